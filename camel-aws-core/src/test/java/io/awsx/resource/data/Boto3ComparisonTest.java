package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.awsx.model.ModelCatalog;
import io.awsx.model.ServiceModel;
import io.awsx.model.Shape;
import io.awsx.waiting.WaitLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every load, action, sub-resource, reference, collection, batch action, and wait against what boto3 calls and gives. */
class Boto3ComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Where we depart on purpose: ListObjectsV2, two identifiers that boto3 swaps, and a structure that lacks a member. */
    private static final Set<String> DEPARTURES = Set.of(
            "s3.Bucket collection Objects",
            "s3.Bucket batch Objects.Delete",
            "cloudformation.StackResourceSummary subResource Resource",
            "ec2.NetworkInterfaceAssociation reference Address");

    /** What boto3 has not as data, or fails at; other tests have it. */
    private static final Set<String> NOT_OF_BOTO3 =
            Set.of("s3.Bucket load ", "s3.ObjectSummary load ", "iam.ServiceResource action CreateSigningCertificate");

    private static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Boto3ComparisonTest.class.getResourceAsStream("boto3-resources.jsonl")),
                StandardCharsets.UTF_8))) {
            lines.readLine(); // says how it was made
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(JSON.readTree(line));
            }
        }
        return cases;
    }

    static List<String> services() {
        return ResourceCatalog.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void callsAndGivesWhatBoto3CallsAndGives(String service) throws IOException {
        List<String> differences = new ArrayList<>();
        for (JsonNode expected : cases()) {
            if (expected.path("service").asText().equals(service)) {
                String name = name(expected);
                String difference = difference(expected);
                if (DEPARTURES.contains(name) == difference.isEmpty()) {
                    differences.add(name + ": " + (difference.isEmpty() ? "departs no more" : difference));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String name(JsonNode expected) {
        return String.join(
                " ",
                expected.path("service").asText() + '.' + expected.path("type").asText(),
                expected.path("kind").asText(),
                expected.path("name").asText());
    }

    private static String difference(JsonNode expected) throws IOException {
        var client = new NotingClient(expected.path("service").asText());
        Resource resource = client.resource(
                expected.path("type").asText(), !expected.path("kind").asText().equals("load"));
        JsonNode gives = JSON.valueToTree(told(result(resource, expected)));
        JsonNode calls = JSON.valueToTree(client.calls);
        if (!calls.equals(expected.path("calls"))) {
            return "calls " + calls + ", boto3 " + expected.path("calls");
        }
        return gives.equals(expected.path("gives")) ? "" : "gives " + gives + ", boto3 " + expected.path("gives");
    }

    private static @Nullable Object result(Resource resource, JsonNode expected) {
        String name = expected.path("name").asText();
        return switch (expected.path("kind").asText()) {
            case "load" -> resource.load();
            case "action" -> resource.action(name, JSON.convertValue(expected.path("given"), MAP));
            case "subResource" -> resource.subResource(name, JSON.convertValue(expected.path("args"), Object[].class));
            case "reference" -> expected.path("gives").isArray() ? resource.referenced(name) : resource.reference(name);
            case "collection" -> resource.collection(name).stream().toList();
            case "batch" -> {
                int dot = name.indexOf('.');
                yield resource.collection(name.substring(0, dot)).action(name.substring(dot + 1));
            }
            case "waiter" -> {
                resource.waitUntil(name);
                yield null;
            }
            default -> throw new IllegalStateException(name);
        };
    }

    /** As the fixture tells it. */
    private static @Nullable Object told(@Nullable Object value) {
        if (value instanceof Resource resource) {
            return resource.type()
                    + JSON.valueToTree(resource.identifiers().values())
                    + (resource.isLoaded() ? " at " + GeneratedValues.places(resource.data()) : "");
        } else if (value instanceof List<?> list) {
            return list.stream().map(Boto3ComparisonTest::told).toList();
        }
        return GeneratedValues.places(value);
    }

    @Test
    void everythingOfEveryTypeIsCompared() throws IOException {
        Set<String> compared = new TreeSet<>();
        cases().forEach(expected -> compared.add(name(expected)));
        List<String> missing = new ArrayList<>();
        for (String service : services()) {
            var client = new NotingClient(service);
            for (String type : client.types()) {
                ResourceType known = client.service().types().type(type);
                Map<String, Map<String, ?>> kinds = new LinkedHashMap<>();
                kinds.put("action", known.actions());
                kinds.put("subResource", known.subResources());
                kinds.put("reference", known.references());
                kinds.put("collection", known.collections());
                kinds.put("waiter", known.waiters());
                kinds.put("load", known.load() == null ? Map.of() : Map.of("", type));
                kinds.forEach((kind, names) -> names.keySet().stream()
                        .map(name -> service + '.' + type + ' ' + kind + ' ' + name)
                        .filter(name -> !compared.contains(name))
                        .forEach(missing::add));
            }
        }
        assertThat(missing).allMatch(name -> name.endsWith(" action DeleteTags") || NOT_OF_BOTO3.contains(name));
        assertThat(compared).hasSizeGreaterThan(660);
    }

    /** Notes what is called and answers with generated values. */
    private static final class NotingClient implements ResourceClient {

        final ArrayNode calls = JSON.createArrayNode();
        private final ServiceModel model;

        NotingClient(String service) {
            this.model = ModelCatalog.builtIn().service(service);
        }

        Resource service() {
            return ResourceCatalog.open(this);
        }

        List<String> types() {
            List<String> types = new ArrayList<>(List.of(ServiceResources.ROOT));
            types.addAll(service().types().names());
            return types;
        }

        Resource resource(String type, boolean loaded) {
            if (type.equals(ServiceResources.ROOT)) {
                return service();
            }
            ResourceType known = service().types().type(type);
            Map<String, Object> identifiers = new LinkedHashMap<>();
            known.identifiers()
                    .forEach(identifier ->
                            identifiers.put(identifier.name(), identifier.isInteger() ? 3 : "my-" + identifier.name()));
            Shape shape = known.shape() == null ? null : Objects.requireNonNull(model.shapeNamed(known.shape()));
            return service().made(type, identifiers, loaded && shape != null ? GeneratedValues.of(shape, type) : null);
        }

        private Map<String, Object> answer(String what, Map<String, ?> input) {
            calls.add(JSON.createArrayNode().add(what).add(JSON.<JsonNode>valueToTree(input)));
            return GeneratedValues.of(model.operation(what).output(), what);
        }

        @Override
        public ServiceModel model() {
            return model;
        }

        @Override
        public Map<String, Object> call(String operation, Map<String, ?> input) {
            return answer(operation, input);
        }

        @Override
        public Iterator<Map<String, Object>> pages(String operation, Map<String, ?> input, @Nullable Integer pageSize) {
            return List.of(answer(operation, input)).iterator();
        }

        @Override
        public Map<String, Object> waitUntil(String waiter, Map<String, ?> input, WaitLimits limits) {
            calls.add(JSON.createArrayNode().add("wait " + waiter).add(JSON.<JsonNode>valueToTree(input)));
            return Map.of();
        }
    }
}
