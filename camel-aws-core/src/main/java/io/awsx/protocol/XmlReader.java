package io.awsx.protocol;

import io.awsx.model.Member;
import io.awsx.model.OutputMap;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads XML as shapes. Unknown elements are passed over; how much is read is bounded. */
final class XmlReader extends XmlCursor {

    private int values;
    private @Nullable String requestId;

    XmlReader(InputStream in) throws IOException {
        super(in);
    }

    /** Reads those members of an output, error, or event that stand in the document, from the current element. */
    void document(Shape shape, Map<String, Object> into) throws MalformedDocumentException {
        structure(shape, into, true);
    }

    /** The same where the id of the request stands among the members; null where it does not. */
    @Nullable String documentWithRequestId(Shape shape, Map<String, Object> into) throws MalformedDocumentException {
        structure(shape, into, true);
        return requestId;
    }

    private void structure(Shape shape, Map<String, Object> into, boolean top) throws MalformedDocumentException {
        enter();
        count(AnswerLimits.CONTAINER);
        for (int i = 0; i < attributes(); i++) {
            Member member = shape.memberByXmlName('@' + attributeName(i));
            if (member != null) {
                into.put(member.name(), scalar(member, attribute(i)));
            }
        }
        while (child()) {
            Member member = shape.memberByXmlName(name());
            if (member != null && (!top || member.location().inOutputDocument())) {
                member(member, into);
            } else if (shape.type() == ShapeType.UNION) {
                into.put("SDK_UNKNOWN_MEMBER", name());
                skip();
            } else if (top && name().equals("requestId")) {
                requestId = text();
            } else {
                skip();
            }
        }
        leave();
    }

    private void member(Member member, Map<String, Object> into) throws MalformedDocumentException {
        try {
            read(member, into);
        } catch (MalformedDocumentException e) {
            throw e.within(member);
        }
    }

    @SuppressWarnings("unchecked")
    private void read(Member member, Map<String, Object> into) throws MalformedDocumentException {
        count(1);
        Shape shape = member.shape();
        if (member.flattened() && shape.type() == ShapeType.LIST) {
            ((List<Object>) into.computeIfAbsent(member.name(), name -> new ArrayList<>()))
                    .add(value(shape.listMember()));
        } else if (member.flattened() && shape.type() == ShapeType.MAP) {
            entry(shape, (Map<String, Object>) into.computeIfAbsent(member.name(), name -> new OutputMap<>()));
        } else {
            into.put(member.name(), value(member));
        }
    }

    /** Reads the current element as the value of a member. */
    Object value(Member member) throws MalformedDocumentException {
        Shape shape = member.shape();
        switch (shape.type()) {
            case STRUCTURE, UNION -> {
                Map<String, Object> value = new OutputMap<>(capacity(shape));
                structure(shape, value, false);
                return value;
            }
            case LIST -> {
                List<Object> values = new ArrayList<>();
                String name = shape.listMember().xmlName();
                count(AnswerLimits.CONTAINER);
                while (child()) {
                    if (name().equals(name)) {
                        count(1);
                        values.add(value(shape.listMember()));
                    } else {
                        skip();
                    }
                }
                return values;
            }
            case MAP -> {
                Map<String, Object> values = new OutputMap<>();
                count(AnswerLimits.CONTAINER);
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

    /** Room for all members where they are few: most Maps of a large answer are small. */
    private static int capacity(Shape shape) {
        int members = shape.members().size();
        return members > 6 ? 16 : members > 3 ? 8 : 4;
    }

    private void entry(Shape map, Map<String, Object> into) throws MalformedDocumentException {
        count(1);
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
                return TimestampFormat.read(text);
            } else if (type == ShapeType.BLOB) {
                return Base64.getMimeDecoder().decode(text);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedDocumentException(
                    "a value is not a " + type, "\"" + Scalars.shortened(text) + "\" is not a " + type);
        }
        return Scalars.value(type, text);
    }

    /** Maps and Lists are counted with what they hold: a few bytes of a document can be many in memory. */
    private void count(int more) throws MalformedDocumentException {
        values += more;
        if (values > AnswerLimits.VALUES) {
            throw new MalformedDocumentException("it holds more than " + AnswerLimits.VALUES + " values");
        }
    }
}
