package io.awsx.transfer;

import io.awsx.checksum.Checksum;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one download: this thread reads them upwards from the open stream, others, where there are any free, fetch them
 * downwards from the end. Used once, by one thread.
 */
final class DownloadParts {

    /** How often a thread comes back for more until half of the parts are read, so that a slow connection does not end long behind the others. */
    private static final int SHARES = 2;

    private final RangeReader reader;
    private final PartSums sums;
    private final int concurrency;
    private final PartRunner others;
    /** The parts that were there from the first. */
    private final boolean[] wasDone;
    /** The parts from here to below {@link #high} are nobody's yet. */
    private int low;

    private int high;

    DownloadParts(RangeReader reader, PartSums sums, ExecutorService executor, int concurrency) {
        this.reader = reader;
        this.sums = sums;
        this.concurrency = concurrency;
        this.others = new PartRunner(executor, concurrency);
        this.high = sums.parts();
        this.wasDone = new boolean[sums.parts()];
        for (int part = 0; part < wasDone.length; part++) {
            wasDone[part] = sums.isDone(part);
        }
    }

    /** Neighbouring parts that one request asks for. */
    private record Run(int begin, int end) {}

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
            for (int part = lowest(); part < sums.parts() && !others.failed(); part = lowest()) {
                open = part(part, open);
                next = part + 1;
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

    /** Takes the lowest part; where there is none, the number behind the last. */
    private synchronized int lowest() {
        while (low < high && wasDone[low]) {
            low++;
        }
        return low < high ? low++ : sums.parts();
    }

    /** Takes the uppermost parts, a share of what is left, so that requests are few and all threads end together; null where there are none. */
    private synchronized @Nullable Run uppermost() {
        while (low < high && wasDone[high - 1]) {
            high--;
        }
        int end = high;
        int most = Math.max(1, (high - low) / (SHARES * concurrency));
        while (low < high && !wasDone[high - 1] && end - high < most) {
            high--;
        }
        return high < end ? new Run(high, end) : null;
    }

    private void downwards() {
        for (Run run = uppermost(); run != null && !others.failed() && !reader.rangesIgnored(); run = uppermost()) {
            read(run);
        }
    }

    /** Reads a run by one request, and by another for the rest where its stream breaks for good; not all of it where the store ignores ranges, or another thread failed. */
    private void read(Run run) {
        int part = run.begin;
        while (part < run.end && !others.failed()) {
            InputStream in = reader.open(sums.begin(part), sums.begin(run.end));
            if (in == null) {
                return;
            }
            try {
                boolean intact = true;
                while (intact && part < run.end && !others.failed()) {
                    intact = part(part, in) != null;
                    part++;
                }
            } finally {
                RangeReader.closeQuietly(in);
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
