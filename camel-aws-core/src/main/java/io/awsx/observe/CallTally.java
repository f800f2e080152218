package io.awsx.observe;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of a client went since it was made: their numbers, and what its last failures were. Holds no input, no output, and no
 * words of a service. Costs a call a few additions. Thread-safe.
 */
public final class CallTally {

    /** How many failures are kept; older ones are forgotten. */
    public static final int KEPT = 20;

    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final Deque<Failure> last = new ArrayDeque<>();

    /**
     * A call that failed.
     *
     * @param time when it ended, by the session's clock
     * @param operation the operation's name in the API
     * @param kind the code of the service's error, such as {@code NoSuchKey}; of other failures their class, such as {@code
     *     TransportException}
     * @param status the HTTP status of the answer, or 0 where none came
     * @param requestId the service's id of the request, or null where it sent none
     * @param attempts how often the request was sent
     */
    public record Failure(
            Instant time,
            String operation,
            String kind,
            int status,
            @Nullable String requestId,
            int attempts) {}

    /** A call begins. */
    public void begun() {
        begun.increment();
    }

    /** An attempt failed, and another one follows. */
    public void retried() {
        retries.increment();
    }

    /** A call ended well. */
    public void succeeded() {
        ended.increment();
    }

    /** A call failed. */
    public void failed(Failure failure) {
        ended.increment();
        failed.increment();
        synchronized (last) {
            if (last.size() == KEPT) {
                last.removeLast();
            }
            last.addFirst(failure);
        }
    }

    /** How many calls began. */
    public long calls() {
        return begun.sum();
    }

    /** How many calls are under way; the answer of one that streams may still be read when it is not any more. */
    public long underWay() {
        // In this order, so that it is never below zero.
        long over = ended.sum();
        return Math.max(0, begun.sum() - over);
    }

    /** How many calls failed, those included whose failure was expected, such as looks for what may not be there. */
    public long failures() {
        return failed.sum();
    }

    /** How many attempts were sent besides the first ones. */
    public long retries() {
        return retries.sum();
    }

    /** The last failures, up to {@value #KEPT}, newest first. */
    public List<Failure> lastFailures() {
        synchronized (last) {
            return Collections.unmodifiableList(new ArrayList<>(last));
        }
    }
}
