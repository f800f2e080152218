package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether an object was written although the answer that said so was lost. What is there counts only where it is what was
 * sent, by its ETag or checksum and by the metadata, and where it is not older than the call, by the service's clock.
 *
 * @param operation the call whose answer was lost
 * @param object the members of the object
 * @param ours whether an object, as HeadObject tells of it, is made of the bytes that were sent
 */
record LostAnswer(AwsClient s3, String operation, Map<String, Object> object, Predicate<Map<String, Object>> ours) {

    /** Whether a failure of a call that writes a whole object leaves open what became of it. */
    static boolean isPossible(AwsException failure) {
        if (failure instanceof ServiceException answer) {
            int status = answer.statusCode();
            // Its own earlier attempt may be what a condition met.
            return status >= 500 || ((status == 412 || status == 409) && answer.attempts() > 1);
        }
        return failure instanceof TransportException lost
                && lost.sent()
                && !Thread.currentThread().isInterrupted();
    }

    /** The answer that was lost; null where there is no such object, or that cannot be found out, which the failure tells then. */
    @Nullable AwsResponse find(AwsException failure, Function<AwsResponse, @Nullable Instant> began) {
        try {
            return find(began);
        } catch (AwsException e) {
            failure.addSuppressed(e);
            return null;
        }
    }

    /**
     * Looks the object up.
     *
     * @param began when the call began by the service's clock, from the answer that tells of the object; null where nobody knows
     * @return the answer that was lost, or null where there is no such object
     */
    @Nullable AwsResponse find(Function<AwsResponse, @Nullable Instant> began) {
        Map<String, Object> input = MultipartUpload.known(s3, "HeadObject", object);
        input.keySet().removeIf(member -> member.startsWith("If"));
        input.put("ChecksumMode", "ENABLED");
        AwsResponse head = s3.exchange("HeadObject", input);
        Map<String, Object> seen = head.output();
        Instant begin = began.apply(head);
        // S3 dates an object in whole seconds.
        if (begin == null
                || !(seen.get("LastModified") instanceof Instant written)
                || written.isBefore(begin.minusSeconds(1))
                || !hasMetadata(seen)
                || !ours.test(seen)) {
            return null;
        }
        Map<String, Object> output =
                MultipartUpload.known(s3.operation(operation).output(), seen);
        if (operation.equals("CompleteMultipartUpload")) {
            output.put("Bucket", object.get("Bucket"));
            output.put("Key", object.get("Key"));
        } else if (operation.equals("CopyObject")) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("ETag", seen.get("ETag"));
            result.put("LastModified", seen.get("LastModified"));
            output.put("CopyObjectResult", result);
        }
        return new AwsResponse(output, head.statusCode(), head.requestId(), head.headers(), head.attempts());
    }

    private boolean hasMetadata(Map<String, Object> seen) {
        return !(object.get("Metadata") instanceof Map<?, ?> sent)
                || lowerCase(sent).equals(lowerCase((Map<?, ?>) seen.getOrDefault("Metadata", Map.of())));
    }

    private static Map<String, String> lowerCase(Map<?, ?> metadata) {
        Map<String, String> names = new LinkedHashMap<>();
        metadata.forEach(
                (name, value) -> names.put(String.valueOf(name).toLowerCase(Locale.ROOT), String.valueOf(value)));
        return names;
    }

    /** The service's time in the header fields of an answer; null where they tell none. */
    static @Nullable Instant date(Map<String, List<String>> headers) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase("Date") && !header.getValue().isEmpty()) {
                return date(header.getValue().get(0));
            }
        }
        return null;
    }

    private static @Nullable Instant date(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
