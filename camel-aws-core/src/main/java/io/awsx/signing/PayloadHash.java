package io.awsx.signing;

import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What stands for the body in a canonical request. */
final class PayloadHash {

    /** The SHA-256 of nothing. */
    static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    static final String UNSIGNED_CHUNKS = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

    private PayloadHash() {}

    /**
     * The SHA-256 of a body in hex. Reads the body once.
     *
     * @throws ClientException where the body can be read only once, or not at all
     */
    static String of(MessageDigest sha256, RequestBody body) {
        if (body.length() == 0) {
            return EMPTY;
        }
        if (!body.repeatable()) {
            throw new ClientException(
                    "The body is a stream that can be read only once, but its hash is needed before it"
                            + " is sent; give bytes or a file, or have it signed in chunks or not at all");
        }
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            body.feed(sink);
        } catch (IOException e) {
            throw new ClientException("The body cannot be read to compute its hash: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** The word that stands for a body: its hash where that is known, null where it must be computed. */
    static @Nullable String word(SigningScope scope, SigningAlgorithm algorithm) {
        return switch (scope.payload()) {
            case HASHED -> scope.hash();
            case UNSIGNED -> UNSIGNED;
            case STREAMING_UNSIGNED -> UNSIGNED_CHUNKS;
            case EVENTS -> "STREAMING-" + algorithm.word() + "-EVENTS";
            case STREAMING ->
                "STREAMING-" + algorithm.word() + (scope.trailer() == null ? "-PAYLOAD" : "-PAYLOAD-TRAILER");
        };
    }
}
