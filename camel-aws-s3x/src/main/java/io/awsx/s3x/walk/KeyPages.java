package io.awsx.s3x.walk;

import io.awsx.AwsClient;
import io.awsx.error.ServiceException;
import io.awsx.s3x.object.S3Object;
import io.awsx.transfer.KeyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for pages of a bucket's listing. Thread-safe. */
public final class KeyPages {

    private final AwsClient client;
    private final String bucket;
    private final Map<String, Object> input;

    /** @param input what every page is asked for with, such as {@code Prefix} and {@code MaxKeys} */
    public KeyPages(AwsClient client, String bucket, Map<String, Object> input) {
        this.client = client;
        this.bucket = bucket;
        this.input = new LinkedHashMap<>(input);
        this.input.put("Bucket", bucket);
    }

    /**
     * A page.
     *
     * @param token what the next one is asked for with; null at the end
     */
    record Page(List<S3Object> objects, @Nullable String token) {}

    /** What all keys begin with. */
    String prefix() {
        return input.get("Prefix") instanceof String prefix ? prefix : "";
    }

    /** Whether keys come in order, and can be asked for from one of them on; those of directory buckets cannot. */
    boolean inOrder() {
        return !bucket.endsWith("--x-s3");
    }

    /**
     * The page behind a key.
     *
     * @param after the last key before it; null for none
     * @param token what the page before said, where there was one
     */
    Page behind(@Nullable String after, @Nullable String token) {
        if (token != null) {
            try {
                return page(Map.of("ContinuationToken", token), null);
            } catch (ServiceException e) {
                if (e.statusCode() != 400 || after == null || !inOrder()) {
                    throw e;
                }
                // The token is too old, or of another server: keys do not age.
            }
        }
        return page(after == null ? Map.of() : Map.of("StartAfter", after), after);
    }

    private Page page(Map<String, ?> from, @Nullable String after) {
        Map<String, Object> asked = new LinkedHashMap<>(input);
        asked.putAll(from);
        Map<String, Object> output = client.call("ListObjectsV2", asked);
        List<S3Object> objects = new ArrayList<>();
        if (output.get("Contents") instanceof List<?> contents) {
            for (Object listed : contents) {
                S3Object object = S3Object.of(bucket, (Map<?, ?>) listed);
                // Some stores pass over StartAfter, and begin at the beginning.
                if (after == null || !objects.isEmpty() || KeyOrder.KEYS.compare(object.key(), after) > 0) {
                    objects.add(object);
                }
            }
        }
        boolean more = Boolean.TRUE.equals(output.get("IsTruncated"));
        return new Page(objects, more && output.get("NextContinuationToken") instanceof String next ? next : null);
    }

    /** The first key behind another one; null where there is none. */
    @Nullable String keyBehind(String after) {
        Map<String, Object> asked = new LinkedHashMap<>(input);
        asked.put("StartAfter", after);
        asked.put("MaxKeys", 1);
        Map<String, Object> output = client.call("ListObjectsV2", asked);
        return output.get("Contents") instanceof List<?> contents
                        && !contents.isEmpty()
                        && contents.get(0) instanceof Map<?, ?> first
                        && first.get("Key") instanceof String key
                ? key
                : null;
    }
}
