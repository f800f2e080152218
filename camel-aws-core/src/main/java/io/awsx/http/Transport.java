package io.awsx.http;

import io.awsx.error.TransportException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as they are and follows, retries, inflates, and remembers nothing. Thread-safe.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends one request and waits for status and headers of the answer.
     *
     * @param request what to send
     * @param timeLimit the longest this exchange may take until the headers are there, or null for the transport's own
     *     limits alone
     * @return the answer; the caller closes it
     * @throws TransportException where no answer came
     */
    HttpResponse send(HttpRequest request, @Nullable Duration timeLimit);

    /** Its connections now but those of HTTP/2, or null where it does not count them. */
    default @Nullable Connections connections() {
        return null;
    }

    /** Its connections of HTTP/2 now, or null where it had none so far, or does not count them. */
    default @Nullable Connections http2Connections() {
        return null;
    }

    /** Closes all connections. Answers still being read break. */
    @Override
    void close();
}
