package io.awsx.camel.message;

import io.awsx.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.StreamCache;

/** A stream cache of Camel as a payload, read from its start for each attempt. */
record CachedBody(StreamCache cache) implements RequestBody {

    @Override
    public long length() {
        return cache.length();
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public InputStream open() throws IOException {
        cache.reset();
        if (cache instanceof InputStream stream) {
            return new FilterInputStream(stream) {
                @Override
                public void close() {
                    // The cache belongs to the exchange.
                }
            };
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream((int) Math.max(32, cache.length()));
        cache.writeTo(copy);
        return new ByteArrayInputStream(copy.toByteArray());
    }
}
