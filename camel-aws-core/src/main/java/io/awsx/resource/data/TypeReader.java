package io.awsx.resource.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.model.JmesPath;
import io.awsx.model.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the types of a service from its file in the catalog, which the importer has checked. */
final class TypeReader {

    private final String service;
    private final JsonNode file;

    TypeReader(String service, JsonNode file) {
        this.service = service;
        this.file = file;
    }

    ResourceType read(String name) {
        boolean root = name.equals(ServiceResources.ROOT);
        JsonNode type = root ? file.path("service") : file.path("resources").path(name);
        if (type.isMissingNode()) {
            throw new IllegalStateException("The catalog of resources of " + service + " lacks " + name);
        }
        Map<String, Result> subResources = new TreeMap<>(Spelling.ORDER);
        Map<String, Result> references = new TreeMap<>(Spelling.ORDER);
        for (Map.Entry<String, JsonNode> has : type.path("has").properties()) {
            Result result = result(has.getValue().path("resource"));
            boolean inData =
                    result.identifiers().values().stream().anyMatch(source -> source.kind() == Source.Kind.DATA);
            (inData ? references : subResources).put(has.getKey(), result);
        }
        if (root) {
            addTypes(subResources);
        }
        return new ResourceType(
                service,
                name,
                identifiers(type),
                text(type.path("shape")),
                type.has("load") ? load(type.get("load")) : null,
                named(type.path("actions"), this::action),
                named(type.path("batchActions"), this::action),
                Collections.unmodifiableMap(subResources),
                Collections.unmodifiableMap(references),
                named(type.path("hasMany"), this::action),
                named(
                        type.path("waiters"),
                        (key, waiter) -> request(waiter.path("waiterName").asText(), waiter.path("params"))));
    }

    /** The service has every type, and the caller gives all identifiers where the file says nothing else. */
    private void addTypes(Map<String, Result> subResources) {
        Set<String> known = new HashSet<>();
        subResources.values().forEach(result -> known.add(result.type()));
        for (Map.Entry<String, JsonNode> type : file.path("resources").properties()) {
            if (!known.contains(type.getKey())) {
                Map<String, Source> given = new LinkedHashMap<>();
                for (Identifier identifier : identifiers(type.getValue())) {
                    given.put(identifier.name(), new Source(Source.Kind.INPUT, "", null, null, null));
                }
                subResources.putIfAbsent(type.getKey(), new Result(type.getKey(), given, null, null, null));
            }
        }
    }

    private static List<Identifier> identifiers(JsonNode type) {
        List<Identifier> identifiers = new ArrayList<>();
        for (JsonNode identifier : type.path("identifiers")) {
            identifiers.add(new Identifier(
                    identifier.path("name").asText(),
                    text(identifier.path("memberName")),
                    identifier.path("type").asText().equals("integer")));
        }
        return List.copyOf(identifiers);
    }

    private static <T> Map<String, T> named(JsonNode object, BiFunction<String, JsonNode, T> read) {
        Map<String, T> named = new TreeMap<>(Spelling.ORDER);
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            named.put(entry.getKey(), read.apply(entry.getKey(), entry.getValue()));
        }
        return Collections.unmodifiableMap(named);
    }

    private Action action(String name, JsonNode action) {
        JsonNode request = action.path("request");
        return new Action(
                name,
                request(request.path("operation").asText(), request.path("params")),
                action.has("resource") ? result(action.get("resource")) : null,
                path(text(action.path("path"))));
    }

    private Load load(JsonNode load) {
        Map<String, String> where = new LinkedHashMap<>();
        load.path("where")
                .properties()
                .forEach(entry -> where.put(entry.getKey(), entry.getValue().asText()));
        Set<String> emptyOn = new HashSet<>();
        load.path("emptyOn").forEach(code -> emptyOn.add(code.asText()));
        JsonNode request = load.path("request");
        return new Load(
                request(request.path("operation").asText(), request.path("params")),
                JmesPath.compile(load.path("path").asText()),
                where,
                emptyOn);
    }

    private static Request request(String operation, JsonNode params) {
        List<Request.Parameter> parameters = new ArrayList<>();
        for (JsonNode param : params) {
            parameters.add(
                    new Request.Parameter(TargetPath.of(param.path("target").asText()), source(param)));
        }
        return new Request(operation, List.copyOf(parameters));
    }

    private static Result result(JsonNode resource) {
        Map<String, Source> identifiers = new LinkedHashMap<>();
        for (JsonNode identifier : resource.path("identifiers")) {
            identifiers.put(identifier.path("target").asText(), source(identifier));
        }
        String text = text(resource.path("path"));
        return new Result(
                resource.path("type").asText(), identifiers, text, path(text), text(resource.path("forEach")));
    }

    private static Source source(JsonNode source) {
        String text = text(source.path("path"));
        JsonNode value = source.path("value");
        return new Source(
                Source.Kind.of(source.path("source").asText()),
                source.path("name").asText(),
                text,
                path(text),
                value.isInt()
                        ? (Object) value.intValue()
                        : value.isBoolean() ? (Object) value.booleanValue() : text(value));
    }

    private static @Nullable JmesPath path(@Nullable String text) {
        return text == null || text.equals("$") ? null : JmesPath.compile(text);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
