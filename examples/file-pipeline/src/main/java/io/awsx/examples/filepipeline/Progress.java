package io.awsx.examples.filepipeline;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Counts what went up and came down, shows it each second, and knows when all is done. Thread-safe. */
final class Progress {

    private static final Duration SHOWN_EACH = Duration.ofSeconds(1);
    private static final Duration STALLED_AFTER = Duration.ofMinutes(5);

    private final Tree tree;
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private int sent;
    private long sentBytes;
    private int received;
    private long receivedBytes;
    private int failures;
    private long last = begin;
    private long end;
    private long heap;

    Progress(Tree tree, PrintStream out) {
        this.tree = tree;
        this.out = out;
    }

    synchronized void sent(long bytes) {
        sent++;
        sentBytes += bytes;
        moved();
    }

    synchronized void received(long bytes) {
        received++;
        receivedBytes += bytes;
        moved();
    }

    synchronized void failed() {
        failures++;
        moved();
    }

    private void moved() {
        last = System.nanoTime();
        notifyAll();
    }

    /** Waits until every file came back or failed, or nothing moved for five minutes. */
    synchronized void await() throws InterruptedException {
        long shown = begin;
        while (received + failures < tree.files().size() && System.nanoTime() - last < STALLED_AFTER.toNanos()) {
            wait(SHOWN_EACH.toMillis() / 4);
            Runtime runtime = Runtime.getRuntime();
            heap = Math.max(heap, runtime.totalMemory() - runtime.freeMemory());
            if (System.nanoTime() - shown >= SHOWN_EACH.toNanos()) {
                shown = System.nanoTime();
                out.println(line());
            }
        }
        end = System.nanoTime();
        out.println(line());
    }

    private String line() {
        double seconds = seconds();
        long moved = sentBytes + receivedBytes;
        double rate = moved / seconds;
        long left = 2 * tree.bytes() - moved;
        return String.format(
                Locale.ROOT,
                "up %d/%d objects %.1f MB, down %d objects %.1f MB of %.1f MB, %.1f MB/s, %s left%s",
                sent,
                tree.files().size(),
                sentBytes / 1e6,
                received,
                receivedBytes / 1e6,
                tree.bytes() / 1e6,
                rate / 1e6,
                rate < 1 ? "?" : Math.round(left / rate) + " s",
                failures == 0 ? "" : ", " + failures + " failed");
    }

    synchronized double seconds() {
        return Math.max(1e-3, ((end == 0 ? System.nanoTime() : end) - begin) / 1e9);
    }

    synchronized int objects() {
        return received;
    }

    synchronized long bytes() {
        return receivedBytes;
    }

    /** The most heap seen in use, in bytes. */
    synchronized long heap() {
        return heap;
    }

    synchronized int failures() {
        return failures;
    }
}
