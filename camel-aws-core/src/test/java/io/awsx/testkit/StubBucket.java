package io.awsx.testkit;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A bucket of many keys for benchmarks and tests of listings, over real sockets: lists as S3 does (both versions of ListObjects, with {@code prefix},
 * {@code start-after}, {@code marker}, tokens, {@code max-keys}, and {@code encoding-type}; no delimiter), and answers every GET and HEAD of a key with the same few
 * bytes and every DELETE with success. A page can be made to take its time, and every so many answers to be a 503. Deleted keys stay unless {@link #deletes} is set.
 */
public final class StubBucket implements Closeable {

    /** The body of every object. */
    public static final byte[] BODY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final String ETAG = "d41d8cd98f00b204e9800998ecf8427e";

    private final NavigableSet<String> keys;
    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private volatile Duration pageTime = Duration.ZERO;
    private volatile int slowDownEvery;
    private volatile boolean deletes;

    private StubBucket(NavigableSet<String> keys) throws IOException {
        this.keys = keys;
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Connections.serve(socket, this::serve);
    }

    /** Starts one on a free port. The keys may be changed while it runs, if the set allows it. */
    public static StubBucket of(NavigableSet<String> keys) throws IOException {
        return new StubBucket(keys);
    }

    /** Starts one with numbered keys. */
    public static StubBucket numbered(String prefix, int count) throws IOException {
        NavigableSet<String> keys = new ConcurrentSkipListSet<>();
        for (int i = 0; i < count; i++) {
            keys.add(prefix + (1_000_000 + i));
        }
        return new StubBucket(keys);
    }

    /** How long each page of a listing takes. */
    public StubBucket pageTime(Duration time) {
        pageTime = time;
        return this;
    }

    /** Lets every so many requests be answered with 503; 0 for none. */
    public StubBucket slowDownEvery(int count) {
        slowDownEvery = count;
        return this;
    }

    /** Lets deletions delete. */
    public StubBucket deletes() {
        deletes = true;
        return this;
    }

    /** Where it is. */
    public String endpoint() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** How many pages were listed. */
    public int pages() {
        return pages.get();
    }

    private void serve(Socket accepted) {
        try (accepted) {
            InputStream in = new BufferedInputStream(accepted.getInputStream(), 16_384);
            OutputStream out = accepted.getOutputStream();
            for (String line = line(in); line != null; line = line(in)) {
                int length = 0;
                for (String field = line(in); field != null && !field.isEmpty(); field = line(in)) {
                    if (field.regionMatches(true, 0, "content-length:", 0, 15)) {
                        length = Integer.parseInt(field.substring(15).trim());
                    }
                }
                in.skipNBytes(length);
                String[] parts = line.split(" ", -1);
                out.write(answer(parts[0], URI.create(parts[1])));
            }
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private byte[] answer(String method, URI uri) {
        int every = slowDownEvery;
        if (every > 0 && requests.incrementAndGet() % every == 0) {
            return head("503 Slow Down", SLOW_DOWN.length, "", SLOW_DOWN);
        }
        String path = uri.getPath();
        int slash = path.indexOf('/', 1);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        if (key.isEmpty()) {
            return method.equals("GET") ? list(parameters(uri.getRawQuery())) : head("200 OK", 0, "", new byte[0]);
        } else if (method.equals("DELETE")) {
            if (deletes) {
                keys.remove(key);
            }
            return head("204 No Content", 0, "", new byte[0]);
        } else if (!keys.contains(key)) {
            return head("404 Not Found", NO_KEY.length, "", method.equals("HEAD") ? new byte[0] : NO_KEY);
        }
        return head("200 OK", BODY.length, "ETag: \"" + ETAG + "\"\r\n", method.equals("HEAD") ? new byte[0] : BODY);
    }

    private static final byte[] SLOW_DOWN =
            "<Error><Code>SlowDown</Code><Message>wait</Message></Error>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_KEY =
            "<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>".getBytes(StandardCharsets.US_ASCII);

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            parameters.put(name, URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private byte[] list(Map<String, String> asked) {
        pages.incrementAndGet();
        long end = System.nanoTime() + pageTime.toNanos();
        boolean second = asked.containsKey("list-type");
        boolean encoded = "url".equals(asked.get("encoding-type"));
        String prefix = asked.getOrDefault("prefix", "");
        String after = second
                ? asked.containsKey("continuation-token")
                        ? URLDecoder.decode(asked.get("continuation-token"), StandardCharsets.UTF_8)
                        : asked.getOrDefault("start-after", "")
                : asked.getOrDefault("marker", "");
        int most = Integer.parseInt(asked.getOrDefault("max-keys", "1000"));
        StringBuilder page = new StringBuilder(300 * Math.min(1000, most));
        String last = "";
        int count = 0;
        boolean more = false;
        for (String key : keys.tailSet(after.compareTo(prefix) < 0 ? prefix : after, after.compareTo(prefix) < 0)) {
            if (!key.startsWith(prefix)) {
                break;
            } else if (count == Math.min(1000, most)) {
                more = true;
                break;
            }
            last = key;
            count++;
            page.append("<Contents><Key>")
                    .append(encoded ? URLEncoder.encode(key, StandardCharsets.UTF_8) : escaped(key))
                    .append("</Key><LastModified>2024-02-29T12:00:00.000Z</LastModified><ETag>&quot;")
                    .append(ETAG)
                    .append("&quot;</ETag><Size>")
                    .append(BODY.length)
                    .append("</Size><StorageClass>STANDARD</StorageClass></Contents>");
        }
        String next = encoded ? URLEncoder.encode(last, StandardCharsets.UTF_8) : escaped(last);
        byte[] body =
                ("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>b</Name><Prefix></Prefix><KeyCount>"
                                + count + "</KeyCount><MaxKeys>" + most + "</MaxKeys><IsTruncated>" + more
                                + "</IsTruncated>"
                                + (encoded ? "<EncodingType>url</EncodingType>" : "")
                                + (!more
                                        ? ""
                                        : second
                                                ? "<NextContinuationToken>"
                                                        + URLEncoder.encode(last, StandardCharsets.UTF_8)
                                                        + "</NextContinuationToken>"
                                                : "<NextMarker>" + next + "</NextMarker>")
                                + page + "</ListBucketResult>")
                        .getBytes(StandardCharsets.UTF_8);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
        }
        return head("200 OK", body.length, "Content-Type: application/xml\r\n", body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] head(String status, int length, String fields, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status
                        + "\r\nx-amz-request-id: 0123456789ABCDEF\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
                        + "Last-Modified: Thu, 29 Feb 2024 12:00:00 GMT\r\nServer: AmazonS3\r\n" + fields
                        + "Content-Length: "
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
