package io.awsx.camel.shard;

import io.awsx.camel.lease.Liveness;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the right shards are read, and writes how far they are. {@link #look} does all of it and is called again and again by one
 * thread; the readers are used by others.
 *
 * <pre>
 *              parents are at their end, nobody has it           asked for, or the node stops
 *   (none) ──────────────────────────────────────────▶ read ──────────────────────────────────▶ retired ──▶ free
 *      ▲                                                │ │ ▲   nothing under way any more:                   │
 *      │                                                │ │ └── checkpoints while it goes on                 │
 *      │            all of a closed shard is done       │ │                                                  │
 *      │           ◀────────────────────────────────────┘ │ no word for the duration of a lease,             │
 *   gone from the       ended                             ▼ or another one has it                            │
 *   stream                                               lost: nothing is written ──────────────────────────▶┘
 * </pre>
 */
final class ShardKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ShardKeeper.class);

    /** A listing may not have what is new; a checkpoint that is removed too early would make records come again. */
    private static final long FORGOTTEN_AFTER = Duration.ofHours(1).toNanos();

    /**
     * How a stream is kept.
     *
     * @param consumer what messages call the consumer
     * @param begin where shards begin that nobody read, by the time of the service
     * @param only the one shard to read; null for all
     * @param closed told once when the one shard is at its end
     * @param lease how long a node may be silent
     * @param listing the wait between two listings of the shards
     */
    record Terms(
            String consumer,
            Function<Instant, Position> begin,
            @Nullable String only,
            Runnable closed,
            Duration lease,
            Duration listing,
            ShardReader.Pace pace) {}

    /** A shard that this node reads. */
    private static final class Held {

        final ShardReader reader;
        final Lease lease;

        @Nullable Position written;

        boolean wanted;

        Held(ShardReader reader, Lease lease) {
            this.reader = reader;
            this.lease = lease;
            this.written = lease.checkpoint();
        }
    }

    private final Terms terms;
    private final ShardedStream stream;
    private final Ledger ledger;
    private final LongSupplier nanoTime;
    private final Liveness liveness;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Set<String> firstSeen = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Long> absent = new HashMap<>();
    private volatile @Nullable Position begin;
    private Lineage lineage = new Lineage(Map.of());
    private long listAt;
    private boolean listed;

    ShardKeeper(Terms terms, ShardedStream stream, Ledger ledger, LongSupplier nanoTime) {
        this.terms = terms;
        this.stream = stream;
        this.ledger = ledger;
        this.nanoTime = nanoTime;
        this.liveness = new Liveness(terms.lease());
    }

    /** The readers of all shards that are read now. From any thread. */
    List<ShardReader> readers() {
        return held.values().stream().map(one -> one.reader).toList();
    }

    /**
     * Looks at stream and ledger, and does what is to be done.
     *
     * @return whether there was something that may let further shards begin, so that it is worth to look again at once
     * @throws RuntimeException where stream or ledger cannot be reached; the next look goes on
     */
    boolean look() {
        boolean ended = settle();
        list(ended);
        if (!ledger.tenure().getAsBoolean()) {
            ledger.beat();
        }
        Ledger.View view = ledger.look(lineage.ids());
        long now = nanoTime.getAsLong();
        liveness.look(view.nodes(), now);
        Map<String, Lease> leases = new HashMap<>(view.leases());
        dropLost(leases);
        tidy(leases, now);
        Map<String, Integer> alive = new HashMap<>();
        view.nodes().forEach((id, node) -> {
            if (liveness.isAlive(id, now)) {
                alive.put(id, node.most());
            }
        });
        List<String> readable = lineage.readable(leases::get, passedOver::contains, alive::containsKey);
        LeasePlan plan = LeasePlan.of(ledger.me(), held.keySet(), readable, leases::get, alive);
        plan.take().forEach(shard -> take(shard, leases.get(shard)));
        plan.ask().forEach(ledger::ask);
        String only = terms.only();
        if (only != null && leases.containsKey(only) && leases.get(only).isEnded() && told.add(only)) {
            terms.closed().run();
        }
        return ended;
    }

    /** Tells other nodes that this one lives. From any thread. */
    void beat() {
        if (begin != null) {
            ledger.beat();
        }
    }

    /** Lists the shards where that is due. */
    private void list(boolean anyway) {
        long now = nanoTime.getAsLong();
        if (listed && !anyway && now - listAt < 0) {
            return;
        }
        ShardedStream.Listing listing = stream.shards();
        List<Shard> shards = listing.shards();
        String only = terms.only();
        if (only != null) {
            shards = alone(only, shards);
        }
        if (begin == null) {
            begin(terms.begin().apply(listing.time()), shards);
        }
        lineage = Lineage.of(shards);
        passedOver.retainAll(lineage.ids());
        firstSeen.retainAll(lineage.ids());
        listed = true;
        listAt = now + terms.listing().toNanos();
    }

    /** The one shard as if it had no parents. */
    private List<Shard> alone(String only, List<Shard> shards) {
        for (Shard shard : shards) {
            if (shard.id().equals(only)) {
                return List.of(new Shard(only, List.of(), shard.closed()));
            }
        }
        throw new ClientException(terms.consumer() + " has no shard " + NearestNames.shown(only)
                + NearestNames.clause(only, shards.stream().map(Shard::id).toList()));
    }

    private void begin(Position proposed, List<Shard> shards) {
        Position agreed = ledger.begin(proposed);
        if (agreed.kind() == Position.Kind.LATEST) {
            for (Shard shard : shards) {
                (shard.closed() ? passedOver : firstSeen).add(shard.id());
            }
        }
        LOG.info(
                "{} keeps its checkpoints {}; what nobody read begins at {}",
                terms.consumer(),
                ledger.where(),
                agreed.text());
        begin = agreed;
    }

    /** What others have, or what was not told to be alive for too long, is not this node's any more. */
    private void dropLost(Map<String, Lease> leases) {
        for (Map.Entry<String, Held> entry : held.entrySet()) {
            Held one = entry.getValue();
            Lease now = leases.get(entry.getKey());
            if (now == null
                    || now.counter() != one.lease.counter()
                    || !Objects.equals(now.owner(), ledger.me())
                    || !one.reader.isOwn()) {
                lose(entry.getKey(), one);
            } else if (now.wantedBy() != null && !one.wanted) {
                LOG.info("{} hands {} over to another node", terms.consumer(), entry.getKey());
                one.wanted = true;
                retire(entry.getKey(), one);
            } else if (one.reader.isMissing() && !lineage.ids().contains(entry.getKey())) {
                one.reader.end();
            }
        }
    }

    private void retire(String shard, Held one) {
        one.reader.retire();
        stream.leave(shard);
    }

    private void lose(String shard, Held lost) {
        retire(shard, lost);
        held.remove(shard);
        LOG.warn(
                "{} lost {}: another node has it, or may have it; what is under way may be consumed by both",
                terms.consumer(),
                shard);
    }

    /** Tells of shards that are gone before they were read to their end, and removes what is written of them some time later. */
    private void tidy(Map<String, Lease> leases, long now) {
        liveness.forgotten(now).stream().filter(id -> !id.equals(ledger.me())).forEach(ledger::forgetNode);
        if (terms.only() != null) {
            return;
        }
        absent.keySet()
                .removeIf(shard -> !leases.containsKey(shard) || lineage.ids().contains(shard));
        for (Lease lease : List.copyOf(leases.values())) {
            String owner = lease.owner();
            if (lineage.ids().contains(lease.shard()) || (owner != null && liveness.isAlive(owner, now))) {
                continue;
            }
            Long since = absent.putIfAbsent(lease.shard(), now);
            if (!lease.isEnded() && told.add(lease.shard())) {
                LOG.warn(
                        "{} was at {} of {}, which the stream no longer has; goes on with the shards behind it",
                        terms.consumer(),
                        lease.checkpoint() == null ? "the beginning" : lease.checkpoint(),
                        lease.shard());
            }
            if (since != null && now - since > FORGOTTEN_AFTER) {
                ledger.forget(lease);
                leases.remove(lease.shard());
            }
        }
    }

    private void take(String shard, @Nullable Lease known) {
        Lease lease = ledger.take(shard, known);
        if (lease == null) {
            return;
        }
        Position from = lease.checkpoint();
        if (from == null) {
            Position first = Objects.requireNonNull(begin);
            from = firstSeen.remove(shard) ? first : first.lasting();
        }
        long now = nanoTime.getAsLong();
        held.put(shard, new Held(new ShardReader(shard, from, terms.pace(), ledger.tenure(), now), lease));
        LOG.debug("{} reads {} from {}", terms.consumer(), shard, from);
    }

    /**
     * Writes how far all shards are, and gives up what is at its end, or asked for.
     *
     * @return whether a shard came to its end
     */
    private boolean settle() {
        boolean ended = false;
        for (Map.Entry<String, Held> entry : Map.copyOf(held).entrySet()) {
            Held one = entry.getValue();
            if (!one.reader.isOwn()) {
                continue;
            }
            // What is done meanwhile belongs to it, so this is asked first.
            boolean over = one.reader.isEnded() || (one.wanted && !one.reader.isBusy());
            Position reached = one.reader.reached();
            if (over) {
                stream.leave(entry.getKey());
                ledger.release(one.lease, reached);
                held.remove(entry.getKey());
                ended |= one.reader.isEnded();
            } else if (reached != null && !reached.equals(one.written)) {
                if (ledger.write(one.lease, reached)) {
                    one.written = reached;
                } else {
                    lose(entry.getKey(), one);
                }
            }
        }
        return ended;
    }

    /**
     * Ends all reading: what is under way is over. Writes how far the shards are, and gives them up.
     *
     * @throws RuntimeException the first failure, after all was tried
     */
    void stop() {
        List<RuntimeException> failures = new ArrayList<>();
        held.forEach((shard, one) -> {
            Position reached = one.reader.reached();
            boolean own = one.reader.isOwn();
            retire(shard, one);
            if (own) {
                attempt(failures, () -> ledger.release(one.lease, reached));
            }
        });
        held.clear();
        if (begin != null) {
            attempt(failures, ledger::leave);
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static void attempt(List<RuntimeException> failures, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
