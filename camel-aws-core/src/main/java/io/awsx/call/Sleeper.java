package io.awsx.call;

import java.time.Duration;

/** Waits; a test's own does not. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits for a time.
     *
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;
}
