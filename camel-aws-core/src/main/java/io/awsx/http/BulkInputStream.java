package io.awsx.http;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is made to be read many bytes at once; a single byte is read as an array of one. */
public abstract class BulkInputStream extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int count) throws IOException;
}
