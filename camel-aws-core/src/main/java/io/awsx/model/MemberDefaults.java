package io.awsx.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for members that are missing: the model's own defaults, and in outputs something empty for those that the
 * service must not leave out.
 *
 * @see <a href="https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality">Member optionality</a>
 */
final class MemberDefaults {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MemberDefaults() {}

    /** A copy of an input with the defaults within its members; its own members are the caller's to leave out. */
    static Map<String, Object> input(Shape shape, Map<String, ?> input) {
        Map<String, Object> completed = new LinkedHashMap<>(input);
        for (Member member : shape.members()) {
            completed.computeIfPresent(member.name(), (name, value) -> within(member.shape(), value));
        }
        return completed;
    }

    private static Object within(Shape shape, Object value) {
        if (value instanceof Map<?, ?> fields && shape.type() == ShapeType.STRUCTURE) {
            Map<Object, @Nullable Object> completed = new LinkedHashMap<>(fields);
            for (Member member : shape.members()) {
                Object field = fields.get(member.name());
                Object filled = field == null ? given(member) : within(member.shape(), field);
                if (filled != null) {
                    completed.put(member.name(), filled);
                }
            }
            return completed;
        } else if (value instanceof Map<?, ?> fields && shape.type() == ShapeType.UNION) {
            Map<Object, @Nullable Object> completed = new LinkedHashMap<>(fields);
            for (Member member : shape.members()) {
                completed.computeIfPresent(member.name(), (name, field) -> within(member.shape(), field));
            }
            return completed;
        } else if (value instanceof Map<?, ?> entries && shape.type() == ShapeType.MAP) {
            Map<Object, @Nullable Object> completed = new LinkedHashMap<>(entries);
            completed.replaceAll((key, entry) ->
                    entry == null ? null : within(shape.mapValue().shape(), entry));
            return completed;
        } else if (value instanceof Collection<?> elements && shape.type() == ShapeType.LIST) {
            List<@Nullable Object> completed = new ArrayList<>(elements.size());
            for (Object element : elements) {
                completed.add(element == null ? null : within(shape.listMember().shape(), element));
            }
            return completed;
        }
        return value;
    }

    /** Fills an output and all structures in it, in place. */
    static void output(Shape shape, Map<String, Object> output) {
        for (Member member : shape.members()) {
            Object value = output.get(member.name());
            if (value != null) {
                outputWithin(member.shape(), value);
                continue;
            }
            Object filled = given(member);
            if (filled == null && member.required() && !member.clientOptional()) {
                filled = empty(member.shape());
            }
            if (filled != null) {
                output.put(member.name(), filled);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void outputWithin(Shape shape, Object value) {
        switch (shape.type()) {
            case STRUCTURE -> output(shape, (Map<String, Object>) value);
            case UNION -> {
                for (Member member : shape.members()) {
                    Object field = ((Map<String, Object>) value).get(member.name());
                    if (field != null) {
                        outputWithin(member.shape(), field);
                    }
                }
            }
            case MAP -> outputsWithin(shape.mapValue().shape(), ((Map<?, ?>) value).values());
            case LIST -> outputsWithin(shape.listMember().shape(), (Collection<?>) value);
            default -> {
                // A simple value is whole.
            }
        }
    }

    private static void outputsWithin(Shape shape, Collection<?> values) {
        for (Object value : values) {
            if (value != null) {
                outputWithin(shape, value);
            }
        }
    }

    /** The default that the model gives a member, or null. */
    private static @Nullable Object given(Member member) {
        JsonNode value = member.clientOptional() ? null : member.defaultValue();
        if (value == null) {
            return null;
        }
        try {
            return read(member.shape().type(), value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ModelException("the default of member " + member.name() + " is not of its type: " + value);
        }
    }

    private static @Nullable Object read(ShapeType type, JsonNode value) {
        return switch (type) {
            case BLOB -> Base64.getDecoder().decode(value.asText());
            case TIMESTAMP ->
                value.isNumber()
                        ? TimestampFormat.ofEpochSeconds(value.decimalValue())
                        : TimestampFormat.read(value.asText());
            case BYTE, SHORT, INTEGER -> value.intValue();
            case LONG -> value.longValue();
            case FLOAT, DOUBLE -> value.doubleValue();
            case BIG_INTEGER -> value.bigIntegerValue();
            case BIG_DECIMAL -> value.decimalValue();
            default -> JSON.convertValue(value, new TypeReference<Object>() {});
        };
    }

    /** Something empty of a type, or null where there is none: a union is always one of its members. */
    private static @Nullable Object empty(Shape shape) {
        return switch (shape.type()) {
            case STRUCTURE -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                output(shape, fields);
                yield fields;
            }
            case UNION, DOCUMENT -> null;
            case LIST -> new ArrayList<>();
            case MAP -> new LinkedHashMap<>();
            case STRING -> "";
            case BOOLEAN -> false;
            case BYTE, SHORT, INTEGER -> 0;
            case LONG -> 0L;
            case FLOAT, DOUBLE -> 0.0;
            case BIG_INTEGER -> BigInteger.ZERO;
            case BIG_DECIMAL -> BigDecimal.ZERO;
            case TIMESTAMP -> Instant.EPOCH;
            case BLOB -> new byte[0];
        };
    }
}
