package io.awsx.http;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The streams that were read as bodies: what is left of one is not what its sender meant. They are known by identity, in all of the
 * JVM, and only as long as someone has them. No interface for users. Thread-safe.
 */
public final class UsedStreams {

    private static final Map<Identity, Left> LEFT = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    /** Where a body left a stream. */
    enum Left {
        IN_THE_MIDDLE,
        AT_THE_END
    }

    private UsedStreams() {}

    /** Remembers that bytes of a stream, or of a reader, were taken, so that it is no body any more. */
    public static void add(Object stream) {
        put(stream, Left.IN_THE_MIDDLE);
    }

    /** Whether bytes were taken; what was read to its end by a body of its own may have been rewound since, and is not meant. */
    public static boolean contains(Object stream) {
        return of(stream) == Left.IN_THE_MIDDLE;
    }

    static void put(Object stream, Left where) {
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            LEFT.remove(gone);
        }
        LEFT.put(new Identity(stream, GONE), where);
    }

    static void remove(Object stream) {
        LEFT.remove(new Identity(stream, null));
    }

    static @Nullable Left of(Object stream) {
        return LEFT.get(new Identity(stream, null));
    }

    /** A stream by identity, kept by nothing. */
    private static final class Identity extends WeakReference<Object> {

        private final int hash;

        Identity(Object stream, @Nullable ReferenceQueue<Object> gone) {
            super(stream, gone);
            this.hash = System.identityHashCode(stream);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Identity identity && get() != null && identity.get() == get());
        }
    }
}
