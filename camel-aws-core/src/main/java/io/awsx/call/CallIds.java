package io.awsx.call;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Names for calls in the form of UUIDs, counted from a random one: random ones all come from the one source of secrets that a JVM
 * has, at which threads would wait for each other. Thread-safe.
 */
public final class CallIds implements Supplier<String> {

    private final UUID first;
    private final AtomicLong next;

    /** @param first a random one */
    public CallIds(UUID first) {
        this.first = first;
        this.next = new AtomicLong(first.getLeastSignificantBits());
    }

    @Override
    public String get() {
        return new UUID(first.getMostSignificantBits(), next.getAndIncrement()).toString();
    }
}
