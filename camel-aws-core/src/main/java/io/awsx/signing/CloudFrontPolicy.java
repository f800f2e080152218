package io.awsx.signing;

import io.awsx.error.ClientException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a signed CloudFront URL or cookie gives access to.
 *
 * @param resource the URL, in which {@code *} stands for any characters and {@code ?} for one; with its query, if it has one
 * @param expires when access ends
 * @param begins when access begins, or null for at once
 * @param addresses the only addresses that have access, such as {@code 192.0.2.0/24}, or null for all
 */
public record CloudFrontPolicy(
        String resource,
        Instant expires,
        @Nullable Instant begins,
        @Nullable String addresses) {

    /** @throws ClientException where access would end before it begins */
    public CloudFrontPolicy {
        if (begins != null && !begins.isBefore(expires)) {
            throw new ClientException("Access would end at " + expires + ", before it begins at " + begins);
        }
    }

    /** The policy as JSON without white space, as CloudFront builds it anew from a URL with {@code Expires}. */
    String json() {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("DateLessThan", epoch(expires));
        if (addresses != null) {
            condition.put("IpAddress", Map.of("AWS:SourceIp", addresses.contains("/") ? addresses : addresses + "/32"));
        }
        if (begins != null) {
            condition.put("DateGreaterThan", epoch(begins));
        }
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Resource", resource);
        statement.put("Condition", condition);
        return JsonText.of(Map.of("Statement", List.of(statement)));
    }

    private static Map<String, Long> epoch(Instant instant) {
        return Map.of("AWS:EpochTime", instant.getEpochSecond());
    }
}
