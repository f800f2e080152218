package io.awsx.s3x.event;

import java.util.LinkedHashSet;
import java.util.Set;

/** What was told already, so that it is told once; the latest of it, and so much of it. Thread-safe. */
final class ToldOnce {

    private static final int MOST = 1000;

    private final Set<String> told = new LinkedHashSet<>();

    /** Whether it was not told yet; it is now. */
    synchronized boolean first(String what) {
        if (!told.add(what)) {
            return false;
        }
        if (told.size() > MOST) {
            told.remove(told.iterator().next());
        }
        return true;
    }
}
