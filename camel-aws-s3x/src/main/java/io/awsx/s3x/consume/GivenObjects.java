package io.awsx.s3x.consume;

import io.awsx.camel.consume.Watermark.Given;
import io.awsx.s3x.object.S3Object;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The objects that were given out and are not settled, and those of them that came back unrouted, to be given again. Thread-safe. */
final class GivenObjects {

    private final IdentityHashMap<S3Object, Given> out = new IdentityHashMap<>();
    private final TreeMap<Long, S3Object> unrouted = new TreeMap<>();
    private final Set<String> earlier = new HashSet<>();

    synchronized S3Object give(S3Object object, Given given) {
        out.put(object, given);
        return object;
    }

    /** It is settled, or another one has it. */
    synchronized void settled(S3Object object) {
        Given given = remove(object);
        if (given != null) {
            given.done();
        }
    }

    /** It failed, and comes again in a later walk. */
    synchronized void failed(S3Object object, boolean holds) {
        Given given = remove(object);
        if (given != null) {
            given.failed(holds);
        }
    }

    private @Nullable Given remove(S3Object object) {
        earlier.remove(object.key());
        return out.remove(object);
    }

    /** They were not routed. */
    synchronized void keep(Collection<S3Object> objects) {
        for (S3Object object : objects) {
            Given given = out.get(object);
            if (given != null) {
                unrouted.put(given.number(), object);
            }
        }
    }

    /** Takes those that were not routed, in order. */
    synchronized List<S3Object> takeUnrouted() {
        List<S3Object> taken = List.copyOf(unrouted.values());
        unrouted.clear();
        return taken;
    }

    synchronized boolean hasUnrouted() {
        return !unrouted.isEmpty();
    }

    synchronized boolean isEmpty() {
        return out.isEmpty();
    }

    /** A new walk begins; what is out is of an earlier one from now on. */
    synchronized void newWalk() {
        out.keySet().forEach(object -> earlier.add(object.key()));
    }

    /** Whether a key was given out in an earlier walk, and is not settled. */
    synchronized boolean isOutSinceEarlier(String key) {
        return earlier.contains(key);
    }
}
