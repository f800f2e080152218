package io.awsx.camel.message;

import io.awsx.camel.MemberPath;
import io.awsx.error.ClientException;
import io.awsx.model.Shape;
import io.awsx.quirk.DynamoDbValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;

/**
 * Gives values of headers and URI options, which are mostly text, the types that the model wants, and puts them where a
 * path says.
 */
public final class ModelTyping {

    private final TypeConverter converter;
    private final boolean nativeTypes;

    /** @param converter Camel's own, for numbers, booleans, and text */
    public ModelTyping(TypeConverter converter) {
        this(converter, false);
    }

    /**
     * @param converter Camel's own, for numbers, booleans, and text
     * @param nativeTypes whether the places of DynamoDB's values hold plain values, whose own types count
     */
    public ModelTyping(TypeConverter converter, boolean nativeTypes) {
        this.converter = converter;
        this.nativeTypes = nativeTypes;
    }

    /** Types what bodies hold. */
    InputTyping deep(InputTyping.Source source) {
        return new InputTyping(source, nativeTypes);
    }

    /** Whether an input has a place for a path. */
    boolean fits(Shape shape, String path) {
        return new MemberPath(path).fits(shape);
    }

    /**
     * Puts a value into an input.
     *
     * @param input the input, changed in place
     * @param shape the input's shape
     * @param path member names separated by dots, list indexes in brackets, such as {@code Tagging.TagSet[0].Key};
     *     {@code []} for all of a list, whose elements the value gives one by one, or as text separated by comma
     * @param value the value, of any type that can become the model's
     * @throws ClientException where the path does not fit the model, or the value not its type
     */
    public void put(Map<String, Object> input, Shape shape, String path, Object value) {
        int all = path.indexOf("[]");
        if (all >= 0) {
            int index = 0;
            for (Object one : elements(value)) {
                put(input, shape, path.substring(0, all) + '[' + index++ + ']' + path.substring(all + 2), one);
            }
            return;
        }
        MemberPath place = new MemberPath(path);
        place.put(input, shape, convert(place.member(shape).shape(), value, path));
    }

    private static Collection<?> elements(Object value) {
        return value instanceof Collection<?> many
                ? many
                : value instanceof CharSequence text ? CallParams.names(text.toString()) : List.of(value);
    }

    /**
     * Gives a value the type that a shape wants. Structures, maps, and lists may be JSON text, in which bytes are base64; what
     * cannot be converted here is left for validation to refuse.
     *
     * @throws ClientException where a text is not of the type
     */
    public Object convert(Shape shape, Object value, String path) {
        if (nativeTypes && DynamoDbValues.isValue(shape)) {
            return value;
        }
        return switch (shape.type()) {
            case LIST -> list(shape, value, path);
            case BOOLEAN -> simple(Boolean.class, value, path);
            case BYTE, SHORT, INTEGER -> value instanceof Number ? value : simple(Integer.class, value, path);
            case LONG -> value instanceof Number ? value : simple(Long.class, value, path);
            case FLOAT, DOUBLE -> value instanceof Number ? value : simple(Double.class, value, path);
            case STRING ->
                value instanceof CharSequence || value instanceof Enum<?> ? value : simple(String.class, value, path);
            case STRUCTURE, UNION, MAP -> begins(value, '{') ? json(shape, value, path) : noText(shape, value, path);
            case BIG_INTEGER, BIG_DECIMAL, TIMESTAMP -> noText(shape, value, path);
            case DOCUMENT -> begins(value, '{') || begins(value, '[') ? json(shape, value, path) : value;
            case BLOB -> value;
        };
    }

    private static boolean begins(Object value, char first) {
        return value instanceof CharSequence text && text.length() > 0 && text.charAt(0) == first;
    }

    private Object json(Shape shape, Object text, String path) {
        Object read = Json.read(text.toString(), "The value of " + path, "");
        return read == null ? text : deep(InputTyping.Source.JSON).value(shape, read, path, 0);
    }

    private Object noText(Shape shape, Object value, String path) {
        Object typed = deep(InputTyping.Source.MAP).value(shape, value, path, 0);
        if (typed instanceof CharSequence) {
            throw new ClientException("The value of " + path + " is not a "
                    + shape.type().toString().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return typed;
    }

    /** Elements of a list: as they are, in JSON, separated by comma in a text, or tags and other values by name in a Map. */
    private Object list(Shape shape, Object value, String path) {
        if (begins(value, '[')) {
            return json(shape, value, path);
        }
        Shape element = shape.listMember().shape();
        List<Object> elements = new ArrayList<>();
        String key = element.member("Value") == null
                ? ""
                : element.member("Key") != null ? "Key" : element.member("Name") != null ? "Name" : "";
        if (value instanceof Map<?, ?> named && !key.isEmpty()) {
            named.forEach((name, text) -> elements.add(Map.of(key, name.toString(), "Value", String.valueOf(text))));
        } else if (value instanceof Collection<?> many) {
            boolean plain = DynamoDbValues.isValue(element);
            many.forEach(one -> elements.add(plain ? one : convert(element, one, path)));
        } else if (value instanceof CharSequence text) {
            for (String one : text.toString().split(",", -1)) {
                elements.add(convert(element, one.trim(), path));
            }
        } else {
            return deep(InputTyping.Source.MAP).value(shape, value, path, 0);
        }
        return elements;
    }

    private Object simple(Class<?> type, Object value, String path) {
        try {
            Object converted = converter.tryConvertTo(type, value);
            if (converted != null) {
                return converted;
            }
        } catch (TypeConversionException e) {
            // Said below, without the value: it may be secret.
        }
        throw new ClientException("The value of " + path + " is not a " + type.getSimpleName());
    }
}
