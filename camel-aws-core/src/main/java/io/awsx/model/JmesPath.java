package io.awsx.model;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.RuntimeType;
import software.amazon.smithy.jmespath.evaluation.JmespathRuntime;
import software.amazon.smithy.jmespath.evaluation.NumberType;

/**
 * A compiled JMESPath expression over outputs as Maps and Lists. Timestamps compare as their ISO text. A literal that is no
 * JSON is a text, as in the AWS CLI: {@code `running`} means {@code 'running'}. Immutable and thread-safe.
 *
 * @see <a href="https://jmespath.org/specification.html">JMESPath specification</a>
 */
public final class JmesPath {

    private static final int LONGEST_SHOWN = 200;

    private final String text;
    private final @Nullable JmespathExpression expression;

    private JmesPath(String text, @Nullable JmespathExpression expression) {
        this.text = text;
        this.expression = expression;
    }

    /**
     * Compiles an expression.
     *
     * @throws ClientException where it is not JMESPath, or nested too deeply
     */
    public static JmesPath compile(String text) {
        try {
            // Most of the model's expressions are one member's name, which needs no machinery.
            return new JmesPath(text, isName(text) ? null : JmespathExpression.parse(JmesPathText.modern(text)));
        } catch (JmespathException e) {
            throw new ClientException("Not a JMESPath expression: " + shown(text) + ": " + e.getMessage(), e);
        }
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** What the expression finds in a value, or null where it finds nothing. */
    public @Nullable Object search(@Nullable Object value) {
        if (expression == null) {
            return value instanceof Map<?, ?> map ? map.get(text) : null;
        }
        try {
            Object found = expression.evaluate(value == null ? Nothing.NOTHING : value, Values.INSTANCE);
            return found == Nothing.NOTHING ? null : found;
        } catch (JmespathException | ArithmeticException | IllegalArgumentException e) {
            throw new ClientException(
                    "JMESPath expression " + shown(text) + " cannot be applied: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** JSON's null, since the evaluator passes values that must not be null in Java. */
    private enum Nothing {
        NOTHING
    }

    /** Tells the evaluator what our values are. */
    private static final class Values implements JmespathRuntime<Object> {

        static final Values INSTANCE = new Values();

        private static Object orNothing(@Nullable Object value) {
            return value == null ? Nothing.NOTHING : value;
        }

        @Override
        public RuntimeType typeOf(Object value) {
            if (value instanceof Nothing) {
                return RuntimeType.NULL;
            } else if (value instanceof Map<?, ?>) {
                return RuntimeType.OBJECT;
            } else if (value instanceof Collection<?>) {
                return RuntimeType.ARRAY;
            } else if (value instanceof Number) {
                return RuntimeType.NUMBER;
            }
            return value instanceof Boolean ? RuntimeType.BOOLEAN : RuntimeType.STRING;
        }

        @Override
        public Object createNull() {
            return Nothing.NOTHING;
        }

        @Override
        public Object createBoolean(boolean value) {
            return value;
        }

        @Override
        public boolean asBoolean(Object value) {
            return (Boolean) value;
        }

        @Override
        public Object createString(String value) {
            return value;
        }

        @Override
        public String asString(Object value) {
            return value instanceof Instant time ? TimestampFormat.DATE_TIME.write(time) : value.toString();
        }

        @Override
        public Object createNumber(Number value) {
            return Numbers.ordinary(value);
        }

        @Override
        public NumberType numberType(Object given) {
            Number value = asNumber(given);
            if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
                return NumberType.INTEGER;
            } else if (value instanceof Long) {
                return NumberType.LONG;
            } else if (value instanceof BigInteger) {
                return NumberType.BIG_INTEGER;
            } else if (value instanceof BigDecimal) {
                return NumberType.BIG_DECIMAL;
            }
            return value instanceof Float ? NumberType.FLOAT : NumberType.DOUBLE;
        }

        @Override
        public Number asNumber(Object value) {
            return Numbers.ordinary((Number) value);
        }

        @Override
        public ArrayBuilder<Object> arrayBuilder() {
            return new Elements();
        }

        @Override
        public Object element(Object array, int index) {
            if (array instanceof List<?> list) {
                return orNothing(list.get(index));
            }
            return orNothing(new ArrayList<>((Collection<?>) array).get(index));
        }

        @Override
        public ObjectBuilder<Object> objectBuilder() {
            return new Fields();
        }

        @Override
        public Object value(Object object, Object key) {
            return object instanceof Map<?, ?> map ? orNothing(map.get(asString(key))) : Nothing.NOTHING;
        }

        @Override
        public int length(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.size();
            } else if (value instanceof Collection<?> collection) {
                return collection.size();
            }
            String text = asString(value);
            return text.codePointCount(0, text.length());
        }

        @Override
        public Iterable<?> asIterable(Object value) {
            Collection<?> elements = value instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) value;
            return elements.stream().map(Values::orNothing).toList();
        }
    }

    private static final class Elements implements JmespathRuntime.ArrayBuilder<Object> {

        private final List<@Nullable Object> elements = new ArrayList<>();

        @Override
        public void add(Object value) {
            elements.add(value == Nothing.NOTHING ? null : value);
        }

        @Override
        public void addAll(Object array) {
            elements.addAll(array instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) array);
        }

        @Override
        public Object build() {
            return elements;
        }
    }

    private static final class Fields implements JmespathRuntime.ObjectBuilder<Object> {

        private final Map<String, @Nullable Object> fields = new OutputMap<>();

        @Override
        public void put(Object key, Object value) {
            fields.put(key.toString(), value == Nothing.NOTHING ? null : value);
        }

        @Override
        public void putAll(Object object) {
            ((Map<?, ?>) object).forEach((key, value) -> fields.put(Objects.toString(key), value));
        }

        @Override
        public Object build() {
            return fields;
        }
    }
}
