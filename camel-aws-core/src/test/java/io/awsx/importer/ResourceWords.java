package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The words of boto3's resource files this importer understands; another one stops the import, so that no fact is lost. */
final class ResourceWords {
    private static final Set<String> FILE = Set.of("service", "resources");
    private static final Set<String> TYPE =
            Set.of("identifiers", "shape", "load", "actions", "batchActions", "has", "hasMany", "waiters");
    private static final Set<String> IDENTIFIER = Set.of("name", "memberName", "type");
    private static final Set<String> ACTION = Set.of("request", "resource", "path");
    private static final Set<String> REQUEST = Set.of("operation", "params");
    private static final Set<String> PARAM = Set.of("target", "source", "name", "path", "value");
    private static final Set<String> SOURCES =
            Set.of("identifier", "data", "input", "string", "integer", "boolean", "response", "requestParameter");
    private static final Set<String> RESOURCE = Set.of("type", "identifiers", "path");
    private static final Set<String> WAITER = Set.of("waiterName", "params", "path");

    private final String service;

    private ResourceWords(String service) {
        this.service = service;
    }

    /** @throws IllegalStateException where the file says something that is not known */
    static void check(String service, JsonNode file) {
        var words = new ResourceWords(service);
        words.known(file, "file", FILE);
        words.type(file.path("service"), "service");
        for (var type : file.path("resources").properties()) {
            words.type(type.getValue(), type.getKey());
        }
    }

    private void type(JsonNode type, String place) {
        known(type, place, TYPE);
        type.path("identifiers").forEach(identifier -> known(identifier, place + ".identifiers", IDENTIFIER));
        if (type.has("load")) {
            action(type.get("load"), place + ".load");
        }
        for (String kind : new String[] {"actions", "batchActions", "has", "hasMany"}) {
            for (var action : type.path(kind).properties()) {
                action(action.getValue(), place + '.' + kind + '.' + action.getKey());
            }
        }
        for (var waiter : type.path("waiters").properties()) {
            known(waiter.getValue(), place + ".waiters", WAITER);
            params(waiter.getValue().path("params"), place + ".waiters");
        }
    }

    private void action(JsonNode action, String place) {
        known(action, place, ACTION);
        known(action.path("request"), place + ".request", REQUEST);
        params(action.path("request").path("params"), place + ".request");
        known(action.path("resource"), place + ".resource", RESOURCE);
        params(action.path("resource").path("identifiers"), place + ".resource");
    }

    private void params(JsonNode params, String place) {
        for (JsonNode param : params) {
            known(param, place, PARAM);
            if (!SOURCES.contains(param.path("source").asText())) {
                throw new IllegalStateException(service + ": " + place + " takes something from "
                        + param.path("source").asText() + ", a source that is not known");
            }
        }
    }

    private void known(JsonNode object, String place, Set<String> words) {
        for (var field : object.properties()) {
            if (!words.contains(field.getKey())) {
                throw new IllegalStateException(
                        service + ": " + place + '.' + field.getKey() + " is a word that is not known");
            }
        }
    }
}
