package io.awsx.camel.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a file that holds a profile. What it does not know it refuses: a word that is misspelled would do nothing, silently. */
final class ProfileFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;

    /** @param file where it is, for messages */
    ProfileFile(String file) {
        this.file = file;
    }

    /**
     * Reads it.
     *
     * @throws ClientException where it is no profile
     */
    ServiceProfile read(InputStream in) throws IOException {
        JsonNode top;
        try {
            top = MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            throw new ClientException(
                    file + " is not JSON: " + e.getOriginalMessage() + " at "
                            + e.getLocation().offsetDescription(),
                    e);
        }
        known(
                top,
                "the profile",
                List.of(
                        "camel",
                        "resource",
                        "operation",
                        "operationHeaders",
                        "verbs",
                        "payloads",
                        "options",
                        "in",
                        "out",
                        "items",
                        "idle",
                        "refused",
                        "consumer"));
        JsonNode resource = top.get("resource");
        return new ServiceProfile(
                texts(top.get("camel"), "camel"),
                resource == null ? null : resource(resource),
                optional(top, "operation", "operation"),
                texts(top.get("operationHeaders"), "operationHeaders"),
                map(top.get("verbs"), "verbs", this::verb),
                map(top.get("payloads"), "payloads", this::text),
                map(top.get("options"), "options", this::target),
                map(top.get("in"), "in", this::target),
                map(top.get("out"), "out", this::places),
                map(top.get("items"), "items", this::item),
                map(top.get("idle"), "idle", this::text),
                map(top.get("refused"), "refused", this::text),
                optional(top, "consumer", "consumer"));
    }

    private Resource resource(JsonNode node) {
        known(node, "resource", List.of("name", "members", "arn", "lookup"));
        JsonNode lookup = node.get("lookup");
        return new Resource(
                required(node, "name", "resource.name"),
                places(node.get("members"), "resource.members"),
                places(node.get("arn"), "resource.arn"),
                lookup == null ? null : lookup(lookup, "resource.lookup"));
    }

    private Lookup lookup(JsonNode node, String where) {
        known(node, where, List.of("members", "unless", "operation", "input", "output", "gone", "create"));
        JsonNode create = node.get("create");
        return new Lookup(
                places(node.get("members"), where + ".members"),
                pattern(required(node, "unless", where + ".unless"), where + ".unless"),
                required(node, "operation", where + ".operation"),
                map(node.get("input"), where + ".input", this::text),
                required(node, "output", where + ".output"),
                texts(node.get("gone"), where + ".gone"),
                create == null ? null : create(create, where + ".create"));
    }

    private Lookup.Create create(JsonNode node, String where) {
        known(node, where, List.of("option", "operation", "output"));
        return new Lookup.Create(
                required(node, "option", where + ".option"),
                required(node, "operation", where + ".operation"),
                required(node, "output", where + ".output"));
    }

    private Pattern pattern(String text, String where) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw wrong(where + " is no regular expression: " + e.getDescription());
        }
    }

    private Verb verb(JsonNode node, String where) {
        known(node, where, List.of("operation", "body", "defaults"));
        return new Verb(
                required(node, "operation", where + ".operation"),
                optional(node, "body", where + ".body"),
                map(node.get("defaults"), where + ".defaults", this::text));
    }

    private Item item(JsonNode node, String where) {
        known(node, where, List.of("body", "out"));
        return new Item(optional(node, "body", where + ".body"), map(node.get("out"), where + ".out", this::text));
    }

    /** A place, places, or an object that says what becomes of the value besides. */
    private Target target(JsonNode node, String where) {
        if (!node.isObject()) {
            return new Target(places(node, where), null, Map.of());
        }
        known(node, where, List.of("to", "as", "values"));
        return new Target(
                places(node.get("to"), where + ".to"),
                optional(node, "as", where + ".as"),
                map(node.get("values"), where + ".values", this::text));
    }

    private List<Place> places(@Nullable JsonNode node, String where) {
        return texts(node, where).stream().map(Place::of).toList();
    }

    private void known(JsonNode node, String where, List<String> keys) {
        if (!node.isObject()) {
            throw wrong(where + " is no object");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw wrong(where + " has no key " + NearestNames.shown(key) + NearestNames.clause(key, keys));
            }
        });
    }

    private <T> Map<String, T> map(@Nullable JsonNode node, String where, BiFunction<JsonNode, String, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        if (node != null && !node.isObject()) {
            throw wrong(where + " is no object");
        } else if (node != null) {
            node.fields()
                    .forEachRemaining(entry ->
                            values.put(entry.getKey(), value.apply(entry.getValue(), where + '.' + entry.getKey())));
        }
        return Collections.unmodifiableMap(values);
    }

    /** One text or several; none where there is nothing. */
    private List<String> texts(@Nullable JsonNode node, String where) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(one -> texts.add(text(one, where)));
        } else if (node != null) {
            texts.add(text(node, where));
        }
        return texts;
    }

    private String required(JsonNode owner, String key, String where) {
        JsonNode node = owner.get(key);
        if (node == null) {
            throw wrong(where + " is missing");
        }
        return text(node, where);
    }

    private @Nullable String optional(JsonNode owner, String key, String where) {
        JsonNode node = owner.get(key);
        return node == null ? null : text(node, where);
    }

    private String text(JsonNode node, String where) {
        if (!node.isTextual()) {
            throw wrong(where + " is no text");
        }
        return node.textValue();
    }

    private ClientException wrong(String text) {
        return new ClientException(file + " is no profile: " + text);
    }
}
