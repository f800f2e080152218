package io.awsx.camel.property;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of a store that placeholders asked for, each fetched once in a while: fields of one secret that are read together are of one
 * version. Bounded. Thread-safe.
 */
final class KnownValues {

    private static final int MOST = 1000;
    private static final long LIFE = Duration.ofMinutes(5).toNanos();

    private record Known(StoredValue value, long since) {}

    private final Store store;
    private final LongSupplier nanoTime;
    private final Map<Store.Key, Known> known = new LinkedHashMap<>(16, 0.75f, true);
    /** The versions that were read last, or that a reload was for. */
    private final Map<Store.Key, String> seen = new LinkedHashMap<>(16, 0.75f, true);

    KnownValues(Store store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** The value of a key; others wait while it is fetched. */
    synchronized StoredValue value(Store.Key key) {
        long now = nanoTime.getAsLong();
        Known last = known.get(key);
        if (last != null && now - last.since < LIFE) {
            return last.value;
        }
        StoredValue value = store.fetch(key);
        put(known, key, new Known(value, now));
        put(seen, key, value.version());
        return value;
    }

    private static <V> void put(Map<Store.Key, V> map, Store.Key key, V value) {
        map.put(key, value);
        if (map.size() > MOST) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** What placeholders asked for. */
    synchronized Set<Store.Key> keys() {
        return new LinkedHashSet<>(seen.keySet());
    }

    /**
     * Which of some values have another version than the one that was seen last. They are fetched anew from now on, and told once; of what
     * was never seen the version is noted only.
     */
    Set<Store.Key> changed(Collection<Store.Key> keys) {
        Map<Store.Key, String> now = keys.isEmpty() ? Map.of() : store.versions(keys);
        Set<Store.Key> changed = new LinkedHashSet<>();
        synchronized (this) {
            now.forEach((key, version) -> {
                String before = seen.get(key);
                put(seen, key, version);
                if (before != null && !before.equals(version)) {
                    known.remove(key);
                    changed.add(key);
                }
            });
        }
        return changed;
    }

    /**
     * The text of a placeholder; null where there is none and it says that there need not be.
     *
     * @throws ClientException where there is none and no default, or the value has no fields
     */
    @Nullable String text(Placeholder placeholder) {
        StoredValue value = value(key(placeholder));
        String text = value.text();
        String field = placeholder.field();
        Map<?, ?> fields = null;
        if (text == null) {
            text = elsewhere(placeholder);
        } else if (field != null) {
            fields = JsonFields.of(text, store.noun() + ' ' + placeholder.name());
            text = JsonFields.find(fields, field);
        }
        if (placeholder.otherwise() != null) {
            // An empty text gives way to a default, as with Camel's own functions.
            return text == null || text.isEmpty() ? placeholder.otherwise() : text;
        } else if (text == null && !placeholder.optional()) {
            throw new ClientException(
                    fields == null
                            ? "There is no " + store.noun() + ' ' + placeholder
                                    + ", or it is about to be deleted; make it, or give a default as in NAME:DEFAULT"
                            : "The " + store.noun() + ' ' + placeholder.name() + " has no field " + field
                                    + NearestNames.clause(Objects.requireNonNull(field), JsonFields.names(fields)));
        }
        return text;
    }

    private static Store.Key key(Placeholder placeholder) {
        return new Store.Key(placeholder.name(), Objects.requireNonNullElse(placeholder.version(), ""));
    }

    /** Where the name may be that of a value and a field of it. */
    private @Nullable String elsewhere(Placeholder placeholder) {
        Placeholder other = placeholder.field() == null ? store.otherSpelling(placeholder) : null;
        String text = other == null ? null : value(key(other)).text();
        return other == null || text == null
                ? null
                : JsonFields.find(
                        JsonFields.of(text, store.noun() + ' ' + other.name()), Objects.requireNonNull(other.field()));
    }
}
