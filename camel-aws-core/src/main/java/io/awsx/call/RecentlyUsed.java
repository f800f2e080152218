package io.awsx.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bounded map: where it is full, the entry that was not used for the longest time goes. Thread-safe. */
final class RecentlyUsed<K, V> {

    private final int most;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    RecentlyUsed(int most) {
        this.most = most;
    }

    /**
     * The value of a key.
     *
     * @param missing makes it where there is none; must not take long, since others wait meanwhile
     */
    synchronized V get(K key, Supplier<? extends V> missing) {
        V known = entries.get(key);
        if (known != null) {
            return known;
        }
        V made = missing.get();
        if (entries.size() >= most) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(key, made);
        return made;
    }

    /** The value of a key, or null where there is none. */
    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }
}
