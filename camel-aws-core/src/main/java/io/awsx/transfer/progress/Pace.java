package io.awsx.transfer.progress;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How much has moved of how much, how fast, and how long the rest will take. Used under the lock of its owner. */
final class Pace {

    private static final double MB = 1e6;
    private static final double SECOND = 1e9;

    private final LongSupplier nanoTime;
    private final long begin;
    private long total;
    private boolean totalKnown = true;
    private long done;
    private long found;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    void begins(long length) {
        totalKnown &= length >= 0;
        total += Math.max(0, length);
    }

    void transferred(long bytes) {
        done += bytes;
    }

    void found(long bytes) {
        done += bytes;
        found += bytes;
    }

    /** What is sent again counts again, but nothing is ever more than whole. */
    private long there() {
        return totalKnown && total > 0 ? Math.min(total, done) : done;
    }

    boolean isWhole() {
        return totalKnown && done >= total;
    }

    /** Such as {@code  45 %, 12.2 of 27.0 MB, 3.1 MB/s, 5 s left}; of an unknown length {@code 12.2 MB, 3.1 MB/s}. */
    @Override
    public String toString() {
        double seconds = Math.max(1e-3, (nanoTime.getAsLong() - begin) / SECOND);
        double rate = Math.max(0, done - found) / seconds;
        if (!totalKnown || total == 0) {
            return String.format(Locale.ROOT, "%.1f MB, %.1f MB/s", done / MB, rate / MB);
        }
        long left = total - there();
        return String.format(
                Locale.ROOT,
                "%3d %%, %.1f of %.1f MB, %.1f MB/s, %s left",
                (long) (100.0 * there() / total),
                there() / MB,
                total / MB,
                rate / MB,
                left == 0 ? "0 s" : rate < 1 ? "?" : time(Math.round(left / rate)));
    }

    private static String time(long seconds) {
        if (seconds < 100) {
            return seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
    }
}
