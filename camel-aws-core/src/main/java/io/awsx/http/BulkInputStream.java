package io.awsx.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A stream that is made to be read many bytes at once; a single byte is read as an array of one. */
public abstract class BulkInputStream extends InputStream {

    private static final int SMALLEST_PIECE = 8 * 1024;
    private static final int LARGEST_PIECE = 64 * 1024;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int count) throws IOException;

    /** Goes in pieces of 64 KiB where {@link #available()} promises that much: a file is read, and a socket written, by few system calls. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        byte[] piece = new byte[Math.max(SMALLEST_PIECE, Math.min(LARGEST_PIECE, available()))];
        long count = 0;
        for (int read = read(piece, 0, piece.length); read >= 0; read = read(piece, 0, piece.length)) {
            out.write(piece, 0, read);
            count += read;
        }
        return count;
    }
}
