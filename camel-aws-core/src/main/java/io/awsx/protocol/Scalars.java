package io.awsx.protocol;

import io.awsx.model.ShapeType;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Simple values as text, the same in XML, query strings, and headers. */
final class Scalars {

    private Scalars() {}

    static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                return Long.toString((long) number);
            }
        }
        return value.toString();
    }

    /** The value of a text, by the shape's type; numbers and booleans are trimmed. */
    static Object value(ShapeType type, String text) throws MalformedDocumentException {
        try {
            return switch (type) {
                case BOOLEAN -> bool(text.trim());
                case BYTE, SHORT, INTEGER -> Integer.valueOf(text.trim());
                case LONG -> Long.valueOf(text.trim());
                case FLOAT, DOUBLE -> Double.valueOf(text.trim());
                case BIG_INTEGER -> new BigInteger(text.trim());
                case BIG_DECIMAL -> new BigDecimal(text.trim());
                default -> text;
            };
        } catch (NumberFormatException e) {
            throw new MalformedDocumentException("\"" + shortened(text) + "\" is not of type " + type, e);
        }
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
