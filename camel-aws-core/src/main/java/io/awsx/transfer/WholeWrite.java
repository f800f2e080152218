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
        long begun = now(s3);
        try {
            return isSummed(object) ? s3.exchange("PutObject", object) : Delivery.exchange(s3, "PutObject", object);
        } catch (AwsException e) {
            return found(s3, "PutObject", object, seen -> isOf(seen, bytes), e, begun);
        }
    }

    private static boolean isSummed(Map<String, Object> object) {
        for (String member : object.keySet()) {
            if (member.equals("ContentMD5") || MultipartUpload.isChecksum(member)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Copies an object.
     *
     * @param target the members of CopyObject
     * @param head what HeadObject tells of the source
     */
    static AwsResponse copy(AwsClient s3, Map<String, Object> target, Map<String, Object> head) {
        long begun = now(s3);
        try {
            return s3.exchange("CopyObject", target);
        } catch (AwsException e) {
            return found(s3, "CopyObject", target, seen -> isLike(seen, head), e, begun);
        }
    }

    private static long now(AwsClient s3) {
        return s3.surroundings().nanoTime().getAsLong();
    }

    /**
     * What was written although its answer was lost.
     *
     * @throws AwsException the failure, where nothing was
     */
    private static AwsResponse found(
            AwsClient s3,
            String operation,
            Map<String, Object> object,
            Predicate<Map<String, Object>> ours,
            AwsException failure,
            long begun) {
        Function<AwsResponse, @Nullable Instant> began = head -> {
            Instant date = LostAnswer.date(head.headers());
            return date == null ? null : date.minusNanos(now(s3) - begun);
        };
        AwsResponse found = LostAnswer.isPossible(failure)
                ? new LostAnswer(s3, operation, object, ours).find(failure, began)
                : null;
        if (found == null) {
            throw failure;
        }
        return found;
    }

    private static boolean isLike(Map<String, Object> seen, Map<String, Object> head) {
        return seen.get("ETag") != null
                && seen.get("ETag").equals(head.get("ETag"))
                && String.valueOf(seen.get("ContentLength")).equals(String.valueOf(head.get("ContentLength")));
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
