package io.awsx.camel;

import io.awsx.observe.CallTally;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A call of some client that failed, to be shown. */
public record LastFailure(String service, String region, CallTally.Failure failure) {

    /** The same failures, sorted. */
    public static List<LastFailure> newestFirst(Collection<LastFailure> failures) {
        return failures.stream()
                .sorted(Comparator.comparing(LastFailure::time).reversed())
                .toList();
    }

    /** When it ended. */
    public Instant time() {
        return failure.time();
    }

    /** Such as {@code 2026-11-29T01:02:03Z s3 GetObject eu-west-1: NoSuchKey, HTTP 404, request id 4442587FB7D0A2F9}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(100)
                .append(failure.time())
                .append(' ')
                .append(service)
                .append(' ')
                .append(failure.operation())
                .append(' ')
                .append(region)
                .append(": ")
                .append(failure.kind());
        if (failure.status() != 0) {
            text.append(", HTTP ").append(failure.status());
        }
        if (failure.requestId() != null) {
            text.append(", request id ").append(failure.requestId());
        }
        return failure.attempts() > 1
                ? text.append(", ")
                        .append(failure.attempts())
                        .append(" attempts")
                        .toString()
                : text.toString();
    }
}
