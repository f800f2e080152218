package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The http trait of an operation, its URI pattern taken apart once.
 *
 * @param method the HTTP method
 * @param path the path segments in order
 * @param query the literal query parameters of the pattern; a null value stands without {@code =}
 */
public record HttpBinding(String method, List<Segment> path, List<QueryLiteral> query) {

    /**
     * One path segment.
     *
     * @param text the literal text, or the label's member name
     * @param label whether it is a label
     * @param greedy whether the label may hold slashes
     */
    public record Segment(String text, boolean label, boolean greedy) {}

    /** A literal query parameter of the pattern. */
    public record QueryLiteral(String name, @Nullable String value) {}

    static HttpBinding of(JsonNode trait) {
        String uri = trait.path("uri").asText("/");
        int mark = uri.indexOf('?');
        List<Segment> segments = new ArrayList<>();
        for (String part :
                (mark < 0 ? uri : uri.substring(0, mark)).substring(1).split("/", -1)) {
            if (part.startsWith("{")) {
                boolean greedy = part.endsWith("+}");
                segments.add(new Segment(part.substring(1, part.length() - (greedy ? 2 : 1)), true, greedy));
            } else {
                segments.add(new Segment(part, false, false));
            }
        }
        List<QueryLiteral> query = new ArrayList<>();
        if (mark >= 0) {
            for (String pair : uri.substring(mark + 1).split("&", -1)) {
                if (pair.startsWith("x-id=")) {
                    // Only tells operations of the model apart; boto3 does not send it, and links look better without.
                    continue;
                }
                int equals = pair.indexOf('=');
                query.add(
                        equals < 0
                                ? new QueryLiteral(pair, null)
                                : new QueryLiteral(pair.substring(0, equals), pair.substring(equals + 1)));
            }
        }
        return new HttpBinding(trait.path("method").asText("POST"), List.copyOf(segments), List.copyOf(query));
    }

    /** This binding without its first path segment. */
    HttpBinding withoutFirstSegment() {
        return new HttpBinding(method, path.subList(1, path.size()), query);
    }
}
