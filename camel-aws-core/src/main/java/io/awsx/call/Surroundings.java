package io.awsx.call;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What calls take from the world around them, so that a test can take its place.
 *
 * @param clock the time signatures are made at, as servers have it
 * @param nanoTime a clock that only goes forward, for time limits and durations
 * @param sleeper waits between attempts
 * @param chance numbers by chance, from 0 to less than 1
 * @param ids names calls (UUID); no two are the same, but they may be guessed
 * @param tokens makes random ids (UUID) that cannot be guessed
 */
public record Surroundings(
        ServerClock clock,
        LongSupplier nanoTime,
        Sleeper sleeper,
        DoubleSupplier chance,
        Supplier<String> ids,
        Supplier<String> tokens) {}
