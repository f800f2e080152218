package io.awsx.testing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A signed request as it would have gone over the network.
 *
 * @param method the HTTP method
 * @param url where it was sent, with its query
 * @param headers the header fields by name, whose case does not matter; unmodifiable
 * @param body the bytes as they go out, such as with chunk signatures; not copied
 * @param time when it was sent, in virtual time
 */
public record RecordedRequest(String method, URI url, Map<String, List<String>> headers, byte[] body, Instant time) {

    /** Method and place; neither query nor headers, which may be secret. */
    @Override
    public String toString() {
        return method + ' ' + url.getScheme() + "://" + url.getAuthority() + url.getRawPath();
    }
}
