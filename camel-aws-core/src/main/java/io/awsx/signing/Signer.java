package io.awsx.signing;

import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import java.time.Duration;
import java.time.Instant;

/**
 * Signs plain requests. A pure function of its arguments; thread-safe.
 */
public interface Signer {

    /**
     * Signs by header fields.
     *
     * @param request a request with its origin; header fields present are signed, bar those that proxies change
     * @param credentials what to sign with
     * @param scope service, region, and how path and payload are treated
     * @param instant the time of signing
     * @return the request with the fields of the signature; its body may be wrapped (chunked signatures, trailers)
     */
    HttpRequest sign(HttpRequest request, Credentials credentials, SigningScope scope, Instant instant);

    /**
     * Signs by query parameters, for a link that anyone can use until it expires.
     *
     * @param expires how long the link is good for, at most 7 days
     * @return the request with the parameters of the signature; header fields it still has must be sent along
     */
    HttpRequest presign(
            HttpRequest request, Credentials credentials, SigningScope scope, Instant instant, Duration expires);
}
