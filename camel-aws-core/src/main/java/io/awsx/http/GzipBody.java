package io.awsx.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * Another body in the encoding gzip, compressed while it is read; repeatable where the other is. Its length is known only
 * where the other can be read once more to measure it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
public final class GzipBody implements RequestBody {

    private static final int UNKNOWN = -1;

    private final RequestBody inner;
    private volatile long length = UNKNOWN;

    /** @param inner what is compressed */
    public GzipBody(RequestBody inner) {
        this.inner = inner;
    }

    /** The number of compressed bytes, for which a repeatable body is compressed when first asked; else -1. */
    @Override
    public long length() {
        if (length == UNKNOWN && inner.repeatable()) {
            try (InputStream in = open()) {
                length = in.skip(Long.MAX_VALUE);
            } catch (IOException e) {
                // Whoever sends the body meets the same failure, where it can be told.
                return UNKNOWN;
            }
        }
        return length;
    }

    @Override
    public boolean repeatable() {
        return inner.repeatable();
    }

    @Override
    public boolean spent() {
        return inner.spent();
    }

    @Override
    public InputStream open() throws IOException {
        return new Compressing(inner.open());
    }

    private static final class Compressing extends BulkInputStream {

        private static final int CHUNK = 16 << 10;

        private final InputStream plain;
        private final byte[] chunk = new byte[CHUNK];
        private final Compressed compressed = new Compressed();
        private final GZIPOutputStream gzip;
        private boolean finished;

        Compressing(InputStream plain) throws IOException {
            this.plain = plain;
            this.gzip = new GZIPOutputStream(compressed, CHUNK);
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            Objects.checkFromIndexSize(offset, wanted, buffer.length);
            if (wanted == 0) {
                return 0;
            }
            while (compressed.isEmpty()) {
                if (finished) {
                    return -1;
                }
                int read = plain.read(chunk);
                if (read < 0) {
                    gzip.finish();
                    finished = true;
                } else {
                    gzip.write(chunk, 0, read);
                }
            }
            return compressed.take(buffer, offset, wanted);
        }

        @Override
        public void close() throws IOException {
            // First the compressor: it holds memory that no collector sees.
            finished = true;
            gzip.close();
            plain.close();
        }
    }

    /** What was compressed and not read yet. */
    private static final class Compressed extends ByteArrayOutputStream {

        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        int take(byte[] buffer, int offset, int wanted) {
            int length = Math.min(wanted, count - taken);
            System.arraycopy(buf, taken, buffer, offset, length);
            taken += length;
            if (taken == count) {
                reset();
                taken = 0;
            }
            return length;
        }
    }
}
