package io.awsx.identity;

import io.awsx.error.ClientException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An elliptic curve key on P-256 in PEM form: {@code EC PRIVATE KEY} (RFC 5915) or {@code PRIVATE KEY} (RFC 5958, which wraps
 * the former). Java reads the second alone and gives no public half, so both are taken apart here.
 *
 * @param key the private half
 * @param x the public half, first coordinate, as a JSON Web Key has it (RFC 7518)
 * @param y its second coordinate
 */
record EcPem(PrivateKey key, String x, String y) {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int PUBLIC_HALF = 0xA1;
    /** id-ecPublicKey and prime256v1, as the algorithm of a wrapped key. */
    private static final byte[] P_256 = HexFormat.of().parseHex("301306072a8648ce3d020106082a8648ce3d030107");

    private static final String WRAPPED = "PRIVATE KEY";
    private static final String BARE = "EC PRIVATE KEY";

    /** @throws ClientException where the text is no such key */
    static EcPem parse(String what, String pem) {
        String label = pem.contains("-----BEGIN " + BARE + "-----") ? BARE : WRAPPED;
        try {
            byte[] der = Base64.getMimeDecoder().decode(between(pem, label));
            byte[] bare = label.equals(BARE) ? der : unwrap(der);
            byte[] point = publicPoint(bare);
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(wrap(bare)));
            return new EcPem(key, coordinate(point, 1), coordinate(point, 33));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | GeneralSecurityException e) {
            // The cause may quote the key
            throw new ClientException(what + " has a key that is no private key on the curve P-256 in PEM form with its"
                    + " public half; log in again");
        }
    }

    private static String coordinate(byte[] point, int from) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(point, from, from + 32));
    }

    private static String between(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin) + begin.length();
        return pem.substring(start, pem.indexOf("-----END " + label + "-----", start));
    }

    /** Version, algorithm, and within an octet string the bare key. */
    private static byte[] unwrap(byte[] der) {
        Der fields = new Der(new Der(der).read(SEQUENCE));
        fields.read(INTEGER);
        if (!Arrays.equals(fields.read(SEQUENCE), Arrays.copyOfRange(P_256, 2, P_256.length))) {
            throw new IllegalArgumentException("another algorithm or curve");
        }
        return fields.read(OCTET_STRING);
    }

    private static byte[] wrap(byte[] bare) {
        byte[] version = Der.write(INTEGER, new byte[] {0});
        byte[] key = Der.write(OCTET_STRING, bare);
        byte[] fields = Arrays.copyOf(version, version.length + P_256.length + key.length);
        System.arraycopy(P_256, 0, fields, version.length, P_256.length);
        System.arraycopy(key, 0, fields, version.length + P_256.length, key.length);
        return Der.write(SEQUENCE, fields);
    }

    /** The public half is the last field of the bare key: 0x04, x, and y, in a bit string without unused bits. */
    private static byte[] publicPoint(byte[] bare) {
        Der fields = new Der(new Der(bare).read(SEQUENCE));
        fields.read(INTEGER);
        fields.read(OCTET_STRING);
        byte[] bits = new Der(fields.find(PUBLIC_HALF)).read(BIT_STRING);
        if (bits.length != 66 || bits[0] != 0 || bits[1] != 4) {
            throw new IllegalArgumentException("no uncompressed point of P-256");
        }
        return Arrays.copyOfRange(bits, 1, 66);
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "EcPem";
    }
}
