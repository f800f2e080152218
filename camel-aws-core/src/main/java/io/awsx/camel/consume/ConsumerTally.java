package io.awsx.camel.consume;

import io.awsx.error.ServiceException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How a consumer went since it was made. Thread-safe. */
final class ConsumerTally {

    private final Clock clock;
    private final LongAdder polls = new LongAdder();
    private final LongAdder failedPolls = new LongAdder();
    private final LongAdder begun = new LongAdder();
    private final LongAdder consumed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder gone = new LongAdder();
    private volatile @Nullable Instant lastPoll;
    private volatile int lastItems;
    private volatile ConsumerState.@Nullable Failure lastFailedPoll;
    private volatile ConsumerState.@Nullable Failure lastFailedItem;

    ConsumerTally(Clock clock) {
        this.clock = clock;
    }

    void polled(int items) {
        polls.increment();
        lastItems = items;
        lastPoll = clock.instant();
    }

    void pollFailed(Throwable failure) {
        failedPolls.increment();
        lastItems = 0;
        Instant now = clock.instant();
        lastFailedPoll = new ConsumerState.Failure(now, kind(failure));
        polls.increment();
        lastPoll = now;
    }

    void begun() {
        begun.increment();
    }

    void consumed() {
        consumed.increment();
    }

    /** @param failure null where the exchange was rolled back without one */
    void failed(@Nullable Throwable failure) {
        failed.increment();
        lastFailedItem = new ConsumerState.Failure(clock.instant(), failure == null ? "rollback" : kind(failure));
    }

    void gone() {
        gone.increment();
    }

    /** Without the words of a failure, which may quote somebody's data. */
    static String kind(Throwable failure) {
        return failure instanceof ServiceException error
                ? error.code()
                : failure.getClass().getSimpleName();
    }

    /**
     * What is known now.
     *
     * @param what what the consumer is called in messages
     * @param unsettled how many items wait to be settled
     */
    ConsumerState state(String what, boolean ready, int unsettled) {
        // In this order, so that it is never below zero.
        long over = consumed.sum() + failed.sum() + gone.sum();
        return new ConsumerState(
                what,
                ready,
                polls.sum(),
                failedPolls.sum(),
                lastPoll,
                lastItems,
                Math.max(0, begun.sum() - over),
                consumed.sum(),
                failed.sum(),
                gone.sum(),
                unsettled,
                lastFailedPoll,
                lastFailedItem);
    }
}
