package io.awsx.paging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the tokens of a walk go round in a circle, however long: keeps one token, and replaces it at ever longer
 * distances (Brent's algorithm), so the circle is noticed before it was gone round three times. Used by one thread.
 */
final class TokenLoop {

    private @Nullable Map<String, @Nullable Object> kept;
    private long distance;
    private long longest = 1;

    /**
     * Takes the tokens of the next page.
     *
     * @return after how many pages the same tokens came again, or 0 where they did not
     */
    long next(Map<String, @Nullable Object> tokens) {
        distance++;
        if (tokens.equals(kept)) {
            return distance;
        }
        if (kept == null || distance == longest) {
            kept = tokens;
            longest *= 2;
            distance = 0;
        }
        return 0;
    }
}
