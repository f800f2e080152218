package io.awsx.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The bytes of a request. A repeatable body can be opened any number of times, each time from its start; a one-shot
 * body once.
 */
public interface RequestBody {

    /** A body of no bytes. */
    RequestBody EMPTY = ofBytes(new byte[0]);

    /** The number of bytes, or -1 where it is unknown. */
    long length();

    /** Whether {@link #open()} may be called again. */
    boolean repeatable();

    /** Whether this is a one-shot body that was opened, so that it cannot be sent any more. */
    default boolean spent() {
        return false;
    }

    /**
     * A stream of the bytes from the first one on. Whoever opens it closes it.
     *
     * @throws IOException where the source cannot be read
     * @throws IllegalStateException where a one-shot body was opened before
     */
    InputStream open() throws IOException;

    /** Writes the bytes; the stream stays open. */
    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }

    /** The bytes of an array, not copied: leave it alone until the call is done. */
    static RequestBody ofBytes(byte[] bytes) {
        return ofBytes(bytes, 0, bytes.length);
    }

    /** Some bytes of an array, not copied: leave them alone until the call is done. */
    static RequestBody ofBytes(byte[] bytes, int offset, int length) {
        return new BytesBody(bytes, offset, length);
    }

    /**
     * A whole file, opened for each attempt.
     *
     * @throws IOException where the file does not exist or cannot be read
     */
    static RequestBody ofFile(Path file) throws IOException {
        return FileBody.of(file);
    }

    /** A part of a file, opened for each attempt. */
    static RequestBody ofFile(Path file, long offset, long length) {
        return new FileBody(file, offset, length);
    }

    /**
     * A stream that can be read once. It is not closed by the call.
     *
     * @param length the number of bytes, or -1 where it is unknown
     */
    static RequestBody ofStream(InputStream stream, long length) {
        return new StreamBody(stream, length);
    }
}

/** Bytes in memory. */
final class BytesBody implements RequestBody {

    private final byte[] bytes;
    private final int offset;
    private final int length;

    BytesBody(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes, offset, length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, offset, length);
    }
}
