package io.awsx.settings;

import io.awsx.http.TransportSettings;
import io.awsx.retry.RetryMode;
import io.awsx.retry.RetrySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one client, all decided.
 *
 * @param region the region it calls
 * @param endpointUrl the endpoint in place of the rules' own, or null
 * @param endpointSettings the rule set's parameters that are the same for each call, by parameter name
 * @param retryMode how failed attempts are made again
 * @param retry the numbers of that mode
 * @param callTimeout the longest a call may take over all attempts, reading its answer included; where that is a
 *     stream, until it begins; or null
 * @param requestChecksums whether requests carry a checksum wherever the service can check it, or only where it must
 * @param responseChecksums the same for answers
 * @param compressFrom the least length of a body that is compressed where the service takes that, or -1 for never
 * @param authSchemePreference the schemes to sign by where there is a choice, best first, such as {@code sigv4a}
 * @param signingRegionSet the regions that requests signed by Signature Version 4a are good for, or null for the endpoint's
 * @param payloadSigning whether bodies enter the signatures of S3, or null for where nothing else protects them
 * @param hostPrefixes whether operations may put something before the host of their endpoint
 * @param endpointDiscovery whether services are asked for their endpoints, or null for where they must be
 * @param userAgent what requests call themselves
 * @param transport how to connect
 */
public record ClientConfig(
        String region,
        @Nullable String endpointUrl,
        Map<String, Object> endpointSettings,
        RetryMode retryMode,
        RetrySettings retry,
        @Nullable Duration callTimeout,
        ChecksumMode requestChecksums,
        ChecksumMode responseChecksums,
        long compressFrom,
        List<String> authSchemePreference,
        @Nullable String signingRegionSet,
        @Nullable Boolean payloadSigning,
        boolean hostPrefixes,
        @Nullable Boolean endpointDiscovery,
        String userAgent,
        TransportSettings transport) {

    /** How often a call is sent at most, 1 or more. */
    public int maxAttempts() {
        return retry.maxAttempts();
    }

    /** When checksums are computed and verified. */
    public enum ChecksumMode {
        WHEN_SUPPORTED,
        WHEN_REQUIRED
    }
}
