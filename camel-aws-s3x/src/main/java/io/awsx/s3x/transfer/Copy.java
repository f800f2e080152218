package io.awsx.s3x.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.http.UriEncoding;
import io.awsx.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * One copy within S3. What is too large for one request goes in parts; metadata and tags, which a copy in one request keeps by
 * itself, are then read from the source and given to the new object.
 */
final class Copy {

    private static final String SOURCE_PREFIX = "CopySource";
    private static final List<String> KEPT = List.of(
            "CacheControl",
            "ContentDisposition",
            "ContentEncoding",
            "ContentLanguage",
            "ContentType",
            "Expires",
            "Metadata",
            "WebsiteRedirectLocation");

    private final AwsClient s3;
    private final TransferSettings settings;
    private final ExecutorService executor;

    Copy(AwsClient s3, TransferSettings settings, ExecutorService executor) {
        this.s3 = s3;
        this.settings = settings;
        this.executor = executor;
    }

    TransferResult run(ObjectId source, Map<String, ?> given) throws InterruptedException {
        Map<String, Object> target = known("CopyObject", given);
        target.put(SOURCE_PREFIX, source.members());
        Map<String, Object> head = s3.call("HeadObject", sourceMembers(source, target));
        if (!(head.get("ContentLength") instanceof Number size)) {
            throw new ClientException(
                    "The store does not tell how large " + source.key() + " is, so it cannot be copied");
        }
        long length = size.longValue();
        if (length <= settings.copyThreshold()) {
            AwsResponse response = s3.exchange("CopyObject", target);
            if (response.output().get("CopyObjectResult") instanceof Map<?, ?> result && result.get("ETag") != null) {
                response.output().put("ETag", result.get("ETag"));
            }
            return new TransferResult(response, length, 1);
        }
        return inParts(source, target, head, length);
    }

    private Map<String, Object> known(String operation, Map<String, ?> members) {
        Operation known = s3.operation(operation);
        Map<String, Object> result = new LinkedHashMap<>();
        members.forEach((member, value) -> {
            if (known.input().member(member) != null) {
                result.put(member, value);
            }
        });
        return result;
    }

    /** What names and decrypts the source in a call that reads it. */
    private static Map<String, Object> sourceMembers(ObjectId source, Map<String, Object> target) {
        Map<String, Object> members = source.members();
        target.forEach((member, value) -> {
            if (member.startsWith(SOURCE_PREFIX + "SSE")) {
                members.put(member.substring(SOURCE_PREFIX.length()), value);
            }
        });
        return members;
    }

    private TransferResult inParts(ObjectId source, Map<String, Object> target, Map<String, Object> head, long length)
            throws InterruptedException {
        Map<String, Object> object = new LinkedHashMap<>(target);
        if (!"REPLACE".equals(target.get("MetadataDirective"))) {
            KEPT.forEach(member -> {
                if (head.get(member) != null) {
                    object.put(member, head.get(member));
                }
            });
        }
        if (!"REPLACE".equals(target.get("TaggingDirective")) && head.get("TagCount") != null) {
            object.put("Tagging", tags(source));
        }
        object.putIfAbsent("CopySourceIfMatch", head.get("ETag"));
        long size = PartSizes.fixed(length, settings.copyPartSize());
        MultipartUpload upload = MultipartUpload.begin(s3, object);
        PartRunner parts = new PartRunner(executor, settings.maxConcurrency());
        try {
            long offset = 0;
            for (int number = 1; offset < length; number++) {
                String range = "bytes=" + offset + '-' + (Math.min(length, offset + size) - 1);
                int current = number;
                if (!parts.submit(() -> upload.part("UploadPartCopy", current, Map.of("CopySourceRange", range)))) {
                    break;
                }
                offset += size;
            }
            parts.await();
            return new TransferResult(upload.complete(), length, upload.parts());
        } catch (Throwable e) {
            parts.settle(e);
            upload.abort(e);
            throw Failures.rethrow(e);
        }
    }

    private String tags(ObjectId source) {
        Map<String, Object> output = s3.call("GetObjectTagging", source.members());
        StringBuilder tags = new StringBuilder();
        for (Object tag : (List<?>) output.getOrDefault("TagSet", List.of())) {
            Map<?, ?> entry = (Map<?, ?>) tag;
            tags.append(tags.isEmpty() ? "" : "&")
                    .append(UriEncoding.encode(String.valueOf(entry.get("Key"))))
                    .append('=')
                    .append(UriEncoding.encode(String.valueOf(entry.get("Value"))));
        }
        return tags.toString();
    }
}
