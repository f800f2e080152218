package io.awsx.checksum;

/**
 * Arithmetic over GF(2) modulo the polynomial of a cyclic redundancy check, least significant bit first: the highest of
 * {@code width} bits is the coefficient of x^0.
 *
 * @param width the degree, 1 to 64
 * @param reflected the polynomial without its highest term
 */
record CrcPolynomial(int width, long reflected) {

    /**
     * The check of two byte sequences in a row. Right for every check whose initial value is also its final mask: both
     * then cancel out, and only the shift of the first remainder by the length of the second sequence is left.
     *
     * @param secondLength in bytes
     */
    long combine(long first, long second, long secondLength) {
        return multiply(powerOfX8(secondLength), first) ^ second;
    }

    /** x^(8n), by squaring. */
    private long powerOfX8(long n) {
        long power = one();
        long square = one() >>> 8;
        for (long rest = n; rest > 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                power = multiply(power, square);
            }
            square = multiply(square, square);
        }
        return power;
    }

    private long multiply(long a, long b) {
        long product = 0;
        long shifted = b;
        for (long term = one(); term != 0; term >>>= 1) {
            if ((a & term) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) != 0 ? (shifted >>> 1) ^ reflected : shifted >>> 1;
        }
        return product;
    }

    private long one() {
        return 1L << (width - 1);
    }

    /** The lowest bytes of a number, most significant first. */
    static byte[] bytes(long value, int length) {
        byte[] bytes = new byte[length];
        for (int i = length - 1, shift = 0; i >= 0; i--, shift += 8) {
            bytes[i] = (byte) (value >>> shift);
        }
        return bytes;
    }

    /** The number that bytes, most significant first, stand for. */
    static long value(byte[] bytes) {
        long value = 0;
        for (byte b : bytes) {
            value = value << 8 | (b & 0xff);
        }
        return value;
    }
}
