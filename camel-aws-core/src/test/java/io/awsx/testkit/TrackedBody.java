package io.awsx.testkit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes through and remembers whether the end was read or the stream closed. */
final class TrackedBody extends FilterInputStream {

    private volatile boolean released;

    TrackedBody(InputStream in) {
        super(in);
    }

    boolean released() {
        return released;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        released |= read < 0;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        released |= read < 0;
        return read;
    }

    @Override
    public void close() throws IOException {
        super.close();
        released = true;
    }
}
