package io.awsx.camel.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a consumer is doing, by counts since it was made.
 *
 * @param what what it polls, as messages call it, without secrets
 * @param ready whether it polled well at least once since it was started, and goes on so
 * @param polls rounds of polling, those included that failed
 * @param failedPolls rounds that failed
 * @param lastPoll when the last round ended, or null where none did
 * @param lastItems how many items the last round routed
 * @param underWay exchanges that were made and are not done
 * @param consumed items whose exchange ended well
 * @param failed items that could not be loaded, or whose exchange failed; they come again
 * @param gone items that were gone when their turn came
 * @param unsettled items that were consumed and wait to be deleted or moved
 * @param lastFailedPoll the last round that failed; null where none did
 * @param lastFailedItem the last item that failed; null where none did
 */
public record ConsumerState(
        String what,
        boolean ready,
        long polls,
        long failedPolls,
        @Nullable Instant lastPoll,
        int lastItems,
        long underWay,
        long consumed,
        long failed,
        long gone,
        int unsettled,
        @Nullable Failure lastFailedPoll,
        @Nullable Failure lastFailedItem) {

    /**
     * Something that failed.
     *
     * @param kind such as {@code AccessDenied}, without the words of the failure
     */
    public record Failure(Instant time, String kind) {

        @Override
        public String toString() {
            return kind + " at " + time;
        }
    }
}
