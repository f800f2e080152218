package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes an object in one call; where the answer is lost, it is looked up before the write is called failed. Stateless. */
final class WholeWrite {

    private WholeWrite() {}

    /**
     * Stores an object.
     *
     * @param object the members of PutObject, with the body
     * @param bytes those of the body, for comparing
     */
    static AwsResponse put(AwsClient s3, Map<String, Object> object, RequestBody bytes) {
        boolean summed = object.keySet().stream()
                .anyMatch(member -> member.equals("ContentMD5") || MultipartUpload.isChecksum(member));
        return call(
                s3,
                "PutObject",
                object,
                () -> summed ? s3.exchange("PutObject", object) : Delivery.exchange(s3, "PutObject", object),
                seen -> isOf(seen, bytes));
    }

    /**
     * Copies an object.
     *
     * @param target the members of CopyObject
     * @param head what HeadObject tells of the source
     */
    static AwsResponse copy(AwsClient s3, Map<String, Object> target, Map<String, Object> head) {
        return call(
                s3,
                "CopyObject",
                target,
                () -> s3.exchange("CopyObject", target),
                seen -> seen.get("ETag") != null
                        && seen.get("ETag").equals(head.get("ETag"))
                        && String.valueOf(seen.get("ContentLength")).equals(String.valueOf(head.get("ContentLength"))));
    }

    private static AwsResponse call(
            AwsClient s3,
            String operation,
            Map<String, Object> object,
            Supplier<AwsResponse> call,
            Predicate<Map<String, Object>> ours) {
        long begun = s3.surroundings().nanoTime().getAsLong();
        try {
            return call.get();
        } catch (AwsException e) {
            Function<AwsResponse, @Nullable Instant> began = head -> {
                Instant now = LostAnswer.date(head.headers());
                return now == null
                        ? null
                        : now.minusNanos(s3.surroundings().nanoTime().getAsLong() - begun);
            };
            AwsResponse found =
                    LostAnswer.isPossible(e) ? new LostAnswer(s3, operation, object, ours).find(e, began) : null;
            if (found == null) {
                throw e;
            }
            return found;
        }
    }

    private static boolean isOf(Map<String, Object> seen, RequestBody bytes) {
        if (!(seen.get("ContentLength") instanceof Number length) || length.longValue() != bytes.length()) {
            return false;
        }
        try {
            return StoredBytes.are(seen, bytes);
        } catch (IOException e) {
            throw new ClientException("Cannot read again what was sent: " + e.getMessage(), e);
        }
    }
}
