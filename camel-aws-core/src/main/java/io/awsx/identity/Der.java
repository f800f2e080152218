package io.awsx.identity;

import java.util.Arrays;

/** Fields in the distinguished encoding of ASN.1 (ITU-T X.690), one after the other, each shorter than 64 KiB. */
final class Der {

    private final byte[] bytes;
    private int at;

    Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The content of the next field.
     *
     * @throws IllegalArgumentException where it has another tag or a length that cannot be
     * @throws IndexOutOfBoundsException where the bytes end before it does
     */
    byte[] read(int tag) {
        if ((bytes[at] & 0xFF) != tag) {
            throw new IllegalArgumentException("another field");
        }
        return next();
    }

    /** The content of the next field of a tag; others before it are passed over. */
    byte[] find(int tag) {
        while ((bytes[at] & 0xFF) != tag) {
            next();
        }
        return next();
    }

    private byte[] next() {
        at++;
        int length = bytes[at++] & 0xFF;
        if (length > 0x82) {
            throw new IllegalArgumentException("too long a field");
        } else if (length >= 0x80) {
            int octets = length - 0x80;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | (bytes[at++] & 0xFF);
            }
        }
        if (length > bytes.length - at) {
            throw new IndexOutOfBoundsException("the field is longer than what is left");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** A field. */
    static byte[] write(int tag, byte[] content) {
        int octets = content.length < 0x80 ? 0 : content.length < 0x100 ? 1 : 2;
        byte[] field = new byte[2 + octets + content.length];
        field[0] = (byte) tag;
        field[1] = (byte) (octets == 0 ? content.length : 0x80 + octets);
        for (int i = 0; i < octets; i++) {
            field[2 + i] = (byte) (content.length >> (8 * (octets - 1 - i)));
        }
        System.arraycopy(content, 0, field, 2 + octets, content.length);
        return field;
    }
}
