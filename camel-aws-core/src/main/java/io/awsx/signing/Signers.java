package io.awsx.signing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The signers by the schemes that models and endpoint rules name: {@code sigv4}, {@code sigv4-s3express}, {@code
 * sigv4a}, {@code sigv2}. Each is made when it is first asked for, and has its own cache of keys. Thread-safe.
 */
public final class Signers {

    private final Map<String, Signer> byScheme = new ConcurrentHashMap<>();

    /** The signer of a scheme, or null where requests cannot be signed like that. */
    public @Nullable Signer of(String scheme) {
        Signer known = byScheme.get(scheme);
        return known == null ? byScheme.computeIfAbsent(scheme, Signers::made) : known;
    }

    private static @Nullable Signer made(String scheme) {
        return switch (scheme) {
            case "sigv4" -> new SigV4Signer();
            case "sigv4-s3express" -> SigV4Signer.ofS3Express();
            case "sigv4a" -> new SigV4aSigner();
            case "sigv2" -> new SigV2Signer();
            default -> null;
        };
    }
}
