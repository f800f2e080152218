package io.awsx.s3x.event;

import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.Heartbeat;
import io.awsx.camel.consume.Source;
import io.awsx.camel.sqs.SqsMessage;
import io.awsx.camel.sqs.SqsReceiver;
import io.awsx.camel.sqs.SqsVisibility;
import io.awsx.s3x.object.S3Object;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a queue tells of. A message is deleted when all that it told of was consumed or is not wanted, and given back when
 * something was not; until then it is kept hidden.
 */
final class EventSource implements Source<S3Object>, Heartbeat<S3Object> {

    /** How often a call looks for wanted events at most, where there are only others. */
    private static final int MOST_LOOKS = 10;

    private final SqsReceiver receiver;
    private final SqsVisibility visibility;
    private final EventReading reading;
    private final Deliveries deliveries;
    private final Claims<S3Object> claims;
    private final BooleanSupplier ready;
    private final Queue<S3Object> taken = new ArrayDeque<>();
    private boolean more;
    private volatile boolean closed;

    /** @param ready whether anything is to be consumed at all */
    EventSource(
            SqsReceiver receiver,
            SqsVisibility visibility,
            EventReading reading,
            Deliveries deliveries,
            Claims<S3Object> claims,
            BooleanSupplier ready) {
        this.receiver = receiver;
        this.visibility = visibility;
        this.reading = reading;
        this.deliveries = deliveries;
        this.claims = claims;
        this.ready = ready;
    }

    @Override
    public boolean midway() {
        return more;
    }

    @Override
    public Queue<S3Object> next(int most, Predicate<S3Object> wanted) {
        closed = false;
        more = false;
        Queue<S3Object> items = new ArrayDeque<>();
        if (!ready.getAsBoolean()) {
            return items;
        }
        for (int look = 0; items.isEmpty() && look < MOST_LOOKS && !closed; look++) {
            if (isEmpty() && !receive(most)) {
                break;
            }
            more = true;
            take(most, wanted, items);
        }
        if (closed) {
            leave();
        }
        return items;
    }

    private synchronized boolean isEmpty() {
        return taken.isEmpty();
    }

    /** Whether there were messages. */
    private boolean receive(int most) {
        Queue<SqsMessage> messages = receiver.next(most, message -> true);
        List<S3Object> objects = reading.read(messages);
        synchronized (this) {
            taken.addAll(objects);
        }
        return !messages.isEmpty();
    }

    private void take(int most, Predicate<S3Object> wanted, Queue<S3Object> items) {
        while (items.size() < most) {
            S3Object next = poll();
            if (next == null) {
                return;
            }
            boolean free;
            try {
                free = wanted.test(next);
            } catch (RuntimeException e) {
                items.add(next);
                items.forEach(object -> over(object, Delivery.End.FAILED));
                throw e;
            }
            if (free) {
                items.add(next);
            } else {
                discard(next);
            }
        }
    }

    private synchronized @Nullable S3Object poll() {
        return taken.poll();
    }

    /** What was consumed before is done with; what another one has is told again. */
    @Override
    public void discard(S3Object object) {
        Delivery.End how = Delivery.End.LEFT;
        try {
            how = claims.surelyConsumed(object) ? Delivery.End.DONE : how;
        } finally {
            over(object, how);
        }
    }

    @Override
    public void giveBack(@Nullable S3Object failed, List<S3Object> unrouted) {
        if (failed != null) {
            over(failed, Delivery.End.FAILED);
        }
        // The later ones of a key should not come before the one that failed.
        Delivery.End how = failed == null ? Delivery.End.UNROUTED : Delivery.End.FAILED;
        unrouted.forEach(object -> over(object, how));
    }

    private void over(S3Object object, Delivery.End how) {
        Told told = Told.of(object);
        if (told != null) {
            deliveries.over(told, how);
        }
    }

    /** Gives back what nobody was given yet. */
    private void leave() {
        for (S3Object object = poll(); object != null; object = poll()) {
            over(object, Delivery.End.UNROUTED);
        }
    }

    @Override
    public void close() {
        closed = true;
        receiver.close();
        leave();
    }

    @Override
    public Duration pause() {
        return visibility.pause();
    }

    /** Keeps all messages hidden that are under way, those too that nobody was given yet. */
    @Override
    public void beat(Collection<S3Object> underWay) {
        visibility.beat(deliveries.underWay());
    }
}
