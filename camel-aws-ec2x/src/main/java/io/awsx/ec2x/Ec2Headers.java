package io.awsx.ec2x;

import io.awsx.camel.message.HeaderBinding;
import io.awsx.camel.message.ModelTyping;
import io.awsx.model.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Message;

/** Which header is which member. Those of launches count for launches alone: what one left behind means nothing later. */
final class Ec2Headers {

    /** Set after listings. */
    static final HeaderBinding BINDING = new HeaderBinding(Map.of(), Map.of("NextToken", Ec2Constants.NEXT_TOKEN));

    private static final Map<String, String> LAUNCH = Map.ofEntries(
            Map.entry(Ec2Constants.IMAGE_ID, "ImageId"),
            Map.entry(Ec2Constants.INSTANCE_TYPE, "InstanceType"),
            Map.entry(Ec2Constants.INSTANCE_MIN_COUNT, "MinCount"),
            Map.entry(Ec2Constants.INSTANCE_MAX_COUNT, "MaxCount"),
            Map.entry(Ec2Constants.INSTANCE_MONITORING, "Monitoring.Enabled"),
            Map.entry(Ec2Constants.INSTANCE_KERNEL_ID, "KernelId"),
            Map.entry(Ec2Constants.INSTANCE_EBS_OPTIMIZED, "EbsOptimized"),
            Map.entry(Ec2Constants.INSTANCE_SECURITY_GROUPS, "SecurityGroups"),
            Map.entry(Ec2Constants.INSTANCES_KEY_PAIR, "KeyName"),
            Map.entry(Ec2Constants.INSTANCES_PLACEMENT, "Placement"),
            Map.entry(Ec2Constants.SUBNET_ID, "SubnetId"));

    private static final Map<String, String> LISTING =
            Map.of(Ec2Constants.NEXT_TOKEN, "NextToken", Ec2Constants.MAX_RESULTS, "MaxResults");

    private static final Map<String, String> ANY = Map.of(Ec2Constants.INSTANCES_CLIENT_TOKEN, "ClientToken");

    private Ec2Headers() {}

    /**
     * The members that headers give.
     *
     * @throws io.awsx.error.ClientException where a value is not of its type
     */
    static Map<String, Object> members(Message message, Operation operation, ModelTyping typing) {
        Map<String, Object> members = new LinkedHashMap<>();
        read(message, operation, ANY, typing, members);
        if (operation.name().equals("RunInstances")) {
            read(message, operation, LAUNCH, typing, members);
        } else if (operation.name().startsWith("Describe")) {
            read(message, operation, LISTING, typing, members);
        }
        return members;
    }

    private static void read(
            Message message,
            Operation operation,
            Map<String, String> table,
            ModelTyping typing,
            Map<String, Object> members) {
        table.forEach((header, path) -> {
            Object given = message.getHeader(header);
            Object value =
                    given != null && header.equals(Ec2Constants.INSTANCE_TYPE) ? SdkInstanceType.of(given) : given;
            if (value != null && operation.input().member(path.replaceFirst("\\..*", "")) != null) {
                boolean zone = path.equals("Placement") && value instanceof String text && !text.startsWith("{");
                typing.put(members, operation.input(), zone ? "Placement.AvailabilityZone" : path, value);
            }
        });
    }

    /** Tells whether a listing could go on. */
    static void written(Message message, Operation operation) {
        if (operation.output().member("NextToken") != null && message.getBody() instanceof Map<?, ?> output) {
            boolean more = output.get("NextToken") instanceof String token && !token.isEmpty();
            message.setHeader(Ec2Constants.IS_TRUNCATED, more);
            if (!more) {
                message.removeHeader(Ec2Constants.NEXT_TOKEN);
            }
        }
    }
}
