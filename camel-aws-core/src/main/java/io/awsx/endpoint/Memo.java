package io.awsx.endpoint;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers endpoints by the parameter values that led to them. Thread-safe; reading takes no lock.
 *
 * <p>Bounded by two generations: when the young one is full it becomes the old one, and the old one is forgotten. What is read
 * from the old one moves to the young one, so whatever is in use stays.
 */
final class Memo {

    private static final int GENERATION = 128;

    private volatile Generations generations = new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

    /** The endpoint remembered for these values, or null. */
    @Nullable Endpoint get(Key key) {
        Generations now = generations;
        Endpoint endpoint = now.young.get(key);
        if (endpoint == null) {
            endpoint = now.old.get(key);
            if (endpoint != null) {
                put(key, endpoint);
            }
        }
        return endpoint;
    }

    /** Remembers an endpoint. */
    void put(Key key, Endpoint endpoint) {
        Generations now = generations;
        if (now.young.size() >= GENERATION) {
            // Two threads may both age it; the loser's few entries are then resolved once more
            now = new Generations(new ConcurrentHashMap<>(), now.young);
            generations = now;
        }
        now.young.put(key, endpoint);
    }

    /** How many endpoints are held. */
    int size() {
        Generations now = generations;
        return now.young.size() + now.old.size();
    }

    private record Generations(ConcurrentMap<Key, Endpoint> young, ConcurrentMap<Key, Endpoint> old) {}

    /** Parameter values as a key. */
    static final class Key {

        private final @Nullable Object[] values;
        private final int hash;

        /** @param values not changed afterwards by anyone */
        Key(@Nullable Object[] values) {
            this.values = values;
            this.hash = Arrays.hashCode(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.hash == hash && Arrays.equals(key.values, values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
