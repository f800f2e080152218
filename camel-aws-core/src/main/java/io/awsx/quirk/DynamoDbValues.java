package io.awsx.quirk;

import io.awsx.error.ClientException;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.OutputMap;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java values in place of the typed ones of DynamoDB, wherever inputs and outputs of its operations hold them: items,
 * keys, expression values, batches, transactions, PartiQL parameters, records of streams. The model says where.
 *
 * <table>
 * <caption>What is what</caption>
 * <tr><th>plain</th><th>DynamoDB</th></tr>
 * <tr><td>String (or other text, enum)</td><td>S</td></tr>
 * <tr><td>any number; BigDecimal in outputs</td><td>N</td></tr>
 * <tr><td>Boolean</td><td>BOOL</td></tr>
 * <tr><td>null</td><td>NULL</td></tr>
 * <tr><td>{@code byte[]}, ByteBuffer; {@code byte[]} in outputs</td><td>B</td></tr>
 * <tr><td>Set of texts, numbers, or bytes</td><td>SS, NS, BS</td></tr>
 * <tr><td>List, array</td><td>L</td></tr>
 * <tr><td>Map</td><td>M</td></tr>
 * </table>
 */
public final class DynamoDbValues {

    private static final Set<String> SERVICES = Set.of("dynamodb", "dynamodbstreams");
    private static final String VALUE = "AttributeValue";

    /** What becomes of the values on a way through an input or output. */
    private enum Way {
        READ,
        WRITE,
        /** Written where they are plain, left where they are typed. */
        FILL
    }

    private DynamoDbValues() {}

    /** Whether the operations of a service hold such values; the name is that of boto3. */
    public static boolean areIn(String service) {
        return SERVICES.contains(service);
    }

    /** Whether a place in an input or output holds such a value. */
    public static boolean isValue(Shape shape) {
        // A structure in models that come from botocore, a union in those that AWS publishes.
        return (shape.type() == ShapeType.STRUCTURE || shape.type() == ShapeType.UNION)
                && shape.name().equals(VALUE);
    }

    /**
     * An input with typed values in place of plain ones.
     *
     * @param input not changed; copied where something in it is
     * @throws ClientException where a plain value cannot be one of DynamoDB's, with its path
     */
    public static Map<String, Object> typed(Operation operation, Map<String, ?> input) {
        Map<String, Object> typed = new LinkedHashMap<>(input);
        for (Member member : operation.input().members()) {
            Object value = typed.get(member.name());
            if (value != null) {
                typed.put(member.name(), walk(member.shape(), value, member.name(), Way.WRITE));
            }
        }
        return typed;
    }

    /** An output with plain values in place of typed ones; it is not changed itself. */
    public static Map<String, Object> plain(Operation operation, Map<String, ?> output) {
        return plain(operation.output(), output);
    }

    /** The same for a part of an output, such as one item of a listing. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> plain(Shape shape, Map<String, ?> output) {
        return (Map<String, Object>) walk(shape, output, "", Way.READ);
    }

    /**
     * A plain value as DynamoDB's, such as {@code {"S": "text"}}.
     *
     * @throws ClientException where it cannot be one
     */
    public static Map<String, Object> typed(@Nullable Object plain) {
        return DynamoDbWriter.typed(plain, "The value", 0);
    }

    /** What a value of DynamoDB is in Java; null where it is {@code {"NULL": true}}. */
    public static @Nullable Object plain(Map<?, ?> typed) {
        return DynamoDbReader.plain(typed);
    }

    /**
     * A part of an input with typed values in place of plain ones, but those that are typed already; a Map of one entry that is named and made as
     * DynamoDB's are, such as {@code {"S": "text"}}, counts as one.
     *
     * @param path where it is, for messages
     * @throws ClientException where a plain value cannot be one of DynamoDB's
     */
    public static Object filled(Shape shape, Object part, String path) {
        return walk(shape, part, path, Way.FILL);
    }

    /** Whether something is named and made as a value of DynamoDB, such as {@code {"S": "text"}}. */
    public static boolean isTyped(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
            return false;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        Object held = only.getValue();
        return switch (String.valueOf(only.getKey())) {
            case "S", "N" -> held instanceof CharSequence;
            case "BOOL", "NULL" -> held instanceof Boolean;
            case "M" -> held instanceof Map;
            case "L", "SS", "NS", "BS" -> held instanceof Collection;
            case "B" -> held instanceof byte[] || held instanceof ByteBuffer;
            default -> false;
        };
    }

    /** Goes down to the values that the model says are there, and copies what is on the way. */
    private static Object walk(Shape shape, Object value, String path, Way way) {
        switch (shape.type()) {
            case STRUCTURE, UNION -> {
                return value instanceof Map<?, ?> members ? structure(shape, members, path, way) : value;
            }
            case MAP -> {
                return value instanceof Map<?, ?> entries ? map(shape.mapValue().shape(), entries, path, way) : value;
            }
            case LIST -> {
                return value instanceof Collection<?> elements
                        ? list(shape.listMember().shape(), elements, path, way)
                        : value;
            }
            default -> {
                return value;
            }
        }
    }

    private static Object structure(Shape shape, Map<?, ?> value, String path, Way way) {
        Map<Object, @Nullable Object> walked = way == Way.READ ? new OutputMap<>(value) : new LinkedHashMap<>(value);
        for (Member member : shape.members()) {
            if (walked.containsKey(member.name())) {
                walked.put(
                        member.name(),
                        place(member.shape(), walked.get(member.name()), path + '.' + member.name(), way));
            }
        }
        return walked;
    }

    private static Object map(Shape shape, Map<?, ?> value, String path, Way way) {
        Map<Object, @Nullable Object> walked = way == Way.READ ? new OutputMap<>() : new LinkedHashMap<>();
        value.forEach((key, element) -> walked.put(key, place(shape, element, path + '.' + key, way)));
        return walked;
    }

    private static Object list(Shape shape, Collection<?> value, String path, Way way) {
        List<@Nullable Object> walked = new ArrayList<>(value.size());
        for (Object element : value) {
            walked.add(place(shape, element, path + '[' + walked.size() + ']', way));
        }
        return walked;
    }

    private static @Nullable Object place(Shape shape, @Nullable Object value, String path, Way way) {
        if (!isValue(shape)) {
            return value == null ? null : walk(shape, value, path, way);
        } else if (way == Way.WRITE || (way == Way.FILL && !isTyped(value))) {
            return DynamoDbWriter.typed(value, path, 0);
        } else if (way == Way.FILL) {
            return value;
        }
        return value instanceof Map<?, ?> typed ? DynamoDbReader.plain(typed) : value;
    }
}
