package io.awsx.camel.shard;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one reader read and is not done, in its order. Used under the reader's lock. */
final class Backlog {

    private final TreeMap<Long, ShardRecord> waiting = new TreeMap<>();
    private final TreeMap<Long, ShardRecord> out = new TreeMap<>();
    private final TreeMap<Long, String> doneAhead = new TreeMap<>();
    private long added;
    private long doneUpTo;
    private @Nullable String reached;
    private long bytes;

    void add(ShardReader reader, StreamRecord record) {
        waiting.put(added, new ShardRecord(reader, added, record));
        added++;
        bytes += record.bytes();
    }

    /** Whether there is something that was not given out. */
    boolean isAhead() {
        return !waiting.isEmpty();
    }

    /** Whether something can be given out: what was given back waits until all that was given out behind it is back, too. */
    boolean hasReady() {
        return !waiting.isEmpty() && (out.isEmpty() || out.lastKey() < waiting.firstKey());
    }

    @Nullable ShardRecord giveOut() {
        if (!hasReady()) {
            return null;
        }
        ShardRecord record = waiting.pollFirstEntry().getValue();
        out.put(record.number(), record);
        return record;
    }

    void done(ShardRecord record) {
        if (out.remove(record.number()) == null) {
            return;
        }
        bytes -= record.record().bytes();
        doneAhead.put(record.number(), record.record().sequenceNumber());
        for (String last = doneAhead.remove(doneUpTo); last != null; last = doneAhead.remove(doneUpTo)) {
            reached = last;
            doneUpTo++;
        }
    }

    void giveBack(ShardRecord record) {
        if (out.remove(record.number()) != null) {
            waiting.put(record.number(), record);
        }
    }

    /**
     * Forgets what was not given out.
     *
     * @return whether there was none
     */
    boolean forgetWaiting() {
        boolean none = waiting.isEmpty();
        waiting.values().forEach(record -> bytes -= record.record().bytes());
        waiting.clear();
        return none;
    }

    boolean isEmpty() {
        return waiting.isEmpty() && out.isEmpty();
    }

    /** Whether something that was given out is not back. */
    boolean isOut() {
        return !out.isEmpty();
    }

    /** The sequence number up to which all is done; null where nothing is. */
    @Nullable String reached() {
        return reached;
    }

    /** How much memory all of it takes, about. */
    long bytes() {
        return bytes;
    }
}
