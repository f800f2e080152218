package io.awsx.http.client;

import io.awsx.http.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that writes heads and bodies our way: heads unchanged, a broken body never finished as if it were whole,
 * and an answer noticed that comes before the request was sent. Used by one thread at a time.
 */
final class HttpClientWire extends HttpClientManagedConnection {

    private static final Timeout AT_ONCE = Timeout.ofMilliseconds(1);
    private static final int MAX_ANSWERS = 16;

    private byte @Nullable [] chunk;
    private @Nullable HttpClientWatch watch;
    private @Nullable ClassicHttpResponse earlyAnswer;

    private final Parser parser;

    HttpClientWire(String id, Http1Config config) {
        this(id, config, new Parser(config));
    }

    private HttpClientWire(String id, Http1Config config, Parser parser) {
        super(id, config, parser);
        this.parser = parser;
    }

    /**
     * Parses strictly, within the limits of the configuration, and shows what was received beyond an answer. A head is whole
     * only with its empty line (RFC 9112, section 2.1): the end of the stream is none. A factory of itself, because the
     * connection asks for its parser before there is a connection.
     */
    private static final class Parser
            implements HttpMessageParserFactory<ClassicHttpResponse>, HttpMessageParser<ClassicHttpResponse> {

        private final HttpClientHeadReader reader;
        private final WatchedStream watched = new WatchedStream();
        private @Nullable SessionInputBuffer received;

        Parser(Http1Config limits) {
            this.reader = new HttpClientHeadReader(limits);
        }

        @Override
        @SuppressWarnings("deprecation") // deprecated, and abstract
        public HttpMessageParser<ClassicHttpResponse> create(@Nullable Http1Config sameLimits) {
            return this;
        }

        @Override
        public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
                throws IOException, HttpException {
            received = buffer;
            watched.watch(in);
            ClassicHttpResponse answer;
            try {
                answer = reader.parse(buffer, watched);
            } catch (HttpException e) {
                // What was cut may not look like a head: the cut is what happened.
                if (watched.ended) {
                    throw cut();
                }
                throw e;
            }
            if (answer != null && watched.ended) {
                throw cut();
            }
            return answer; // null where nothing came at all
        }

        private static ConnectionClosedException cut() {
            return new ConnectionClosedException("the server closed it within the head of its answer");
        }

        void begin() {
            watched.begun = false;
        }

        /** Whether any byte came since {@link #begin()}. */
        boolean begun() {
            return watched.begun || hasRest();
        }

        boolean hasRest() {
            return received != null && received.length() > 0;
        }
    }

    /** What a head is read from: remembers whether anything came, and whether it was asked for more than there was. */
    private static final class WatchedStream extends BulkInputStream {

        private InputStream in = InputStream.nullInputStream();
        private boolean begun;
        private boolean ended;

        void watch(InputStream next) {
            in = next;
            ended = false;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            begun |= read > 0;
            ended |= read < 0;
            return read;
        }
    }

    /**
     * Whether the connection is closed, or holds bytes nobody asked for: they would be taken for the answer to the next
     * request. Waits up to 1 ms.
     */
    @Override
    public boolean isStale() throws IOException {
        return super.isStale() || parser.hasRest();
    }

    /**
     * Makes ready for a request, whose body writes are reported to {@code watch}.
     *
     * @param look whether to find out that the server closed it, which takes up to 1 ms
     * @throws ConnectionClosedException where it did, or the connection holds bytes nobody asked for; nothing was sent then
     */
    void begin(@Nullable HttpClientWatch watch, boolean look) throws IOException {
        SocketHolder holder = ensureOpen();
        if (look && super.isStale()) {
            throw new ConnectionClosedException("the server closed it");
        }
        // On a TLS socket the bytes may be a session ticket.
        if (parser.hasRest()
                || (holder.getSSLSocket() == null
                        && holder.getBaseSocket().getInputStream().available() > 0)) {
            throw new ConnectionClosedException("the server sent something before it was asked");
        }
        this.watch = watch;
        this.earlyAnswer = null;
        parser.begin();
    }

    /** Whether any byte of an answer came since {@link #begin}. */
    boolean answerBegun() {
        return parser.begun();
    }

    @Override
    protected OutputStream createContentOutputStream(
            long length,
            SessionOutputBuffer buffer,
            OutputStream socket,
            @Nullable Supplier<List<? extends Header>> trailers) {
        return new HttpClientBodySink(this, watch, buffer, socket, length);
    }

    /** Room for one chunk of a body of unknown length; kept, because such bodies tend to follow each other. */
    byte[] chunk() {
        if (chunk == null) {
            chunk = new byte[HttpClientBodySink.CHUNK_ROOM];
        }
        return chunk;
    }

    /**
     * Whether the final answer is there before the request was sent in full. Reads interim answers (1xx) away.
     *
     * @throws IOException where the connection broke, or what came is not HTTP
     */
    boolean answeredEarly() throws IOException {
        SocketHolder holder = getSocketHolder();
        // Bytes on the socket may also be a TLS session ticket: only reading tells, and that may wait 1 ms.
        return holder != null && holder.getBaseSocket().getInputStream().available() > 0 && answeredWithin(AT_ONCE);
    }

    /** As {@link #answeredEarly()}, but waits for the answer to begin. */
    boolean answeredWithin(Timeout patience) throws IOException {
        try {
            Timeout wait = patience;
            for (int i = 0; i < MAX_ANSWERS && earlyAnswer == null && isDataAvailable(wait); i++) {
                ClassicHttpResponse answer = receiveResponseHeader();
                if (answer.getCode() >= HttpStatus.SC_SUCCESS) {
                    earlyAnswer = answer;
                }
                wait = AT_ONCE;
            }
        } catch (HttpException e) {
            throw new ClientProtocolException(e.getMessage(), e);
        }
        return earlyAnswer != null;
    }

    /** The answer found by {@link #answeredEarly()} or {@link #answeredWithin}, or null. */
    @Nullable ClassicHttpResponse earlyAnswer() {
        return earlyAnswer;
    }
}
