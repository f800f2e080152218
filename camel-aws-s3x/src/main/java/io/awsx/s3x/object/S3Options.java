package io.awsx.s3x.object;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which option of the endpoint is which member of inputs; an option counts wherever the operation has its member. */
public final class S3Options {

    private S3Options() {}

    /** The members that the options give, by name. */
    public static Map<String, Object> members(S3ObjectConfiguration options) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Bucket", options.getBucketNameOrArn());
        put(members, "Delimiter", options.getDelimiter());
        put(members, "StorageClass", options.getStorageClass());
        if (options.isUseAwsKMS() || options.getAwsKMSKeyId() != null) {
            members.put("ServerSideEncryption", "aws:kms");
            put(members, "SSEKMSKeyId", options.getAwsKMSKeyId());
        } else if (options.isUseSSES3()) {
            members.put("ServerSideEncryption", "AES256");
        }
        if (options.getCustomerKeyId() != null) {
            members.put("SSECustomerKey", options.getCustomerKeyId());
            members.put("SSECustomerAlgorithm", options.getCustomerAlgorithm());
            put(members, "SSECustomerKeyMD5", options.getCustomerKeyMD5());
        }
        return members;
    }

    /** The same for a copy within S3: the customer's key reads the source, too. */
    public static Map<String, Object> copyMembers(S3ObjectConfiguration options) {
        Map<String, Object> members = members(options);
        Map<String, Object> source = new LinkedHashMap<>();
        members.forEach((member, value) -> {
            if (member.startsWith("SSECustomer")) {
                source.put("CopySource" + member, value);
            }
        });
        members.putAll(source);
        return members;
    }

    /** The input that reads an object. */
    public static Map<String, Object> reading(S3ObjectConfiguration options, String bucket, String key) {
        Map<String, Object> input = members(options);
        input.keySet().removeIf(member -> !member.startsWith("SSECustomer"));
        input.put("Bucket", bucket);
        input.put("Key", key);
        return input;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
