package io.awsx.call;

import io.awsx.error.AwsException;
import io.awsx.error.TransportException;
import io.awsx.model.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time of one call: how long it took so far, and how long it may take. Used by one thread. */
final class CallTime {

    private final Surroundings surroundings;
    private final Operation operation;
    private final @Nullable Duration limit;
    private final boolean ofClient;
    private final long begun;

    /**
     * @param callTimeout the longest each call of the client may take, or null
     * @param own the longest this one may take, or null
     */
    CallTime(Surroundings surroundings, Operation operation, @Nullable Duration callTimeout, @Nullable Duration own) {
        this.surroundings = surroundings;
        this.operation = operation;
        this.ofClient = own == null || (callTimeout != null && callTimeout.compareTo(own) <= 0);
        this.limit = ofClient ? callTimeout : own;
        this.begun = surroundings.nanoTime().getAsLong();
    }

    Duration elapsed() {
        return Duration.ofNanos(surroundings.nanoTime().getAsLong() - begun);
    }

    /** What is left, or null where there is no limit. */
    @Nullable Duration left() {
        if (limit == null) {
            return null;
        }
        Duration left = limit.minus(elapsed());
        if (left.isNegative() || left.isZero()) {
            throw new TransportException(operation + " took longer than " + told(), null, false);
        }
        return left;
    }

    /** Which limit holds, for messages. */
    String told() {
        return (ofClient ? "its callTimeout of " : "its limit of ") + limit;
    }

    /** Whether the call's time is over before a wait is. */
    boolean endsWithin(Duration wait) {
        return limit != null && elapsed().plus(wait).compareTo(limit) >= 0;
    }

    /**
     * Waits.
     *
     * @param failure what is thrown where the thread is interrupted meanwhile
     */
    void sleep(Duration delay, AwsException failure) {
        try {
            surroundings.sleeper().sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.addSuppressed(e);
            throw failure;
        }
    }
}
