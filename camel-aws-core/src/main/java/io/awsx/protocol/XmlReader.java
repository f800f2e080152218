package io.awsx.protocol;

import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as shapes. Unknown elements are passed over; document types and entities are refused; nesting is bounded.
 */
final class XmlReader implements AutoCloseable {

    private static final String NOT_UTF_8 = "it is not UTF-8";
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 16 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int depth;

    XmlReader(InputStream in) throws IOException {
        try {
            this.xml = FACTORY.createXMLStreamReader(utf8(in));
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (CharacterCodingException e) {
            throw new MalformedDocumentException(NOT_UTF_8, e);
        }
    }

    /** AWS writes nothing but UTF-8. Given bytes, the JDK's parser prints those that are no characters to standard error. */
    private static Reader utf8(InputStream in) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    /** The JDK's own parser by name: another one on the class path may lack the limits set here. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Texts are put together here, where their length is bounded.
        // The JDK's own limit differs by release; DEEPEST holds on all of them.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the root element and gives its name. */
    String root() throws MalformedDocumentException {
        try {
            while (true) {
                int event = xml.next();
                refuse(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName();
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Goes to the next child of the current element; whether there is one. */
    boolean child() throws MalformedDocumentException {
        try {
            while (true) {
                int event = xml.next();
                refuse(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return true;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    return false;
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The name of the current element. */
    String name() {
        return xml.getLocalName();
    }

    /** The text of the current element, to its end; the text of children is passed over. */
    String text() throws MalformedDocumentException {
        StringBuilder text = null;
        String first = "";
        try {
            while (true) {
                int event = xml.next();
                refuse(event);
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    if (first.isEmpty() && text == null) {
                        first = xml.getText();
                    } else {
                        text = text == null ? new StringBuilder(first) : text;
                        text.append(xml.getText());
                        if (text.length() > LONGEST_TEXT) {
                            throw new MalformedDocumentException(
                                    "a text is longer than " + (LONGEST_TEXT >> 20) + " million characters");
                        }
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    skip();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    return text == null ? first : text.toString();
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Passes over the current element with all in it. */
    void skip() throws MalformedDocumentException {
        try {
            for (int open = 1; open > 0; ) {
                int event = xml.next();
                refuse(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    limitDepth(depth + ++open);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open--;
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Reads on to the end of the document: what follows the root element must be well-formed too. */
    void end() throws MalformedDocumentException {
        try {
            while (xml.hasNext()) {
                refuse(xml.next());
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static void refuse(int event) throws MalformedDocumentException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new MalformedDocumentException("document types and entities are refused");
        }
    }

    /** Goes down to the next element of a name, whatever is around it; whether there is one. */
    boolean descend(String wanted) throws MalformedDocumentException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                refuse(event);
                if (event == XMLStreamConstants.START_ELEMENT && name().equals(wanted)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Reads those members of an output, error, or event that stand in the document, from the current element. */
    void document(Shape shape, Map<String, Object> into) throws MalformedDocumentException {
        structure(shape, into, true);
    }

    private void structure(Shape shape, Map<String, Object> into, boolean top) throws MalformedDocumentException {
        limitDepth(++depth);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            Member member = shape.memberByXmlName('@' + attributeName(i));
            if (member != null) {
                into.put(member.name(), scalar(member, xml.getAttributeValue(i)));
            }
        }
        while (child()) {
            Member member = shape.memberByXmlName(name());
            if (member != null && (!top || member.location().inOutputDocument())) {
                member(member, into);
            } else if (shape.type() == ShapeType.UNION) {
                into.put("SDK_UNKNOWN_MEMBER", name());
                skip();
            } else {
                skip();
            }
        }
        depth--;
    }

    private static void limitDepth(int levels) throws MalformedDocumentException {
        if (levels > DEEPEST) {
            throw new MalformedDocumentException("it is nested more than " + DEEPEST + " levels deep");
        }
    }

    /** With its prefix: the model says {@code xsi:type}. */
    private String attributeName(int index) {
        String prefix = xml.getAttributePrefix(index);
        String name = xml.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? name : prefix + ':' + name;
    }

    @SuppressWarnings("unchecked")
    private void member(Member member, Map<String, Object> into) throws MalformedDocumentException {
        Shape shape = member.shape();
        if (member.flattened() && shape.type() == ShapeType.LIST) {
            ((List<Object>) into.computeIfAbsent(member.name(), name -> new ArrayList<>()))
                    .add(value(shape.listMember()));
        } else if (member.flattened() && shape.type() == ShapeType.MAP) {
            entry(shape, (Map<String, Object>) into.computeIfAbsent(member.name(), name -> new LinkedHashMap<>()));
        } else {
            into.put(member.name(), value(member));
        }
    }

    /** Reads the current element as the value of a member. */
    Object value(Member member) throws MalformedDocumentException {
        Shape shape = member.shape();
        switch (shape.type()) {
            case STRUCTURE, UNION -> {
                Map<String, Object> value = new LinkedHashMap<>();
                structure(shape, value, false);
                return value;
            }
            case LIST -> {
                List<Object> values = new ArrayList<>();
                String name = shape.listMember().xmlName();
                while (child()) {
                    if (name().equals(name)) {
                        values.add(value(shape.listMember()));
                    } else {
                        skip();
                    }
                }
                return values;
            }
            case MAP -> {
                Map<String, Object> values = new LinkedHashMap<>();
                while (child()) {
                    entry(shape, values);
                }
                return values;
            }
            default -> {
                return scalar(member, text());
            }
        }
    }

    private void entry(Shape map, Map<String, Object> into) throws MalformedDocumentException {
        String key = null;
        Object value = null;
        while (child()) {
            if (name().equals(map.mapKey().xmlName())) {
                key = text();
            } else if (name().equals(map.mapValue().xmlName())) {
                value = value(map.mapValue());
            } else {
                skip();
            }
        }
        if (key != null && value != null) {
            into.put(key, value);
        }
    }

    private static Object scalar(Member member, String text) throws MalformedDocumentException {
        ShapeType type = member.shape().type();
        try {
            if (type == ShapeType.TIMESTAMP) {
                return member.timestampFormat(TimestampFormat.DATE_TIME).read(text.trim());
            } else if (type == ShapeType.BLOB) {
                return Base64.getMimeDecoder().decode(text);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedDocumentException("\"" + Scalars.shortened(text) + "\" is not a " + type, e);
        }
        return Scalars.value(type, text);
    }

    private static MalformedDocumentException malformed(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new MalformedDocumentException(NOT_UTF_8);
        }
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        // Without the cause: its place in the text cannot be serialised, as exceptions must be; its message names it.
        return new MalformedDocumentException(message);
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
