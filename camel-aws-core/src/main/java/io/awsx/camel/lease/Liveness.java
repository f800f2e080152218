package io.awsx.camel.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes live: those whose signs of life changed within the duration of a lease, by this node's own clock, which nobody can set. A node
 * that is seen for the first time lives for now. Used by one thread at a time.
 */
public final class Liveness {

    /** A dead node is remembered for some leases, in case it only slept. */
    private static final int FORGOTTEN_AFTER = 20;

    private record Seen(Object sign, long since) {}

    private final long lease;
    private final Map<String, Seen> seen = new HashMap<>();

    public Liveness(Duration lease) {
        this.lease = lease.toNanos();
    }

    /**
     * Notes what is written of all nodes now; others are forgotten.
     *
     * @param signs by node; a sign is another one while the node lives
     * @param now the time of the clock, in nanoseconds
     */
    public void look(Map<String, ?> signs, long now) {
        seen.keySet().retainAll(signs.keySet());
        signs.forEach((id, sign) -> see(id, sign, now));
    }

    /** Notes what is written of one node now; null where nothing is. */
    public void see(String id, @Nullable Object sign, long now) {
        Seen last = seen.get(id);
        if (sign == null) {
            seen.remove(id);
        } else if (last == null || !last.sign.equals(sign)) {
            seen.put(id, new Seen(sign, now));
        }
    }

    /** Whether a node lives. */
    public boolean isAlive(String id, long now) {
        Seen last = seen.get(id);
        return last != null && now - last.since <= lease;
    }

    /** The nodes that were seen and not forgotten. */
    Set<String> known() {
        return Set.copyOf(seen.keySet());
    }

    /** The nodes that are dead for so long that nobody needs to know of them. */
    public Set<String> forgotten(long now) {
        return seen.entrySet().stream()
                .filter(node -> now - node.getValue().since > FORGOTTEN_AFTER * lease)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
