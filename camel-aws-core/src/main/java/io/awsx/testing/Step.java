package io.awsx.testing;

import java.time.Duration;

/**
 * A part of a script: one reply, given a number of times.
 *
 * @param what what it is, for messages
 * @param reply what is answered
 * @param times how often, or 0 where nothing was said: once, or as often as wanted where it is the last one
 * @param delay how long the answer takes
 * @param given how often it was given
 */
record Step(String what, Reply reply, int times, Duration delay, int given) {

    static Step of(String what, Reply reply) {
        return new Step(what, reply, 0, Duration.ZERO, 0);
    }

    Step repeated(int times) {
        return new Step(what, reply, times, delay, given);
    }

    Step delayed(Duration delay) {
        return new Step(what, reply, times, delay, given);
    }

    Step taken() {
        return new Step(what, reply, times, delay, given + 1);
    }

    Step with(Reply other) {
        return new Step(what, other, times, delay, given);
    }

    /** Whether all that it says it is good for was asked for. */
    boolean met() {
        return given >= Math.max(1, times);
    }
}
