package io.awsx.call;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Names for calls in the form of UUIDs, counted from one by chance: {@link UUID#randomUUID} takes from the one source of secrets that a JVM has,
 * which takes long to begin with, and at which threads would wait for each other. Thread-safe.
 */
public final class CallIds implements Supplier<String> {

    private static final long VERSION = 0xf000;
    private static final long VERSION_4 = 0x4000;
    private static final long VARIANT = 0xc000_0000_0000_0000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    private final long high;
    private final AtomicLong next;

    /**
     * Names beginning with one by chance.
     *
     * @param high its first half but for the version of the UUID
     * @param low its second half but for the variant
     */
    public CallIds(long high, long low) {
        this.high = (high & ~VERSION) | VERSION_4;
        this.next = new AtomicLong((low & ~VARIANT) | VARIANT_2);
    }

    @Override
    public String get() {
        return new UUID(high, next.getAndIncrement()).toString();
    }
}
