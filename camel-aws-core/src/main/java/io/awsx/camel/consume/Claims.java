package io.awsx.camel.consume;

import java.util.function.Function;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which things are taken: those in progress here, and those that were consumed before. Both are asked before anything is
 * fetched or routed. A thing counts as consumed only when its exchange succeeded, so that one that was in progress when the
 * process died is consumed again. Thread-safe.
 */
public final class Claims<T> {

    private static final int REMEMBERED = 10_000;

    private final Function<T, String> name;
    private final Function<T, String> identity;
    private final IdempotentRepository inProgress;
    private final @Nullable IdempotentRepository consumed;

    /**
     * @param name what a thing is called while it is in progress
     * @param identity what it is remembered by
     * @param inProgress where those in progress are; null for memory
     * @param consumed where those that were consumed are, or null where they are not remembered
     */
    public Claims(
            Function<T, String> name,
            Function<T, String> identity,
            @Nullable IdempotentRepository inProgress,
            @Nullable IdempotentRepository consumed) {
        this.name = name;
        this.identity = identity;
        this.inProgress = inProgress == null ? inMemory() : inProgress;
        this.consumed = consumed;
    }

    /** A repository that remembers the last 10,000. */
    public static IdempotentRepository inMemory() {
        return MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED);
    }

    /** Starts the repositories. */
    public void start() {
        ServiceHelper.startService(inProgress, consumed);
    }

    /** Stops the repositories. */
    public void stop() {
        ServiceHelper.stopService(inProgress, consumed);
    }

    /** Whether a thing is free, without taking it. */
    public boolean free(T thing) {
        return !inProgress.contains(name.apply(thing)) && !wasConsumed(thing);
    }

    /** Takes a thing; false where another one has it or had it. */
    public boolean claim(T thing) {
        if (!inProgress.add(name.apply(thing))) {
            return false;
        }
        boolean taken = false;
        try {
            taken = !wasConsumed(thing);
        } finally {
            if (!taken) {
                inProgress.remove(name.apply(thing));
            }
        }
        return taken;
    }

    private boolean wasConsumed(T thing) {
        return consumed != null && consumed.contains(identity.apply(thing));
    }

    /** The thing was consumed. */
    public void confirm(T thing) {
        try {
            if (consumed != null) {
                consumed.add(identity.apply(thing));
                consumed.confirm(identity.apply(thing));
            }
        } finally {
            inProgress.remove(name.apply(thing));
        }
    }

    /** The thing was not consumed: it is free again. */
    public void giveBack(T thing) {
        inProgress.remove(name.apply(thing));
    }
}
