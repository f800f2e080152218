package io.awsx.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Amazon Resource Name taken apart.
 *
 * @param region empty where the resource has none
 * @param accountId empty where the resource has none
 * @param resourceId what follows the account, cut at colons and slashes
 */
public record Arn(String partition, String service, String region, String accountId, List<String> resourceId)
        implements Attributes {

    /** The parts, or null where the text is not an ARN. */
    public static @Nullable Arn parse(String text) {
        List<String> parts = FunctionCall.split(text, ":", 6);
        if (parts.size() < 6 || !parts.get(0).equals("arn")) {
            return null;
        }
        if (parts.get(1).isEmpty() || parts.get(2).isEmpty() || parts.get(5).isEmpty()) {
            return null;
        }
        return new Arn(parts.get(1), parts.get(2), parts.get(3), parts.get(4), cut(parts.get(5)));
    }

    private static List<String> cut(String resource) {
        List<String> pieces = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i < resource.length(); i++) {
            if (resource.charAt(i) == ':' || resource.charAt(i) == '/') {
                pieces.add(resource.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(resource.substring(start));
        return pieces;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "partition" -> partition;
            case "service" -> service;
            case "region" -> region;
            case "accountId" -> accountId;
            case "resourceId" -> resourceId;
            default -> null;
        };
    }
}
