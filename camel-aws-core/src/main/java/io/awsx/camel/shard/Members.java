package io.awsx.camel.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members of outputs. */
final class Members {

    private Members() {}

    /** The structures of a list; none where it is not there. */
    @SuppressWarnings("unchecked") // the model says what a list of structures holds
    static List<Map<String, Object>> list(Map<?, ?> output, String member) {
        List<Map<String, Object>> structures = new ArrayList<>();
        if (output.get(member) instanceof List<?> elements) {
            elements.forEach(element -> structures.add((Map<String, Object>) element));
        }
        return structures;
    }

    /** A text that is always there. */
    static String text(Map<?, ?> structure, String member) {
        return String.valueOf(structure.get(member));
    }

    /** Whether the range of a shard's sequence numbers has an end. */
    static boolean isClosed(Map<?, ?> shard) {
        return shard.get("SequenceNumberRange") instanceof Map<?, ?> range && range.get("EndingSequenceNumber") != null;
    }
}
