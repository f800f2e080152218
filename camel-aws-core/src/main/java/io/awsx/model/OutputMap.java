package io.awsx.model;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A structure or map of an output, in the order in which the service told it. It is a Map like any other; its class only tells that it
 * is of an output, so that what is made of outputs is made of nobody else's Maps.
 */
public final class OutputMap<K, V> extends LinkedHashMap<K, V> {

    @Serial
    private static final long serialVersionUID = 1L;

    public OutputMap() {}

    /** With room for a number of entries, as {@link LinkedHashMap} counts it. */
    public OutputMap(int capacity) {
        super(capacity);
    }

    /** A copy, whose values are the same. */
    public OutputMap(Map<? extends K, ? extends V> entries) {
        super(entries);
    }

    /** Where it is read again, this class need not be there, nor be allowed. */
    @Serial
    Object writeReplace() {
        return new LinkedHashMap<>(this);
    }
}
