package io.awsx.call;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client made a short time ago, by id or name: the service may say for a while that it is not there, where it does not know it
 * everywhere yet. Bounded and thread-safe.
 */
public final class JustMade {

    /** How long the service is given to know of it everywhere. */
    static final Duration LASTS = Duration.ofMinutes(1);

    /** How many are remembered; the oldest are forgotten. */
    static final int MOST = 10_000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;

    /** The time of each, oldest first. */
    private final Map<String, Long> made = new LinkedHashMap<>();

    /** Remembers some. */
    synchronized void add(Collection<String> ids, long now) {
        for (String id : ids) {
            made.remove(id);
            made.put(id, now);
        }
        Iterator<Long> oldest = made.values().iterator();
        while (oldest.hasNext()) {
            if (now - oldest.next() < LASTS.toNanos() && made.size() <= MOST) {
                return;
            }
            oldest.remove();
        }
    }

    /** Forgets some, which are ended. */
    synchronized void remove(Collection<String> ids) {
        made.keySet().removeAll(ids);
    }

    /**
     * How long to wait before what is said not to be there is asked for again.
     *
     * @param ids what is said not to be there
     * @param tries how often it was asked for
     * @param chance a number by chance, from 0 to less than 1
     * @return null where it is not waited for: not all of it was made a short time ago
     */
    synchronized @Nullable Duration pause(Collection<String> ids, int tries, long now, double chance) {
        long left = Long.MAX_VALUE;
        for (String id : ids) {
            Long begun = made.get(id);
            if (begun == null) {
                return null;
            }
            left = Math.min(left, LASTS.toNanos() - (now - begun));
        }
        if (ids.isEmpty() || left <= 0) {
            return null;
        }
        long longest = Math.min(
                LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << Math.min(Math.max(0, tries - 1), MOST_DOUBLINGS));
        return Duration.ofNanos(Math.min(left, (long) (longest * (1 + chance) / 2)));
    }
}
