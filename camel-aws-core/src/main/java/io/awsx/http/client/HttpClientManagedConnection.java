package io.awsx.http.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.message.RequestLine;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Identifiable;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the pool asks of a connection beyond HTTP: a name for its log, rest without a timeout, and once closed it stays
 * closed. The library's own class for that can be extended only since 5.6.
 *
 * <p>Heads are logged where the library logs them, and the bytes on the wire too. Used by one thread at a time; any thread
 * may close it.
 */
class HttpClientManagedConnection extends DefaultBHttpClientConnection
        implements ManagedHttpClientConnection, Identifiable {

    private static final Logger HEADERS = LoggerFactory.getLogger("org.apache.hc.client5.http.headers");

    private final String id;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Timeout timeoutInUse;

    HttpClientManagedConnection(
            String id, Http1Config config, HttpMessageParserFactory<ClassicHttpResponse> responseParser) {
        super(config, null, null, null, HttpClientMessage::length, HttpClientHeadWriter::new, responseParser);
        this.id = id;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(HttpClientWireLog.isOn() ? new HttpClientWireLog(socket, id) : new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket tls, Socket socket) throws IOException {
        bind(HttpClientWireLog.isOn() ? new HttpClientWireLog(tls, socket, id) : new SocketHolder(tls, socket));
    }

    /** @throws InterruptedIOException where the connection was closed while it was opened; the socket is closed then */
    @Override
    protected void bind(SocketHolder holder) throws IOException {
        if (closed.get()) {
            holder.getSocket().close();
            throw new InterruptedIOException("The connection was closed while it was opened");
        }
        super.bind(holder);
        timeoutInUse = Timeout.ofMilliseconds(holder.getSocket().getSoTimeout());
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        super.setSocketTimeout(timeout);
        timeoutInUse = timeout;
    }

    @Override
    public void passivate() {
        super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(timeoutInUse);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    @Override
    public void close(CloseMode mode) {
        if (closed.compareAndSet(false, true)) {
            super.close(mode);
        }
    }

    /** Shows no header: {@link HttpClientMessage} hides them from the library. */
    @Override
    protected void onRequestSubmitted(ClassicHttpRequest request) {
        if (HEADERS.isDebugEnabled()) {
            HEADERS.debug("{} >> {}", id, new RequestLine(request));
        }
    }

    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {
        if (HEADERS.isDebugEnabled()) {
            HEADERS.debug("{} << {}", id, new StatusLine(response));
            for (Header header : response.getHeaders()) {
                HEADERS.debug("{} << {}", id, header);
            }
        }
    }
}
