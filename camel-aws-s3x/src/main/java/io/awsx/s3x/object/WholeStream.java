package io.awsx.s3x.object;

import io.awsx.AwsResponse;
import io.awsx.http.BulkInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that breaks where it ends before or after the length it should have: for answers that tell no length, so that one
 * whose connection was cut looks whole. Used by one thread.
 */
public final class WholeStream extends BulkInputStream {

    private final InputStream in;
    private final long length;
    private long read;

    public WholeStream(InputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    /** Whether an answer tells no length, so that its body ends where the connection does (RFC 9112, section 6.3). */
    public static boolean endsWithConnection(AwsResponse response) {
        return !response.headers().containsKey("Content-Length")
                && !response.headers().containsKey("Transfer-Encoding");
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int now = in.read(buffer, offset, count);
        read += Math.max(0, now);
        if ((now < 0 && read < length) || read > length) {
            throw new EOFException("The object has " + length + " bytes, but the answer "
                    + (read < length ? "ended after " + read : "has more"));
        }
        return now;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
