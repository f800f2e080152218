package io.awsx.camel.property;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;

/** Warns of a failure that comes again each time once, until it went well. Thread-safe. */
final class Told {

    private final Logger log;
    private final Set<String> failing = new HashSet<>();

    Told(Logger log) {
        this.log = log;
    }

    synchronized void failure(String what, String text, RuntimeException failure) {
        if (failing.add(what)) {
            log.warn("{}, which is tried again each time: {}", text, failure.getMessage());
        } else {
            log.debug("{}, still", text, failure);
        }
    }

    synchronized void well(String what) {
        if (failing.remove(what)) {
            log.info("{} can be read again", what);
        }
    }
}
