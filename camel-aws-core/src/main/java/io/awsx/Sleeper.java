package io.awsx;

import java.time.Duration;

/** Waits; a test's own does not. */
@FunctionalInterface
interface Sleeper {

    /**
     * Waits for a time.
     *
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;
}
