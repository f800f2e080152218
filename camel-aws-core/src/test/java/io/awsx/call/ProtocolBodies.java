package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Compares request bodies by what they say, not by how it is written. */
final class ProtocolBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());

    private ProtocolBodies() {}

    /** The bytes that a case gives as text: binary ones are in base64. */
    static byte[] bytes(String mediaType, String body) {
        return isBinary(mediaType) ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isBinary(String mediaType) {
        return mediaType.endsWith("cbor") || mediaType.endsWith("eventstream");
    }

    static void compare(String mediaType, byte[] body, String expected) throws Exception {
        String actual = new String(body, StandardCharsets.UTF_8);
        if (mediaType.endsWith("cbor")) {
            assertThat(numbers(CBOR.readTree(body)))
                    .as("body")
                    .isEqualTo(numbers(CBOR.readTree(bytes(mediaType, expected))));
        } else if (expected.isEmpty()) {
            assertThat(actual).as("body").isEmpty();
        } else if (mediaType.endsWith("xml")) {
            assertThat(element(parse(actual))).as("body " + actual).isEqualTo(element(parse(expected)));
        } else if (mediaType.endsWith("json")) {
            assertThat(JSON.readTree(actual)).as("body").isEqualTo(JSON.readTree(expected));
        } else if (mediaType.endsWith("x-www-form-urlencoded")) {
            assertThat(pairs(actual)).as("body").isEqualTo(pairs(expected));
        } else {
            assertThat(actual).as("body").isEqualTo(expected);
        }
    }

    /** Numbers by their value: writers may choose the size. */
    private static Object numbers(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), numbers(field.getValue())));
            return fields;
        } else if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(numbers(element)));
            return elements;
        }
        return node.isNumber() ? (Object) node.doubleValue() : node;
    }

    private static List<String> pairs(String form) {
        return Stream.of(form.split("&", -1)).map(String::strip).sorted().toList();
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private record Tree(String name, Map<String, String> attributes, String text, List<Tree> children) {}

    /** Children by name, those of one name in their order: members have no order, elements of a list do. */
    private static Tree element(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        List<Tree> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                children.add(element(nested));
            } else {
                text.append(child.getNodeValue());
            }
        }
        children.sort(Comparator.comparing(Tree::name));
        String own = children.isEmpty() ? text.toString() : text.toString().strip();
        return new Tree(element.getNodeName(), attributes, own, children);
    }

    /** The parts of a list as a header or a case gives it. */
    static List<String> parts(String text, String separator) {
        return Arrays.asList(text.split(separator, -1));
    }
}
