package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;
import io.awsx.quirk.DynamoDbValues;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The key of an item as DynamoDB compares it: 1 and 1.0 are one number, bytes are compared by what they are. */
record ItemKey(List<Object> values) {

    /** The key of an item of typed values. */
    static ItemKey of(Map<?, ?> item, Iterable<String> names) {
        List<Object> values = new ArrayList<>();
        for (String name : names) {
            if (!(item.get(name) instanceof Map<?, ?> typed)) {
                throw new ClientException("An item has no " + name + ", which is said to be of its key; it has "
                        + new TreeSet<>(item.keySet()));
            }
            values.add(name);
            values.add(comparable(DynamoDbValues.plain(typed)));
        }
        return new ItemKey(values);
    }

    /** A key of typed values. */
    static ItemKey of(Map<?, ?> key) {
        List<String> names = key.keySet().stream().map(String::valueOf).sorted().toList();
        return of(key, names);
    }

    private static Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        } else if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return String.valueOf(value);
    }
}
