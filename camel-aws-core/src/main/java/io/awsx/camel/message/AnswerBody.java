package io.awsx.camel.message;

import io.awsx.http.BulkInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The stream of an answer as a body, which knows how far it was read. Used by one thread at a time. */
final class AnswerBody extends FilterInputStream {

    /** Answers up to this length are taken into memory rather than left open, or to a cache. */
    static final int SHORT = 64 * 1024;

    private final long length;
    private volatile boolean touched;
    private volatile boolean ended;
    private volatile boolean closed;

    /** @param length how many bytes it has, or -1 where that is not known */
    AnswerBody(InputStream answer, long length) {
        super(answer);
        this.length = length;
    }

    /** Leaves it to whoever reads it later: a short one holds no connection meanwhile. */
    void leave() {
        if (ended() || length < 0 || length > SHORT) {
            return;
        }
        InputStream answer = in;
        try (answer) {
            in = new ByteArrayInputStream(answer.readAllBytes());
        } catch (IOException e) {
            in = new BulkInputStream() {
                @Override
                public int read(byte[] buffer, int offset, int count) throws IOException {
                    throw e;
                }
            };
        }
    }

    /** Whether any of it was read. */
    boolean touched() {
        return touched;
    }

    /** Whether it was read to its end, or closed. */
    boolean ended() {
        return ended || closed;
    }

    private void touch() throws IOException {
        if (closed) {
            throw new IOException("The body of this answer was closed: its exchange is done, or a step closed it");
        }
        touched = true;
    }

    @Override
    public int read() throws IOException {
        touch();
        int read = super.read();
        ended |= read < 0;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        touch();
        int read = super.read(buffer, offset, count);
        ended |= read < 0;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        touch();
        return super.skip(count);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }
}
