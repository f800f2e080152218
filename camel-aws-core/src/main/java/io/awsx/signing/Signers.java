package io.awsx.signing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signers by the schemes that models and endpoint rules name: {@code sigv4}, {@code sigv4a}, {@code sigv2}. Thread-safe;
 * each has its own cache of keys.
 */
public final class Signers {

    private final Map<String, Signer> byScheme =
            Map.of("sigv4", new SigV4Signer(), "sigv4a", new SigV4aSigner(), "sigv2", new SigV2Signer());

    /** The signer of a scheme, or null where requests cannot be signed like that. */
    public @Nullable Signer of(String scheme) {
        return byScheme.get(scheme);
    }
}
