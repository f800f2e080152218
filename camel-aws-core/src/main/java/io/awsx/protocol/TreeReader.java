package io.awsx.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import io.awsx.model.Member;
import io.awsx.model.Numbers;
import io.awsx.model.OutputMap;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON or CBOR as shapes. Unknown members are passed over; nesting and texts are bounded by the parser. */
final class TreeReader {

    private final JsonParser in;
    private final TreeDialect dialect;
    private int values;

    /** @param in stands at the first token of what is read */
    TreeReader(JsonParser in, TreeDialect dialect) {
        this.in = in;
        this.dialect = dialect;
    }

    /** Reads those members of an output, error, or event that stand in its document; null is a document without any. */
    void document(Shape shape, Map<String, Object> into) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NULL) {
            members(shape, into, true);
        }
    }

    private void members(Shape shape, Map<String, Object> into, boolean top) throws IOException {
        expect(JsonToken.START_OBJECT, shape.type());
        count(AnswerLimits.CONTAINER);
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            JsonToken token = in.nextToken();
            Member member = dialect.member(shape, name);
            if (token == JsonToken.VALUE_NULL) {
                // As good as missing.
            } else if (member != null && !(top && !dialect.inOutput(member))) {
                count(1);
                into.put(member.name(), member(member));
            } else {
                unknown(shape, name, into);
            }
        }
    }

    private Object member(Member member) throws IOException {
        try {
            return value(member);
        } catch (MalformedDocumentException e) {
            throw e.within(member);
        }
    }

    /** Passes over what the model does not know; a union tells its own type beside its one member. */
    private void unknown(Shape shape, String name, Map<String, Object> into) throws IOException {
        if (shape.type() == ShapeType.UNION && !name.equals("__type")) {
            into.put("SDK_UNKNOWN_MEMBER", name);
        }
        in.skipChildren();
    }

    /** Reads the value that begins at the current token, which is not null. */
    Object value(Member member) throws IOException {
        Shape shape = member.shape();
        return switch (shape.type()) {
            case STRUCTURE, UNION -> {
                Map<String, Object> fields = new OutputMap<>();
                members(shape, fields, false);
                yield fields;
            }
            case LIST -> list(shape);
            case MAP -> map(shape);
            case STRING -> scalar(shape.type());
            case BLOB -> located(() -> dialect.readBytes(in));
            case TIMESTAMP -> time();
            case DOCUMENT -> document();
            default -> simple(shape.type());
        };
    }

    private List<@Nullable Object> list(Shape shape) throws IOException {
        expect(JsonToken.START_ARRAY, shape.type());
        List<@Nullable Object> elements = new ArrayList<>();
        count(AnswerLimits.CONTAINER);
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            count(1);
            if (token != JsonToken.VALUE_NULL) {
                elements.add(value(shape.listMember()));
            } else if (shape.sparse()) {
                elements.add(null);
            }
        }
        return elements;
    }

    private Map<String, @Nullable Object> map(Shape shape) throws IOException {
        expect(JsonToken.START_OBJECT, shape.type());
        Map<String, @Nullable Object> entries = new OutputMap<>();
        count(AnswerLimits.CONTAINER);
        while (in.nextToken() != JsonToken.END_OBJECT) {
            count(1);
            String key = in.currentName();
            if (in.nextToken() != JsonToken.VALUE_NULL) {
                entries.put(key, value(shape.mapValue()));
            } else if (shape.sparse()) {
                entries.put(key, null);
            }
        }
        return entries;
    }

    /** A number or Boolean; also one that was written as text, as some services do. */
    private Object simple(ShapeType type) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return located(() -> Scalars.value(type, in.getText()));
        } else if (type == ShapeType.BOOLEAN) {
            if (!token.isBoolean()) {
                throw unexpected(type);
            }
            return token == JsonToken.VALUE_TRUE;
        } else if (!token.isNumeric()) {
            throw unexpected(type);
        }
        boolean whole = token == JsonToken.VALUE_NUMBER_INT;
        try {
            return switch (type) {
                case LONG -> whole ? (Object) in.getLongValue() : number(type);
                case BYTE, SHORT, INTEGER -> whole ? (Object) in.getIntValue() : number(type);
                case FLOAT, DOUBLE -> finite(type);
                default -> number(type);
            };
        } catch (InputCoercionException e) {
            throw unreadable();
        }
    }

    private Object number(ShapeType type) throws IOException {
        return located(() -> switch (type) {
            case BIG_INTEGER ->
                in.currentToken() == JsonToken.VALUE_NUMBER_INT
                        ? Numbers.whole(in.getBigIntegerValue())
                        : Numbers.whole(in.getDecimalValue());
            case BIG_DECIMAL -> Numbers.decimal(in.getDecimalValue());
            case LONG -> in.getDecimalValue().longValueExact();
            default -> in.getDecimalValue().intValueExact();
        });
    }

    /** Infinity is a text in JSON, and a number of its own in CBOR. */
    private double finite(ShapeType type) throws IOException {
        double number = in.getDoubleValue();
        if (Double.isInfinite(number) && dialect != TreeDialect.CBOR) {
            throw unexpected(type);
        }
        return number;
    }

    private Instant time() throws IOException {
        JsonToken token = in.currentToken();
        if (token.isNumeric()) {
            return located(() -> dialect.readTime(in));
        } else if (token == JsonToken.VALUE_STRING) {
            return located(() -> TimestampFormat.read(in.getText()));
        }
        throw unexpected(ShapeType.TIMESTAMP);
    }

    private String scalar(ShapeType type) throws IOException {
        if (!in.currentToken().isScalarValue() || in.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
            throw unexpected(type);
        }
        return in.getText();
    }

    /** Any value, as plain Maps, Lists, Strings, numbers, and Booleans. */
    Object document() throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new OutputMap<>();
                count(AnswerLimits.CONTAINER);
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    count(1);
                    String name = in.currentName();
                    fields.put(name, in.nextToken() == JsonToken.VALUE_NULL ? null : document());
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> elements = new ArrayList<>();
                count(AnswerLimits.CONTAINER);
                for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
                    count(1);
                    elements.add(token == JsonToken.VALUE_NULL ? null : document());
                }
                yield elements;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> located(() -> bounded(in.getNumberValue()));
            case VALUE_EMBEDDED_OBJECT -> in.getBinaryValue();
            default -> in.getText();
        };
    }

    /** CBOR has numbers of any size in a few bytes. */
    private static Number bounded(Number number) {
        if (number instanceof BigDecimal) {
            return Numbers.decimal(number);
        }
        return number instanceof BigInteger ? Numbers.whole(number) : number;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads a value of the current token; a failure tells where that is. */
    private <T> T located(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (MalformedDocumentException e) {
            throw new MalformedDocumentException(e.plain(), e.getMessage() + " at " + place());
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw unreadable();
        }
    }

    private MalformedDocumentException unreadable() throws IOException {
        return new MalformedDocumentException(
                "a value cannot be read",
                "\"" + Scalars.shortened(in.getText()) + "\" at " + place() + " cannot be read");
    }

    private void expect(JsonToken wanted, ShapeType type) throws IOException {
        if (in.currentToken() != wanted) {
            throw unexpected(type);
        }
    }

    private MalformedDocumentException unexpected(ShapeType type) {
        JsonToken token = in.currentToken();
        String found = ", but there is " + (token == null ? "nothing" : token.toString());
        return new MalformedDocumentException(
                "a " + type + " is wanted" + found, "a " + type + " is wanted at " + place() + found);
    }

    /** Maps and Lists are counted with what they hold: a few bytes of a document can be many in memory. */
    private void count(int more) throws MalformedDocumentException {
        values += more;
        if (values > AnswerLimits.VALUES) {
            throw new MalformedDocumentException("it holds more than " + AnswerLimits.VALUES + " values");
        }
    }

    private String place() {
        return '"' + in.getParsingContext().pathAsPointer().toString() + '"';
    }
}
