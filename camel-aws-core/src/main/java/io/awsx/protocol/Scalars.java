package io.awsx.protocol;

import io.awsx.model.Numbers;
import io.awsx.model.ShapeType;
import java.math.BigDecimal;

/** Simple values as text, the same in XML, query strings, and headers. */
final class Scalars {

    private Scalars() {}

    /** The text of a valid value of a type. */
    static String text(ShapeType type, Object value) {
        return switch (type) {
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER -> whole((Number) value);
            case FLOAT, DOUBLE -> floating((Number) value);
            case BIG_DECIMAL -> Numbers.decimal((Number) value).toPlainString();
            default -> value.toString();
        };
    }

    private static String whole(Number value) {
        return value instanceof Integer || value instanceof Long
                ? value.toString()
                : Numbers.whole(value).toString();
    }

    private static String floating(Number value) {
        double number = value.doubleValue();
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return value instanceof BigDecimal decimal ? Numbers.decimal(decimal).toPlainString() : value.toString();
    }

    /** The value of a text, by the shape's type; numbers and booleans are trimmed. */
    static Object value(ShapeType type, String text) throws MalformedDocumentException {
        try {
            return switch (type) {
                case BOOLEAN -> bool(text.trim());
                case BYTE, SHORT, INTEGER -> Integer.valueOf(text.trim());
                case LONG -> Long.valueOf(text.trim());
                case FLOAT, DOUBLE -> floating(text.trim());
                case BIG_INTEGER -> Numbers.whole(Numbers.decimal(text));
                case BIG_DECIMAL -> Numbers.decimal(text);
                default -> text;
            };
        } catch (NumberFormatException e) {
            throw new MalformedDocumentException(
                    "a value is not of type " + type, "\"" + shortened(text) + "\" is not of type " + type);
        }
    }

    private static Double floating(String text) {
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number) && !text.endsWith("Infinity")) {
            throw new NumberFormatException("beyond the range of doubles");
        }
        return number;
    }

    private static Boolean bool(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        } else if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw new NumberFormatException("neither true nor false");
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
