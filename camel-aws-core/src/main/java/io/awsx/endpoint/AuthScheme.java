package io.awsx.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint wants to be signed for, where that differs from what the service's model says.
 *
 * @param name {@code sigv4}, {@code sigv4a}, {@code sigv4-s3express}, or another
 * @param signingName the service to sign for, or null for the model's
 * @param signingRegion the region to sign for, or null for the client's
 * @param signingRegionSet the regions to sign for with {@code sigv4a}; empty where there are none
 * @param disableDoubleEncoding whether the path is signed as sent rather than encoded once more
 */
public record AuthScheme(
        String name,
        @Nullable String signingName,
        @Nullable String signingRegion,
        List<String> signingRegionSet,
        boolean disableDoubleEncoding) {

    public AuthScheme {
        signingRegionSet = List.copyOf(signingRegionSet);
    }

    /** A scheme of which nothing but the name is said. */
    public static AuthScheme of(String name) {
        return new AuthScheme(name, null, null, List.of(), false);
    }

    /** One entry of the {@code authSchemes} property; fields that are not known are left out. */
    static AuthScheme of(Map<?, ?> property) {
        List<String> regions = new ArrayList<>();
        if (property.get("signingRegionSet") instanceof List<?> list) {
            list.forEach(region -> regions.add(String.valueOf(region)));
        }
        return new AuthScheme(
                String.valueOf(property.get("name")),
                (String) property.get("signingName"),
                (String) property.get("signingRegion"),
                regions,
                Boolean.TRUE.equals(property.get("disableDoubleEncoding")));
    }
}
