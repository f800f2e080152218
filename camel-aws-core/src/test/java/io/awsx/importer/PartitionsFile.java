package io.awsx.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The partitions: ids, outputs, and the names of their regions; one partition a line. */
final class PartitionsFile {
    private final JsonNode partitions;

    PartitionsFile(JsonNode partitions) {
        this.partitions = partitions;
    }

    String text() throws JsonProcessingException {
        var text = new StringBuilder("{\"version\":")
                .append(partitions.get("version"))
                .append(",\"partitions\":[");
        String separator = "\n";
        for (JsonNode partition : partitions.get("partitions")) {
            ObjectNode facts = partition.deepCopy();
            facts.get("regions").forEach(region -> ((ObjectNode) region).remove("description"));
            text.append(separator).append(BotocoreData.JSON.writeValueAsString(facts));
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }
}
