package io.awsx.http.client;

import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RequestBody} as the library sends it. Tells a body that cannot be read from a network that does not take it.
 */
final class HttpClientRequestEntity implements HttpEntity {

    private final RequestBody body;

    HttpClientRequestEntity(RequestBody body) {
        this.body = body;
    }

    /**
     * Writes the body.
     *
     * @throws IOException where the network failed
     * @throws ClientException where the body did
     */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        HttpClientBodySink sink = (HttpClientBodySink) out;
        try {
            body.writeTo(sink);
        } catch (IOException e) {
            sink.rethrowFailure();
            throw new ClientException("Cannot read the request body: " + e.getMessage(), e);
        }
        sink.complete();
    }

    @Override
    public InputStream getContent() throws IOException {
        return body.open();
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public boolean isRepeatable() {
        return body.repeatable();
    }

    @Override
    public boolean isStreaming() {
        return !body.repeatable();
    }

    @Override
    public boolean isChunked() {
        return body.length() < 0;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public @Nullable Supplier<List<? extends Header>> getTrailers() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public void close() {
        // A body is opened and closed by each write of it.
    }
}
