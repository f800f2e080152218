package io.awsx.camel.consume;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in memory, forgotten with the process. Where there are more than it holds, it says so once and forgets the oldest. Thread-safe.
 */
public final class RememberedKeys extends ServiceSupport implements IdempotentRepository {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedKeys.class);

    private final int most;
    private final Set<String> keys = new LinkedHashSet<>();
    private boolean told;

    private RememberedKeys(int most) {
        this.most = most;
    }

    /**
     * A repository of some keys.
     *
     * @param most how many it holds, 1 or more
     */
    public static RememberedKeys upTo(int most) {
        return new RememberedKeys(most);
    }

    /** A repository that forgets nothing, for keys that are removed when they are done with. */
    static RememberedKeys all() {
        return new RememberedKeys(Integer.MAX_VALUE);
    }

    @Override
    public synchronized boolean add(String key) {
        if (!keys.add(key)) {
            return false;
        }
        if (keys.size() > most) {
            keys.remove(keys.iterator().next());
            tell();
        }
        return true;
    }

    private void tell() {
        if (!told) {
            told = true;
            LOG.warn(
                    "More than {} consumed items are to be remembered, but memory holds no more: the oldest are forgotten, and consumed"
                            + " again where they are still there. Raise idempotentMemory, or give an idempotentRepository",
                    most);
        }
    }

    @Override
    public synchronized boolean contains(String key) {
        return keys.contains(key);
    }

    @Override
    public synchronized boolean remove(String key) {
        return keys.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return contains(key);
    }

    @Override
    public synchronized void clear() {
        keys.clear();
    }
}
