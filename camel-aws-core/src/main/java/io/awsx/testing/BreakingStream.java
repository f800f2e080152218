package io.awsx.testing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose connection breaks. */
final class BreakingStream extends FilterInputStream {

    private long left;

    /** @param bytes how many can be read */
    BreakingStream(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        } else if (left <= 0) {
            throw new IOException("The connection was reset (scripted)");
        }
        int read = super.read(buffer, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }
}
