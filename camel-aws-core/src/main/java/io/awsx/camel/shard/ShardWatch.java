package io.awsx.camel.shard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that has the keeper look again and again: at times, and when there is a reason. */
final class ShardWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ShardWatch.class);

    /** However many reasons there are, the services and the ledger are asked no more often. */
    private static final long SHORTEST_MILLIS = 200;

    private final ShardKeeper keeper;
    private final ShardSource source;
    private final long interval;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean first = true;
    private boolean reason;
    private boolean stopped;

    /** @param interval the wait where there is no reason to look earlier */
    ShardWatch(ShardKeeper keeper, ShardSource source, Duration interval) {
        this.keeper = keeper;
        this.source = source;
        this.interval = Math.max(SHORTEST_MILLIS, interval.toMillis());
    }

    @Override
    public void run() {
        try {
            boolean again = false;
            while (await(again ? SHORTEST_MILLIS : interval)) {
                again = look();
            }
        } finally {
            over.countDown();
        }
    }

    private boolean look() {
        try {
            boolean again = keeper.look();
            source.looked();
            return again;
        } catch (RuntimeException e) {
            LOG.debug("Stream or ledger cannot be reached now", e);
            source.fail(e);
            return false;
        } finally {
            source.wake();
        }
    }

    /** Waits for the next look; false where there shall be none. */
    private synchronized boolean await(long millis) {
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(first ? 0 : millis);
            long earliest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(first ? 0 : SHORTEST_MILLIS);
            first = false;
            for (long left = left(end, earliest); left > 0 && !stopped; left = left(end, earliest)) {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
        reason = false;
        return !stopped;
    }

    private long left(long end, long earliest) {
        return (reason ? earliest : end) - System.nanoTime();
    }

    /** There is a reason to look soon. From any thread. */
    synchronized void wake() {
        reason = true;
        notifyAll();
    }

    /**
     * No more looks.
     *
     * @return whether the last one is over within some time
     */
    boolean stop(Duration patience) throws InterruptedException {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
