package io.awsx.camel.shard;

import io.awsx.camel.lease.Tenure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A ledger of many nodes in memory. */
final class SharedLedger {

    final Map<String, Lease> leases = new HashMap<>();
    final Map<String, Ledger.Node> nodes = new HashMap<>();
    private Position begin;

    Node node(String me, Tenure tenure, LongSupplier nanoTime) {
        return new Node(me, tenure, nanoTime);
    }

    /** What one node has of it. */
    final class Node implements Ledger {

        final String me;
        private final Tenure tenure;
        private final LongSupplier nanoTime;
        RuntimeException down;

        private Node(String me, Tenure tenure, LongSupplier nanoTime) {
            this.me = me;
            this.tenure = tenure;
            this.nanoTime = nanoTime;
        }

        private void check() {
            if (down != null) {
                throw down;
            }
        }

        @Override
        public String me() {
            return me;
        }

        @Override
        public Position begin(Position proposed) {
            check();
            if (begin == null) {
                begin = proposed.lasting();
                return proposed;
            }
            return begin;
        }

        @Override
        public View look(Collection<String> shards) {
            check();
            return new View(Map.copyOf(leases), Map.copyOf(nodes));
        }

        @Override
        public void beat() {
            check();
            nodes.merge(
                    me,
                    new Ledger.Node(1, Integer.MAX_VALUE),
                    (old, first) -> new Ledger.Node(old.counter() + 1, old.most()));
            tenure.told(nanoTime.getAsLong());
        }

        @Override
        public BooleanSupplier tenure() {
            return tenure.test();
        }

        private boolean put(String shard, @Nullable Lease known, Lease lease) {
            check();
            Lease now = leases.get(shard);
            boolean same = known == null
                    ? now == null
                    : now != null && now.counter() == known.counter() && Objects.equals(now.owner(), known.owner());
            if (same) {
                leases.put(shard, lease);
            }
            return same;
        }

        private static Lease lease(Lease old, String owner, Position checkpoint) {
            return new Lease(old.shard(), owner, old.counter(), checkpoint, old.wantedBy());
        }

        @Override
        public @Nullable Lease take(String shard, @Nullable Lease known) {
            Lease lease = new Lease(
                    shard,
                    me,
                    known == null ? 1 : known.counter() + 1,
                    known == null ? null : known.checkpoint(),
                    null);
            return tenure.holds() && put(shard, known, lease) ? lease : null;
        }

        @Override
        public boolean write(Lease mine, Position reached) {
            return put(mine.shard(), mine, lease(leases.getOrDefault(mine.shard(), mine), me, reached));
        }

        @Override
        public void release(Lease mine, @Nullable Position reached) {
            Lease now = leases.getOrDefault(mine.shard(), mine);
            put(mine.shard(), mine, lease(now, null, reached == null ? now.checkpoint() : reached));
        }

        @Override
        public void ask(Lease lease) {
            put(lease.shard(), lease, new Lease(lease.shard(), lease.owner(), lease.counter(), lease.checkpoint(), me));
        }

        @Override
        public void forget(Lease lease) {
            check();
            leases.remove(lease.shard());
        }

        @Override
        public void forgetNode(String node) {
            nodes.remove(node);
        }

        @Override
        public void leave() {
            check();
            nodes.remove(me);
        }

        @Override
        public String where() {
            return "in this test";
        }
    }
}
