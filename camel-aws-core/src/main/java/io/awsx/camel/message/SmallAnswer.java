package io.awsx.camel.message;

import io.awsx.AwsResponse;
import io.awsx.error.TransportException;
import io.awsx.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.spi.UnitOfWork;

/**
 * Streams of a few bytes as Camel's stream cache would hold them, where a route caches streams: the cache would take them through
 * buffers of many times their size, and the connection is free at once.
 */
final class SmallAnswer {

    private SmallAnswer() {}

    /** Whether the stream that an answer is will be cached, and is small. */
    static boolean is(Exchange exchange, long length) {
        return length >= 0 && length <= AnswerBody.SHORT && caches(exchange);
    }

    /** How many bytes an answer says that it has, or -1. */
    static long length(AwsResponse response) {
        List<String> told = response.headers().getOrDefault("Content-Length", List.of());
        try {
            return told.isEmpty() ? -1 : Long.parseLong(told.get(0));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean caches(Exchange exchange) {
        UnitOfWork work = exchange.getUnitOfWork();
        Route route = work == null ? null : work.getRoute();
        return route != null
                && Boolean.TRUE.equals(route.isStreamCaching())
                && !exchange.getExchangeExtension().isStreamCacheDisabled();
    }

    /**
     * Reads it to its end and closes it.
     *
     * @throws TransportException where it breaks off, or is not what its checksum says
     */
    static StreamCache read(Operation operation, long length, InputStream stream) {
        try (stream) {
            byte[] bytes = new byte[(int) length];
            int count = stream.readNBytes(bytes, 0, bytes.length);
            // The end must be seen: only there a checksum is compared.
            if (stream.read() >= 0) {
                throw new IOException("it has more than the " + length + " bytes that it says");
            }
            return new InputStreamCache(count == length ? bytes : Arrays.copyOf(bytes, count));
        } catch (IOException e) {
            throw new TransportException(operation + " got no answer that can be read: " + e.getMessage(), e, true);
        }
    }
}
