package io.awsx.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a client learns from the answers it gets. Bounded and thread-safe.
 *
 * @param regions where each bucket was found to be
 * @param sessions the sessions with buckets of S3 Express One Zone
 * @param places the endpoints that the service named
 * @param made what was made a short time ago
 */
public record Learned(
        Map<String, String> regions, S3ExpressSessions sessions, EndpointDiscovery places, JustMade made) {

    private static final int MOST_REGIONS = 1000;

    /** What a new client knows. */
    public static Learned nothing() {
        return new Learned(new ConcurrentHashMap<>(), new S3ExpressSessions(), new EndpointDiscovery(), new JustMade());
    }

    /** Remembers where a bucket is; more of them than some are not remembered. */
    void remember(String bucket, String region) {
        if (regions.size() < MOST_REGIONS || regions.containsKey(bucket)) {
            regions.put(bucket, region);
        }
    }
}
