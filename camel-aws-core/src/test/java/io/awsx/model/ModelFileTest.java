package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    @Test
    void everyShapeIsFoundAndNoOther() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Map<String, String> shapes = new TreeMap<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                shapes.put(id(random), text(random, "service"));
                shapes.put(id(random), text(random, "operation"));
                shapes.put(id(random), text(random, "structure"));
            }
            ModelFile file = AstReader.read(ast(shuffled(shapes, random)), "seed " + seed);
            shapes.forEach((id, text) -> {
                assertThat(file.has(id)).as("seed %d", seed).isTrue();
                assertThat(file.definition(id).path("text").asText())
                        .as("seed %d", seed)
                        .isEqualTo(text.substring(text.indexOf(' ') + 1));
            });
            assertThat(file.services())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(shapes.entrySet().stream()
                            .filter(shape -> shape.getValue().startsWith("service"))
                            .map(Map.Entry::getKey)
                            .toList());
            for (int i = 0; i < 20; i++) {
                String id = id(random);
                assertThat(file.has(id)).as("seed %d: %s", seed, id).isEqualTo(shapes.containsKey(id));
            }
        }
    }

    @Test
    void whatIsNoIdIsNotThere() {
        ModelFile file = AstReader.read(ast(Map.of("a#S", "service x", "a#Shape", "structure y")), "test file");
        for (String id : List.of(
                "", "a#", "a#S\"", "a#Shape\":{\"type\":", "a#\u4e2d", "a#Shape ", "~", "a#Shapes".repeat(1000))) {
            assertThat(file.has(id)).as(id).isFalse();
        }
        assertThatThrownBy(() -> file.definition("a#None"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a#None");
    }

    @Test
    void anEmptyFileHasNothing() {
        ModelFile file = AstReader.read("{\"shapes\":{}}".getBytes(StandardCharsets.UTF_8), "test file");
        assertThat(file.services()).isEmpty();
        assertThat(file.has("a#S")).isFalse();
        assertThat(file.errorsByCode()).isEmpty();
    }

    @Test
    void theBuiltInFileOfEachServiceIsReadAsItStands() {
        for (String service : List.of("s3", "sts")) {
            ServiceModel model = ModelCatalog.builtIn().service(service);
            assertThat(model.toString()).endsWith("from built-in " + service);
            assertThat(model.operations())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(model.operation(name).name()).isEqualTo(name));
        }
    }

    @Test
    void anyEncodingAndFormOfJsonIsReadAlike() throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode tree = (ObjectNode)
                json.readTree(ast(Map.of("a#S", "service \u00fc\u20ac\uD83D\uDE00\n\"\\", "a#T", "map t")));
        tree.putObject("metadata").put("\u00fc", "{\"shapes\": {\"a#S\": {\"type\":\"service\"}}}");
        String compact = json.writeValueAsString(tree);
        String pretty = json.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        String escaped = compact.replace("a#S", "\\u0061\\u0023S").replace("\"type\"", "\"t\\u0079pe\"");
        for (String text : List.of(compact, pretty, escaped)) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                ModelFile file = AstReader.read(text.getBytes(charset), "test file");
                assertThat(file.services()).as(text + charset).containsExactly("a#S");
                assertThat(file.definition("a#S").path("text").asText()).isEqualTo("\u00fc\u20ac\uD83D\uDE00\n\"\\");
            }
        }
    }

    @Test
    void whatNestsTooDeepIsRefusedAndNothingOverflows() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        for (String text : List.of(
                deep, "[".repeat(100_000), "{\"shapes\":{\"a#S\":{\"type\":\"service\",\"traits\":" + deep + "}}}")) {
            assertThatThrownBy(() -> AstReader.read(text.getBytes(StandardCharsets.UTF_8), "test file"))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("test file");
        }
    }

    @Test
    void whereAFileBreaksIsTold() {
        assertThatThrownBy(
                        () -> AstReader.read("{\"shapes\":{\n \"a#S\" {}}}".getBytes(StandardCharsets.UTF_8), "x.json"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Model file x.json is not JSON")
                .hasMessageContaining("line 2, column 8");
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder(random.nextBoolean() ? "a.b#" : "a#");
        for (int i = random.nextInt(4); i >= 0; i--) {
            id.append("AZaz09_".charAt(random.nextInt(7)));
        }
        return id.toString();
    }

    private static String text(Random random, String type) {
        return type + ' ' + "x".repeat(random.nextInt(300));
    }

    private static Map<String, String> shuffled(Map<String, String> shapes, Random random) {
        List<String> ids = new ArrayList<>(shapes.keySet());
        Collections.shuffle(ids, random);
        Map<String, String> shuffled = new java.util.LinkedHashMap<>();
        ids.forEach(id -> shuffled.put(id, shapes.get(id)));
        return shuffled;
    }

    /** The shapes by id; each is its type, a space, and a text that is a field of it. */
    private static byte[] ast(Map<String, String> shapes) {
        ObjectNode root = new ObjectMapper().createObjectNode().put("smithy", "2.0");
        ObjectNode all = root.putObject("shapes");
        shapes.forEach((id, text) -> all.putObject(id)
                .put("text", text.substring(text.indexOf(' ') + 1))
                .put("type", text.substring(0, text.indexOf(' '))));
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
