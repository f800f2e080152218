package io.awsx.camel.shard;

import io.awsx.camel.message.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.camel.spi.StateRepository;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of one node alone, which reads all shards: in memory, and in a repository where there is one. A repository holds an entry for
 * each shard, and one that says where the stream was begun and which shards are being read, since a repository cannot list.
 */
final class SoleLedger implements Ledger {

    private static final String ME = "this node";

    private final @Nullable StateRepository<String, String> repository;
    private final String prefix;
    private final Map<String, Lease> leases = new HashMap<>();
    private @Nullable Position begin;
    private String listed = "";

    /**
     * A ledger.
     *
     * @param repository where it outlives the process, or null
     * @param prefix what keys in it begin with
     */
    SoleLedger(@Nullable StateRepository<String, String> repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    @Override
    public String me() {
        return ME;
    }

    @Override
    public synchronized Position begin(Position proposed) {
        if (begin == null && repository != null) {
            String text = repository.getState(prefix);
            if (text != null
                    && !text.isEmpty()
                    && Json.read(text, "What the stateRepository has of " + prefix, "; empty it to begin anew")
                            instanceof List<?> parts) {
                listed = text;
                parts.stream().skip(1).map(String::valueOf).forEach(this::read);
                begin = Position.parse(String.valueOf(parts.get(0)), where());
            }
        }
        if (begin == null) {
            begin = proposed.lasting();
            list();
            return proposed;
        }
        return begin;
    }

    private void read(String shard) {
        String text = repository == null || leases.containsKey(shard) ? null : repository.getState(key(shard));
        if (text != null && !text.isEmpty()) {
            leases.put(shard, new Lease(shard, null, 0, Position.parse(text, where()), null));
        }
    }

    /** Writes where the stream was begun and which shards are being read, where that is something new. */
    private void list() {
        if (repository == null || begin == null) {
            return;
        }
        List<String> parts = new ArrayList<>(List.of(begin.text()));
        TreeSet<String> read = new TreeSet<>();
        leases.values().stream()
                .filter(lease -> !lease.isEnded())
                .map(Lease::shard)
                .forEach(read::add);
        parts.addAll(read);
        String text = Json.canonical(parts);
        if (!text.equals(listed)) {
            repository.setState(prefix, text);
            listed = text;
        }
    }

    private String key(String shard) {
        return prefix + '/' + shard;
    }

    @Override
    public synchronized View look(Collection<String> shards) {
        shards.forEach(this::read);
        leases.values().removeIf(lease -> lease.isEnded() && !shards.contains(lease.shard()));
        return new View(Map.copyOf(leases), Map.of(ME, new Node(0, Integer.MAX_VALUE)));
    }

    @Override
    public void beat() {
        // There is nobody to tell.
    }

    @Override
    public BooleanSupplier tenure() {
        return () -> true;
    }

    @Override
    public synchronized Lease take(String shard, @Nullable Lease known) {
        Lease lease = new Lease(shard, ME, 0, known == null ? null : known.checkpoint(), null);
        leases.put(shard, lease);
        list();
        return lease;
    }

    @Override
    public synchronized boolean write(Lease mine, Position reached) {
        put(mine, ME, reached);
        return true;
    }

    private void put(Lease mine, @Nullable String owner, Position reached) {
        if (repository != null) {
            repository.setState(key(mine.shard()), reached.text());
        }
        leases.put(mine.shard(), new Lease(mine.shard(), owner, 0, reached, null));
    }

    @Override
    public synchronized void release(Lease mine, @Nullable Position reached) {
        Lease known = leases.getOrDefault(mine.shard(), mine);
        Position last = reached == null ? known.checkpoint() : reached;
        if (last == null) {
            leases.remove(mine.shard());
        } else if (last.equals(known.checkpoint())) {
            leases.put(mine.shard(), new Lease(mine.shard(), null, 0, last, null));
        } else {
            put(mine, null, last);
        }
        if (last != null && last.isEnd()) {
            list();
        }
    }

    @Override
    public void ask(Lease lease) {
        // There is nobody to ask.
    }

    @Override
    public synchronized void forget(Lease lease) {
        leases.remove(lease.shard());
        list();
    }

    @Override
    public void forgetNode(String node) {
        // There is none.
    }

    @Override
    public void leave() {
        // What is known stays known.
    }

    @Override
    public String where() {
        return repository == null ? "in memory" : "in the stateRepository";
    }
}
