package io.awsx.camel.consume;

import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;
import org.jspecify.annotations.Nullable;

/**
 * What was seen last of each item, by id: in memory, and in a repository where there is one. A repository holds an entry for each
 * item, and one for the list of them, whose presence says that there was a first look at all. Bounded; thread-safe.
 */
public final class LastSeen {

    private final @Nullable StateRepository<String, String> repository;
    private final String prefix;
    private final int most;
    private final Map<String, @Nullable Seen> seen = new LinkedHashMap<>();
    private boolean begun;

    /**
     * @param repository where it outlives the process, or null
     * @param prefix what keys in it begin with
     * @param most how many items there may be, 1 or more
     */
    public LastSeen(@Nullable StateRepository<String, String> repository, String prefix, int most) {
        this.repository = repository;
        this.prefix = prefix;
        this.most = most;
    }

    /**
     * Starts the repository, which ends with the context and so outlives a route that is stopped, and reads which items there are.
     *
     * @throws Exception where it cannot be started
     */
    public synchronized void start(CamelContext context) throws Exception {
        seen.clear();
        begun = false;
        if (repository == null) {
            return;
        }
        context.addService(repository, true, true);
        String list = repository.getState(prefix);
        if (list != null && !list.isEmpty()) {
            begun = true;
            if (Json.read(list, "The list of what was seen", "; empty the stateRepository to begin anew")
                    instanceof Collection<?> ids) {
                ids.forEach(id -> seen.put(String.valueOf(id), null));
            }
        }
    }

    /** Whether there was a first look, be it by a process before. */
    synchronized boolean begun() {
        return begun;
    }

    /** What was seen last of an item, or null where it was not seen. */
    synchronized @Nullable Seen get(String id) {
        Seen last = seen.get(id);
        if (last == null && repository != null && seen.containsKey(id)) {
            last = Seen.of(repository.getState(key(id)));
            seen.put(id, last);
        }
        return last;
    }

    /** The ids of all items that were seen. */
    synchronized List<String> ids() {
        return new ArrayList<>(seen.keySet());
    }

    /**
     * Sees to it that there is room for an item.
     *
     * @param more how many others are about to be remembered
     * @throws ClientException where there is none
     */
    synchronized void requireRoom(String id, int more) {
        if (!seen.containsKey(id) && seen.size() + more >= most) {
            throw new ClientException(
                    "There are more than " + most + " resources to watch; watch fewer by filters, or raise maxWatched");
        }
    }

    /** Remembers what a first look saw; {@link #begin} ends it. */
    synchronized void note(String id, Seen now) {
        if (repository != null) {
            repository.setState(key(id), now.text());
        }
        seen.put(id, now);
    }

    /** The first look is over. */
    synchronized void begin() {
        if (!begun) {
            list();
            begun = true;
        }
    }

    /** Remembers an item. */
    synchronized void put(String id, Seen now) {
        boolean known = seen.containsKey(id);
        note(id, now);
        if (!known && begun) {
            list();
        }
    }

    /** Forgets an item. */
    synchronized void remove(String id) {
        seen.remove(id);
        if (begun) {
            list();
        }
        if (repository != null) {
            repository.setState(key(id), "");
        }
    }

    private void list() {
        if (repository != null) {
            repository.setState(prefix, Json.canonical(new ArrayList<>(seen.keySet())));
        }
    }

    private String key(String id) {
        return prefix + '/' + id;
    }
}
