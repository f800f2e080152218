package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.awsx.error.ClientException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.ModelSerializer;
import software.amazon.smithy.model.transform.ModelTransformer;

class AstReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void mixinsAndAppliedTraitsAreWhereSmithysOwnReaderPutsThem() throws Exception {
        byte[] ast = resource("mixins.json");
        ModelFile file = AstReader.read(ast, "mixins.json");

        int compared = 0;
        for (Map.Entry<String, JsonNode> shape : flattened(ast).path("shapes").properties()) {
            assertThat(normalized(file.definition(shape.getKey())))
                    .as(shape.getKey())
                    .isEqualTo(normalized(shape.getValue()));
            compared++;
        }
        assertThat(compared).isGreaterThan(15);
    }

    @Test
    void whatIsMixedInIsSeenByWhoeverReadsTheModel() throws Exception {
        ServiceModel model = ServiceModel.open("weather", resource("mixins.json"), "mixins.json");
        assertThat(model.version()).isEqualTo("2006-03-01");
        assertThat(model.xmlNamespace().uri()).isEqualTo("https://example.com/own");
        assertThat(model.operations())
                .containsExactly("CountCities", "CreateCity", "GetCity", "ListStreets", "PaintCity", "ReadCity");
        Shape input = model.operation("GetCity").input();
        assertThat(input.memberNames()).containsExactly("id", "name", "message", "tags", "kind", "labels", "when");
        assertThat(input.member("id").locationName()).isEqualTo("identity");
        assertThat(input.member("id").required()).isTrue();
        assertThat(input.member("name").xmlName()).isEqualTo("own");
        assertThat(input.sensitive()).isTrue();
        assertThat(input.member("tags").shape().listMember().xmlName()).isEqualTo("tag");
        // A new name for a shape is for whoever writes code; on the wire it keeps its own
        assertThat(model.operation("GetCity").error("Failure").id()).isEqualTo("example.lib#Failure");
        assertThat(model.operation("CreateCity").error("Failure").id()).isEqualTo("example.lib#Failure");
        assertThat(model.operation("CreateCity").error("WeatherFailure")).isNull();
    }

    @Test
    void severalFilesAreOneModel() {
        AstReader reader = new AstReader("one.json");
        reader.add(bytes("""
                {"smithy":"2.0","shapes":{
                "a#S":{"type":"service","operations":[{"target":"a#Op"}]},
                "a#Op":{"type":"operation","input":{"target":"lib#In"}},
                "lib#Text":{"type":"string"}}}
                """), "one.json");
        reader.add(bytes("""
                {"shapes":{
                "lib#In":{"type":"structure","members":{"T":{"target":"lib#Text"}}},
                "lib#In$T":{"type":"apply","traits":{"smithy.api#required":{}}},
                "a#S":{"type":"apply","traits":{"smithy.api#xmlNamespace":{"uri":"urn:x"}}},
                "other#Service":{"type":"apply","traits":{"smithy.api#deprecated":{}}},
                "lib#Text":{  "type" : "string"}}}
                """), "two.json");
        ServiceModel model = ServiceModel.open("s", reader.file(), "a#S");
        assertThat(model.operation("Op").input().member("T").required()).isTrue();
        assertThat(model.xmlNamespace().uri()).isEqualTo("urn:x");
    }

    @Test
    void modelsOfSmithy1AreRead() {
        ServiceModel model = TestModels.open("""
                {"smithy":"1.0","shapes":{
                "a#S":{"type":"service","version":"1","operations":[{"target":"a#Op"}]},
                "a#Op":{"type":"operation","input":{"target":"a#In"}},
                "a#In":{"type":"structure","members":{
                  "Names":{"target":"a#Names"},"Count":{"target":"smithy.api#PrimitiveLong"},
                  "Kind":{"target":"a#Kind"},"Secret":{"target":"smithy.api#String","traits":{"smithy.api#sensitive":{}}}}},
                "a#Names":{"type":"set","member":{"target":"smithy.api#String"}},
                "a#Kind":{"type":"string","traits":{"smithy.api#enum":[{"value":"a"}],"smithy.api#box":{}}}}}
                """);
        Shape input = model.operation("Op").input();
        assertThat(input.members())
                .extracting(member -> member.shape().type())
                .containsExactly(ShapeType.LIST, ShapeType.LONG, ShapeType.STRING, ShapeType.STRING);
        assertThat(input.member("Secret").sensitive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"smithy\":\"3.0\",\"shapes\":{}}|Smithy 3.0",
                "{\"smithy\":\"2.0\"}|no Smithy model: it has no shapes",
                "{\"shapes\":{}} x|not JSON",
                "{\"shapes\":{}} {}|something follows",
                "{\"metadata\":{},\"shapes\":{\"City\":{\"type\":\"structure\"}}}|City is no shape id",
                "{\"shapes\":{\"a#\\\"\":{\"type\":\"structure\"}}}|is no shape id",
                "{\"shapes\":{\"a#A\":{\"type\":\"string\"},\"a#A\":{\"type\":\"blob\"}}}|defines a#A in another way",
                "{\"shapes\":{\"a#A\":{\"type\":\"map\",\"mixins\":[{\"target\":\"a#B\"}]}}}|mixes in a#B, but does not define",
                "{\"shapes\":{\"a#A\":{\"type\":\"map\",\"mixins\":[{\"target\":\"a#A\"}]}}}|in a circle: [a#A]",
                "{\"shapes\":{\"a#A\":{\"type\":\"map\"},\"a#A$b\":{\"type\":\"apply\",\"traits\":{}}}}|traits to a#A$b, but does not"
            })
    void aFileThatMakesNoSenseIsRefusedWithTheReason(String ast, String reason) {
        assertThatThrownBy(() -> AstReader.read(bytes(ast), "test file"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Model file test file")
                .hasMessageContaining(reason);
    }

    @Test
    void aLongChainOfMixinsIsRefusedAndNothingOverflows() {
        StringBuilder ast = new StringBuilder("{\"shapes\":{\"a#A0\":{\"type\":\"string\"}");
        for (int i = 1; i < 20_000; i++) {
            ast.append(",\"a#A%d\":{\"type\":\"string\",\"mixins\":[{\"target\":\"a#A%d\"}]}".formatted(i, i - 1));
        }
        String text = ast.append("}}").toString();
        // Which shape comes first is not said; a chain that begins near its end is short
        try {
            assertThat(AstReader.read(bytes(text), "test file").has("a#A19999")).isTrue();
        } catch (ClientException e) {
            assertThat(e).hasMessageContaining("more than 100 levels");
        }
    }

    private static JsonNode flattened(byte[] ast) throws Exception {
        Model model = Model.assembler()
                .addDocumentNode(Node.parse(new String(ast, StandardCharsets.UTF_8)))
                .assemble()
                .unwrap();
        Model flat = ModelTransformer.create().flattenAndRemoveMixins(model);
        return JSON.readTree(Node.printJson(ModelSerializer.builder().build().serialize(flat)));
    }

    /** Texts are left out, no order of errors counts, and an operation that takes or gives nothing need not say so. */
    private static JsonNode normalized(JsonNode shape) {
        for (JsonNode traits : shape.findValues("traits")) {
            ((ObjectNode) traits).remove(List.of("smithy.api#documentation", "smithy.api#title"));
        }
        for (String part : List.of("input", "output")) {
            if (shape.path(part).path("target").asText().equals("smithy.api#Unit")) {
                ((ObjectNode) shape).remove(part);
            }
        }
        if (shape.has("errors")) {
            List<JsonNode> errors = shape.path("errors")
                    .valueStream()
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            ((ObjectNode) shape).putArray("errors").addAll(errors);
        }
        return shape;
    }

    private static byte[] resource(String name) throws Exception {
        try (InputStream in = AstReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
