package io.awsx.signing;

import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body in the encoding {@code aws-chunked}, whose signatures and checksum are computed while it is read. Repeatable
 * where the body within is; each time it is opened, it begins with the same signature.
 */
final class AwsChunkedBody implements RequestBody {

    private final RequestBody inner;
    private final ChunkLayout layout;
    private final @Nullable Supplier<ChunkSignatures> signatures;

    /**
     * @param inner the body as the caller gave it, of known length
     * @param signatures begins the signatures of the chunks; null where they have none
     */
    AwsChunkedBody(RequestBody inner, ChunkLayout layout, @Nullable Supplier<ChunkSignatures> signatures) {
        this.inner = inner;
        this.layout = layout;
        this.signatures = signatures;
    }

    /** The body as it was before it was encoded, where it is. */
    static RequestBody decoded(RequestBody body) {
        return body instanceof AwsChunkedBody chunked ? chunked.inner : body;
    }

    @Override
    public long length() {
        return layout.encodedLength(inner.length());
    }

    @Override
    public boolean repeatable() {
        return inner.repeatable();
    }

    @Override
    public InputStream open() throws IOException {
        return new AwsChunkedStream(inner.open(), inner.length(), layout, signatures == null ? null : signatures.get());
    }
}
