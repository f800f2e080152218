package io.awsx.camel.consume;

import java.time.Duration;
import java.util.Collection;

/**
 * What is done at times while a consumer runs, such as keeping messages hidden or leases alive. On the one scheduled thread of a
 * consumer, from its start to its end, also while nothing is under way.
 */
public interface Heartbeat<T> {

    /** How long it is until the next beat; asked before each one. */
    Duration pause();

    /**
     * Does it. What it throws is told, and the next beat comes nevertheless.
     *
     * @param underWay the items that were taken up, and are neither settled nor given back; a copy
     */
    void beat(Collection<T> underWay);
}
