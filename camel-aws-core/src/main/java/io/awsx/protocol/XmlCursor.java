package io.awsx.protocol;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML, element by element. Document types and entities are refused; nesting and the length of parts are bounded. */
class XmlCursor implements AutoCloseable {

    private static final String NOT_UTF_8 = "it is not UTF-8";
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int DEEPEST = 200;

    /** What the parser reads ahead and is not held with a part. */
    private static final int READ_AHEAD = 1 << 16;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Parts parts;
    private final RecentTexts texts = new RecentTexts();
    private int depth;

    XmlCursor(InputStream in) throws IOException {
        try {
            this.parts = new Parts(utf8(in));
            this.xml = FACTORY.createXMLStreamReader(parts);
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (CharacterCodingException e) {
            throw new MalformedDocumentException(NOT_UTF_8);
        }
    }

    /** The parser holds each part of a document as a whole: a comment, a tag, a text. */
    private static final class Parts extends FilterReader {

        private long read;

        Parts(Reader in) {
            super(in);
        }

        void next() {
            read = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += count;
            if (read > AnswerLimits.TEXT + READ_AHEAD) {
                throw tooLong();
            }
            return count;
        }
    }

    private static MalformedDocumentException tooLong() {
        return new MalformedDocumentException("a part of it is longer than " + AnswerLimits.TEXT + " characters");
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

    private int next() throws MalformedDocumentException {
        try {
            parts.next();
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MalformedDocumentException("document types and entities are refused");
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) {
            // In document types the parser of some JDKs stumbles over itself: it lacks the message that it would give.
            throw new MalformedDocumentException("it is not well-formed", String.valueOf(e));
        }
    }

    private boolean hasNext() throws MalformedDocumentException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Goes to the root element and gives its name. */
    String root() throws MalformedDocumentException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before it says nothing.
        }
        return xml.getLocalName();
    }

    /** Goes to the next child of the current element; whether there is one. */
    boolean child() throws MalformedDocumentException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
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
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (first.isEmpty() && text == null) {
                    first = texts.of(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                } else {
                    text = text == null ? new StringBuilder(first) : text;
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (text.length() > AnswerLimits.TEXT) {
                        throw tooLong();
                    }
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return text == null ? first : text.toString();
            }
        }
    }

    /** Passes over the current element with all in it. */
    void skip() throws MalformedDocumentException {
        for (int open = 1; open > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                limitDepth(depth + ++open);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    /** Reads on to the end of the document: what follows the root element must be well-formed too. */
    void end() throws MalformedDocumentException {
        while (hasNext()) {
            next();
        }
    }

    /** Goes one level deeper; so deep that answers never are, and the stack still holds. */
    void enter() throws MalformedDocumentException {
        limitDepth(++depth);
    }

    void leave() {
        depth--;
    }

    private static void limitDepth(int levels) throws MalformedDocumentException {
        if (levels > DEEPEST) {
            throw new MalformedDocumentException("it is nested more than " + DEEPEST + " levels deep");
        }
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    /** With its prefix: the model says {@code xsi:type}. */
    String attributeName(int index) {
        String prefix = xml.getAttributePrefix(index);
        String name = xml.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? name : prefix + ':' + name;
    }

    String attribute(int index) {
        return xml.getAttributeValue(index);
    }

    private static MalformedDocumentException malformed(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new MalformedDocumentException(NOT_UTF_8);
        } else if (e.getNestedException() instanceof MalformedDocumentException found) {
            return found;
        }
        Location place = e.getLocation();
        return new MalformedDocumentException(
                "it is not well-formed"
                        + (place == null
                                ? ""
                                : " in line " + place.getLineNumber() + ", column " + place.getColumnNumber()),
                String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
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
