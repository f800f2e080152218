package io.awsx.transfer;

import io.awsx.checksum.Checksum;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one download: this thread reads them upwards from the open stream, others, where there are any free, fetch them
 * downwards from the end. Used once, by one thread.
 */
final class DownloadParts {

    private final RangeReader reader;
    private final PartSums sums;
    private final int concurrency;
    private final PartRunner others;
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger last;
    /** The parts that were there from the first. */
    private final boolean[] wasDone;

    DownloadParts(RangeReader reader, PartSums sums, ExecutorService executor, int concurrency) {
        this.reader = reader;
        this.sums = sums;
        this.concurrency = concurrency;
        this.others = new PartRunner(executor, concurrency);
        this.last = new AtomicInteger(sums.parts());
        this.wasDone = new boolean[sums.parts()];
        for (int part = 0; part < wasDone.length; part++) {
            wasDone[part] = sums.isDone(part);
        }
        claimed.set(sums.count());
    }

    /**
     * Reads all parts that are not there.
     *
     * @param stream is at the first byte; null where some parts are there already
     */
    void read(@Nullable InputStream stream) throws IOException, InterruptedException {
        InputStream open = stream;
        try {
            int helpers = Math.min(concurrency, sums.parts() - sums.count()) - 1;
            while (helpers > 0 && others.offer(this::downwards)) {
                helpers--;
            }
            int next = 0;
            while (!others.failed() && claim()) {
                while (wasDone[next]) {
                    next++;
                }
                open = part(next++, open);
            }
            if (stream != null && next < sums.parts() && !reader.rangesIgnored()) {
                // Whoever waits for the others must not hold a connection that they may be waiting for.
                stream.close();
                open = null;
            }
            others.await();
            // Where the store knows no ranges, the others left their parts to this thread.
            for (int part = next; part < sums.parts(); part++) {
                if (!sums.isDone(part)) {
                    open = part(part, part == next ? open : null);
                    next = part + 1;
                }
            }
            end(open);
        } catch (Throwable e) {
            others.settle(e);
            if (e instanceof IOException failure) {
                throw failure;
            }
            throw Failures.rethrow(e);
        }
    }

    private boolean claim() {
        return claimed.incrementAndGet() <= sums.parts();
    }

    private void downwards() {
        while (!others.failed() && !reader.rangesIgnored() && claim()) {
            int part = last.decrementAndGet();
            while (wasDone[part]) {
                part = last.decrementAndGet();
            }
            Checksum checksum = sums.start();
            if (reader.readRange(sums.begin(part), sums.begin(part + 1), checksum)) {
                sums.done(part, checksum);
            }
        }
    }

    /** Reads a part from the open stream, and gives the stream if it is good for the next part. */
    private @Nullable InputStream part(int part, @Nullable InputStream open) {
        Checksum checksum = sums.start();
        boolean intact = reader.read(sums.begin(part), sums.begin(part + 1), open, checksum);
        sums.done(part, checksum);
        return intact ? open : null;
    }

    /** Checksums that cannot be made of parts are compared by the stream itself when it ends. */
    private static void end(@Nullable InputStream open) throws IOException {
        if (open != null && open.read() >= 0) {
            throw new ClientException("The store sent more bytes than it said");
        }
    }
}
