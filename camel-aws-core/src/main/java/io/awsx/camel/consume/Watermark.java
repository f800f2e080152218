package io.awsx.camel.consume;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a walk through things in order has got, with many of them under way at once: below its mark all is settled, but for some that
 * failed, which are kept by name. Holds what is under way, not what was walked. Thread-safe.
 *
 * <p>A walk has lanes, each through a stretch of its own. In a lane positions come in order; what lies between two of them is settled when
 * the first is.
 */
public final class Watermark {

    /**
     * A stretch that was not walked, or of which not all is settled.
     *
     * @param after the position behind which it begins; null for the beginning
     * @param upTo its last position; null for the end
     */
    public record Stretch(@Nullable String after, @Nullable String upTo) {}

    private final int mostFailed;
    private final Set<String> failed = new LinkedHashSet<>();
    private List<Lane> lanes = new ArrayList<>();
    private long given;

    /** @param mostFailed how many that failed are kept by name; behind more of them the mark stands still until the walk begins anew */
    public Watermark(int mostFailed) {
        this.mostFailed = mostFailed;
    }

    /** Begins a walk; what was given in an earlier one is not waited for any more. */
    public synchronized void begin(List<Stretch> stretches) {
        lanes = new ArrayList<>();
        stretches.forEach(stretch -> lanes.add(new Lane(stretch)));
        failed.clear();
    }

    /** Notes what failed below the mark, before this walk began. */
    public synchronized void failedBefore(List<String> names) {
        failed.addAll(names);
    }

    /** The lanes that were not walked to their end, in order. */
    public synchronized List<Lane> unwalked() {
        return lanes.stream().filter(lane -> !lane.ended).toList();
    }

    /** What is to be walked again where a process dies now, in order; nothing where all is settled. */
    public synchronized List<Stretch> unsettled() {
        return lanes.stream()
                .filter(lane -> !lane.isSettled())
                .map(lane -> new Stretch(lane.first.end, lane.upTo))
                .toList();
    }

    /** What lies below the mark and is not settled, by name. */
    public synchronized List<String> failed() {
        return List.copyOf(failed);
    }

    /** Something below the mark is given out again. */
    public synchronized Given give(String name) {
        Given next = new Given(null, name, null);
        next.number = ++given;
        return next;
    }

    /** The walk through a stretch. */
    public final class Lane {

        private final Given first;
        private Given last;
        private @Nullable String walked;
        private @Nullable String upTo;
        private boolean ended;
        private boolean cut;

        private Lane(Stretch stretch) {
            this.first = new Given(this, "", stretch.after());
            this.last = first;
            this.walked = stretch.after();
            this.upTo = stretch.upTo();
        }

        private boolean isSettled() {
            return ended && first.next == null && !cut;
        }

        /** The mark never gets beyond something, so that nothing behind it matters. */
        private void cut(Given held, Given before) {
            cut = true;
            last = before;
            last.next = null;
            for (Given later = held; later != null; ) {
                Given behind = later.next;
                later.before = null;
                later.next = null;
                later = behind;
            }
        }

        /** The position up to which it was walked; null at the beginning. */
        public @Nullable String walked() {
            synchronized (Watermark.this) {
                return walked;
            }
        }

        /** Its last position; null for the end. */
        public @Nullable String upTo() {
            synchronized (Watermark.this) {
                return upTo;
            }
        }

        /** There is nothing to be done at a position. */
        public void pass(String position) {
            synchronized (Watermark.this) {
                walked = position;
                if (!cut) {
                    last.end = position;
                }
            }
        }

        /** Something is given out. */
        public Given give(String position, String name) {
            synchronized (Watermark.this) {
                Given next = new Given(this, name, position);
                next.number = ++given;
                walked = position;
                if (!cut) {
                    next.before = last;
                    last.next = next;
                    last = next;
                }
                return next;
            }
        }

        /** It was walked to its end. */
        public void end() {
            synchronized (Watermark.this) {
                ended = true;
            }
        }

        /** Gives what lies behind a position to a lane of its own, which comes behind this one. */
        public Lane split(String position) {
            synchronized (Watermark.this) {
                Lane behind = new Lane(new Stretch(position, upTo));
                lanes.add(lanes.indexOf(this) + 1, behind);
                upTo = position;
                return behind;
            }
        }
    }

    /** Something that was given out, until it is settled. */
    public final class Given {

        private final @Nullable Lane lane;
        private final String name;
        /** The position up to which all behind this one, and before the next, is settled when this is. */
        private @Nullable String end;

        private @Nullable Given before;
        private @Nullable Given next;
        private long number;

        private Given(@Nullable Lane lane, String name, @Nullable String position) {
            this.lane = lane;
            this.name = name;
            this.end = position;
        }

        /** Its place among all that was given. */
        public long number() {
            return number;
        }

        /** It is settled. */
        public void done() {
            synchronized (Watermark.this) {
                failed.remove(name);
                unlink();
            }
        }

        /**
         * It was not settled, and will be given again in a later walk.
         *
         * @param holds whether the mark stays below it
         */
        public void failed(boolean holds) {
            synchronized (Watermark.this) {
                if (!holds && (failed.size() < mostFailed || failed.contains(name))) {
                    failed.add(name);
                    unlink();
                } else if (lane != null && before != null) {
                    lane.cut(this, before);
                }
            }
        }

        private void unlink() {
            if (lane == null || before == null) {
                return;
            }
            before.end = end;
            before.next = next;
            if (next == null) {
                lane.last = before;
            } else {
                next.before = before;
            }
            before = null;
            next = null;
        }
    }
}
