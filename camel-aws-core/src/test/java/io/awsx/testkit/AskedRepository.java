package io.awsx.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/** Remembers all keys, what it was asked, and whether it is started. */
public final class AskedRepository extends ServiceSupport implements IdempotentRepository {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** The keys that are there. */
    public Set<String> keys() {
        return keys;
    }

    /** What changed it, such as {@code add a}, {@code confirm a}, {@code remove a}. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public boolean add(String key) {
        asked.add("add " + key);
        return keys.add(key);
    }

    @Override
    public boolean contains(String key) {
        return keys.contains(key);
    }

    @Override
    public boolean remove(String key) {
        asked.add("remove " + key);
        return keys.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        asked.add("confirm " + key);
        return keys.contains(key);
    }

    @Override
    public void clear() {
        keys.clear();
    }
}
