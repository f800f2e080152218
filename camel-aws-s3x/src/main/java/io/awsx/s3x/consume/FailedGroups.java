package io.awsx.s3x.consume;

import io.awsx.s3x.object.S3Object;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The groups of objects of which one failed in this walk: the rest of them waits for the next, so that order stays. Thread-safe. */
final class FailedGroups {

    /** How many groups may fail in a walk before it begins anew. */
    private static final int MOST = 10_000;

    private final Function<S3Object, @Nullable Object> group;
    private final Set<Object> failed = new HashSet<>();

    /** @param group what tells the group of an object; null for one without */
    FailedGroups(Function<S3Object, @Nullable Object> group) {
        this.group = group;
    }

    /**
     * An object failed.
     *
     * @return whether it has a group
     */
    boolean add(S3Object object) {
        Object of = group.apply(object);
        if (of == null) {
            return false;
        }
        synchronized (failed) {
            failed.add(of);
        }
        return true;
    }

    /** Whether one of the object's group failed. */
    boolean contain(S3Object object) {
        synchronized (failed) {
            return !failed.isEmpty() && failed.contains(group.apply(object));
        }
    }

    boolean areTooMany() {
        synchronized (failed) {
            return failed.size() >= MOST;
        }
    }

    void clear() {
        synchronized (failed) {
            failed.clear();
        }
    }
}
