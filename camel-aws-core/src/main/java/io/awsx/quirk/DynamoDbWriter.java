package io.awsx.quirk;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes plain values as DynamoDB's. */
final class DynamoDbWriter {

    /** DynamoDB takes 32 levels; more than this is a Map that holds itself. */
    private static final int DEEPEST = 100;

    private static final int MOST_DIGITS = 38;
    private static final int LEAST_EXPONENT = -130;
    private static final int MOST_EXPONENT = 125;

    private DynamoDbWriter() {}

    static Map<String, Object> typed(@Nullable Object value, String path, int depth) {
        if (depth > DEEPEST) {
            throw new ClientException(path + " is nested more than " + DEEPEST + " levels deep");
        } else if (value == null) {
            return Map.of("NULL", true);
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            return Map.of("S", value.toString());
        } else if (value instanceof Number number) {
            return Map.of("N", number(number, path));
        } else if (value instanceof Boolean) {
            return Map.of("BOOL", value);
        } else if (isBytes(value)) {
            return Map.of("B", value);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> typed = new LinkedHashMap<>();
            map.forEach((key, element) -> typed.put(String.valueOf(key), typed(element, path + '.' + key, depth + 1)));
            return Map.of("M", typed);
        } else if (value instanceof Set<?> set) {
            return set(set, path);
        } else if (value instanceof Collection<?> elements) {
            return list(elements, path, depth);
        } else if (value instanceof Object[] elements) {
            return list(Arrays.asList(elements), path, depth);
        }
        throw new ClientException(path + " cannot be a value of DynamoDB: it is a "
                + value.getClass().getName()
                + "; give text, a number, a Boolean, byte[], null, or a Set, List, or Map of"
                + " these");
    }

    private static Map<String, Object> list(Collection<?> elements, String path, int depth) {
        List<Object> typed = new ArrayList<>(elements.size());
        for (Object element : elements) {
            typed.add(typed(element, path + '[' + typed.size() + ']', depth + 1));
        }
        return Map.of("L", typed);
    }

    private static Map<String, Object> set(Set<?> elements, String path) {
        Map<Object, Object> typed = new LinkedHashMap<>();
        String type = null;
        for (Object element : elements) {
            String own = element instanceof CharSequence || element instanceof Enum<?>
                    ? "SS"
                    : element instanceof Number ? "NS" : isBytes(element) ? "BS" : null;
            if (own == null || (type != null && !type.equals(own))) {
                throw new ClientException(path + " cannot be a set of DynamoDB: its elements must be all texts, all"
                        + " numbers, or all bytes; give a List for others");
            }
            type = own;
            // DynamoDB refuses a set with 1 and 1.0, or with the same bytes twice; Java's sets may hold them.
            switch (own) {
                case "SS" -> typed.putIfAbsent(element.toString(), element.toString());
                case "NS" -> {
                    String number = number((Number) element, path);
                    typed.putIfAbsent(new BigDecimal(number).stripTrailingZeros(), number);
                }
                default ->
                    typed.putIfAbsent(element instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : element, element);
            }
        }
        if (type == null) {
            throw new ClientException(path + " is an empty set, which DynamoDB does not take; leave it out");
        }
        return Map.of(type, new ArrayList<>(typed.values()));
    }

    private static boolean isBytes(@Nullable Object value) {
        return value instanceof byte[] || value instanceof ByteBuffer;
    }

    /** The decimal text of a number, so that 0.1 is 0.1 whatever its binary fraction. */
    private static String number(Number value, String path) {
        BigDecimal exact;
        if (value instanceof BigDecimal decimal) {
            exact = decimal;
        } else if (value instanceof BigInteger integer) {
            exact = new BigDecimal(integer);
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            return value.toString();
        } else {
            try {
                exact = new BigDecimal(value.toString());
            } catch (NumberFormatException e) {
                throw new ClientException(path + " is " + value + ", which DynamoDB has no number for", e);
            }
        }
        if (exact.signum() == 0) {
            return "0";
        }
        BigDecimal significant = exact.stripTrailingZeros();
        long exponent = (long) significant.precision() - significant.scale() - 1;
        if (significant.precision() > MOST_DIGITS) {
            throw new ClientException(path + " has " + significant.precision()
                    + " significant digits, but DynamoDB keeps " + MOST_DIGITS + "; round it, or give it as text");
        } else if (exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT) {
            throw new ClientException(path + " is about 1E" + exponent + ", but numbers of DynamoDB are between 1E"
                    + LEAST_EXPONENT + " and 1E" + (MOST_EXPONENT + 1) + " in size; give it as text");
        }
        return exact.toString();
    }
}
