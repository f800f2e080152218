package io.awsx.http.client;

import io.awsx.http.Origin;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;

/** A server that does what a script says, byte by byte; knows no HTTP beyond the end of a header section. */
public final class LoopbackServer implements Closeable {

    /** What the server does with one connection, on a thread of its own; the connection is closed after it. */
    public interface Script {
        void serve(Peer peer) throws Exception;
    }

    private final ServerSocket socket;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();

    LoopbackServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
        threads.execute(this::accept);
    }

    static LoopbackServer start(Script script) throws IOException {
        return start("127.0.0.1", script);
    }

    static LoopbackServer start(String address, Script script) throws IOException {
        return new LoopbackServer(new ServerSocket(0, 50, InetAddress.getByName(address)), script);
    }

    /** Answers each request of each connection with the same bytes; request bodies must have a Content-Length. */
    static LoopbackServer answering(String answer) throws IOException {
        return start(peer -> {
            while (peer.readRequest() != null) {
                peer.send(answer);
            }
        });
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                open.add(accepted);
                int number = connections.incrementAndGet();
                threads.execute(() -> serve(accepted, number));
            } catch (IOException | RejectedExecutionException e) {
                return;
            }
        }
    }

    private void serve(Socket accepted, int number) {
        try (accepted) {
            script.serve(new Peer(accepted, number));
        } catch (SocketException | SSLException | InterruptedException e) {
            // The client or the test went away, or the client did not like the certificate.
        } catch (Throwable e) {
            failures.add(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    Origin origin() {
        return new Origin("http", "127.0.0.1", port());
    }

    /** The header sections received so far, each with its line breaks but the last. */
    List<String> heads() {
        return heads;
    }

    /** How many connections were accepted. */
    int connections() {
        return connections.get();
    }

    /** What went wrong in scripts. */
    Queue<Throwable> failures() {
        return failures;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
        threads.shutdownNow();
        try {
            threads.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection, seen from the server. */
    final class Peer {

        final Socket socket;
        final int number;
        final InputStream in;

        Peer(Socket socket, int number) throws IOException {
            this.socket = socket;
            this.number = number;
            this.in = socket.getInputStream();
        }

        /** The next header section, or null where the client closed. */
        String readHead() throws IOException {
            var head = new ByteArrayOutputStream();
            while (!endsWith(head, "\r\n\r\n")) {
                int b = in.read();
                if (b < 0) {
                    return null;
                }
                head.write(b);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            heads.add(text.substring(0, text.length() - 2));
            return text;
        }

        private boolean endsWith(ByteArrayOutputStream bytes, String end) {
            return bytes.size() >= end.length()
                    && bytes.toString(StandardCharsets.ISO_8859_1).endsWith(end);
        }

        /** The next header section, its body read away; null where the client closed. */
        String readRequest() throws IOException {
            String head = readHead();
            if (head != null) {
                read(head.lines()
                        .filter(line -> line.startsWith("Content-Length: "))
                        .mapToInt(line -> Integer.parseInt(line.substring(16)))
                        .sum());
            }
            return head;
        }

        String read(int count) throws IOException {
            return new String(in.readNBytes(count), StandardCharsets.ISO_8859_1);
        }

        String readToEnd() throws IOException {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }

        /** Whether the client is still there after a while of silence. */
        boolean listens(Duration silence) throws IOException {
            socket.setSoTimeout((int) silence.toMillis());
            try {
                return in.read() >= 0;
            } catch (SocketTimeoutException e) {
                return true;
            }
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
    }
}
