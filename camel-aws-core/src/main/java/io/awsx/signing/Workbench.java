package io.awsx.signing;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a signature is made with: a text, SHA-256, HMAC-SHA-256, and ECDSA. Not thread-safe. */
final class Workbench {

    private static final HexFormat HEX = HexFormat.of();

    final ByteText text;

    private final MessageDigest sha256 = newSha256();
    private final byte[] result = new byte[HmacKey.SIZE];
    private @Nullable Signature ecdsa;

    /** @param capacity the size of text to begin with, in bytes */
    Workbench(int capacity) {
        this.text = new ByteText(capacity);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one does not", e);
        }
    }

    /** The digest, in its initial state; leave it like that. */
    MessageDigest sha256() {
        return sha256;
    }

    /** Takes the SHA-256 of the text, for {@link #addDigest()}. */
    void digestText() {
        digest(text.bytes(), 0, text.length());
    }

    /** Takes the SHA-256 of some bytes, for {@link #addDigest()}. */
    void digest(byte[] bytes, int offset, int length) {
        try {
            sha256.update(bytes, offset, length);
            sha256.digest(result, 0, result.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 fills 32 bytes", e);
        }
    }

    /** Adds the digest taken last to the text, in hex. */
    void addDigest() {
        text.addHex(result);
    }

    /** The HMAC of the text, in hex. */
    String hmacOfText(HmacKey key) {
        key.authenticate(sha256, text.bytes(), text.length(), result);
        return HEX.formatHex(result);
    }

    /** The ECDSA signature of the SHA-256 of the text, DER-encoded, in hex; another one each time. */
    String ecdsaOfText(PrivateKey with) {
        try {
            if (ecdsa == null) {
                ecdsa = Signature.getInstance("SHA256withECDSA");
            }
            ecdsa.initSign(with);
            ecdsa.update(text.bytes(), 0, text.length());
            return HEX.formatHex(ecdsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks ECDSA with SHA-256 (module jdk.crypto.ec)", e);
        }
    }
}
