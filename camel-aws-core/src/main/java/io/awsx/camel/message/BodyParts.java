package io.awsx.camel.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** A body that holds several things. */
final class BodyParts {

    private BodyParts() {}

    /**
     * The things, walked lazily.
     *
     * @param separator what separates the parts of a text, or null where a text is one thing
     * @return null where the body is one thing
     */
    static @Nullable Iterator<?> of(@Nullable Object body, @Nullable String separator) {
        if (body instanceof CharSequence text && separator != null && !separator.isEmpty()) {
            return Arrays.asList(Pattern.compile(separator, Pattern.LITERAL).split(text, -1))
                    .iterator();
        } else if (body instanceof Iterator<?> parts) {
            return parts;
        } else if (body instanceof BaseStream<?, ?> parts) {
            return parts.iterator();
        } else if (body instanceof Object[] parts) {
            return Arrays.asList(parts).iterator();
        } else if (body instanceof JsonNode node) {
            return node.isArray() ? node.iterator() : null;
        }
        boolean one = body instanceof Path || body instanceof Map<?, ?>;
        return !one && body instanceof Iterable<?> parts ? parts.iterator() : null;
    }
}
