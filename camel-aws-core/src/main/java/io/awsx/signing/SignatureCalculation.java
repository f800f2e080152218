package io.awsx.signing;

/** The second of three parts of signing: from the canonical request to the signature. */
final class SignatureCalculation {

    /** The name of the algorithm, where it is told to the service. */
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private SignatureCalculation() {}

    /** The signature of a request, in hex. */
    static String signature(Workbench bench, CanonicalRequest canonical, SigningKey key, SigningTime time) {
        canonical.writeTo(bench.text.clear());
        replaceByStringToSign(bench, key, time);
        return bench.hmacOfText(key.key());
    }

    /** Puts the string to sign in the place of the canonical request. */
    static void replaceByStringToSign(Workbench bench, SigningKey key, SigningTime time) {
        bench.digestText();
        bench.text.clear();
        bench.text.add(ALGORITHM).add('\n').add(time.stamp()).add('\n');
        bench.text.add(key.credentialScope()).add('\n');
        bench.addDigest();
    }
}
