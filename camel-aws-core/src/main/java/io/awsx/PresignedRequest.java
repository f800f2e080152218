package io.awsx;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request that anyone can send until it expires. Its URL is a secret until then; the text form leaves the query out.
 *
 * @param method the HTTP method
 * @param url the URL with the signature
 * @param headers header fields that are signed and must be sent along; empty for most
 * @param expiration when it stops working
 */
public record PresignedRequest(String method, URI url, Map<String, List<String>> headers, Instant expiration) {

    @Override
    public String toString() {
        return method + ' ' + url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath() + " until "
                + expiration;
    }
}
