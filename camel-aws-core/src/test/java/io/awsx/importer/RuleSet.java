package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * An endpoint rule set without its texts: no documentation, and a code for each failure. Parameter types begin in lower case. A
 * rule that uses an optional parameter in its first condition asks first whether it is set, as the rules language wants.
 */
final class RuleSet {
    private static final List<String> TEXTS = List.of("documentation", "deprecated");

    private final RuleErrorCodes codes;

    RuleSet(RuleErrorCodes codes) {
        this.codes = codes;
    }

    ObjectNode trait(JsonNode ruleSet) {
        ObjectNode trait = ruleSet.deepCopy();
        for (JsonNode node : trait.get("parameters")) {
            var parameter = (ObjectNode) node;
            parameter.remove(TEXTS);
            String type = parameter.get("type").asText();
            parameter.put("type", type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
        }
        rules((ArrayNode) trait.get("rules"));
        for (JsonNode rule : trait.get("rules")) {
            guard((ArrayNode) rule.get("conditions"), trait.get("parameters"));
        }
        return trait;
    }

    private void rules(ArrayNode rules) {
        for (JsonNode node : rules) {
            var rule = (ObjectNode) node;
            rule.remove("documentation");
            switch (rule.get("type").asText()) {
                case "tree" -> rules((ArrayNode) rule.get("rules"));
                case "error" -> error(rule);
                case "endpoint" -> {
                    // Nothing in it is text
                }
                default -> throw new IllegalStateException("a rule of the unknown type " + rule.get("type"));
            }
        }
    }

    private static void guard(ArrayNode conditions, JsonNode parameters) {
        JsonNode first = conditions.path(0);
        JsonNode argument = first.path("argv").path(0);
        JsonNode parameter = parameters.path(argument.path("ref").asText());
        if (first.path("fn").asText().equals("aws.partition")
                && !parameter.isMissingNode()
                && !parameter.path("required").asBoolean()) {
            ObjectNode isSet = Ast.object().put("fn", "isSet");
            isSet.putArray("argv").add(argument.deepCopy());
            conditions.insert(0, isSet);
        }
    }

    private void error(ObjectNode rule) {
        JsonNode text = rule.get("error");
        if (!text.isTextual()) {
            throw new IllegalStateException("a computed error: " + text);
        }
        rule.put("error", codes.code(text.asText()));
    }
}
