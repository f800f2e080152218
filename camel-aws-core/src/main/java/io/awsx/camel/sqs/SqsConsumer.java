package io.awsx.camel.sqs;

import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.OutputType;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** Routes the messages of a queue, one exchange each: deletes those that succeeded, and leaves or releases those that failed. */
public final class SqsConsumer extends ItemConsumer<SqsMessage> {

    private final String name;
    private final boolean fifo;
    private final Function<CallCheck, @Nullable SqsQueue> queue;
    private final AwsxCallConfiguration options;
    private final SqsConfiguration receiving;

    /**
     * @param name what messages call the consumer, without secrets
     * @param fifo whether the queue keeps order
     * @param queue checks the endpoint when the consumer starts, and gives the queue; sends nothing
     */
    public SqsConsumer(
            ScheduledPollEndpoint endpoint,
            Processor processor,
            String name,
            boolean fifo,
            Function<CallCheck, @Nullable SqsQueue> queue,
            AwsxCallConfiguration options,
            SqsConfiguration receiving) {
        super(endpoint, processor);
        this.name = name;
        this.fifo = fifo;
        this.queue = queue;
        this.options = options;
        this.receiving = receiving;
    }

    @Override
    protected Parts<SqsMessage> parts() {
        SqsRequest request = new SqsRequest(options, receiving);
        SqsQueue from = queue(request);
        String type = options.getOutputType();
        Claims<SqsMessage> claims = Claims.of(options, SqsMessage::id, SqsMessage::id, null);
        boolean releases = receiving.isReleaseOnFailure();
        SqsReceiver receiver =
                new SqsReceiver(from, request.request(fifo, getMaxMessagesPerPoll()), threads(name + " receives"));
        Parts<SqsMessage> parts = new Parts<>(
                        name,
                        message -> message + " of " + name,
                        new ConsumedBefore(receiver, from, claims, fifo && releases),
                        claims,
                        new SqsLoad(
                                type == null
                                        ? null
                                        : OutputType.of(getEndpoint().getCamelContext(), type)),
                        new SqsSettlement(
                                from,
                                receiving.isDeleteAfterRead(),
                                receiving.isDeleteIfFiltered(),
                                // In order, what failed is released together with what was behind it.
                                releases && !fifo))
                .concurrently(options.getConcurrentConsumers());
        if (fifo) {
            parts = parts.inGroups(message -> message.attribute("MessageGroupId"));
        }
        return receiving.isExtendMessageVisibility()
                ? parts.with(new SqsVisibility(from, receiving.getVisibilityTimeout()))
                : parts;
    }

    private SqsQueue queue(SqsRequest request) {
        CallCheck check = new CallCheck();
        check.remembering(options);
        check.concurrency(options);
        request.check(check);
        SqsQueue found = queue.apply(check);
        check.end(name);
        return Objects.requireNonNull(found);
    }
}
