package io.awsx.signing;

import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import java.time.Duration;
import java.time.Instant;

/**
 * AWS Signature Version 4a: as {@link SigV4Signer}, but with an elliptic curve key, so that one request is good for a set
 * of regions. The region of the scope is that set, such as {@code *} or {@code us-east-1,eu-*}; it is sent as {@code
 * X-Amz-Region-Set}. Signatures of the same request differ each time. Thread-safe.
 */
public final class SigV4aSigner implements Signer {

    private final SigV4Signer signer;

    /** A signer with an empty cache of keys. */
    public SigV4aSigner() {
        this.signer = new SigV4Signer(SigningAlgorithm.ECDSA, SigV4Signer.CHUNK_SIZE);
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, SigningScope scope, Instant instant) {
        return signer.sign(request, credentials, scope, instant);
    }

    @Override
    public HttpRequest presign(
            HttpRequest request, Credentials credentials, SigningScope scope, Instant instant, Duration expires) {
        return signer.presign(request, credentials, scope, instant, expires);
    }
}
