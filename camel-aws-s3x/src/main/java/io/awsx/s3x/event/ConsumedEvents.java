package io.awsx.s3x.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which events this process consumed lately: what is told twice is known, and what is told too late, too. Holds so many keys and events,
 * and forgets what was longest not asked for. Thread-safe.
 */
final class ConsumedEvents {

    private final Map<String, Boolean> events;
    private final Map<String, Sequencer> newest;

    /** @param most how many events and keys it holds, 1 or more */
    ConsumedEvents(int most) {
        this.events = recent(most);
        this.newest = recent(most);
    }

    private static <V> Map<String, V> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /** An event was consumed. */
    synchronized void note(Told told) {
        events.put(told.identity(), true);
        Sequencer sequencer = told.event().sequencer();
        if (sequencer != null) {
            newest.merge(line(told.event()), sequencer, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
    }

    /** Whether an event was consumed. */
    synchronized boolean isKnown(Told told) {
        return events.get(told.identity()) != null;
    }

    /** Whether a later one of its line was consumed. */
    synchronized boolean isLate(Told told) {
        Sequencer sequencer = told.event().sequencer();
        Sequencer last = newest.get(line(told.event()));
        return sequencer != null && last != null && sequencer.compareTo(last) < 0;
    }

    /** Written and deleted follow each other; tags and the like are a line of their own. */
    private static String line(S3Event event) {
        boolean comesAndGoes = event.isDeletion() || event.name().startsWith("ObjectCreated:");
        return (comesAndGoes ? "" : event.name().replaceFirst(":.*", "")) + '/' + event.key();
    }
}
