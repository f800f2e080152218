package io.awsx.benchmark.route;

import io.awsx.AwsSession;
import io.awsx.http.RequestBody;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferResult;
import io.awsx.transfer.TransferSettings;
import io.awsx.transfer.progress.ProgressBar;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Uploads a generated stream of unknown length to a server in this process that counts bytes and drops them, and tells what it took. The argument is
 * the length in GiB. See {@code docs/benchmarks.md}.
 */
final class LargeStreamBenchmark {

    private LargeStreamBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        long length = (long) (Double.parseDouble(arguments.length == 0 ? "4" : arguments[0]) * (1L << 30));
        try (Drain drain = new Drain();
                AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials("a", "b")
                        .endpointUrl(drain.endpoint())
                        .build();
                S3Transfer transfer = new S3Transfer(session.client("s3"), TransferSettings.defaults())) {
            long begin = System.nanoTime();
            TransferResult result;
            try (ProgressBar bar = new ProgressBar(session.client("s3"), "stream")) {
                result = transfer.upload(
                        Map.of("Bucket", "b", "Key", "k"), RequestBody.ofStream(new Generated(length), -1), bar);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (result.bytes() != length || drain.bytes() < length) {
                throw new IllegalStateException(
                        "Of " + length + " bytes " + result.bytes() + " were sent and " + drain.bytes() + " arrived");
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.1f GiB in %d parts, %.0f s, %.0f MB/s; heap of %d MiB, %d MiB of it used at most; resident %s%n",
                    length / (double) (1L << 30),
                    result.parts(),
                    seconds,
                    length / 1e6 / seconds,
                    Runtime.getRuntime().maxMemory() >> 20,
                    peakHeap() >> 20,
                    resident());
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElse("unknown");
    }

    /** Bytes that are made when they are read. */
    private static final class Generated extends InputStream {

        private final byte[] block = new byte[1 << 16];
        private long left;

        Generated(long length) {
            this.left = length;
            new Random(1).nextBytes(block);
        }

        @Override
        public int read() {
            return left-- > 0 ? block[0] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, block.length), left);
            System.arraycopy(block, 0, bytes, offset, count);
            left -= count;
            return count;
        }
    }

    /** Speaks just enough HTTP and S3. */
    private static final class Drain implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicLong bytes = new AtomicLong();

        Drain() throws IOException {
            start(this::accept);
        }

        private static void start(Runnable work) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
        }

        String endpoint() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        long bytes() {
            return bytes.get();
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = socket.accept();
                    start(() -> serve(client));
                }
            } catch (IOException e) {
                // Closed.
            }
        }

        private void serve(Socket client) {
            byte[] buffer = new byte[1 << 16];
            try (client;
                    InputStream in = new BufferedInputStream(client.getInputStream())) {
                OutputStream out = client.getOutputStream();
                for (String head = head(in); !head.isEmpty(); head = head(in)) {
                    if (head.toLowerCase(Locale.ROOT).contains("expect: 100-continue")) {
                        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    for (long left = length(head); left > 0; ) {
                        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                        if (count < 0) {
                            return;
                        }
                        left -= count;
                        bytes.addAndGet(count);
                    }
                    out.write(answer(head).getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // Whoever broke the connection knows.
            }
        }

        private static String head(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            String text = "";
            while (!text.endsWith("\r\n\r\n")) {
                int octet = in.read();
                if (octet < 0) {
                    return "";
                }
                head.write(octet);
                text = octet == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
            }
            return text;
        }

        private static long length(String head) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                    .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
        }

        private static String answer(String head) {
            String body = head.startsWith("POST") ? "<R><UploadId>mine</UploadId><ETag>\"0\"</ETag></R>" : "";
            return "HTTP/1.1 200 OK\r\nETag: \"0\"\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
