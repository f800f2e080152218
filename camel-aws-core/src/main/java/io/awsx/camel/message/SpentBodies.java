package io.awsx.camel.message;

import io.awsx.error.ClientException;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The streams that were read as bodies: what is left of one is not what its sender meant. They are known by identity in all
 * exchanges, copies of one share its body, and only as long as someone has them. Thread-safe.
 */
final class SpentBodies {

    private static final Set<Identity> SPENT = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private SpentBodies() {}

    /** Remembers that bytes of a stream were taken. */
    static void add(Object body) {
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            SPENT.remove(gone);
        }
        SPENT.add(new Identity(body, GONE));
    }

    /**
     * Refuses a stream that was read before: by a call, or to its end by someone else, as far as it tells.
     *
     * @throws ClientException where it was
     */
    static void refuse(Object body) {
        if (SPENT.contains(new Identity(body, null)) || endedBefore(body)) {
            throw new ClientException(
                    "The body is a stream that was read before, by an earlier step or by a call that is"
                            + " tried again, so that nothing of it is left to send; nothing was sent. Use stream caching in"
                            + " the route, or give bytes, text, or a file");
        }
    }

    /** Whether a stream is at its end that did not begin there. */
    private static boolean endedBefore(Object body) {
        try {
            if (body instanceof AnswerBody answer) {
                return answer.ended();
            } else if (body.getClass() == ByteArrayInputStream.class) {
                return endedBefore((ByteArrayInputStream) body);
            } else if (body.getClass() == FileInputStream.class) {
                FileChannel channel = ((FileInputStream) body).getChannel();
                return channel.position() > 0 && channel.position() >= channel.size();
            } else if (body.getClass() == StringReader.class) {
                return endedBefore((StringReader) body);
            }
        } catch (IOException e) {
            // Closed, or no file that has a position: reading it will tell.
        }
        return false;
    }

    private static boolean endedBefore(ByteArrayInputStream bytes) {
        synchronized (bytes) {
            if (bytes.available() > 0) {
                return false;
            }
            bytes.reset();
            return bytes.skip(Long.MAX_VALUE) > 0;
        }
    }

    private static boolean endedBefore(StringReader text) throws IOException {
        if (text.skip(-1) != 0) { // Amid it: at its end this has no effect.
            text.skip(1);
            return false;
        } else if (text.skip(1) != 0) { // At its beginning.
            text.reset();
            return false;
        }
        text.reset();
        return text.skip(Long.MAX_VALUE) > 0;
    }

    /** A body by identity, kept by nothing. */
    private static final class Identity extends WeakReference<Object> {

        private final int hash;

        Identity(Object body, @Nullable ReferenceQueue<Object> gone) {
            super(body, gone);
            this.hash = System.identityHashCode(body);
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
