package io.awsx.camel.sqs;

import io.awsx.camel.consume.Heartbeat;
import io.awsx.camel.consume.Settlement.Outcome;
import io.awsx.camel.consume.Settlement.Result;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps messages hidden while they are under way: each time a third of the visibility timeout is over, those whose last hiding is as old
 * are hidden anew for the whole of it, in batches. Used by one thread.
 */
public final class SqsVisibility implements Heartbeat<SqsMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(SqsVisibility.class);

    /** What SQS takes where a queue says nothing. */
    private static final int USUAL_SECONDS = 30;

    /** How soon a queue is asked for its timeout when there is something to hide. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final SqsQueue queue;
    private volatile int seconds;

    /** @param visibilityTimeout what messages are received with, in seconds; null where the queue says it, which is asked once */
    public SqsVisibility(SqsQueue queue, @Nullable Integer visibilityTimeout) {
        this.queue = queue;
        this.seconds = visibilityTimeout == null ? 0 : visibilityTimeout;
    }

    @Override
    public Duration pause() {
        return seconds == 0 ? SOON : Duration.ofMillis(third());
    }

    private long third() {
        return TimeUnit.SECONDS.toMillis(seconds) / 3;
    }

    @Override
    public void beat(Collection<SqsMessage> underWay) {
        if (seconds == 0 && !underWay.isEmpty()) {
            seconds = Math.max(1, queue.attribute("VisibilityTimeout", USUAL_SECONDS));
        }
        long begun = System.nanoTime();
        List<SqsMessage> due = underWay.stream()
                .filter(message -> !message.isLost())
                .filter(message -> begun - message.hiddenAt() >= TimeUnit.MILLISECONDS.toNanos(third()))
                .toList();
        if (!due.isEmpty()) {
            hide(due, begun);
        }
    }

    private void hide(List<SqsMessage> due, long begun) {
        List<Result> results = queue.hide(due, seconds);
        RuntimeException failure = null;
        int failed = 0;
        for (int i = 0; i < due.size(); i++) {
            SqsMessage message = due.get(i);
            if (results.get(i).failure() != null) {
                failure = results.get(i).failure();
                failed++;
            } else if (results.get(i).outcome() == Outcome.DONE) {
                message.hidden(begun);
            } else {
                message.lose();
                LOG.warn("{} cannot be kept hidden any more, and may be received by others", message);
            }
        }
        if (failure != null) {
            LOG.warn("{} messages cannot be kept hidden now; that is tried again", failed, failure);
        }
    }
}
