package io.awsx.http;

import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /**
     * A part of these bytes as a body of its own that can be sent beside others at the same time, or null where the source
     * cannot be cut without reading it.
     *
     * @param offset where the part begins; {@code offset + length} is at most {@link #length()}
     */
    default @Nullable RequestBody slice(long offset, long length) {
        return null;
    }

    /** Writes the bytes; the stream stays open. */
    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }

    /**
     * Gives the bytes to what only computes something of them, such as a signature; a body that is slowed down on its way is not
     * here. The stream stays open.
     */
    default void feed(OutputStream sink) throws IOException {
        writeTo(sink);
    }

    /**
     * The file whose bytes these are, all of them, as it was when this body was made; null where they are from elsewhere.
     */
    default @Nullable FileVersion file() {
        return null;
    }

    /**
     * The checksum of the bytes, most significant byte first. Reads them once.
     *
     * @throws IOException where the source cannot be read
     * @throws IllegalStateException where the body is one-shot: nothing would be left to send
     */
    default byte[] checksum(ChecksumAlgorithm algorithm) throws IOException {
        if (!repeatable()) {
            throw new IllegalStateException("This body is a stream that can be read only once; its checksum can be sent"
                    + " behind it, not before it");
        }
        Checksum checksum = algorithm.start();
        feed(checksum.sink());
        return checksum.digest();
    }

    /**
     * The body that a value is: a RequestBody, {@code byte[]}, text (as UTF-8), ByteBuffer, File, Path, or InputStream, whose
     * length is taken as unknown.
     *
     * @throws IOException where a file does not exist or cannot be read
     * @throws IllegalArgumentException where the value is none of these
     */
    static RequestBody of(Object value) throws IOException {
        if (value instanceof RequestBody body) {
            return body;
        } else if (value instanceof byte[] bytes) {
            return ofBytes(bytes);
        } else if (value instanceof CharSequence text) {
            return ofBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Path file) {
            return ofFile(file);
        } else if (value instanceof File file) {
            return ofFile(file.toPath());
        } else if (value instanceof InputStream stream) {
            return ofStream(stream, -1);
        } else if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return ofBytes(bytes);
        }
        throw new IllegalArgumentException("A body is bytes, text, a file, or a stream, not "
                + value.getClass().getName());
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
     * A whole file, opened for each attempt; sending it fails where it is changed or replaced from now on.
     *
     * @throws IOException where the file does not exist or cannot be read
     */
    static RequestBody ofFile(Path file) throws IOException {
        return FileBody.of(file);
    }

    /** A part of a file, opened for each attempt; sending it fails where it is changed or replaced after the first. */
    static RequestBody ofFile(Path file, long offset, long length) {
        return new FileBody(file, offset, length);
    }

    /**
     * A stream that can be read once. It is not closed by the call. One that another body left in its middle, or at its end
     * without being rewound, cannot be opened or read: it would give less than it once held.
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
    public RequestBody slice(long start, long count) {
        Objects.checkFromIndexSize(start, count, (long) length);
        return new BytesBody(bytes, offset + (int) start, (int) count);
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
