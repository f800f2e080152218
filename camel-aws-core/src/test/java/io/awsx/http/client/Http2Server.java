package io.awsx.http.client;

import io.awsx.http.Origin;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.config.H2Param;
import org.apache.hc.core5.http2.config.H2Setting;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.apache.hc.core5.http2.hpack.HPackEncoder;
import org.apache.hc.core5.http2.impl.io.FrameInputBuffer;
import org.apache.hc.core5.http2.impl.io.FrameOutputBuffer;
import org.apache.hc.core5.util.ByteArrayBuffer;

/** A server of HTTP/2, frame by frame: a script says what each stream gets. Minds the client's windows and shows them. */
public final class Http2Server implements Closeable {

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final FrameFactory FRAMES = DefaultFrameFactory.INSTANCE;
    private static final int FRAME = 16 * 1024;

    /** What the server does with one stream, on a thread of its own. */
    public interface Script {
        void serve(Exchange exchange) throws Exception;
    }

    private final ServerSocket socket;
    private final SSLContext tls;
    private final String[] protocols;
    private final Script script;
    private final int others;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> passed = new CopyOnWriteArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    private Http2Server(SSLContext tls, String[] protocols, Script script, int others) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.tls = tls;
        this.protocols = protocols;
        this.script = script;
        this.others = others;
        threads.execute(this::accept);
    }

    /** Without TLS. */
    public static Http2Server start(Script script) throws IOException {
        return start(script, 0);
    }

    /** The same; what is not HTTP/2 goes to a port of another server. */
    public static Http2Server start(Script script, int others) throws IOException {
        return new Http2Server(null, new String[0], script, others);
    }

    /** With TLS and what it says in ALPN. */
    static Http2Server start(TestCertificates certificates, Script script, String... protocols) throws IOException {
        return new Http2Server(certificates.context(), protocols, script, 0);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                threads.execute(() -> {
                    try (Connection connection = new Connection(secured(accepted))) {
                        connections.add(connection);
                        connection.run();
                    } catch (IOException e) {
                        // The client or the test went away.
                    } catch (Exception e) {
                        failures.add(e);
                    }
                });
            } catch (IOException | RejectedExecutionException e) {
                return;
            }
        }
    }

    private Socket secured(Socket accepted) throws IOException {
        if (tls == null) {
            return accepted;
        }
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(accepted, null, true);
        secured.setUseClientMode(false);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url() {
        return (tls == null ? "http" : "https") + "://127.0.0.1:" + port();
    }

    Origin origin() {
        return new Origin(tls == null ? "http" : "https", "127.0.0.1", port());
    }

    /** How many connections there were. */
    public int connections() {
        return connections.size();
    }

    /** How many connections there are. */
    public long open() {
        return connections.stream()
                .filter(connection -> !connection.closed.isDone())
                .count();
    }

    /** What went wrong in scripts. */
    public Queue<Throwable> failures() {
        return failures;
    }

    /** Breaks all connections. */
    public void cut() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
        for (Socket each : passed) {
            each.close();
        }
        threads.shutdownNow();
        try {
            threads.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection; its thread reads frames. */
    private final class Connection implements Closeable {

        private final Socket peer;
        private final OutputStream out;
        private final FrameOutputBuffer frames = new FrameOutputBuffer(FRAME);
        private final HPackDecoder decoder = new HPackDecoder(4096, StandardCharsets.US_ASCII);
        private final HPackEncoder encoder = new HPackEncoder(4096, StandardCharsets.US_ASCII);
        private final Map<Integer, Exchange> streams = new LinkedHashMap<>();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();
        private long window = 65_535;
        private int initialWindow = 65_535;

        Connection(Socket peer) throws IOException {
            this.peer = peer;
            this.out = peer.getOutputStream();
        }

        void run() throws Exception {
            try {
                byte[] first = peer.getInputStream().readNBytes(PREFACE.length);
                if (others > 0 && first.length == PREFACE.length && !Arrays.equals(first, PREFACE)) {
                    connections.remove(this);
                    pass(first);
                    return;
                } else if (!Arrays.equals(first, PREFACE)) {
                    throw new IllegalStateException("no preface of HTTP/2");
                }
                write(FRAMES.createSettings(new H2Setting(H2Param.MAX_CONCURRENT_STREAMS, 100)));
                FrameInputBuffer input = new FrameInputBuffer(FRAME);
                for (RawFrame frame = input.read(peer.getInputStream());
                        frame != null;
                        frame = input.read(peer.getInputStream())) {
                    take(frame);
                }
            } finally {
                close();
            }
        }

        private void pass(byte[] first) throws IOException {
            passed.add(peer);
            try (Socket other = new Socket(InetAddress.getLoopbackAddress(), others)) {
                threads.execute(() -> {
                    try (peer) {
                        other.getInputStream().transferTo(out);
                    } catch (IOException e) {
                        // One of the two ends closed.
                    }
                });
                other.getOutputStream().write(first);
                peer.getInputStream().transferTo(other.getOutputStream());
            }
        }

        private void take(RawFrame frame) throws Exception {
            Exchange exchange = streams.get(frame.getStreamId());
            switch (FrameType.valueOf(frame.getType())) {
                case SETTINGS -> {
                    if (!frame.isFlagSet(FrameFlag.ACK)) {
                        settings(frame.getPayload());
                        write(FRAMES.createSettingsAck());
                    }
                }
                case HEADERS -> {
                    Exchange begun =
                            new Exchange(this, frame.getStreamId(), decoder.decodeHeaders(frame.getPayloadContent()));
                    begun.window = initialWindow;
                    streams.put(frame.getStreamId(), begun);
                    begun.received(new byte[0], frame.isFlagSet(FrameFlag.END_STREAM));
                    threads.execute(begun::serve);
                }
                case DATA -> {
                    byte[] bytes = new byte
                            [frame.getPayloadContent() == null
                                    ? 0
                                    : frame.getPayloadContent().remaining()];
                    if (bytes.length > 0) {
                        frame.getPayloadContent().get(bytes);
                        write(FRAMES.createWindowUpdate(0, bytes.length));
                        write(FRAMES.createWindowUpdate(frame.getStreamId(), bytes.length));
                    }
                    exchange.received(bytes, frame.isFlagSet(FrameFlag.END_STREAM));
                }
                case WINDOW_UPDATE -> widen(exchange, frame.getPayload().getInt());
                case RST_STREAM ->
                    exchange.reset.complete(H2Error.getByCode(frame.getPayload().getInt()));
                case PING -> {
                    if (!frame.isFlagSet(FrameFlag.ACK)) {
                        write(FRAMES.createPingAck(frame.getPayload()));
                    }
                }
                default -> {
                    // GOAWAY, PRIORITY: the connection ends soon, or nothing is to be done.
                }
            }
        }

        private synchronized void settings(ByteBuffer payload) {
            while (payload != null && payload.remaining() >= 6) {
                int key = payload.getShort();
                int value = payload.getInt();
                if (key == H2Param.INITIAL_WINDOW_SIZE.getCode()) {
                    int change = value - initialWindow;
                    streams.values().forEach(stream -> stream.window += change);
                    initialWindow = value;
                }
            }
            notifyAll();
        }

        private synchronized void widen(Exchange exchange, int bytes) {
            if (exchange == null) {
                window += bytes;
            } else {
                exchange.window += bytes;
            }
            notifyAll();
        }

        /** Waits for room in both windows. */
        private synchronized int room(Exchange exchange, int wanted) throws InterruptedException {
            while (Math.min(window, exchange.window) <= 0) {
                if (closed.isDone() || exchange.reset.isDone()) {
                    throw new InterruptedException();
                }
                wait(50);
            }
            int now = (int) Math.min(Math.min(window, exchange.window), wanted);
            window -= now;
            exchange.window -= now;
            return now;
        }

        synchronized void write(RawFrame frame) throws IOException {
            frames.write(frame, out);
            out.flush();
        }

        synchronized void headers(int stream, List<Header> headers, boolean end) throws IOException {
            ByteArrayBuffer bytes = new ByteArrayBuffer(256);
            encoder.encodeHeaders(bytes, headers, false);
            write(FRAMES.createHeaders(stream, ByteBuffer.wrap(bytes.toByteArray()), true, end));
        }

        @Override
        public void close() throws IOException {
            closed.complete(null);
            peer.close();
        }
    }

    /** One stream, seen from the server. */
    public final class Exchange {

        private final Connection connection;
        private final int id;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final CompletableFuture<H2Error> reset = new CompletableFuture<>();
        private long window;
        private final AtomicLong sent = new AtomicLong();

        Exchange(Connection connection, int id, List<Header> head) {
            this.connection = connection;
            this.id = id;
            head.forEach(header -> headers.put(header.getName(), header.getValue()));
        }

        private void serve() {
            try {
                script.serve(this);
            } catch (InterruptedException | IOException e) {
                // The client or the test went away.
            } catch (Throwable e) {
                failures.add(e);
            }
        }

        private synchronized void received(byte[] bytes, boolean end) {
            received.writeBytes(bytes);
            if (end) {
                body.complete(received.toByteArray());
            }
            notifyAll();
        }

        /** The header fields, those with a colon among them. */
        public Map<String, String> headers() {
            return headers;
        }

        /** The whole body, when it is there. */
        public String body() throws Exception {
            return new String(body.get(60, TimeUnit.SECONDS), StandardCharsets.UTF_8);
        }

        /** Waits until so many bytes of the body came. */
        public synchronized String receivedAtLeast(int bytes) throws InterruptedException {
            while (received.size() < bytes && !connection.closed.isDone()) {
                wait(50);
            }
            return received.toString(StandardCharsets.UTF_8);
        }

        /** Waits for the frame of events that begins somewhere in the body. */
        public byte[] nextFrame(int offset) throws InterruptedException {
            receivedAtLeast(offset + 4);
            int length;
            synchronized (this) {
                length = ByteBuffer.wrap(received.toByteArray()).getInt(offset);
            }
            receivedAtLeast(offset + length);
            synchronized (this) {
                return Arrays.copyOfRange(received.toByteArray(), offset, offset + length);
            }
        }

        /** The head of the answer. */
        public void respond(int status, String... namesAndValues) throws IOException {
            respond(status, false, namesAndValues);
        }

        public void respond(int status, boolean end, String... namesAndValues) throws IOException {
            List<Header> fields = new ArrayList<>(List.of(new BasicHeader(":status", status)));
            for (int i = 0; i < namesAndValues.length; i += 2) {
                fields.add(new BasicHeader(namesAndValues[i], namesAndValues[i + 1]));
            }
            connection.headers(id, fields, end);
        }

        /** Bytes of the body, as the client's windows allow. */
        public void send(byte[] bytes) throws IOException, InterruptedException {
            for (int at = 0; at < bytes.length; ) {
                int now = connection.room(this, Math.min(FRAME, bytes.length - at));
                connection.write(FRAMES.createData(id, ByteBuffer.wrap(bytes, at, now), false));
                at += now;
                sent.addAndGet(now);
            }
        }

        /** Bytes of the body, whatever the client allows. */
        void sendRegardless(byte[] bytes) throws IOException {
            for (int at = 0; at < bytes.length; at += FRAME) {
                int now = Math.min(FRAME, bytes.length - at);
                connection.write(FRAMES.createData(id, ByteBuffer.wrap(bytes, at, now), false));
            }
        }

        /** How much was sent. */
        long sent() {
            return sent.get();
        }

        /** The end of the body. */
        public void end() throws IOException {
            connection.write(FRAMES.createData(id, ByteBuffer.allocate(0), true));
        }

        /** Ends the stream with an error. */
        public void reset(H2Error error) throws IOException {
            connection.write(FRAMES.createResetStream(id, error));
        }

        /** Announces the end of the connection. */
        public void goAway(int lastStream, H2Error error) throws IOException {
            connection.write(FRAMES.createGoAway(lastStream, error, "bye"));
        }

        /** Breaks the connection. */
        public void cut() throws IOException {
            connection.close();
        }

        /** Done with the error by which the client reset the stream. */
        CompletableFuture<H2Error> resetByClient() {
            return reset;
        }

        /** Done when the connection is over. */
        CompletableFuture<Void> closed() {
            return connection.closed;
        }

        /** Waits a little for the client to go away; whether it did. */
        public boolean goesWithin(Duration patience) throws InterruptedException {
            try {
                connection.closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException | TimeoutException e) {
                return reset.isDone();
            }
        }

        /** Waits until the client goes away. */
        public void awaitClose() throws Exception {
            connection.closed.get(60, TimeUnit.SECONDS);
        }
    }
}
