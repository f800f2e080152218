package io.awsx.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.endpoint.Expression.Literal;
import io.awsx.endpoint.Expression.Reference;
import io.awsx.endpoint.Rule.EndpointRule;
import io.awsx.endpoint.Rule.ErrorRule;
import io.awsx.endpoint.Rule.TreeRule;
import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the JSON of a rule set once and leaves compiled rules. Used by one thread for one rule set.
 *
 * <p>Parameters are numbered as declared, variables after them; where a rule ends, the numbers of its variables are free again.
 */
final class RuleSetReader {

    private static final Condition[] ALWAYS = {};

    private final Partitions partitions;
    private final List<Parameter> parameters = new ArrayList<>();
    private final BitSet parametersRead = new BitSet();
    private final Map<String, Reference> names = new HashMap<>();
    private int nextSlot;
    private int scopeSize;

    RuleSetReader(Partitions partitions) {
        this.partitions = partitions;
    }

    /** @throws ClientException where the rule set is malformed or asks for what this engine does not know */
    EndpointRuleSet read(JsonNode ruleSet) {
        try {
            for (Map.Entry<String, JsonNode> entry : ruleSet.path("parameters").properties()) {
                names.put(entry.getKey(), new Reference(parameters.size(), false));
                parameters.add(parameter(entry.getKey(), entry.getValue()));
            }
            nextSlot = parameters.size();
            scopeSize = nextSlot;
            Rule root = new TreeRule(ALWAYS, rules(ruleSet.path("rules")));
            return new EndpointRuleSet(parameters, parametersRead, scopeSize, root);
        } catch (IllegalArgumentException e) {
            throw new ClientException("Malformed endpoint rules: " + e.getMessage(), e);
        }
    }

    private static Parameter parameter(String name, JsonNode node) {
        Parameter.Type type = switch (node.path("type").asText().toLowerCase(Locale.ROOT)) {
            case "string" -> Parameter.Type.STRING;
            case "boolean" -> Parameter.Type.BOOLEAN;
            case "stringarray" -> Parameter.Type.STRING_ARRAY;
            default -> throw new IllegalArgumentException("parameter " + name + " has no type known here");
        };
        JsonNode builtIn = node.path("builtIn");
        Object defaultValue = node.hasNonNull("default") ? plain(node.path("default")) : null;
        Parameter parameter = new Parameter(
                name,
                type,
                builtIn.isTextual() ? builtIn.asText() : null,
                defaultValue,
                node.path("required").asBoolean());
        if (defaultValue != null && !parameter.accepts(defaultValue)) {
            throw new IllegalArgumentException("the default of parameter " + name + " is of another type");
        }
        return parameter;
    }

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asText).toList();
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.asText();
    }

    private Rule[] rules(JsonNode nodes) {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("no rules");
        }
        Rule[] rules = new Rule[nodes.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = rule(nodes.get(i));
        }
        return rules;
    }

    private Rule rule(JsonNode node) {
        List<String> assigned = new ArrayList<>(2);
        int firstSlot = nextSlot;
        Condition[] conditions = conditions(node.path("conditions"), assigned);
        Rule rule = switch (node.path("type").asText()) {
            case "endpoint" -> new EndpointRule(conditions, endpoint(node.path("endpoint")));
            case "error" -> new ErrorRule(conditions, expression(node.path("error")));
            case "tree" -> new TreeRule(conditions, rules(node.path("rules")));
            default -> throw new IllegalArgumentException("a rule of type " + node.path("type"));
        };
        for (String name : assigned) {
            names.remove(name);
        }
        nextSlot = firstSlot;
        return rule;
    }

    private Condition[] conditions(JsonNode nodes, List<String> assigned) {
        if (nodes.isEmpty()) {
            return ALWAYS;
        }
        Condition[] conditions = new Condition[nodes.size()];
        for (int i = 0; i < conditions.length; i++) {
            JsonNode node = nodes.get(i);
            Expression function = expression(node);
            int slot = -1;
            if (node.hasNonNull("assign")) {
                slot = nextSlot++;
                scopeSize = Math.max(scopeSize, nextSlot);
                String name = node.path("assign").asText();
                if (names.put(name, new Reference(slot, function.isUrlPath())) != null) {
                    throw new IllegalArgumentException(name + " is assigned where it has a value");
                }
                assigned.add(name);
            }
            conditions[i] = new Condition(function, slot);
        }
        return conditions;
    }

    private EndpointTemplate endpoint(JsonNode node) {
        Map<String, List<Expression>> headers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> header : node.path("headers").properties()) {
            headers.put(header.getKey(), expressions(header.getValue()));
        }
        Expression authSchemes = null;
        Map<String, Expression> properties = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            Expression value = expression(property.getValue());
            if (property.getKey().equals("authSchemes")) {
                authSchemes = value;
            } else {
                properties.put(property.getKey(), value);
            }
        }
        return new EndpointTemplate(expression(node.path("url")), headers, authSchemes, properties);
    }

    private List<Expression> expressions(JsonNode nodes) {
        List<Expression> expressions = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            expressions.add(expression(node));
        }
        return expressions;
    }

    private Expression expression(JsonNode node) {
        if (node.isTextual()) {
            return Template.of(node.asText(), this::reference);
        }
        if (node.isBoolean()) {
            return new Literal(node.asBoolean());
        }
        if (node.isIntegralNumber()) {
            return new Literal(node.asInt());
        }
        if (node.isArray()) {
            return Composite.list(expressions(node));
        }
        if (node.has("fn")) {
            return FunctionCall.bind(node.path("fn").asText(), expressions(node.path("argv")), partitions);
        }
        if (node.has("ref")) {
            return reference(node.path("ref").asText());
        }
        if (node.isObject()) {
            Map<String, Expression> members = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                members.put(member.getKey(), expression(member.getValue()));
            }
            return Composite.map(members);
        }
        throw new IllegalArgumentException("a value of type " + node.getNodeType());
    }

    private Expression reference(String name) {
        Reference reference = names.get(name);
        if (reference == null) {
            throw new IllegalArgumentException("nothing here is called " + name);
        }
        if (reference.slot() < parameters.size()) {
            parametersRead.set(reference.slot());
        }
        return reference;
    }
}
