package io.awsx.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** The resources of a service as the project keeps them: boto3's facts and what is laid over them; one type a line, sorted. */
final class ResourceFile {
    private final ObjectNode facts;

    /** @throws IllegalStateException where boto3 says something that is not known */
    ResourceFile(String service, ObjectNode boto3, ObjectNode overlay) {
        ResourceWords.check(service, boto3);
        this.facts = boto3.deepCopy();
        BotocoreData.merge(facts, overlay);
    }

    String text() throws JsonProcessingException {
        var text = new StringBuilder("{\"service\":")
                .append(BotocoreData.JSON.writeValueAsString(sorted(facts.path("service"))))
                .append(",\"resources\":{");
        String separator = "\n";
        for (var type : sorted(facts.path("resources")).properties()) {
            text.append(separator)
                    .append(BotocoreData.JSON.writeValueAsString(type.getKey()))
                    .append(':')
                    .append(BotocoreData.JSON.writeValueAsString(type.getValue()));
            separator = ",\n";
        }
        return text.append("\n}}\n").toString();
    }

    /** The same with the fields of each object in code point order; the order of identifiers and parameters says something. */
    private static JsonNode sorted(JsonNode value) {
        if (value.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            value.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode object = BotocoreData.JSON.createObjectNode();
            fields.forEach(object::set);
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = BotocoreData.JSON.createArrayNode();
            value.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return value;
    }
}
