package io.awsx.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import io.awsx.error.ClientException;
import io.awsx.model.Member;
import io.awsx.model.Numbers;
import io.awsx.model.Shape;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes shapes as JSON or CBOR. */
final class TreeWriter {

    private final JsonGenerator out;
    private final TreeDialect dialect;

    TreeWriter(JsonGenerator out, TreeDialect dialect) {
        this.out = out;
        this.dialect = dialect;
    }

    /** Writes those members of an input or event that stand in its document. */
    void document(Shape shape, Map<?, ?> value) throws IOException {
        out.writeStartObject();
        for (Member member : shape.members()) {
            Object field = value.get(member.name());
            if (field != null && dialect.inInput(member)) {
                out.writeFieldName(dialect.name(member));
                value(member, field);
            }
        }
        out.writeEndObject();
    }

    /** Writes those members of an output that stand in its document. */
    void output(Shape shape, Map<?, ?> value) throws IOException {
        out.writeStartObject();
        for (Member member : shape.members()) {
            Object field = value.get(member.name());
            if (field != null && dialect.inOutput(member)) {
                out.writeFieldName(dialect.name(member));
                value(member, field);
            }
        }
        out.writeEndObject();
    }

    /** Writes an error with its members; those that the model does not know as any JSON value. */
    void error(String type, @Nullable Shape shape, Map<String, ?> fields) throws IOException {
        out.writeStartObject();
        out.writeStringField("__type", type);
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            Member member = shape == null ? null : shape.member(field.getKey());
            if (member == null) {
                out.writeFieldName(field.getKey());
                any(field.getValue());
            } else if (dialect.inOutput(member)) {
                out.writeFieldName(dialect.name(member));
                value(member, field.getValue());
            }
        }
        out.writeEndObject();
    }

    private void structure(Shape shape, Map<?, ?> value) throws IOException {
        out.writeStartObject();
        for (Member member : shape.members()) {
            Object field = value.get(member.name());
            if (field != null) {
                out.writeFieldName(dialect.name(member));
                value(member, field);
            }
        }
        out.writeEndObject();
    }

    void value(Member member, Object value) throws IOException {
        Shape shape = member.shape();
        switch (shape.type()) {
            case STRUCTURE, UNION -> structure(shape, (Map<?, ?>) value);
            case LIST -> list(shape, (Collection<?>) value);
            case MAP -> map(shape, (Map<?, ?>) value);
            case STRING -> out.writeString(value.toString());
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case BYTE, SHORT, INTEGER, LONG -> out.writeNumber(((Number) value).longValue());
            case FLOAT -> floating((Number) value, true);
            case DOUBLE -> floating((Number) value, false);
            case BIG_INTEGER -> out.writeNumber(Numbers.whole((Number) value));
            case BIG_DECIMAL -> out.writeNumber(Numbers.decimal((Number) value));
            case TIMESTAMP -> dialect.writeTime(out, member, TimestampFormat.instantOf(value));
            case BLOB -> dialect.writeBytes(out, Bodies.bytes(value));
            case DOCUMENT -> any(value);
        }
    }

    /** A Float as a Float: widened, 1.1 would be 1.10000002384185791015625. */
    private void floating(Number value, boolean single) throws IOException {
        double number = value.doubleValue();
        if (Double.isFinite(number) && (value instanceof Float || (single && dialect == TreeDialect.CBOR))) {
            out.writeNumber(value.floatValue());
        } else {
            dialect.writeDouble(out, number);
        }
    }

    private void list(Shape shape, Collection<?> elements) throws IOException {
        out.writeStartArray();
        for (Object element : elements) {
            if (element != null) {
                value(shape.listMember(), element);
            } else if (shape.sparse()) {
                out.writeNull();
            }
        }
        out.writeEndArray();
    }

    private void map(Shape shape, Map<?, ?> entries) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            if (entry.getValue() != null) {
                out.writeFieldName(entry.getKey().toString());
                value(shape.mapValue(), entry.getValue());
            } else if (shape.sparse()) {
                out.writeNullField(entry.getKey().toString());
            }
        }
        out.writeEndObject();
    }

    private static BigDecimal number(Number number) {
        try {
            return Numbers.decimal(number);
        } catch (NumberFormatException e) {
            throw new ClientException("A document holds a number of too many digits, or one that is none", e);
        }
    }

    /** A document: any JSON value. */
    void any(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> entries) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                out.writeFieldName(entry.getKey().toString());
                any(entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Collection<?> elements) {
            out.writeStartArray();
            for (Object element : elements) {
                any(element);
            }
            out.writeEndArray();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Double || value instanceof Float) {
            floating((Number) value, false);
        } else if (value instanceof Number number) {
            out.writeNumber(number(number));
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            out.writeString(value.toString());
        } else {
            throw new ClientException("A document holds Maps, Lists, text, numbers, Booleans, and null, but not "
                    + value.getClass().getName());
        }
    }
}
