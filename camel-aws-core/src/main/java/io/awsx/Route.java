package io.awsx;

import io.awsx.endpoint.AuthScheme;
import io.awsx.endpoint.Endpoint;

/**
 * Where a call goes and how it proves who makes it.
 *
 * @param endpoint where it goes
 * @param scheme how it is authenticated
 * @param signingName the service it is signed for
 * @param signingRegion the region it is signed for, or the set of regions
 * @param rawPath whether the path is signed as it is sent
 */
record Route(Endpoint endpoint, AuthScheme scheme, String signingName, String signingRegion, boolean rawPath) {}
