package io.awsx.signing;

/** The second of three parts of signing: from the canonical request to the signature. */
final class SignatureCalculation {

    private SignatureCalculation() {}

    /** The signature of a request, in hex. */
    static String signature(Workbench bench, CanonicalRequest canonical, SigningKey key, SigningTime time) {
        canonical.writeTo(bench.text.clear());
        replaceByStringToSign(bench, key, time);
        return key.sign(bench);
    }

    /** Puts the string to sign in the place of the canonical request. */
    static void replaceByStringToSign(Workbench bench, SigningKey key, SigningTime time) {
        bench.digestText();
        bench.text.clear();
        bench.text.add(key.algorithm().word()).add('\n').add(time.stamp()).add('\n');
        bench.text.add(key.credentialScope()).add('\n');
        bench.addDigest();
    }
}
