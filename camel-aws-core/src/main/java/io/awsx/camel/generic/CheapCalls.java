package io.awsx.camel.generic;

import io.awsx.AwsClient;
import io.awsx.camel.CheapCall;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The call that shows whether a service can be reached and used: of what the URI names where there is one, else the first page of a
 * listing that needs no input.
 */
final class CheapCalls {

    /** By service: what looks at one thing, with the member that names it; the first whose member is known is taken. */
    private static final Map<String, List<Look>> LOOKS = Map.ofEntries(
            Map.entry(
                    "sqs",
                    List.of(new Look("GetQueueAttributes", "QueueUrl", "http"), new Look("GetQueueUrl", "QueueName"))),
            Map.entry("sns", List.of(new Look("GetTopicAttributes", "TopicArn", "arn:"))),
            Map.entry("dynamodb", List.of(new Look("DescribeTable", "TableName"))),
            Map.entry(
                    "kinesis",
                    List.of(
                            new Look("DescribeStreamSummary", "StreamARN", "arn:"),
                            new Look("DescribeStreamSummary", "StreamName"))),
            Map.entry("firehose", List.of(new Look("DescribeDeliveryStream", "DeliveryStreamName"))),
            Map.entry("lambda", List.of(new Look("GetFunctionConfiguration", "FunctionName"))),
            Map.entry("secretsmanager", List.of(new Look("DescribeSecret", "SecretId"))),
            Map.entry("events", List.of(new Look("DescribeEventBus", "Name"))),
            Map.entry("stepfunctions", List.of(new Look("DescribeStateMachine", "stateMachineArn", "arn:"))),
            Map.entry("s3", List.of(new Look("HeadBucket", "Bucket"))),
            Map.entry("kms", List.of(new Look("DescribeKey", "KeyId"))));

    /** By service: what is called where nothing is named, and the model alone would choose worse. */
    private static final Map<String, String> LISTINGS =
            Map.of("ec2", "DescribeRegions", "sts", "GetCallerIdentity", "ssm", "DescribeParameters");

    /**
     * An operation that looks at one thing.
     *
     * @param member what names the thing
     * @param begin what such a name begins with
     */
    private record Look(String operation, String member, String begin) {

        Look(String operation, String member) {
            this(operation, member, "");
        }
    }

    private CheapCalls() {}

    /**
     * The call of an endpoint, or null where the service has none that needs no input.
     *
     * @param resource what the URI names behind the service, or null
     * @param params the members that the URI gives, by path
     */
    static @Nullable CheapCall of(AwsClient client, @Nullable String resource, @Nullable Map<String, ?> params) {
        for (Look look : LOOKS.getOrDefault(client.service(), List.of())) {
            Object given =
                    Objects.requireNonNullElse(params, Map.<String, Object>of()).get(look.member);
            String name = given instanceof String text && !text.contains("${") ? text : resource;
            if (name != null && name.startsWith(look.begin)) {
                return new CheapCall(look.operation, Map.of(look.member, named(look, name)));
            }
        }
        String listing = LISTINGS.get(client.service());
        if (listing == null) {
            listing = listing(client);
        }
        return listing == null ? null : new CheapCall(listing, page(client.operation(listing)));
    }

    /** Where an ARN will not do, its last part is the name. */
    private static String named(Look look, String name) {
        boolean arn = name.startsWith("arn:") && look.member.equals("QueueName");
        return arn ? name.substring(name.lastIndexOf(':') + 1) : name;
    }

    /** The listing with the shortest name: those of parts of something are longer. */
    private static @Nullable String listing(AwsClient client) {
        return client.paginators().stream()
                .filter(name -> name.startsWith("List") || name.startsWith("Describe"))
                .filter(name ->
                        client.operation(name).input().members().stream().noneMatch(Member::required))
                .min(Comparator.comparing((String name) -> !name.startsWith("List"))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Few items, where the listing takes a number of them; all services take ten. */
    private static Map<String, Object> page(Operation listing) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (String limit : List.of("Limit", "MaxItems", "MaxResults", "maxResults", "limit")) {
            Member member = listing.input().member(limit);
            if (member != null && input.isEmpty()) {
                input.put(limit, 10);
            }
        }
        return input;
    }
}
