package io.awsx.ec2x;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** Which option of the endpoint is which member of inputs; an option counts wherever the operation has its member. */
final class Ec2Options {

    private Ec2Options() {}

    /**
     * The members that the options give, by path, as {@code param.*} would give them.
     */
    static Map<String, Object> members(Ec2Configuration options) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "ImageId", options.getImageId());
        put(members, "InstanceType", options.getInstanceType());
        put(members, "KeyName", options.getKeyName());
        put(members, "SecurityGroupIds", options.getSecurityGroupIds());
        put(members, "SubnetId", options.getSubnetId());
        put(members, "MinCount", options.getMinCount());
        put(members, "MaxCount", options.getMaxCount());
        put(members, "Monitoring.Enabled", options.getMonitoring());
        put(members, DryRun.MEMBER, options.isDryRun() ? true : null);
        profile(members, options.getIamInstanceProfile());
        template(members, options.getLaunchTemplate());
        filters(members, options.getFilter());
        return members;
    }

    private static void put(Map<String, Object> members, String path, @Nullable Object value) {
        if (value != null) {
            members.put(path, value);
        }
    }

    private static void profile(Map<String, Object> members, @Nullable String profile) {
        put(members, "IamInstanceProfile." + (profile != null && profile.startsWith("arn:") ? "Arn" : "Name"), profile);
    }

    /** An id or a name, and a version behind a colon. */
    private static void template(Map<String, Object> members, @Nullable String template) {
        if (template != null) {
            int colon = template.contains("${") ? -1 : template.indexOf(':');
            String which = colon < 0 ? template : template.substring(0, colon);
            put(members, "LaunchTemplate.LaunchTemplate" + (which.startsWith("lt-") ? "Id" : "Name"), which);
            put(members, "LaunchTemplate.Version", colon < 0 ? null : template.substring(colon + 1));
        }
    }

    /**
     * The script of new instances, which the client encodes when it is sent; null where there is none.
     *
     * @throws ClientException where it cannot be read
     */
    static byte @Nullable [] userData(CamelContext context, Ec2Configuration options) {
        String text = options.getUserData();
        if (text != null && text.startsWith("resource:")) {
            try (InputStream in = ResourceHelper.resolveMandatoryResourceAsInputStream(context, text.substring(9))) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new ClientException("userData cannot be read: " + e.getMessage(), e);
            }
        }
        return text == null ? null : userData(options, text);
    }

    /**
     * The same of a text or bytes.
     *
     * @throws ClientException where it should be base64 and is not
     */
    static byte[] userData(Ec2Configuration options, Object data) {
        byte[] bytes = data instanceof byte[] given ? given : data.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return options.isUserDataEncoded() ? Base64.getMimeDecoder().decode(bytes) : bytes;
        } catch (IllegalArgumentException e) {
            throw new ClientException("userDataEncoded=true, but the user data is not base64", e);
        }
    }

    /** EC2 calls the member Filter with some operations. */
    private static void filters(Map<String, Object> members, @Nullable Map<String, Object> filters) {
        if (filters == null) {
            return;
        }
        int index = 0;
        for (Map.Entry<String, Object> filter : filters.entrySet()) {
            for (String member : List.of("Filters", "Filter")) {
                members.put(member + '[' + index + "].Name", filter.getKey());
                members.put(member + '[' + index + "].Values", values(filter.getValue()));
            }
            index++;
        }
    }

    /** Values separated by comma; a backslash before one keeps it. */
    private static Object values(Object value) {
        if (!(value instanceof CharSequence text) || text.toString().contains("${")) {
            return value;
        }
        List<String> values = new ArrayList<>();
        for (String one : text.toString().split("(?<!\\\\),", -1)) {
            values.add(one.replace("\\,", ","));
        }
        return values;
    }

    /**
     * Refuses the options of aws2-ec2 that hold objects of the AWS SDK.
     *
     * @throws ClientException where there are any, with what to write instead
     */
    static void refuseForeign(Ec2Configuration options) {
        List<String> problems = new ArrayList<>();
        if (options.isPojoRequest()) {
            problems.add(
                    "pojoRequest=true takes requests of the AWS SDK; make the body a Map, JSON, or a bean with the API's"
                            + " member names instead, and name the operation as the API does, such as operation=RunInstances");
        }
        if (options.getAmazonEc2Client() != null) {
            problems.add("amazonEc2Client is of the AWS SDK; give region, credentials, and uriEndpointOverride as"
                    + " options, or a bean of io.awsx with client=#bean or session=#bean");
        }
        if (!problems.isEmpty()) {
            throw new ClientException(String.join(". ", problems));
        }
    }
}
