package io.awsx.camel.shard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a node does next so that all shards are read and each node has its share.
 *
 * @param take shards to take: nobody reads them
 * @param ask leases of others to ask for: they have more than their share, and nothing is free
 */
record LeasePlan(List<String> take, List<Lease> ask) {

    /**
     * Makes a plan.
     *
     * @param me this node
     * @param mine the shards that it reads
     * @param readable all shards that may be read now
     * @param lease what is known of a shard
     * @param nodes the nodes that live with the number of shards each wants at most, this one among them
     */
    static LeasePlan of(
            String me,
            Collection<String> mine,
            List<String> readable,
            Function<String, @Nullable Lease> lease,
            Map<String, Integer> nodes) {
        List<Lease> free = new ArrayList<>();
        Map<String, List<Lease>> owned = new HashMap<>();
        for (String shard : readable) {
            Lease known = lease.apply(shard);
            String owner = known == null ? null : known.owner();
            if (known != null && owner != null && !owner.equals(me) && nodes.containsKey(owner)) {
                owned.computeIfAbsent(owner, first -> new ArrayList<>()).add(known);
            } else if (!mine.contains(shard)) {
                free.add(known == null ? new Lease(shard, null, 0, null, null) : known);
            }
        }
        int most = nodes.getOrDefault(me, Integer.MAX_VALUE);
        int share = share(readable.size(), nodes.values());
        List<Lease> ask = free.isEmpty() ? ask(me, mine.size(), Math.min(most, share), owned.values()) : List.of();
        return new LeasePlan(take(me, mine.size(), share, free, owned, nodes), ask);
    }

    /** What was given up for this node, and of what is free as much as is missing. */
    private static List<String> take(
            String me,
            int have,
            int share,
            List<Lease> free,
            Map<String, List<Lease>> owned,
            Map<String, Integer> nodes) {
        int most = nodes.getOrDefault(me, Integer.MAX_VALUE);
        // Nodes that begin at different places get in each other's way less.
        Collections.rotate(free, Math.floorMod(me.hashCode(), Math.max(1, free.size())));
        List<String> take = new ArrayList<>();
        for (Lease lease : free) {
            if (me.equals(lease.wantedBy()) && have + take.size() < most) {
                take.add(lease.shard());
            }
        }
        for (Lease lease : free) {
            String wanter = lease.wantedBy();
            boolean reserved = wanter != null
                    && nodes.containsKey(wanter)
                    && owned.getOrDefault(wanter, List.of()).size() < nodes.get(wanter);
            if (!reserved && !me.equals(wanter) && have + take.size() < Math.min(most, share)) {
                take.add(lease.shard());
            }
        }
        return List.copyOf(take);
    }

    /** The number of shards of which no node needs more, while those that want fewer have theirs. */
    private static int share(int shards, Collection<Integer> most) {
        int left = shards;
        int nodes = most.size();
        for (int limit : most.stream().sorted().toList()) {
            int share = ceiling(left, nodes);
            if (limit >= share) {
                return share;
            }
            left -= limit;
            nodes--;
        }
        return Math.max(1, left);
    }

    private static int ceiling(int shards, int nodes) {
        return (shards + nodes - 1) / Math.max(1, nodes);
    }

    /** Asks those that have most, while they have two more than this node. */
    private static List<Lease> ask(String me, int have, int wanted, Collection<List<Lease>> owned) {
        List<Deque<Lease>> rest = new ArrayList<>();
        int coming = have;
        for (List<Lease> leases : owned) {
            Deque<Lease> unasked = new ArrayDeque<>();
            for (Lease lease : leases) {
                if (lease.wantedBy() == null) {
                    unasked.add(lease);
                } else if (lease.wantedBy().equals(me)) {
                    coming++;
                }
            }
            rest.add(unasked);
        }
        List<Lease> ask = new ArrayList<>();
        for (; coming < wanted && !rest.isEmpty(); coming++) {
            Deque<Lease> most = Collections.max(rest, Comparator.comparingInt(Deque::size));
            if (most.size() < coming + 2) {
                break;
            }
            ask.add(most.remove());
        }
        return ask;
    }
}
