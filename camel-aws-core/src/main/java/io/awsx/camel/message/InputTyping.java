package io.awsx.camel.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.model.Member;
import io.awsx.model.Numbers;
import io.awsx.model.Shape;
import io.awsx.model.TimestampFormat;
import io.awsx.quirk.DynamoDbValues;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives what inputs hold, at any depth, the types of the model: numbers and Booleans that are texts, times as ISO text or
 * seconds, arrays as Lists, beans and JSON nodes as Maps. What has no such meaning stays as it is, for validation to refuse
 * with everything else that is wrong.
 *
 * <p>Text for bytes is base64 in JSON, which has no bytes, and means itself (UTF-8) in Maps and beans.
 */
final class InputTyping {

    /** Where an input comes from. */
    enum Source {
        MAP,
        JSON,
        /** Properties count as members without regard to case: those of beans cannot begin with a capital. */
        BEAN
    }

    private static final int DEEPEST = 100;

    private final Source source;
    private final boolean nativeTypes;

    /**
     * @param nativeTypes whether the places of DynamoDB's values hold plain values, whose own types count
     */
    InputTyping(Source source, boolean nativeTypes) {
        this.source = source;
        this.nativeTypes = nativeTypes;
    }

    /**
     * The members of a structure; nulls are left out.
     *
     * @throws ClientException where a text in JSON should be base64 and is not
     */
    Map<String, Object> members(Shape shape, Map<?, ?> given) {
        Map<String, Object> typed = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                Member member = member(shape, String.valueOf(name));
                typed.put(
                        member == null ? String.valueOf(name) : member.name(),
                        member == null ? value : value(member.shape(), value, member.name(), 1));
            }
        });
        return typed;
    }

    private @Nullable Member member(Shape shape, String name) {
        Member exact = shape.member(name);
        if (exact != null || source != Source.BEAN) {
            return exact;
        }
        Member only = null;
        for (Member member : shape.members()) {
            if (member.name().equalsIgnoreCase(name)) {
                if (only != null) {
                    return null;
                }
                only = member;
            }
        }
        return only;
    }

    /** One value of a shape. */
    Object value(Shape shape, Object given, String path, int depth) {
        if (given instanceof JsonNode node) {
            Object plain = Json.plain(node);
            return plain == null ? given : new InputTyping(Source.JSON, nativeTypes).value(shape, plain, path, depth);
        } else if (nativeTypes && DynamoDbValues.isValue(shape)) {
            return Objects.requireNonNullElse(Beans.plain(given, depth), given);
        } else if (depth > DEEPEST) {
            return given;
        }
        return switch (shape.type()) {
            case STRUCTURE, UNION -> structure(shape, given, path, depth);
            case MAP -> map(shape, given, path, depth);
            case LIST -> list(shape, given, path, depth);
            case BOOLEAN -> given instanceof CharSequence text ? bool(text) : given;
            case BYTE, SHORT, INTEGER -> whole(given, Integer.MAX_VALUE);
            case LONG -> whole(given, Long.MAX_VALUE);
            case FLOAT, DOUBLE -> fraction(given);
            case BIG_INTEGER, BIG_DECIMAL -> given instanceof CharSequence text ? number(text) : given;
            case TIMESTAMP -> time(given);
            case BLOB -> source == Source.JSON && given instanceof String text ? base64(text, path) : given;
            case STRING -> given instanceof CharSequence || given instanceof Character ? given.toString() : given;
            case DOCUMENT -> given;
        };
    }

    private Object structure(Shape shape, Object given, String path, int depth) {
        if (Beans.isBean(given)) {
            return new InputTyping(Source.BEAN, nativeTypes).structure(shape, Beans.properties(given), path, depth);
        }
        if (!(given instanceof Map<?, ?> members)) {
            return given;
        }
        Copy copy = new Copy(members);
        members.forEach((name, value) -> {
            Member member = value == null ? null : member(shape, String.valueOf(name));
            if (member != null) {
                copy.put(
                        name,
                        member.name(),
                        value,
                        value(member.shape(), value, path + '.' + member.name(), depth + 1));
            }
        });
        return copy.result();
    }

    private Object map(Shape shape, Object given, String path, int depth) {
        if (Beans.isBean(given)) {
            return new InputTyping(Source.BEAN, nativeTypes).map(shape, Beans.properties(given), path, depth);
        }
        if (!(given instanceof Map<?, ?> entries)) {
            return given;
        }
        Shape of = shape.mapValue().shape();
        Copy copy = new Copy(entries);
        entries.forEach((key, value) -> {
            if (value != null) {
                copy.put(key, key, value, value(of, value, path + '.' + key, depth + 1));
            }
        });
        return copy.result();
    }

    /** A Map that is copied when the first value in it becomes another. */
    private static final class Copy {

        private final Map<?, ?> given;
        private @Nullable Map<Object, @Nullable Object> typed;

        Copy(Map<?, ?> given) {
            this.given = given;
        }

        void put(Object oldKey, Object key, Object old, Object value) {
            if (value != old || !Objects.equals(key, oldKey)) {
                if (typed == null) {
                    typed = new LinkedHashMap<>(given);
                }
                typed.remove(oldKey);
                typed.put(key, value);
            }
        }

        Object result() {
            return typed == null ? given : typed;
        }
    }

    private Object list(Shape shape, Object given, String path, int depth) {
        Collection<?> elements = given.getClass().isArray() ? elements(given) : null;
        if (given instanceof Collection<?> collection) {
            elements = collection;
        } else if (elements == null) {
            return given;
        }
        Shape of = shape.listMember().shape();
        List<@Nullable Object> typed = null;
        int index = 0;
        for (Object element : elements) {
            Object value = element == null ? null : value(of, element, path + '[' + index + ']', depth + 1);
            if (value != element) {
                typed = typed == null ? new ArrayList<>(elements) : typed;
                typed.set(index, value);
            }
            index++;
        }
        return typed == null ? elements : typed;
    }

    /** What an array holds, of whatever type. */
    private static List<Object> elements(Object array) {
        if (array instanceof Object[] objects) {
            return Arrays.asList(objects);
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static Object bool(CharSequence text) {
        String word = text.toString().trim();
        return word.equalsIgnoreCase("true") ? (Object) true : word.equalsIgnoreCase("false") ? (Object) false : text;
    }

    /** A whole number that fits, as Integer or Long; else what was given. */
    private static Object whole(Object given, long limit) {
        Object number = given instanceof CharSequence text ? number(text) : given;
        if (!(number instanceof BigDecimal || number instanceof BigInteger)) {
            return number;
        }
        try {
            BigDecimal exact = number instanceof BigInteger integer ? new BigDecimal(integer) : (BigDecimal) number;
            return limit == Integer.MAX_VALUE ? (Object) exact.intValueExact() : (Object) exact.longValueExact();
        } catch (ArithmeticException e) {
            return given;
        }
    }

    private static Object fraction(Object given) {
        if (given instanceof BigDecimal || given instanceof BigInteger) {
            double number = ((Number) given).doubleValue();
            return Double.isInfinite(number) ? given : number;
        } else if (given instanceof CharSequence text) {
            try {
                String word = text.toString().trim();
                double number = Double.parseDouble(word);
                return Double.isInfinite(number) && !word.endsWith("Infinity") ? given : number;
            } catch (NumberFormatException e) {
                return given;
            }
        }
        return given;
    }

    private static Object number(CharSequence text) {
        try {
            return Numbers.decimal(text.toString());
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object time(Object given) {
        Object number = given instanceof CharSequence text ? number(text) : given;
        try {
            return TimestampFormat.instantOf(number instanceof CharSequence ? number.toString() : number);
        } catch (IllegalArgumentException e) {
            return given;
        }
    }

    private static Object base64(String text, String path) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ClientException(
                    path + " is not base64, which bytes are in JSON; a Map may hold them as byte[] or text", e);
        }
    }
}
