package io.awsx.camel.transform;

import io.awsx.error.ClientException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the headers of a call of PutItem, UpdateItem, or DeleteItem from a body with plain values: a JSON object, a Map, or a bean, which is the item and the key, or has
 * them in {@code item} and {@code key}, beside {@code operation}. The body stays. Lists of texts alone, or of numbers alone, are sets of DynamoDB, as with the data type of
 * aws2-ddb; all others are lists. A message that has the headers already is left alone. Thread-safe.
 */
@DataTypeTransformer(
        name = "awsx-ddb:application-json",
        description = "Makes the headers of an operation of DynamoDB from JSON, a Map, or a bean")
public class DynamoDbJsonTransformer extends Transformer {

    private static final String OPERATION = "CamelAwsDdbOperation";
    private static final String ITEM = "CamelAwsDdbItem";
    private static final String KEY = "CamelAwsDdbKey";
    private static final String UPDATES = "CamelAwsDdbUpdateValues";
    private static final String RETURN_VALUES = "CamelAwsDdbReturnValues";

    private static final Set<String> OPERATIONS = Set.of("PutItem", "UpdateItem", "DeleteItem");

    /** Made by Camel. */
    public DynamoDbJsonTransformer() {}

    @Override
    public void transform(Message message, DataType from, DataType to) {
        if (message.getHeader(ITEM) != null || message.getHeader(KEY) != null) {
            return;
        }
        if (!(DynamoDbBody.of(message) instanceof Map<?, ?> body)) {
            throw new ClientException("The body is a list; split it, as each call of DynamoDB takes one item");
        }
        String operation = operation(message, body);
        Map<?, ?> own = without(body, operation);
        Map<?, ?> key = body.get("key") instanceof Map<?, ?> given ? given : own;
        Map<?, ?> item = body.get("item") instanceof Map<?, ?> given ? given : key;
        message.setHeader(OPERATION, operation);
        switch (operation) {
            case "PutItem" -> {
                message.setHeader(ITEM, typed(item));
                returning(message, "ALL_OLD");
            }
            case "UpdateItem" -> {
                message.setHeader(KEY, typed(key));
                message.setHeader(UPDATES, updates(typed(item)));
                returning(message, "ALL_NEW");
            }
            default -> {
                message.setHeader(KEY, typed(key));
                returning(message, "ALL_OLD");
            }
        }
    }

    private static String operation(Message message, Map<?, ?> body) {
        Object operation = message.getHeader(OPERATION);
        operation = operation == null ? message.getExchange().getProperty("operation") : operation;
        operation = operation == null ? body.get("operation") : operation;
        String name = Objects.requireNonNullElse(operation, "PutItem").toString();
        if (!OPERATIONS.contains(name)) {
            throw new ClientException(
                    "The data type awsx-ddb:application-json is for PutItem, UpdateItem, and DeleteItem, which the"
                            + " header CamelAwsDdbOperation or the member operation of the body names");
        }
        return name;
    }

    /** A body that is the item itself, but for the name of the operation. */
    private static Map<?, ?> without(Map<?, ?> body, String operation) {
        Map<Object, @Nullable Object> own = new LinkedHashMap<>(body);
        own.remove("operation", operation);
        return own;
    }

    private static Map<String, Object> typed(Map<?, ?> plain) {
        return DynamoDbBody.typed(DynamoDbBody.each(plain, DynamoDbJsonTransformer::withSets));
    }

    private static @Nullable Object withSets(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return DynamoDbBody.each(map, DynamoDbJsonTransformer::withSets);
        } else if (value instanceof List<?> many) {
            boolean alike = !many.isEmpty() && (areAll(many, CharSequence.class) || areAll(many, Number.class));
            return alike ? new LinkedHashSet<>(many) : DynamoDbBody.each(many, DynamoDbJsonTransformer::withSets);
        }
        return value;
    }

    private static boolean areAll(Collection<?> many, Class<?> type) {
        return many.stream().allMatch(type::isInstance);
    }

    private static Map<String, Object> updates(Map<String, Object> typed) {
        Map<String, Object> updates = new LinkedHashMap<>();
        typed.forEach((name, value) -> updates.put(name, Map.of("Action", "PUT", "Value", value)));
        return updates;
    }

    private static void returning(Message message, String values) {
        if (message.getHeader(RETURN_VALUES) == null) {
            message.setHeader(RETURN_VALUES, values);
        }
    }
}
