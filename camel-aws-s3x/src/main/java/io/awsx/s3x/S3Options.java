package io.awsx.s3x;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which option of the endpoint is which member of inputs; an option counts wherever the operation has its member. */
final class S3Options {

    private S3Options() {}

    /** The members that the options give, by name. */
    static Map<String, Object> members(S3Configuration options) {
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
    static Map<String, Object> copyMembers(S3Configuration options) {
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
    static Map<String, Object> reading(S3Configuration options, String bucket, String key) {
        Map<String, Object> input = members(options);
        input.keySet().removeIf(member -> !member.startsWith("SSECustomer"));
        input.put("Bucket", bucket);
        input.put("Key", key);
        return input;
    }

    /**
     * Refuses the options of aws2-s3 that hold objects of the AWS SDK, or ask for what is not there.
     *
     * @throws ClientException where there are any, with what to write instead
     */
    static void refuseForeign(S3Configuration options) {
        List<String> problems = new ArrayList<>();
        if (options.isPojoRequest()) {
            problems.add(
                    "pojoRequest=true takes requests of the AWS SDK; make the body a Map, JSON, or a bean with the API's"
                            + " member names instead, and name the operation as the API does, such as operation=PutObject");
        }
        if (options.getAmazonS3Client() != null || options.getAmazonS3Presigner() != null) {
            problems.add("amazonS3Client and amazonS3Presigner are of the AWS SDK; give region, credentials, and"
                    + " uriEndpointOverride as options, or a bean of io.awsx with client=#bean or session=#bean");
        }
        if (options.isForcePathStyle() && "virtual".equals(options.getAddressingStyle())) {
            problems.add(
                    "forcePathStyle=true and addressingStyle=virtual contradict each other; leave one of them out");
        }
        if (!problems.isEmpty()) {
            throw new ClientException(String.join(". ", problems));
        }
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
