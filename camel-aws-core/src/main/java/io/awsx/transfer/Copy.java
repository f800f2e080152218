package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.UriEncoding;
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
    private final Detached calls;
    private final ProgressListener progress;

    Copy(AwsClient s3, TransferSettings settings, ExecutorService executor, Detached calls, ProgressListener progress) {
        this.s3 = s3;
        this.settings = settings;
        this.executor = executor;
        this.calls = calls;
        this.progress = progress;
    }

    /** @param added what the object's metadata get besides what they are */
    TransferResult run(ObjectId source, Map<String, ?> given, Map<String, String> added) throws InterruptedException {
        Map<String, Object> target = MultipartUpload.known(s3, "CopyObject", given);
        target.put(SOURCE_PREFIX, source.members());
        Map<String, Object> head = head(source, target);
        if (!added.isEmpty()) {
            keep(head, target);
            Map<Object, Object> metadata = new LinkedHashMap<>((Map<?, ?>) head.getOrDefault("Metadata", Map.of()));
            metadata.putAll(added);
            target.put("Metadata", metadata);
            target.put("MetadataDirective", "REPLACE");
        }
        long length = length(source, head);
        progress.begins(length);
        if (length > settings.copyThreshold()) {
            return inParts(source, target, head);
        }
        AwsResponse response = WholeWrite.copy(s3, target, head);
        if (response.output().get("CopyObjectResult") instanceof Map<?, ?> result && result.get("ETag") != null) {
            response.output().put("ETag", result.get("ETag"));
        }
        progress.transferred(length);
        return new TransferResult(response, length, 1);
    }

    private Map<String, Object> head(ObjectId source, Map<String, Object> target) {
        Map<String, Object> members = reading(source, target);
        try {
            return s3.call("HeadObject", members);
        } catch (ServiceException e) {
            if (e.statusCode() != 404) {
                throw e;
            }
            // The answer to HEAD has no room for what is missing, key, version, or bucket; that to the copy says it.
            s3.call("CopyObject", target);
            return s3.call("HeadObject", members);
        }
    }

    private static long length(ObjectId source, Map<String, Object> head) {
        if (head.get("ContentLength") instanceof Number length) {
            return length.longValue();
        }
        throw new ClientException("The store does not say how long object " + source.key() + " is");
    }

    /** What names and decrypts the source in a call that reads it. */
    private static Map<String, Object> reading(ObjectId source, Map<String, Object> target) {
        Map<String, Object> members = source.members();
        target.forEach((member, value) -> {
            if (member.startsWith(SOURCE_PREFIX + "SSE")) {
                members.put(member.substring(SOURCE_PREFIX.length()), value);
            } else if (member.equals("ExpectedSourceBucketOwner")) {
                members.put("ExpectedBucketOwner", value);
            } else if (member.equals("RequestPayer")) {
                members.put(member, value);
            }
        });
        return members;
    }

    private TransferResult inParts(ObjectId source, Map<String, Object> target, Map<String, Object> seen)
            throws InterruptedException {
        Map<String, Object> head = conditions(source, target, seen);
        Map<String, Object> object = object(source, target, head);
        long length = length(source, head);
        long size = PartSizes.fixed(length, settings.copyPartSize());
        MultipartUpload upload = MultipartUpload.begin(s3, calls, object);
        PartRunner parts = new PartRunner(executor, settings.maxConcurrency());
        try {
            long offset = 0;
            for (int number = 1; offset < length; number++) {
                long end = Math.min(length, offset + size);
                String range = "bytes=" + offset + '-' + (end - 1);
                int current = number;
                long count = end - offset;
                if (!parts.submit(() -> {
                    upload.part("UploadPartCopy", current, Map.of("CopySourceRange", range));
                    progress.transferred(count);
                })) {
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

    /**
     * What the caller demands of the source is asked once, before anything is begun. From then on it is the version that was
     * seen that counts: together, conditions do not mean that all of them must hold.
     */
    private Map<String, Object> conditions(ObjectId source, Map<String, Object> target, Map<String, Object> seen) {
        Map<String, Object> conditional = reading(source, target);
        boolean any = false;
        for (String member : List.copyOf(target.keySet())) {
            if (member.startsWith(SOURCE_PREFIX + "If")) {
                conditional.put(member.substring(SOURCE_PREFIX.length()), target.remove(member));
                any = true;
            }
        }
        return any ? s3.call("HeadObject", conditional) : seen;
    }

    /** The members of the new object. */
    private Map<String, Object> object(ObjectId source, Map<String, Object> target, Map<String, Object> head) {
        Map<String, Object> object = new LinkedHashMap<>(target);
        if (!"REPLACE".equals(target.get("MetadataDirective"))) {
            object.keySet().removeAll(KEPT);
            keep(head, object);
        }
        if (!"REPLACE".equals(target.get("TaggingDirective"))) {
            object.remove("Tagging");
            if (head.get("TagCount") instanceof Number count && count.intValue() > 0) {
                object.put("Tagging", tags(source));
            }
        }
        if (head.get("ETag") != null) {
            object.put("CopySourceIfMatch", head.get("ETag"));
        }
        return object;
    }

    /** Gives an object what a copy in one request keeps by itself. */
    private static void keep(Map<String, Object> head, Map<String, Object> object) {
        KEPT.forEach(member -> {
            if (head.get(member) != null) {
                object.put(member, head.get(member));
            }
        });
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
