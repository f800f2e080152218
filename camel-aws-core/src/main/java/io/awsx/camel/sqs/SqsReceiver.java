package io.awsx.camel.sqs;

import io.awsx.camel.consume.Source;
import io.awsx.error.ClientException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the messages of a queue. A wait for them is on a thread of its own, since nothing ends a call that waits for its answer: when
 * the source is closed the wait is left alone, and what it may still receive is released at once. Several waits may be under way; the
 * first that has messages is enough, unless they are to be sorted. Used by one thread, but for closing and giving back.
 */
public final class SqsReceiver implements Source<SqsMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(SqsReceiver.class);

    /** How long a call under way is given to end when the source is closed, where the last one had messages. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    /**
     * What is received, and how.
     *
     * @param members the members of {@code ReceiveMessage}, but for the queue and how many messages
     * @param most how many messages are wanted at once, 1 or more
     * @param calls how many calls may be under way at once, 1 or more
     * @param order what several are sorted by; null where they come as they come
     */
    public record Request(
            Map<String, Object> members,
            int most,
            int calls,
            @Nullable Comparator<SqsMessage> order) {

        public Request {
            members = Map.copyOf(members);
        }
    }

    /** What came of the calls since the source was opened; what comes behind its end is released. */
    private static final class Opened {

        final Queue<SqsMessage> received = new ArrayDeque<>();

        @Nullable RuntimeException failure;

        int underWay;
        boolean closed;
    }

    private final SqsQueue queue;
    private final Request request;
    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private @Nullable Opened opened;
    private volatile boolean midway;

    /** @param executor where calls wait, as many at once as the request says; its maker ends it after the source was closed */
    public SqsReceiver(SqsQueue queue, Request request, Executor executor) {
        this.queue = queue;
        this.request = request;
        this.executor = executor;
    }

    @Override
    public boolean midway() {
        return midway;
    }

    @Override
    public Queue<SqsMessage> next(int most, Predicate<SqsMessage> wanted) {
        int some = Math.min(most, request.most);
        Queue<SqsMessage> messages = new ArrayDeque<>();
        lock.lock();
        try {
            Opened current = opened == null ? new Opened() : opened;
            opened = current;
            if (current.received.isEmpty()) {
                call(current, some);
                await(current);
            }
            sort(current.received);
            while (messages.size() < some && !current.received.isEmpty()) {
                messages.add(current.received.remove());
            }
            RuntimeException failure = current.failure;
            current.failure = null;
            if (failure != null && messages.isEmpty()) {
                throw failure;
            } else if (failure != null) {
                LOG.warn("Of several calls to receive messages one failed; the others go on", failure);
            }
        } finally {
            midway = !messages.isEmpty();
            lock.unlock();
        }
        return messages;
    }

    private void sort(Queue<SqsMessage> received) {
        if (request.order != null) {
            List<SqsMessage> sorted = new ArrayList<>(received);
            sorted.sort(request.order);
            received.clear();
            received.addAll(sorted);
        }
    }

    /** Sees to it that as many calls are under way as are needed. */
    private void call(Opened current, int most) {
        int calls = Math.min(request.calls, (most + SqsQueue.MOST - 1) / SqsQueue.MOST);
        for (int left = most - current.underWay * SqsQueue.MOST; current.underWay < calls && left > 0; ) {
            int some = Math.min(left, SqsQueue.MOST);
            try {
                executor.execute(() -> receive(current, some));
            } catch (RejectedExecutionException e) {
                current.closed = true;
                return;
            }
            current.underWay++;
            left -= some;
        }
    }

    private void await(Opened current) {
        boolean all = request.order != null;
        try {
            while (current.underWay > 0
                    && !current.closed
                    && (all || (current.received.isEmpty() && current.failure == null))) {
                change.await();
            }
            if (current.closed) {
                long left = midway ? PATIENCE : 0;
                while (current.underWay > 0 && left > 0) {
                    left = change.awaitNanos(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("Interrupted while it waited for messages", e);
        }
    }

    private void receive(Opened current, int most) {
        List<SqsMessage> messages = List.of();
        RuntimeException failure = null;
        try {
            Map<String, Object> members = new LinkedHashMap<>(request.members);
            members.put("MaxNumberOfMessages", most);
            messages = queue.receive(members);
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            failure = new ClientException("Receiving ended with " + e, e);
        }
        boolean late;
        lock.lock();
        try {
            late = current.closed;
            if (!late) {
                current.received.addAll(messages);
                current.failure = failure;
            }
        } finally {
            lock.unlock();
        }
        if (late) {
            release(messages);
        }
        lock.lock();
        try {
            current.underWay--;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Releases messages that were never routed, so that others have them at once. */
    void release(List<SqsMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try {
            long failed = queue.hide(messages, 0).stream()
                    .filter(result -> result.failure() != null)
                    .count();
            if (failed > 0) {
                LOG.warn(
                        "{} messages cannot be released; they come again when their visibility timeout is over",
                        failed);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} messages cannot be released; they come again when their visibility timeout is over",
                    messages.size(),
                    e);
        }
    }

    /** Releases what was not routed. */
    @Override
    public void giveBack(@Nullable SqsMessage failed, List<SqsMessage> unrouted) {
        release(unrouted);
    }

    @Override
    public void close() {
        List<SqsMessage> left = List.of();
        lock.lock();
        try {
            if (opened != null) {
                opened.closed = true;
                left = List.copyOf(opened.received);
                opened.received.clear();
                opened = null;
                change.signalAll();
            }
        } finally {
            lock.unlock();
        }
        release(left);
    }
}
