package io.awsx.testkit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Stands before an HTTP server on a free loopback port and goes wrong where a test says so. All else passes through byte by
 * byte, so signatures stay valid; each connection serves one request. Closed by whoever started it.
 */
public final class FaultyProxy implements AutoCloseable {

    /**
     * The head of a request.
     *
     * @param method such as {@code GET}
     * @param target path and query as they were sent
     * @param head all lines
     */
    public record Request(String method, String target, String head) {

        /** Whether a header line begins like this, without regard to case. */
        public boolean hasHeader(String start) {
            return head.toLowerCase(Locale.ROOT).contains("\r\n" + start.toLowerCase(Locale.ROOT));
        }
    }

    private final ServerSocket socket;
    private volatile URI upstream;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private FaultyProxy(ServerSocket socket, URI upstream) {
        this.socket = socket;
        this.upstream = upstream;
        threads.execute(this::accept);
    }

    /** Starts a proxy before a server on this computer. */
    public static FaultyProxy before(String endpoint) {
        try {
            return new FaultyProxy(
                    new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), URI.create(endpoint));
        } catch (IOException e) {
            throw new IllegalStateException("The proxy does not start", e);
        }
    }

    /** Where it listens. */
    public String endpoint() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Requests go to another server from now on. */
    public void lead(String endpoint) {
        upstream = URI.create(endpoint);
    }

    /** The requests that came, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What is to happen to requests like this; the first fault that is not used up counts. */
    public Fault when(Predicate<Request> matching) {
        Fault fault = new Fault(matching);
        faults.add(fault);
        return fault;
    }

    /** Nothing goes wrong any more, and no request came. */
    public void forget() {
        faults.clear();
        requests.clear();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException | RejectedExecutionException e) {
                // Closed, or a client that was gone at once.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            String head = head(in);
            if (!head.isEmpty()) {
                String[] line = head.split(" ", 3);
                Request request = new Request(line[0], line[1], head);
                requests.add(request);
                Fault fault = faults.stream()
                        .filter(f -> f.takes(request))
                        .findFirst()
                        .orElse(Fault.NONE);
                fault.before();
                if (fault.answer() == null) {
                    forward(request, in, client.getOutputStream(), fault);
                } else {
                    refuse(request, in, client.getOutputStream(), fault.answer());
                }
            }
        } catch (IOException e) {
            // Whoever broke the connection knows.
        } finally {
            open.remove(client);
        }
    }

    private static void refuse(Request request, InputStream in, OutputStream out, byte[] answer) throws IOException {
        if (!request.hasHeader("expect:")) {
            in.skipNBytes(length(request));
        }
        out.write(answer);
        out.flush();
    }

    private void forward(Request request, InputStream in, OutputStream out, Fault fault) throws IOException {
        URI endpoint = upstream;
        try (Socket server = new Socket(endpoint.getHost(), endpoint.getPort())) {
            open.add(server);
            OutputStream up = server.getOutputStream();
            InputStream down = server.getInputStream();
            up.write(request.head()
                    .replaceFirst("(?i)\r\nConnection:[^\r]*", "")
                    .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            String head = "";
            if (request.hasHeader("expect:")) {
                up.flush();
                head = head(down);
                if (head.startsWith("HTTP/1.1 100")) {
                    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    head = "";
                }
            }
            if (head.isEmpty()) {
                copy(in, up, length(request), fault.flipsRequestAt());
                up.flush();
                head = head(down);
            }
            if (fault.drops()) {
                return;
            }
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            fault.relay(down, out);
            out.flush();
            open.remove(server);
        }
    }

    private static long length(Request request) {
        for (String line : request.head().lines().toList()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return Long.parseLong(line.substring(15).strip());
            }
        }
        return 0;
    }

    private static void copy(InputStream in, OutputStream out, long count, long flip) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            long position = count - left;
            if (flip >= position && flip < position + read) {
                buffer[(int) (flip - position)] ^= 1;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** A head with the empty line behind it; empty where the connection ends before its first byte. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                if (head.size() == 0) {
                    return "";
                }
                throw new EOFException();
            }
            head.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            socket.close();
            for (Closeable connection : open) {
                connection.close();
            }
            threads.awaitTermination(60, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("The proxy does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What goes wrong with some requests; set up before they come. */
    public static final class Fault {

        private static final Fault NONE = new Fault(request -> false);

        private final Predicate<Request> matching;
        private int passing;
        private int left = Integer.MAX_VALUE;
        private Runnable before = () -> {};
        private byte[] answer;
        private long cutAfter = Long.MAX_VALUE;
        private long flipAt = -1;
        private long flipRequestAt = -1;
        private boolean dropped;

        private Fault(Predicate<Request> matching) {
            this.matching = matching;
        }

        private synchronized boolean takes(Request request) {
            if (left == 0 || !matching.test(request)) {
                return false;
            }
            if (passing > 0) {
                passing--;
                return false;
            }
            left--;
            return true;
        }

        /** Happens so many times at most. */
        public synchronized Fault times(int count) {
            left = count;
            return this;
        }

        /** The first so many pass. */
        public synchronized Fault after(int count) {
            passing = count;
            return this;
        }

        /** Something is done before the request goes on. */
        public synchronized Fault first(Runnable action) {
            before = action;
            return this;
        }

        /** The server never sees it; this is the answer. */
        public Fault answer(int status, String body) {
            return answer(status, "", body.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * The server never sees it; this is the answer.
         *
         * @param headers lines that end with CR LF
         */
        public Fault answer(int status, String headers, byte[] body) {
            return answerWithoutLength(status, "Content-Length: " + body.length + "\r\n" + headers, body);
        }

        /** The server never sees it; this is the answer, without a field that says how long it is. */
        public synchronized Fault answerWithoutLength(int status, String headers, byte[] body) {
            String head = "HTTP/1.1 " + status + " Answer\r\n" + headers + "Connection: close\r\n\r\n";
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(body);
            answer = bytes.toByteArray();
            return this;
        }

        /** The answer ends after so many bytes of its body, whatever its head says. */
        public synchronized Fault cutAnswerAfter(long bytes) {
            cutAfter = bytes;
            return this;
        }

        /** The server does what it is asked to, but the connection ends before its answer. */
        public synchronized Fault dropAnswer() {
            dropped = true;
            return this;
        }

        private synchronized boolean drops() {
            return dropped;
        }

        /** One byte of the answer's body is another. */
        public synchronized Fault flipAnswerByte(long position) {
            flipAt = position;
            return this;
        }

        /** One byte of the request's body is another when the server sees it. */
        public synchronized Fault flipRequestByte(long position) {
            flipRequestAt = position;
            return this;
        }

        private synchronized long flipsRequestAt() {
            return flipRequestAt;
        }

        private void before() {
            Runnable action;
            synchronized (this) {
                action = before;
            }
            action.run();
        }

        private synchronized byte[] answer() {
            return answer;
        }

        private void relay(InputStream in, OutputStream out) throws IOException {
            long cut;
            long flip;
            synchronized (this) {
                cut = cutAfter;
                flip = flipAt;
            }
            byte[] buffer = new byte[16 * 1024];
            long position = 0;
            while (position < cut) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, cut - position));
                if (read < 0) {
                    return;
                }
                if (flip >= position && flip < position + read) {
                    buffer[(int) (flip - position)] ^= 1;
                }
                out.write(buffer, 0, read);
                position += read;
            }
        }
    }
}
