package io.awsx.camel.sqs;

import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of a queue, of which some were consumed before: they are received again where they could not be deleted. Those are deleted
 * that were surely consumed; others that are known are left until their visibility timeout is over, for they may be in progress elsewhere.
 */
final class ConsumedBefore implements Source<SqsMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumedBefore.class);

    private final SqsReceiver receiver;
    private final SqsQueue queue;
    private final Claims<SqsMessage> claims;
    private final boolean releasesFailed;

    /** @param releasesFailed whether one that failed is released with those behind it */
    ConsumedBefore(SqsReceiver receiver, SqsQueue queue, Claims<SqsMessage> claims, boolean releasesFailed) {
        this.receiver = receiver;
        this.queue = queue;
        this.claims = claims;
        this.releasesFailed = releasesFailed;
    }

    /** All that is received, since each must be settled; whoever claims it sees whether it is wanted. */
    @Override
    public Queue<SqsMessage> next(int most, Predicate<SqsMessage> wanted) {
        return receiver.next(most, wanted);
    }

    @Override
    public boolean midway() {
        return receiver.midway();
    }

    @Override
    public void discard(SqsMessage message) {
        if (!claims.surelyConsumed(message)) {
            LOG.debug("{} is in progress, or was consumed before", message);
            return;
        }
        try {
            if (queue.delete(List.of(message)).get(0).failure() != null) {
                LOG.debug("{} was consumed before, and is not deleted now", message);
            }
        } catch (RuntimeException e) {
            LOG.debug("{} was consumed before, and is not deleted now", message, e);
        }
    }

    @Override
    public void giveBack(@Nullable SqsMessage failed, List<SqsMessage> unrouted) {
        if (failed == null || !releasesFailed) {
            receiver.giveBack(failed, unrouted);
            return;
        }
        List<SqsMessage> all = new ArrayList<>(unrouted.size() + 1);
        all.add(failed);
        all.addAll(unrouted);
        receiver.giveBack(null, all);
    }

    @Override
    public void close() {
        receiver.close();
    }
}
