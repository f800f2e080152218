package io.awsx.call;

import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.http.Transport;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of the bodies of one exchange. Thread-safe: a streamed answer may be read by another thread. */
final class Meter {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private volatile @Nullable LongConsumer whenClosed;

    /** Sends a request, and counts what goes out and comes in. */
    HttpResponse send(Transport transport, HttpRequest request, @Nullable Duration limit) {
        HttpRequest metered = request.body().length() == 0
                ? request
                : request.toBuilder().body(new MeteredBody(request.body())).build();
        HttpResponse response = transport.send(metered, limit);
        return response.withBody(new MeteredInput(response.body()));
    }

    /** Bytes of the request's body that were written so far. */
    long sent() {
        return sent.get();
    }

    /** Bytes of the answer's body that were read so far. */
    long received() {
        return received.get();
    }

    /** @param whenClosed is told once how many bytes were read, when the answer's body is closed */
    void whenClosed(LongConsumer whenClosed) {
        this.whenClosed = whenClosed;
    }

    private final class MeteredBody implements RequestBody {

        private final RequestBody body;

        MeteredBody(RequestBody body) {
            this.body = body;
        }

        @Override
        public long length() {
            return body.length();
        }

        @Override
        public boolean repeatable() {
            return body.repeatable();
        }

        @Override
        public boolean spent() {
            return body.spent();
        }

        @Override
        public InputStream open() throws IOException {
            return new Counted(body.open(), sent);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            body.writeTo(new FilterOutputStream(out) {
                @Override
                public void write(int octet) throws IOException {
                    out.write(octet);
                    sent.incrementAndGet();
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                    sent.addAndGet(length);
                }
            });
        }
    }

    private final class MeteredInput extends Counted {

        MeteredInput(InputStream in) {
            super(in, received);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                LongConsumer told = whenClosed;
                whenClosed = null;
                if (told != null) {
                    told.accept(received());
                }
            }
        }
    }

    private static class Counted extends FilterInputStream {

        private final AtomicLong count;

        Counted(InputStream in, AtomicLong count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            if (octet >= 0) {
                count.incrementAndGet();
            }
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                count.addAndGet(read);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
