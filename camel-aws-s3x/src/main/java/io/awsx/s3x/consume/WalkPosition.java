package io.awsx.s3x.consume;

import io.awsx.camel.consume.Watermark.Stretch;
import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a walk got, as it is remembered.
 *
 * @param ground what was walked
 * @param left the stretches that are left, in order
 * @param failed the keys before them that failed
 */
record WalkPosition(String ground, List<Stretch> left, List<String> failed) {

    String text() {
        List<List<@Nullable String>> stretches = new ArrayList<>();
        left.forEach(stretch -> stretches.add(Arrays.asList(stretch.after(), stretch.upTo())));
        return Json.canonical(Map.of("of", ground, "left", stretches, "failed", failed));
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws ClientException where the text is something else
     */
    static WalkPosition parse(String text) {
        if (Json.read(text, "What is remembered of a walk", ADVICE) instanceof Map<?, ?> members
                && members.get("of") instanceof String ground
                && members.get("left") instanceof List<?> left
                && members.get("failed") instanceof List<?> failed) {
            List<Stretch> stretches = new ArrayList<>();
            for (Object one : left) {
                if (!(one instanceof List<?> ends) || ends.size() != 2) {
                    throw unknown();
                }
                stretches.add(new Stretch(key(ends.get(0)), key(ends.get(1))));
            }
            return new WalkPosition(
                    ground, stretches, failed.stream().map(String::valueOf).toList());
        }
        throw unknown();
    }

    private static final String ADVICE = "; remove it to begin anew, or give another stateKey";

    private static @Nullable String key(@Nullable Object end) {
        return end == null ? null : end.toString();
    }

    private static ClientException unknown() {
        return new ClientException("What is remembered of a walk is something else" + ADVICE);
    }
}
