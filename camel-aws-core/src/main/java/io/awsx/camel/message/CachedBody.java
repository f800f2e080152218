package io.awsx.camel.message;

import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.ByteArrayInputStreamCache;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.apache.camel.converter.stream.InputStreamCache;

/**
 * A stream cache of Camel as a payload, read from its start for each attempt.
 *
 * @param length how many bytes it gives
 */
record CachedBody(StreamCache cache, InputStream stream, long length) implements RequestBody {

    /**
     * The payload that a cache is.
     *
     * @param charset what a cache of text is written in
     * @throws ClientException where it cannot be read
     */
    static RequestBody of(StreamCache cache, Charset charset) {
        try {
            if (cache instanceof InputStream stream) {
                return new CachedBody(cache, stream, countsBytes(cache) ? cache.length() : measured(cache, stream));
            }
            cache.reset();
            return RequestBody.ofBytes(cache instanceof Reader text ? text(text).getBytes(charset) : written(cache));
        } catch (IOException e) {
            throw new ClientException("The body cannot be read: " + e, e);
        }
    }

    /** What a cache says of its length may count characters, or be 0 because it cannot tell; of these it is known. */
    private static boolean countsBytes(StreamCache cache) {
        return cache instanceof InputStreamCache
                || cache instanceof ByteArrayInputStreamCache
                || cache instanceof FileInputStreamCache;
    }

    private static long measured(StreamCache cache, InputStream stream) throws IOException {
        cache.reset();
        return stream.transferTo(OutputStream.nullOutputStream());
    }

    /** A cache of text would write itself in the encoding of the platform. */
    private static String text(Reader text) throws IOException {
        StringWriter copy = new StringWriter();
        text.transferTo(copy);
        return copy.toString();
    }

    /** What a cache holds as text. */
    static String text(StreamCache cache, Charset charset) throws IOException {
        if (cache instanceof Reader text) {
            cache.reset();
            return text(text);
        }
        try (InputStream in = of(cache, charset).open()) {
            return new String(in.readAllBytes(), charset);
        }
    }

    private static byte[] written(StreamCache cache) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        cache.writeTo(copy);
        return copy.toByteArray();
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public InputStream open() {
        cache.reset();
        return new FilterInputStream(stream) {
            @Override
            public void close() {
                // The cache belongs to the exchange.
            }
        };
    }
}
