package io.awsx.identity.source;

import io.awsx.error.ClientException;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Reads a private key, RSA or of the curve P-256, from the text form of RFC 7468: PKCS#8 ({@code PRIVATE KEY}), PKCS#1
 * ({@code RSA PRIVATE KEY}), or SEC 1 ({@code EC PRIVATE KEY}). Java reads PKCS#8 only, so the older two are put into its
 * envelope.
 */
public final class PemKey {

    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";

    /** Version 0, and the algorithm {@code rsaEncryption}. */
    private static final byte[] RSA_ENVELOPE = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    /** Version 0, and the algorithm {@code ecPublicKey} on the curve {@code prime256v1}. */
    private static final byte[] EC_ENVELOPE =
            HexFormat.of().parseHex("020100301306072a8648ce3d020106082a8648ce3d030107");

    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;

    private PemKey() {}

    /**
     * The first private key of a text.
     *
     * @throws ClientException where there is none that can be read; no message holds a part of it
     */
    public static PrivateKey read(String pem) {
        for (int begin = pem.indexOf(BEGIN); begin >= 0; begin = pem.indexOf(BEGIN, begin + 1)) {
            int labelEnd = pem.indexOf(DASHES, begin + BEGIN.length());
            String label = labelEnd < 0 ? "" : pem.substring(begin + BEGIN.length(), labelEnd);
            int end = pem.indexOf("-----END " + label + DASHES, begin);
            if (label.endsWith("PRIVATE KEY") && end >= 0) {
                return key(label, pem.substring(labelEnd + DASHES.length(), end));
            }
        }
        throw new ClientException("No private key in this text; it begins with -----BEGIN PRIVATE KEY-----");
    }

    private static PrivateKey key(String label, String base64) {
        if (label.startsWith("ENCRYPTED") || base64.contains("ENCRYPTED")) {
            throw new ClientException("The private key is encrypted; decrypt it first (openssl pkcs8 -topk8 -nocrypt)");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return switch (label) {
                case "RSA PRIVATE KEY" -> key("RSA", wrapped(RSA_ENVELOPE, bytes));
                case "EC PRIVATE KEY" -> key("EC", wrapped(EC_ENVELOPE, bytes));
                case "PRIVATE KEY" -> rsaOrEc(bytes);
                default -> throw new ClientException("Not a kind of private key that is known here: " + label);
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ClientException("The private key cannot be read: it is damaged, or of a kind unknown here");
        }
    }

    private static PrivateKey key(String algorithm, byte[] bytes) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static PrivateKey rsaOrEc(byte[] pkcs8) throws GeneralSecurityException {
        try {
            return key("RSA", pkcs8);
        } catch (InvalidKeySpecException e) {
            return key("EC", pkcs8);
        }
    }

    private static byte[] wrapped(byte[] envelope, byte[] key) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(envelope);
        content.writeBytes(der(OCTET_STRING, key));
        return der(SEQUENCE, content.toByteArray());
    }

    /** Tag, length, and value by the distinguished encoding rules of X.690. */
    private static byte[] der(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 4);
        out.write(tag);
        if (value.length < 128) {
            out.write(value.length);
        } else if (value.length < 1 << 16) {
            boolean one = value.length < 256;
            out.write(one ? 0x81 : 0x82);
            if (!one) {
                out.write(value.length >> 8);
            }
            out.write(value.length);
        } else {
            throw new IllegalArgumentException("Longer than any key");
        }
        out.writeBytes(value);
        return out.toByteArray();
    }
}
