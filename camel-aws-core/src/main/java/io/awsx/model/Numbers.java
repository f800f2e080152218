package io.awsx.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as callers and services give them, read to their last digit. What has more digits than anybody means is refused
 * before it is written out: {@code 1e-100000000} is a short text, but a long number.
 */
public final class Numbers {

    /** Digits before the point and behind it; a double has 309 and 1074 at most, a number of DynamoDB 126 and 130. */
    private static final int MOST_DIGITS = 1_100;

    private Numbers() {}

    /**
     * The number a text says; white space around it does not matter.
     *
     * @throws NumberFormatException where it says none, or one of too many digits; without the text
     */
    public static BigDecimal decimal(String text) {
        String number = text.trim();
        if (number.length() > 2 * MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        try {
            return bounded(new BigDecimal(number));
        } catch (NumberFormatException e) {
            throw new NumberFormatException("not a number that can be taken");
        }
    }

    /**
     * The same of a number of any class, a double as its shortest text says it.
     *
     * @throws NumberFormatException where it is none, as infinity is, or has too many digits
     */
    public static BigDecimal decimal(Number value) {
        if (value instanceof BigDecimal exact) {
            return bounded(exact);
        } else if (value instanceof BigInteger integer) {
            return new BigDecimal(bounded(integer));
        } else if (isInteger(value)) {
            return BigDecimal.valueOf(value.longValue());
        }
        return decimal(value.toString());
    }

    /**
     * A whole number.
     *
     * @throws NumberFormatException where it is not whole, or has too many digits
     */
    public static BigInteger whole(Number value) {
        if (value instanceof BigInteger integer) {
            return bounded(integer);
        } else if (isInteger(value)) {
            return BigInteger.valueOf(value.longValue());
        }
        try {
            return decimal(value).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new NumberFormatException("not a whole number");
        }
    }

    /** Whether a number is whole and fits into so many bits, one of which is its sign. */
    public static boolean fits(Number value, int bits) {
        if (isInteger(value)) {
            long rest = value.longValue() >> (bits - 1);
            return rest == 0 || rest == -1;
        }
        try {
            return whole(value).bitLength() < bits;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A number to reckon with: itself, or the nearest double where it has too many digits. */
    static Number ordinary(Number value) {
        if (!(value instanceof BigDecimal || value instanceof BigInteger)) {
            return value;
        }
        try {
            decimal(value);
            return value;
        } catch (NumberFormatException e) {
            return value.doubleValue();
        }
    }

    private static boolean isInteger(Number value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }

    private static BigDecimal bounded(BigDecimal number) {
        bounded(number.unscaledValue());
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }

    private static BigInteger bounded(BigInteger number) {
        // A digit is 3.3 bits.
        if (number.bitLength() > 4 * MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }
}
