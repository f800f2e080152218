package io.awsx.call;

import io.awsx.endpoint.AuthScheme;
import io.awsx.endpoint.Endpoint;
import io.awsx.identity.CredentialsProvider;

/**
 * Where a call goes and how it proves who makes it.
 *
 * @param endpoint where it goes
 * @param scheme how it is authenticated
 * @param signingName the service it is signed for
 * @param signingRegion the region it is signed for, or the set of regions
 * @param rawPath whether the path is signed as it is sent
 * @param identity whom it is signed for; asked at each attempt
 */
public record Route(
        Endpoint endpoint,
        AuthScheme scheme,
        String signingName,
        String signingRegion,
        boolean rawPath,
        CredentialsProvider identity) {

    /** Whether it leads to S3 Express One Zone, which differs from S3 in how requests are protected. */
    boolean toS3Express() {
        return "S3Express".equals(endpoint.properties().get("backend"));
    }
}
