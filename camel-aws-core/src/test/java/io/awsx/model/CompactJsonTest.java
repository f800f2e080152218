package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with Jackson, which is the reference. */
class CompactJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatJacksonWritesIsReadAlike() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            JsonNode tree = JSON.createArrayNode().add(random(random, 0));
            String text = JSON.writeValueAsString(tree);
            assertThat(CompactJson.read(bytes(text)))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(JSON.readTree(text));
        }
    }

    @Test
    void theFilesOfTheCatalogAndThePartitionsAreReadAlike() throws Exception {
        for (String file :
                new String[] {"model/catalog/s3.json", "model/catalog/ec2.json", "endpoint/partitions.json"}) {
            try (InputStream in = CompactJsonTest.class.getResourceAsStream("/io/awsx/" + file)) {
                byte[] bytes = in.readAllBytes();
                assertThat(CompactJson.read(bytes)).as(file).isEqualTo(JSON.readTree(bytes));
            }
        }
    }

    @Test
    void fieldsThatAreLeftOutArePassedOverWithWhatTheyHold() throws Exception {
        String text =
                "{\"a\":1,\"x\":{\"y\":[1,\"}]\\\"\",{}]},\"b\":{\"x\":\"\\\\\",\"c\":2},\"x\":[],\"d\":[{\"x\":true},{\"x\":-1.5e3}],\"x\":null}";
        assertThat(CompactJson.read(bytes(text), 0, Set.of("x")))
                .isEqualTo(JSON.readTree("{\"a\":1,\"b\":{\"c\":2},\"d\":[{},{}]}"));
    }

    @Test
    void aValueMayBeginAnywhereAndBeFollowedByAnything() {
        assertThat(CompactJson.read(bytes("\"a#S\":{\"b\":[]},\n\"a#T\""), 6, Set.of())
                        .path("b")
                        .isArray())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\"1}", "{a:1}", "[x]", "{\"a\":}"})
    void whatIsNoJsonDoesNotPass(String text) {
        assertThatThrownBy(() -> CompactJson.read(bytes(text))).isInstanceOf(ModelException.class);
    }

    private static JsonNode random(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 8)) {
            case 0 -> JSON.getNodeFactory().textNode(text(random));
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 3 -> JSON.getNodeFactory().numberNode(new BigInteger(random.nextInt(80), random).negate());
            case 4 -> JSON.getNodeFactory().numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 5 -> JSON.getNodeFactory().nullNode();
            case 6 -> {
                ArrayNode array = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(random(random, depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.createObjectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(text(random), random(random, depth + 1));
                }
                yield object;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint("ab{}[]:,\"\\/\b\f\n\r\t\u0001\u00fc\u20ac".codePointAt(random.nextInt(19)));
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(0x1F600);
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
