package io.awsx.s3x.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * The bytes of an object as a body that can be read again: in memory where there are few, else in a temporary file. The content is
 * there for as long as the body, or a copy of it, can be reached: an aggregation, a later step, or a caller may outlive the exchange
 * that the object came with. Each copy is used by one thread at a time.
 */
public final class ObjectBody extends InputStream implements StreamCache {

    private static final int IN_MEMORY = 1 << 20;

    private final SpoolFile file;
    private long position;

    private ObjectBody(SpoolFile file) {
        this.file = file;
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param size how many bytes it has, or negative where that is not known
     */
    public static StreamCache read(InputStream body, long size) throws IOException {
        if (size >= 0 && size <= IN_MEMORY) {
            return new SmallObject(body.readAllBytes());
        }
        return new ObjectBody(SpoolFile.of(body));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        int read = file.read(position, buffer, offset, count);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, file.length() - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, file.length() - position);
    }

    @Override
    public void reset() {
        position = 0;
    }

    /** Does nothing: whoever read it once may read it again. */
    @Override
    public void close() {}

    @Override
    public void writeTo(OutputStream out) throws IOException {
        transferTo(out);
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        return new ObjectBody(file);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public long position() {
        return position;
    }
}
