package io.awsx.camel.shard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which nodes live: those whose counters changed within the duration of a lease, by this node's own clock, which nobody can set. A node
 * that is seen for the first time lives for now. Used by one thread.
 */
final class Liveness {

    /** A dead node is remembered for some leases, in case it only slept. */
    private static final int FORGOTTEN_AFTER = 20;

    private record Seen(long counter, long since) {}

    private final long lease;
    private final Map<String, Seen> seen = new HashMap<>();

    Liveness(Duration lease) {
        this.lease = lease.toNanos();
    }

    /** Notes what is written now. */
    void look(Map<String, Ledger.Node> nodes, long now) {
        seen.keySet().retainAll(nodes.keySet());
        nodes.forEach((id, node) -> {
            Seen last = seen.get(id);
            if (last == null || last.counter != node.counter()) {
                seen.put(id, new Seen(node.counter(), now));
            }
        });
    }

    /** Whether a node lives. */
    boolean isAlive(String id, long now) {
        Seen last = seen.get(id);
        return last != null && now - last.since <= lease;
    }

    /** The nodes that are dead for so long that nobody needs to know of them. */
    Set<String> forgotten(long now) {
        return seen.entrySet().stream()
                .filter(node -> now - node.getValue().since > FORGOTTEN_AFTER * lease)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
