package io.awsx.transfer.directory;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that knows whether there is a next one by looking for it. Used by one thread. */
abstract class Lookahead<T> implements Iterator<T> {

    private @Nullable T next;

    /** The next one; null at the end. */
    abstract @Nullable T find();

    @Override
    public final boolean hasNext() {
        next = next == null ? find() : next;
        return next != null;
    }

    @Override
    public final T next() {
        T found = next == null ? find() : next;
        next = null;
        if (found == null) {
            throw new NoSuchElementException();
        }
        return found;
    }
}
