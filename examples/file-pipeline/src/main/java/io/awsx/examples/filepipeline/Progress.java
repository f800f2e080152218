package io.awsx.examples.filepipeline;

import io.awsx.observe.CallObserver;
import io.awsx.transfer.progress.TerminalLine;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts what went up and came down, shows it, and knows when all is done: in a terminal one line that is written over and over,
 * elsewhere a line now and then. Thread-safe.
 */
final class Progress {

    private static final Duration LOOKED_AT_EACH = Duration.ofMillis(250);
    private static final Duration PRINTED_EACH = Duration.ofSeconds(10);
    private static final Duration STALLED_AFTER = Duration.ofMinutes(5);

    private final Tree tree;
    private final TerminalLine out;
    private final boolean terminal;
    private final long begin = System.nanoTime();
    private int sent;
    private long sentBytes;
    private long sending;
    private int received;
    private long receivedBytes;
    private long receiving;
    private int failures;
    private long last = begin;
    private long end;
    private long heap;

    /** @param terminal whether {@code out} shows a carriage return as one */
    Progress(Tree tree, PrintStream out, boolean terminal) {
        this.tree = tree;
        this.out = new TerminalLine(out, terminal);
        this.terminal = terminal;
    }

    /** Sees the parts of a large file come and go. */
    CallObserver observer() {
        return new CallObserver() {
            @Override
            public void attempted(CallInfo call, Attempt attempt) {
                moving(attempt.failure() == null ? attempt.sent() : 0, 0);
            }

            @Override
            public void streamed(CallInfo call, long bytes, Duration elapsed) {
                moving(0, bytes);
            }
        };
    }

    private synchronized void moving(long up, long down) {
        sending += up;
        receiving += down;
        moved();
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
        long printed = begin;
        while (received + failures < tree.files().size() && System.nanoTime() - last < STALLED_AFTER.toNanos()) {
            wait(LOOKED_AT_EACH.toMillis());
            Runtime runtime = Runtime.getRuntime();
            heap = Math.max(heap, runtime.totalMemory() - runtime.freeMemory());
            if (System.nanoTime() - printed >= (terminal ? LOOKED_AT_EACH : PRINTED_EACH).toNanos()) {
                printed = System.nanoTime();
                show();
            }
        }
        end = System.nanoTime();
        show();
        out.end();
    }

    /** Shows how far it is. */
    synchronized void show() {
        out.show(line());
    }

    private String line() {
        long up = there(sentBytes, sending);
        long down = there(receivedBytes, receiving);
        double rate = (up + down) / seconds();
        long left = 2 * tree.bytes() - up - down;
        return String.format(
                Locale.ROOT,
                "%3d %%, up %d/%d %.1f MB, down %d/%d %.1f MB of %.1f MB, %.1f MB/s, %s left%s",
                tree.bytes() == 0 ? 100 : 50 * (up + down) / tree.bytes(),
                sent,
                tree.files().size(),
                up / 1e6,
                received,
                tree.files().size(),
                down / 1e6,
                tree.bytes() / 1e6,
                rate / 1e6,
                rate < 1 ? "?" : Math.round(left / rate) + " s",
                failures == 0 ? "" : ", " + failures + " failed");
    }

    /** Files that are through and parts of those that are not; what is sent again counts again, so never more than all. */
    private long there(long ofFiles, long ofParts) {
        return Math.min(tree.bytes(), Math.max(ofFiles, ofParts));
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
