package io.awsx.signing;

import io.awsx.identity.Credentials;

/** The two kinds of Signature Version 4: how each derives its key, and what it is called on the wire. */
enum SigningAlgorithm {
    /** With a secret that the service knows, too; for one region. */
    HMAC("AWS4-HMAC-SHA256", 64) {
        @Override
        SigningKey key(Credentials credentials, SigningTime time, SigningScope scope) {
            return new HmacSigningKey(credentials, time, scope);
        }
    },
    /** With a private key of which the service knows the public one; for a set of regions. */
    ECDSA("AWS4-ECDSA-P256-SHA256", 144) {
        @Override
        SigningKey key(Credentials credentials, SigningTime time, SigningScope scope) {
            return new EcdsaSigningKey(credentials, time, scope);
        }
    };

    private final String word;
    private final int longest;

    SigningAlgorithm(String word, int longest) {
        this.word = word;
        this.longest = longest;
    }

    abstract SigningKey key(Credentials credentials, SigningTime time, SigningScope scope);

    /** The name of the algorithm, where it is told to the service. */
    String word() {
        return word;
    }

    /** How many characters the signature of a chunk has. */
    int chunkSignatureLength() {
        return longest;
    }

    /** A signature as it is sent with a chunk: the length of the body is told before the signatures are known. */
    String padded(String signature) {
        return signature.length() == longest ? signature : signature + "*".repeat(longest - signature.length());
    }
}
