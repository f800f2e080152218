package io.awsx.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.awsx.checksum.Checksum;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a stream as {@code aws-chunked} while it is read. Holds one chunk, since the signature of a chunk goes before
 * its bytes. Not thread-safe; closes the stream within.
 */
final class AwsChunkedStream extends InputStream {

    private final InputStream source;
    private final ChunkLayout layout;
    private final @Nullable ChunkSignatures signatures;
    private final @Nullable Checksum checksum;
    private long left;
    private boolean ended;

    /** A chunk with what goes before and behind it, so that it is written in one piece; then the end. */
    private byte[] piece;

    private int position;
    private int limit;

    AwsChunkedStream(InputStream source, long length, ChunkLayout layout, @Nullable ChunkSignatures signatures) {
        this.source = source;
        this.left = length;
        this.layout = layout;
        this.signatures = signatures;
        this.checksum = layout.trailer() == null ? null : layout.trailer().start();
        this.piece = new byte[layout.longestHead() + (int) Math.min(layout.chunkSize(), length) + 2];
    }

    @Override
    public int read() throws IOException {
        return hasPiece() ? piece[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!hasPiece()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(piece, position, target, offset, count);
        position += count;
        return count;
    }

    /** Writes piece by piece, without a buffer between. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        long count = 0;
        while (hasPiece()) {
            out.write(piece, position, limit - position);
            count += limit - position;
            position = limit;
        }
        return count;
    }

    @Override
    public int available() {
        return limit - position;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean hasPiece() throws IOException {
        if (position == limit && !ended) {
            if (left > 0) {
                takeChunk((int) Math.min(left, layout.chunkSize()));
            } else {
                takeEnd();
            }
        }
        return position < limit;
    }

    private void takeChunk(int size) throws IOException {
        int start = layout.longestHead();
        int read = source.readNBytes(piece, start, size);
        if (read < size) {
            throw new EOFException("The body ended " + (left - read) + " bytes before the length it was given");
        }
        left -= size;
        if (checksum != null) {
            checksum.update(piece, start, size);
        }
        byte[] head = head(size, start).getBytes(ISO_8859_1);
        position = start - head.length;
        System.arraycopy(head, 0, piece, position, head.length);
        piece[start + size] = '\r';
        piece[start + size + 1] = '\n';
        limit = start + size + 2;
    }

    private void takeEnd() {
        String end = head(0, 0);
        if (checksum != null) {
            String name = Objects.requireNonNull(layout.trailer()).header();
            String value = checksum.base64();
            end += name + ':' + value + "\r\n";
            if (signatures != null) {
                end += ChunkLayout.TRAILER_SIGNATURE + signatures.ofTrailer(name, value) + "\r\n";
            }
        }
        piece = (end + "\r\n").getBytes(ISO_8859_1);
        position = 0;
        limit = piece.length;
        ended = true;
    }

    private String head(int size, int start) {
        String digits = Integer.toHexString(size);
        return signatures == null
                ? digits + "\r\n"
                : digits + ChunkLayout.SIGNATURE + signatures.next(piece, start, size) + "\r\n";
    }
}
