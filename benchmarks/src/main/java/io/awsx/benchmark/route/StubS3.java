package io.awsx.benchmark.route;

import io.awsx.testkit.Connections;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server for benchmarks, in a process of its own: as much of S3 as objects, parts, ranges, listings, and deletes, as cheaply as can be, so that
 * the clients are what is measured. It remembers keys, sizes, and times; content is always the same bytes. {@code PUT
 * /BUCKET?fill=COUNT&size=BYTES} makes a bucket with that many objects. Prints its port, and ends when its input does.
 */
public final class StubS3 {

    private static final int CHUNK = 1 << 18;
    private static final int SMALL = 1 << 15;
    private static final byte[] CONTENT = new byte[CHUNK];
    private static final String ETAG = "\"d41d8cd98f00b204e9800998ecf8427e\"";
    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: *([0-9]+)");
    private static final Pattern DECODED = Pattern.compile("\nx-amz-decoded-content-length: *([0-9]+)");
    private static final Pattern RANGE = Pattern.compile("\nrange: *bytes=([0-9]+)-([0-9]*)");
    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

    private record Stored(long size, Instant time) {}

    private final Map<String, NavigableMap<String, Stored>> buckets = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> uploads = new ConcurrentHashMap<>();

    private StubS3() {}

    public static void main(String[] arguments) throws IOException {
        StubS3 store = new StubS3();
        ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Connections.serve(socket, store::serve);
        System.out.println(socket.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private void serve(Socket accepted) {
        try (accepted) {
            InputStream in = new BufferedInputStream(accepted.getInputStream(), 1 << 16);
            OutputStream out = accepted.getOutputStream();
            for (String head = head(in); head != null; head = head(in)) {
                answer(head, in, out);
                out.flush();
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    /** All lines up to the empty one, or null at the end of the connection. */
    private static @Nullable String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(1024);
        while (true) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                head.append((char) next);
                int length = head.length();
                if (next == '\n' && length > 1 && head.charAt(length - 2) == '\n') {
                    return head.toString();
                }
            }
        }
    }

    private void answer(String head, InputStream in, OutputStream out) throws IOException {
        String fields = head.toLowerCase(Locale.ROOT);
        if (fields.contains("\nexpect: 100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        long length = number(LENGTH, fields, 0);
        String[] words = head.substring(0, head.indexOf('\n')).split(" ", -1);
        String method = words[0];
        int mark = words[1].indexOf('?');
        String path = mark < 0 ? words[1] : words[1].substring(0, mark);
        String query = mark < 0 ? "" : '&' + words[1].substring(mark + 1);
        int slash = path.indexOf('/', 1);
        String bucket = slash < 0 ? path.substring(1) : path.substring(1, slash);
        String key = slash < 0 ? "" : decoded(path.substring(slash + 1));
        NavigableMap<String, Stored> objects = buckets.computeIfAbsent(bucket, name -> new ConcurrentSkipListMap<>());
        if (method.equals("POST")) {
            post(bucket, objects, key, query, new String(in.readNBytes((int) length), StandardCharsets.UTF_8), out);
            return;
        }
        skip(in, length);
        switch (method) {
            case "PUT" -> put(objects, key, query, number(DECODED, fields, length), out);
            case "DELETE" -> {
                objects.remove(key);
                send(out, "204 No Content", "");
            }
            case "HEAD" -> get(objects, key, fields, false, out);
            default -> {
                if (key.isEmpty()) {
                    list(bucket, objects, query, out);
                } else {
                    get(objects, key, fields, true, out);
                }
            }
        }
    }

    private void put(NavigableMap<String, Stored> objects, String key, String query, long length, OutputStream out)
            throws IOException {
        String fill = parameter(query, "fill");
        String upload = parameter(query, "uploadId");
        if (fill != null) {
            objects.clear();
            Stored stored = new Stored(Long.parseLong(parameter(query, "size")), now());
            for (int i = 0; i < Integer.parseInt(fill); i++) {
                objects.put(String.format(Locale.ROOT, "in/%09d.bin", i), stored);
            }
        } else if (upload != null) {
            uploads.get(upload).addAndGet(length);
        } else if (!key.isEmpty()) {
            objects.put(key, new Stored(length, now()));
        }
        send(out, "200 OK\r\nETag: " + ETAG, "");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private void post(
            String bucket,
            NavigableMap<String, Stored> objects,
            String key,
            String query,
            String body,
            OutputStream out)
            throws IOException {
        String upload = parameter(query, "uploadId");
        if (upload != null) {
            objects.put(key, new Stored(uploads.remove(upload).get(), now()));
            xml(out, "<CompleteMultipartUploadResult><ETag>" + ETAG + "</ETag></CompleteMultipartUploadResult>");
        } else if (query.contains("&uploads")) {
            String id = "upload-" + System.nanoTime();
            uploads.put(id, new AtomicLong());
            xml(
                    out,
                    "<InitiateMultipartUploadResult><Bucket>" + bucket + "</Bucket><Key>" + key + "</Key><UploadId>"
                            + id + "</UploadId></InitiateMultipartUploadResult>");
        } else {
            StringBuilder deleted = new StringBuilder("<DeleteResult>");
            boolean quiet = body.contains("<Quiet>true</Quiet>");
            for (Matcher named = KEY.matcher(body); named.find(); ) {
                objects.remove(named.group(1));
                if (!quiet) {
                    deleted.append("<Deleted><Key>").append(named.group(1)).append("</Key></Deleted>");
                }
            }
            xml(out, deleted.append("</DeleteResult>").toString());
        }
    }

    private static void get(
            NavigableMap<String, Stored> objects, String key, String fields, boolean body, OutputStream out)
            throws IOException {
        Stored stored = key.isEmpty() ? new Stored(0, now()) : objects.get(key);
        if (stored == null) {
            send(
                    out,
                    "404 Not Found",
                    body ? "<Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>" : "");
            return;
        }
        Matcher range = RANGE.matcher(fields);
        long from = 0;
        long to = stored.size() - 1;
        String status = "200 OK";
        if (range.find()) {
            from = Long.parseLong(range.group(1));
            to = range.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(range.group(2)));
            status = "206 Partial Content\r\nContent-Range: bytes " + from + '-' + to + '/' + stored.size();
        }
        long length = to - from + 1;
        byte[] head = ("HTTP/1.1 " + status + "\r\nETag: " + ETAG + "\r\nLast-Modified: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                stored.time().atOffset(ZoneOffset.UTC))
                        + "\r\nAccept-Ranges: bytes\r\nContent-Type: application/octet-stream\r\nx-amz-request-id: 1"
                        + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        // One packet with what fits into it, so that a client need not wake up twice.
        int first = body ? (int) Math.min(length, SMALL) : 0;
        byte[] begin = Arrays.copyOf(head, head.length + first);
        System.arraycopy(CONTENT, 0, begin, head.length, first);
        out.write(begin);
        for (long left = body ? length - first : 0; left > 0; left -= CHUNK) {
            out.write(CONTENT, 0, (int) Math.min(left, CHUNK));
        }
    }

    /** Both versions of the call. */
    private static void list(String bucket, NavigableMap<String, Stored> all, String query, OutputStream out)
            throws IOException {
        String prefix = parameter(query, "prefix");
        int most = Integer.parseInt(parameter(query, "max-keys") == null ? "1000" : parameter(query, "max-keys"));
        String after = parameter(query, "continuation-token");
        after = after == null ? parameter(query, "marker") : after;
        after = after == null ? parameter(query, "start-after") : after;
        StringBuilder page = new StringBuilder("<ListBucketResult><Name>" + bucket + "</Name>");
        String last = null;
        int count = 0;
        boolean more = false;
        for (Map.Entry<String, Stored> one : (after == null ? all : all.tailMap(after, false)).entrySet()) {
            if (prefix != null && !one.getKey().startsWith(prefix)) {
                continue;
            }
            if (count == most) {
                more = true;
                break;
            }
            count++;
            last = one.getKey();
            page.append("<Contents><Key>")
                    .append(last)
                    .append("</Key><LastModified>")
                    .append(one.getValue().time())
                    .append("</LastModified><ETag>&quot;d41d8cd98f00b204e9800998ecf8427e&quot;</ETag><Size>")
                    .append(one.getValue().size())
                    .append("</Size><StorageClass>STANDARD</StorageClass></Contents>");
        }
        page.append("<IsTruncated>")
                .append(more)
                .append("</IsTruncated><KeyCount>")
                .append(count)
                .append("</KeyCount>");
        if (more) {
            page.append("<NextContinuationToken>").append(last).append("</NextContinuationToken><NextMarker>");
            page.append(last).append("</NextMarker>");
        }
        xml(out, page.append("</ListBucketResult>").toString());
    }

    private static @Nullable String parameter(String query, String name) {
        int at = query.indexOf('&' + name + '=');
        if (at < 0) {
            return null;
        }
        int begin = at + name.length() + 2;
        int end = query.indexOf('&', begin);
        String value = decoded(query.substring(begin, end < 0 ? query.length() : end));
        return value.isEmpty() ? null : value;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static long number(Pattern field, String fields, long absent) {
        Matcher found = field.matcher(fields);
        return found.find() ? Long.parseLong(found.group(1)) : absent;
    }

    private static void skip(InputStream in, long length) throws IOException {
        byte[] buffer = new byte[(int) Math.min(length, CHUNK)];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("The body ends early");
            }
            left -= read;
        }
    }

    private static void xml(OutputStream out, String document) throws IOException {
        send(out, "200 OK\r\nContent-Type: application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document);
    }

    private static void send(OutputStream out, String status, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + status + "\r\nx-amz-request-id: 1\r\nContent-Length: " + content.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        out.write(all);
    }
}
