package io.awsx.camel.shard;

import io.awsx.camel.consume.Source;
import io.awsx.error.AwsException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out what the readers of all shards read, one record of each in turn, and has them read on meanwhile: at most so many at a time, and
 * nothing more while what was read takes more than some memory.
 */
final class ShardSource implements Source<ShardRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(ShardSource.class);

    /** Beyond what was read and is not done, each read under way may bring up to 10 MiB. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(5);

    /** How often a stop looks whether all is quiet. */
    private static final long LOOK_MILLIS = 50;

    /**
     * What a source reads by.
     *
     * @param readers those that there are now
     * @param reads where reads are made
     * @param mostReads how many may be under way
     * @param longestWait how long a call waits for records at most
     * @param trouble takes failures of a shard that are worth telling, with their text
     * @param ended told when a shard came to its end
     */
    record Means(
            Supplier<List<ShardReader>> readers,
            ShardedStream stream,
            Executor reads,
            int mostReads,
            Duration longestWait,
            BiConsumer<String, AwsException> trouble,
            Runnable ended,
            LongSupplier nanoTime) {}

    private final Means means;
    private final Object news = new Object();
    private int reading;
    private boolean fresh;
    private boolean closed;
    private int turn;
    private int readTurn;
    private @Nullable RuntimeException failure;
    private @Nullable Trouble looks;
    private boolean looked;

    ShardSource(Means means) {
        this.means = means;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RuntimeException where {@link #fail} was called and there is nothing to give
     */
    @Override
    public Queue<ShardRecord> next(int most, Predicate<ShardRecord> wanted) {
        long end = now() + means.longestWait().toNanos();
        synchronized (news) {
            closed = false;
        }
        while (true) {
            synchronized (news) {
                fresh = false;
            }
            List<ShardReader> readers = means.readers().get();
            read(readers);
            Queue<ShardRecord> records = gather(readers, most, wanted);
            if (!records.isEmpty()) {
                read(readers);
                return records;
            }
            throwFailure();
            if (!await(readers, end)) {
                return records;
            }
        }
    }

    private long now() {
        return means.nanoTime().getAsLong();
    }

    /** One record of each reader in turn, until there are enough. */
    private Queue<ShardRecord> gather(List<ShardReader> readers, int most, Predicate<ShardRecord> wanted) {
        Queue<ShardRecord> records = new ArrayDeque<>();
        List<ShardReader> left = rotated(readers);
        long now = now();
        while (!left.isEmpty() && records.size() < most) {
            List<ShardReader> more = new ArrayList<>();
            for (ShardReader reader : left) {
                ShardRecord record = records.size() < most ? reader.giveOut(now) : null;
                if (record != null) {
                    if (wanted.test(record)) {
                        records.add(record);
                        more.add(reader);
                    } else {
                        // It was read before and is still under way; that will end.
                        reader.postpone(record, now);
                    }
                }
            }
            left = more;
        }
        return records;
    }

    private List<ShardReader> rotated(List<ShardReader> readers) {
        List<ShardReader> rotated = new ArrayList<>(readers);
        turn = readers.isEmpty() ? 0 : (turn + 1) % readers.size();
        Collections.rotate(rotated, turn);
        return rotated;
    }

    /** Has those read on that are due, behind the one that was read last; what they bring counts when this is called again. */
    private void read(List<ShardReader> readers) {
        long bytes = readers.stream().mapToLong(ShardReader::bytes).sum();
        int begun = 0;
        int first = readTurn;
        for (int i = 0; i < readers.size() && bytes <= MOST_BYTES && begun < means.mostReads() && mayRead(); i++) {
            int index = (first + i) % readers.size();
            ShardReader reader = readers.get(index);
            if (reader.beginFetch(now())) {
                begin(reader);
                begun++;
                readTurn = index + 1;
            }
        }
    }

    private boolean mayRead() {
        synchronized (news) {
            return reading < means.mostReads();
        }
    }

    private void begin(ShardReader reader) {
        synchronized (news) {
            reading++;
        }
        try {
            means.reads().execute(() -> read(reader));
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing is read any more: the consumer stops");
            reader.cancelFetch();
            over();
        }
    }

    private void read(ShardReader reader) {
        try {
            AwsException failed = reader.fetch(means.stream(), means.nanoTime());
            if (failed != null) {
                means.trouble().accept("Cannot read " + reader.shard() + " now; the other shards go on", failed);
            }
            if (reader.isEnded()) {
                means.ended().run();
            }
        } finally {
            over();
        }
    }

    private void over() {
        synchronized (news) {
            reading--;
            fresh = true;
            news.notifyAll();
        }
    }

    private void throwFailure() {
        synchronized (news) {
            RuntimeException thrown = failure;
            failure = null;
            if (thrown != null) {
                throw thrown;
            }
        }
    }

    /** Stream or ledger cannot be reached, which is to be told when there is nothing to give. From any thread. */
    void fail(RuntimeException failed) {
        synchronized (news) {
            failure = failed;
            looks = new Trouble(failed, looks == null ? 1 : looks.times() + 1);
            news.notifyAll();
        }
    }

    /** Stream and ledger were reached. From any thread. */
    void looked() {
        synchronized (news) {
            looked = true;
            looks = null;
        }
    }

    @Override
    public @Nullable Trouble trouble() {
        synchronized (news) {
            if (looks != null) {
                return looks;
            }
        }
        return means.readers().get().stream()
                .map(ShardReader::trouble)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether the shards were listed, and one of those that this node has was read. */
    @Override
    public boolean reached() {
        synchronized (news) {
            if (!looked) {
                return false;
            }
        }
        List<ShardReader> readers = means.readers().get();
        return readers.isEmpty() || readers.stream().anyMatch(ShardReader::isFetched);
    }

    /** There may be more readers, or something to give. From any thread. */
    void wake() {
        synchronized (news) {
            fresh = true;
            news.notifyAll();
        }
    }

    /** Waits until there may be something; false where the time is over, or the source closed. */
    private boolean await(List<ShardReader> readers, long end) {
        synchronized (news) {
            long now = now();
            if (closed || end - now <= 0) {
                return false;
            }
            // Where memory is what is missing, something due is no reason not to wait.
            long until = now + Math.max(SHORTEST_WAIT, Math.min(end - now, untilDue(readers, now)));
            try {
                for (; !closed && !fresh && failure == null && until - now > 0; now = now()) {
                    news.wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - now)));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return !closed;
        }
    }

    /** How long until a reader may read, or give something out, in nanoseconds. */
    private long untilDue(List<ShardReader> readers, long now) {
        long until = Long.MAX_VALUE;
        for (ShardReader reader : readers) {
            long fetch = reading < means.mostReads() ? reader.untilFetch(now) : Long.MAX_VALUE;
            until = Math.min(until, Math.min(fetch, reader.untilGiveOut(now)));
        }
        return until;
    }

    @Override
    public boolean midway() {
        return true;
    }

    /** A record was consumed. From any thread. */
    void done(ShardRecord record) {
        record.reader().done(record);
        if (record.reader().isEnded()) {
            means.ended().run();
        }
    }

    @Override
    public void discard(ShardRecord record) {
        record.reader().giveBack(record);
    }

    @Override
    public void giveBack(@Nullable ShardRecord failed, List<ShardRecord> unrouted) {
        if (failed != null) {
            int times = failed.reader().failed(failed, now());
            if (times < 0) {
                LOG.warn("{} failed {} times and is passed over, as skipAfterFailures says", failed, -times);
            }
        }
        unrouted.forEach(this::discard);
        if (failed != null && failed.reader().isEnded()) {
            means.ended().run();
        }
        wake();
    }

    /**
     * Waits until nothing is under way.
     *
     * @return false where something still is when the time is over
     */
    boolean awaitQuiet(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (news) {
            while (means.readers().get().stream().anyMatch(ShardReader::isBusy)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                news.wait(Math.min(left, LOOK_MILLIS));
            }
            return true;
        }
    }

    @Override
    public void close() {
        synchronized (news) {
            closed = true;
            news.notifyAll();
        }
    }
}
