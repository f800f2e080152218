package io.awsx.s3x.walk;

import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.camel.consume.Watermark.Stretch;
import java.util.List;

/** What is walked, and how walks through it are made. */
public interface Ground {

    /** What tells it from others: positions in one mean nothing in another. May ask the store. */
    String name();

    /** All of it. */
    Stretch whole();

    /**
     * Begins a walk where lanes were walked to.
     *
     * @param lanes those that are not walked to their end
     */
    Walk walk(List<Lane> lanes);

    /** Whether it changes, so that it is walked again when it was walked to its end, and what was read ahead grows old. */
    boolean isAlive();

    /** Whether a walk can go on where another one ended. */
    default boolean hasPositions() {
        return true;
    }
}
