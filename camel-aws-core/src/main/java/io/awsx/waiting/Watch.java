package io.awsx.waiting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a wait asks of the world around it. Used by one thread. */
public interface Watch {

    /**
     * Makes the call that is repeated; other failures than errors of the service are thrown.
     *
     * @param limit the longest the call may take, or null
     */
    Outcome look(@Nullable Duration limit);

    /**
     * Waits for a time, or until nobody wants the state any more.
     *
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;

    /** A clock that only goes forward, in nanoseconds. */
    long nanoTime();

    /** A number by chance, from 0 to less than 1. */
    double chance();

    /** Whether nobody wants the state any more. */
    boolean givenUp();

    /**
     * Is told that a look did not show the state, and another one follows.
     *
     * @param looks how many there were so far
     * @param state what was seen, in short, or null where nothing was
     * @param elapsed the time since the wait began
     * @param next the time until the next look
     */
    void waiting(int looks, @Nullable String state, Duration elapsed, Duration next);
}
