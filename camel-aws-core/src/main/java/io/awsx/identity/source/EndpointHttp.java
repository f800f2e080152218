package io.awsx.identity.source;

import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks the small servers that hand out credentials beside a program. An answer is at most 64 KiB and all of it comes within
 * twice the time limit. Follows no redirect. Thread-safe.
 */
final class EndpointHttp {

    private static final int MOST_BYTES = 1 << 16;

    private final Outside outside;

    EndpointHttp(Outside outside) {
        this.outside = outside;
    }

    /**
     * An answer, read.
     *
     * @param status the status
     * @param body the body as text, at most 64 KiB; holds secrets, so it is not part of the text form
     */
    record Answer(int status, String body) {

        @Override
        public String toString() {
            return "HTTP " + status;
        }
    }

    /**
     * Sends a request once.
     *
     * @param limit the longest wait for a connection, for the answer to begin, and for each part of it
     * @throws TransportException where no complete answer came in time
     */
    Answer send(HttpRequest request, Duration limit) {
        long start = outside.nanoTime().getAsLong();
        try (HttpResponse response = outside.nearby().apply(limit).send(request, limit)) {
            ByteArrayOutputStream body = new ByteArrayOutputStream(2048);
            InputStream in = response.body();
            byte[] buffer = new byte[2048];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                body.write(buffer, 0, n);
                if (body.size() > MOST_BYTES) {
                    throw new TransportException(
                            request.origin() + " answers with more than " + MOST_BYTES + " bytes", null, true);
                } else if (outside.nanoTime().getAsLong() - start > limit.toNanos()) {
                    throw new TransportException(
                            request.origin() + " took longer than " + limit.toMillis() + " ms", null, true);
                }
            }
            return new Answer(response.status(), body.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TransportException(request.origin() + " gave no complete answer: " + e.getMessage(), e, true);
        }
    }
}
