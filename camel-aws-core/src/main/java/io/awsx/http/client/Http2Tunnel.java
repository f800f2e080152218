package io.awsx.http.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.nio.command.CommandSupport;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Asks a proxy for a tunnel (RFC 9110, section 9.3.6), over HTTP/1.1, and goes on when there is one. */
final class Http2Tunnel implements IOEventHandler {

    private static final int MOST_BYTES = 16 * 1024;
    private static final String END = "\r\n\r\n";

    /** The proxy's answer, where it is not a tunnel. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status) {
            super("HTTP " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final IOSession session;
    private final ByteBuffer request;
    private final Timeout patience;
    private final Runnable opened;
    private final StringBuilder answer = new StringBuilder();

    /** @param opened goes on with the connection as one to the server */
    Http2Tunnel(IOSession session, HttpClientMessage request, Timeout patience, Runnable opened) {
        this.session = session;
        this.request = ByteBuffer.wrap(head(request).getBytes(StandardCharsets.UTF_8));
        this.patience = patience;
        this.opened = opened;
    }

    private static String head(HttpClientMessage request) {
        String authorization = request.proxyAuthorization();
        return "CONNECT " + request.target() + " HTTP/1.1\r\nHost: " + request.host()
                + (authorization == null ? "" : "\r\nProxy-Authorization: " + authorization) + END;
    }

    @Override
    public void connected(IOSession connected) {
        session.setSocketTimeout(patience);
        session.setEvent(SelectionKey.OP_WRITE);
    }

    @Override
    public void outputReady(IOSession ready) throws IOException {
        session.write(request);
        if (!request.hasRemaining()) {
            session.clearEvent(SelectionKey.OP_WRITE);
        }
    }

    @Override
    public void inputReady(IOSession ready, @Nullable ByteBuffer ignored) throws IOException {
        // One byte at a time: what follows the head belongs to the server.
        ByteBuffer one = ByteBuffer.allocate(1);
        while (answer.indexOf(END) < 0) {
            one.clear();
            int read = session.read(one);
            if (read < 0) {
                throw new ConnectionClosedException("the proxy closed it");
            } else if (read == 0) {
                return;
            }
            answer.append((char) (one.get(0) & 0xff));
            if (answer.length() > MOST_BYTES) {
                throw new IOException("the answer of the proxy is too long");
            }
        }
        int status = status();
        if (status >= 100 && status < 200) {
            answer.setLength(0);
        } else if (status < 200 || status >= 300) {
            throw new Refused(status);
        } else {
            session.setSocketTimeout(Timeout.DISABLED);
            opened.run();
        }
    }

    private int status() throws IOException {
        String[] words = answer.substring(0, answer.indexOf("\r\n")).split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-9]\\d\\d")) {
            throw new IOException("the answer of the proxy is not understood as HTTP/1.1");
        }
        return Integer.parseInt(words[1]);
    }

    @Override
    public void timeout(IOSession late, Timeout timeout) {
        exception(late, new SocketTimeoutException("the proxy did not answer"));
    }

    @Override
    public void exception(IOSession broken, Exception cause) {
        CommandSupport.failCommands(session, cause);
        session.close(CloseMode.IMMEDIATE);
    }

    @Override
    public void disconnected(IOSession gone) {
        CommandSupport.cancelCommands(session);
    }
}
