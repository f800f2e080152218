package io.awsx.call;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits; a test's own does not. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits for a time.
     *
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Waits for a time, or until nobody wants it any more.
     *
     * @param over asked now and then whether nobody does; one that takes no time need not ask
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    default void sleep(Duration duration, BooleanSupplier over) throws InterruptedException {
        sleep(duration);
    }

    /** A sleeper that takes the time it is told, and asks five times a second whether it is still wanted. */
    static Sleeper asking(Sleeper sleeper) {
        Duration often = Duration.ofMillis(200);
        return new Sleeper() {
            @Override
            public void sleep(Duration duration) throws InterruptedException {
                sleeper.sleep(duration);
            }

            @Override
            public void sleep(Duration duration, BooleanSupplier over) throws InterruptedException {
                Duration left = duration;
                while (left.compareTo(often) > 0 && !over.getAsBoolean()) {
                    sleeper.sleep(often);
                    left = left.minus(often);
                }
                if (!over.getAsBoolean()) {
                    sleeper.sleep(left);
                }
            }
        };
    }
}
