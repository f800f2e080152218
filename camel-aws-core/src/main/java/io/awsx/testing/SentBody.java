package io.awsx.testing;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.model.Operation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The body of a request: as it goes out, and as the service unpacks it. */
final class SentBody {

    private SentBody() {}

    /** Reads a body as it is sent, which uses one up that can be read once. */
    static byte[] read(HttpRequest request) {
        try (InputStream in = request.body().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new TransportException("The body of " + request + " cannot be read: " + e.getMessage(), e, true);
        }
    }

    /** The payload in a body, without chunk signatures, trailers, and compression. */
    static byte[] payload(Operation operation, Headers headers, byte[] sent) {
        String encodings = String.join(",", headers.all("Content-Encoding")).toLowerCase(Locale.ROOT);
        try {
            byte[] whole = encodings.contains("aws-chunked") ? withoutChunks(sent) : sent;
            boolean compressed = encodings.contains("gzip")
                    && !operation.requestCompression().isEmpty();
            return compressed ? new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes() : whole;
        } catch (IOException | IllegalArgumentException e) {
            throw new ClientException("The body of " + operation + " was sent in a form that cannot be read", e);
        }
    }

    /** Each chunk is its length in hexadecimal, what signs it, and its bytes; one of no bytes is the last. */
    private static byte[] withoutChunks(byte[] sent) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(sent.length);
        for (int at = 0; at < sent.length; ) {
            int end = at;
            while (sent[end] != '\r') {
                end++;
            }
            String head = new String(sent, at, end - at, StandardCharsets.US_ASCII);
            int mark = head.indexOf(';');
            int length = HexFormat.fromHexDigits(mark < 0 ? head : head.substring(0, mark));
            if (length == 0) {
                break;
            }
            payload.write(sent, end + 2, length);
            at = end + 2 + length + 2;
        }
        return payload.toByteArray();
    }
}
