package io.awsx.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text under construction, as UTF-8 bytes in an array that is used again. Not thread-safe. */
final class ByteText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    ByteText(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** The array behind it; good until the next addition. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int capacity() {
        return bytes.length;
    }

    ByteText clear() {
        length = 0;
        return this;
    }

    ByteText add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    ByteText add(String text) {
        return add(text, 0, text.length());
    }

    ByteText add(String text, int start, int end) {
        reserve(end - start);
        byte[] target = bytes;
        int position = length;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                length = position;
                return addEncoded(text.substring(i, end));
            }
            target[position++] = (byte) c;
        }
        length = position;
        return this;
    }

    /** Adds ASCII, capitals as small letters. */
    ByteText addLowerCase(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            bytes[length++] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return this;
    }

    private ByteText addEncoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    /** Adds two lower-case digits for each byte. */
    ByteText addHex(byte[] raw) {
        reserve(2 * raw.length);
        for (byte b : raw) {
            bytes[length++] = HEX[b >> 4 & 15];
            bytes[length++] = HEX[b & 15];
        }
        return this;
    }

    /** Adds a header value without white space at its ends, and each run of white space within as one space. */
    ByteText addTrimmed(String value) {
        int length = value.length();
        int start = 0;
        boolean first = true;
        while (true) {
            while (start < length && isWhiteSpace(value.charAt(start))) {
                start++;
            }
            if (start == length) {
                return this;
            }
            int end = start + 1;
            while (end < length && !isWhiteSpace(value.charAt(end))) {
                end++;
            }
            if (!first) {
                add(' ');
            }
            first = false;
            add(value, start, end);
            start = end;
        }
    }

    private static boolean isWhiteSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Takes back everything from the last slash on; all down to {@code floor} where there is none above it. */
    void cutAtLastSlash(int floor) {
        while (length > floor) {
            if (bytes[--length] == '/') {
                return;
            }
        }
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
