package io.awsx.identity.source;

import io.awsx.error.ClientException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.KeyAgreement;

/**
 * The key by which a program proves that a login token is its own (RFC 9449, "Demonstrating Proof of Possession"): ECDSA on
 * the curve P-256. Immutable; its text form shows nothing.
 */
final class DpopKey {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final String ES256 = "SHA256withECDSAinP1363Format";
    private static final int BITS = 256;

    private final ECPrivateKey key;
    private final Map<String, String> publicHalf;

    private DpopKey(ECPrivateKey key, ECPoint point) {
        this.key = key;
        this.publicHalf = new LinkedHashMap<>();
        publicHalf.put("kty", "EC");
        publicHalf.put("crv", "P-256");
        publicHalf.put("x", coordinate(point.getAffineX()));
        publicHalf.put("y", coordinate(point.getAffineY()));
    }

    /**
     * A key as PEM text.
     *
     * @param what where the text is from, for messages
     * @throws ClientException where it is no private key of the curve P-256
     */
    static DpopKey parse(String what, String pem) {
        try {
            if (PemKey.read(pem) instanceof ECPrivateKey key
                    && key.getParams().getOrder().bitLength() == BITS
                    && key.getS().compareTo(key.getParams().getOrder()) < 0) {
                return new DpopKey(key, publicHalf(key));
            }
            throw new ClientException("not of the curve P-256");
        } catch (ClientException | GeneralSecurityException e) {
            throw new ClientException(what + " has a dpopKey that cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * The public half, which Java does not tell. It is the base point times the private number: the agreement of
     * Diffie-Hellman with the base point gives its x, and the equation of the curve two values of y, of which one fits.
     */
    private static ECPoint publicHalf(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        KeyFactory factory = KeyFactory.getInstance("EC");
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(factory.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger square = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB());
        // The prime of P-256 is 3 modulo 4, so this power is a square root
        BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        byte[] sample = signature(key, "sample");
        ECPoint point = new ECPoint(x, y);
        Signature check = Signature.getInstance(ES256);
        check.initVerify(factory.generatePublic(new ECPublicKeySpec(point, curve)));
        check.update("sample".getBytes(StandardCharsets.US_ASCII));
        return check.verify(sample) ? point : new ECPoint(x, p.subtract(y));
    }

    /** As a JSON Web Key has it (RFC 7518): all 32 bytes. */
    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] all = new byte[BITS / 8];
        int length = Math.min(bytes.length, all.length);
        System.arraycopy(bytes, bytes.length - length, all, all.length - length, length);
        return BASE64URL.encodeToString(all);
    }

    /**
     * A proof for one request, as a JSON Web Token.
     *
     * @param method the request's method
     * @param url its URL without query
     * @param id an id that no other proof has
     * @param now the time
     */
    String proof(String method, String url, String id, Instant now) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", "dpop+jwt");
        header.put("alg", "ES256");
        header.put("jwk", publicHalf);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", id);
        claims.put("htm", method);
        claims.put("htu", url);
        claims.put("iat", now.getEpochSecond());
        String signed = encoded(header) + '.' + encoded(claims);
        try {
            return signed + '.' + BASE64URL.encodeToString(signature(key, signed));
        } catch (GeneralSecurityException e) {
            throw new ClientException("This JVM cannot sign by ECDSA on P-256: " + e.getMessage(), e);
        }
    }

    private static String encoded(Map<String, ?> json) {
        return BASE64URL.encodeToString(JsonObject.write(json).getBytes(StandardCharsets.UTF_8));
    }

    /** In the form of RFC 7518: r and s, 32 bytes each. */
    private static byte[] signature(ECPrivateKey key, String text) throws GeneralSecurityException {
        Signature ecdsa = Signature.getInstance(ES256);
        ecdsa.initSign(key);
        ecdsa.update(text.getBytes(StandardCharsets.US_ASCII));
        return ecdsa.sign();
    }

    @Override
    public String toString() {
        return "DpopKey";
    }
}
