package io.awsx.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that writes heads and bodies our way: heads unchanged, a broken body never finished as if it were whole,
 * and an answer noticed that comes before the request was sent. Used by one thread at a time.
 */
final class HttpClientWire extends DefaultManagedHttpClientConnection {

    private static final Timeout AT_ONCE = Timeout.ofMilliseconds(1);
    private static final int MAX_ANSWERS = 16;

    private byte @Nullable [] chunk;
    private @Nullable HttpClientWatch watch;
    private @Nullable ClassicHttpResponse earlyAnswer;

    HttpClientWire(String id, Http1Config config) {
        super(
                id,
                null,
                null,
                config,
                null,
                HttpClientMessage::length,
                null,
                HttpClientHeadWriter::new,
                new ParserFactory(config));
    }

    /**
     * The connection calls the method without argument, so the limits come in here; the deprecated one is still abstract.
     */
    private record ParserFactory(Http1Config limits) implements HttpMessageParserFactory<ClassicHttpResponse> {

        @Override
        @SuppressWarnings("deprecation")
        public HttpMessageParser<ClassicHttpResponse> create(@Nullable Http1Config ignored) {
            return new DefaultHttpResponseParser(limits);
        }
    }

    /** Forgets the request before; body writes of the next one are reported to {@code watch}. */
    void begin(@Nullable HttpClientWatch watch) {
        this.watch = watch;
        this.earlyAnswer = null;
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
