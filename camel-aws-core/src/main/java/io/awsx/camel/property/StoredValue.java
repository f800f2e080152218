package io.awsx.camel.property;

import org.jspecify.annotations.Nullable;

/**
 * What a store gave.
 *
 * @param text the value; null where there is none
 * @param version what tells it from the value before and the next one; empty where there is none
 */
record StoredValue(@Nullable String text, String version) {

    static final StoredValue ABSENT = new StoredValue(null, "");

    /** Without the value. */
    @Override
    public String toString() {
        return "version " + version;
    }
}
