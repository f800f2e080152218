package io.awsx.signing;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A few workbenches for many threads, since a new one costs more memory than all else in a signature. Thread-safe, and
 * never waits: whoever finds none free gets a new one. Slots instead of thread locals, since virtual threads are many and
 * short-lived.
 */
final class Workbenches {

    private static final int SLOTS = 16;
    private static final int CAPACITY = 2048;
    private static final int LARGEST_KEPT = 32 * 1024;

    private final AtomicReferenceArray<@Nullable Workbench> free = new AtomicReferenceArray<>(SLOTS);

    /** A workbench that no one else has; give it back unless something failed with it. */
    Workbench take() {
        int start = slotOfThread();
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) % SLOTS;
            if (free.getPlain(slot) != null) {
                Workbench bench = free.getAndSet(slot, null);
                if (bench != null) {
                    return bench;
                }
            }
        }
        return new Workbench(CAPACITY);
    }

    void give(Workbench bench) {
        if (bench.text.capacity() > LARGEST_KEPT) {
            return;
        }
        int start = slotOfThread();
        for (int i = 0; i < SLOTS; i++) {
            if (free.compareAndSet((start + i) % SLOTS, null, bench)) {
                return;
            }
        }
    }

    /** Threads begin at different slots, so that they do not meet at the same one. */
    private static int slotOfThread() {
        return (System.identityHashCode(Thread.currentThread()) >>> 4) % SLOTS;
    }
}
