package io.awsx.aws2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Why something is not the same here, as {@code reasons.json} says: by scheme, kind, and name {@code better: WHY} or {@code different: WHY,
 * AND WHAT TO WRITE}. Under {@code all} stand options that many schemes have.
 */
final class Reasons {

    private final JsonNode read;
    private final Set<String> used = new HashSet<>();

    private Reasons(JsonNode read) {
        this.read = read;
    }

    static Reasons read() throws IOException {
        try (InputStream in = Objects.requireNonNull(Reasons.class.getResourceAsStream("reasons.json"))) {
            return new Reasons(new JsonMapper().readTree(in));
        }
    }

    /** What is said of something; null where nothing is. */
    Verdict find(String scheme, String kind, String name) {
        JsonNode text = read.path(scheme).path(kind).path(name);
        if (text.isMissingNode()) {
            return null;
        }
        used.add(scheme + '/' + kind + '/' + name);
        return Verdict.of(text.asText());
    }

    /** Names that the sources of a scheme have and its entry in the catalog lacks. */
    List<String> besides(String scheme, String kind) {
        List<String> names = new ArrayList<>();
        read.path(scheme).path("besides").path(kind).forEach(name -> names.add(name.asText()));
        return names;
    }

    /** A sentence or two about a scheme; empty where there is none. */
    String about(String scheme) {
        return read.path(scheme).path("about").asText();
    }

    /** The reasons that nothing asked for. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        read.properties()
                .forEach(scheme -> scheme.getValue().properties().forEach(kind -> {
                    if (!kind.getKey().equals("besides")) {
                        kind.getValue()
                                .fieldNames()
                                .forEachRemaining(
                                        name -> unused.add(scheme.getKey() + '/' + kind.getKey() + '/' + name));
                    }
                }));
        unused.removeAll(used);
        return unused;
    }
}
