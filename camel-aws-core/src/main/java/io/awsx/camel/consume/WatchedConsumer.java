package io.awsx.camel.consume;

import java.time.Clock;
import java.util.Date;
import java.util.function.ToLongFunction;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of a consumer, by JMX, the developer console, and health checks. It is ready as soon as a poll reached the
 * service, and not ready any more where polls fail, or what it reads in the background does.
 */
@ManagedResource(description = "Consumer of awsx")
public abstract class WatchedConsumer extends ScheduledBatchPollingConsumer {

    final ConsumerTally tally = new ConsumerTally(Clock.systemUTC());

    WatchedConsumer(ScheduledPollEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /** How it is doing. */
    public final ConsumerState state() {
        return tally.state(what(), isConsumerReady() && getErrorCounter() == 0, getUnsettled());
    }

    /** What messages call it. */
    abstract String what();

    /** Where items come from; null while it does not run. */
    abstract @Nullable Source<?> source();

    @Override
    public long getErrorCounter() {
        Source.Trouble trouble = trouble();
        return Math.max(super.getErrorCounter(), trouble == null ? 0 : trouble.times());
    }

    @Override
    protected @Nullable Throwable getLastError() {
        Source.Trouble trouble = trouble();
        return trouble == null ? super.getLastError() : trouble.failure();
    }

    @Override
    public boolean isConsumerReady() {
        Source<?> source = source();
        return super.isConsumerReady() && source != null && source.reached();
    }

    private Source.@Nullable Trouble trouble() {
        Source<?> source = source();
        return source == null ? null : source.trouble();
    }

    private long number(ToLongFunction<ConsumerState> of) {
        return of.applyAsLong(state());
    }

    /** What it polls. */
    @ManagedAttribute(description = "What is polled")
    public String getPolled() {
        return what();
    }

    /** Whether it polled well and goes on so. */
    @ManagedAttribute(description = "Whether it polled well at least once since it was started, and goes on so")
    public boolean isReady() {
        return state().ready();
    }

    /** How many rounds of polling there were. */
    @ManagedAttribute(description = "Rounds of polling since the consumer was made, failed ones included")
    public long getPolls() {
        return number(ConsumerState::polls);
    }

    /** How many rounds of polling failed. */
    @ManagedAttribute(description = "Rounds of polling that failed")
    public long getFailedPolls() {
        return number(ConsumerState::failedPolls);
    }

    /** When the last round ended. */
    @ManagedAttribute(description = "When the last round of polling ended")
    public @Nullable Date getLastPoll() {
        var last = state().lastPoll();
        return last == null ? null : Date.from(last);
    }

    /** How many items the last round routed. */
    @ManagedAttribute(description = "Items that the last round of polling routed")
    public int getLastItems() {
        return state().lastItems();
    }

    /** The kind of failure of the last round that failed. */
    @ManagedAttribute(description = "The kind of failure of the last round of polling that failed")
    public @Nullable String getLastPollFailure() {
        return kind(state().lastFailedPoll());
    }

    /** When the last round that failed did. */
    @ManagedAttribute(description = "When the last round of polling failed that did")
    public @Nullable Date getLastFailedPoll() {
        return time(state().lastFailedPoll());
    }

    /** The kind of failure of the last item that failed. */
    @ManagedAttribute(
            description = "The kind of failure of the last item that could not be loaded, or whose exchange failed")
    public @Nullable String getLastItemFailure() {
        return kind(state().lastFailedItem());
    }

    /** When the last item that failed did. */
    @ManagedAttribute(description = "When the last item failed that did")
    public @Nullable Date getLastFailedItem() {
        return time(state().lastFailedItem());
    }

    private static @Nullable String kind(ConsumerState.@Nullable Failure failure) {
        return failure == null ? null : failure.kind();
    }

    private static @Nullable Date time(ConsumerState.@Nullable Failure failure) {
        return failure == null ? null : Date.from(failure.time());
    }

    /** How many exchanges are under way. */
    @ManagedAttribute(description = "Exchanges under way")
    public long getUnderWay() {
        return number(ConsumerState::underWay);
    }

    /** How many items were consumed. */
    @ManagedAttribute(description = "Items whose exchange ended well")
    public long getConsumed() {
        return number(ConsumerState::consumed);
    }

    /** How many items failed. */
    @ManagedAttribute(description = "Items that could not be loaded, or whose exchange failed; they come again")
    public long getFailedItems() {
        return number(ConsumerState::failed);
    }

    /** How many items were gone when their turn came, since the consumer was made. */
    @ManagedAttribute(description = "Items that were listed and gone when their turn came")
    public long getGone() {
        return number(ConsumerState::gone);
    }

    /** How many items were consumed and wait to be settled. */
    @ManagedAttribute(description = "Items that were consumed and wait to be deleted or moved")
    public abstract int getUnsettled();

    /** Settles at once what waits for it, rather than after its pause. */
    @ManagedOperation(description = "Deletes or moves at once what was consumed and waits for it")
    public abstract void settleNow();
}
