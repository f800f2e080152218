package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
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

    private ProtocolBodies() {}

    static void compare(String mediaType, String actual, String expected) throws Exception {
        if (expected.isEmpty()) {
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
