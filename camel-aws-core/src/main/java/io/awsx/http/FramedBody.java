package io.awsx.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;

/**
 * A body that is a sequence of frames, each made when its turn to be sent comes; so each can be signed on its own.
 */
public abstract class FramedBody implements RequestBody {

    private final boolean repeatable;
    private volatile boolean opened;

    /** @param repeatable whether {@link #start()} may be called again and gives the same frames */
    protected FramedBody(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Begins with the first frame. */
    protected abstract Iterator<EventFrame> start();

    /**
     * The frames from the first one on; whoever takes them has opened the body.
     *
     * @throws IllegalStateException where a one-shot body was opened before
     */
    public final Iterator<EventFrame> frames() {
        if (spent()) {
            throw new IllegalStateException("These events were sent once already");
        }
        opened = true;
        return start();
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public boolean repeatable() {
        return repeatable;
    }

    @Override
    public boolean spent() {
        return !repeatable && opened;
    }

    @Override
    public InputStream open() {
        return new Frames(frames());
    }

    /** The encoded frames one after the other. */
    private static final class Frames extends BulkInputStream {

        private final Iterator<EventFrame> frames;
        private byte[] current = {};
        private int position;

        Frames(Iterator<EventFrame> frames) {
            this.frames = frames;
        }

        private boolean advance() {
            while (position == current.length) {
                if (!frames.hasNext()) {
                    return false;
                }
                current = frames.next().encode();
                position = 0;
            }
            return true;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, buffer.length);
            if (length == 0) {
                return 0;
            } else if (!advance()) {
                return -1;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, buffer, offset, count);
            position += count;
            return count;
        }
    }
}
