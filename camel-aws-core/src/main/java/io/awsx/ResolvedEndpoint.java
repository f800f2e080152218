package io.awsx;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Where a call would go, and what it would be signed for.
 *
 * @param url scheme, host, and base path
 * @param headers header fields that the endpoint asks for
 * @param signingName the service in the scope of the signature
 * @param signingRegion the region in the scope of the signature, or the set of regions of Signature Version 4a
 */
public record ResolvedEndpoint(URI url, Map<String, List<String>> headers, String signingName, String signingRegion) {}
