package io.awsx.signing;

/**
 * The signatures of one body's chunks, each built on the one before; the first on that of the request. Follows "Signature
 * calculations: transferring payload in multiple chunks" of the S3 documentation. Not thread-safe.
 */
final class ChunkSignatures {

    private static final int CAPACITY = 512;

    private final Workbench bench = new Workbench(CAPACITY);
    private final SigningKey key;
    private final SigningTime time;
    private String previous;

    /** @param seed the signature of the request */
    ChunkSignatures(SigningKey key, SigningTime time, String seed) {
        this.key = key;
        this.time = time;
        this.previous = seed;
    }

    /** The signature of the next chunk as it is sent; the last chunk is empty. */
    String next(byte[] bytes, int offset, int length) {
        bench.digest(bytes, offset, length);
        return sign("-PAYLOAD\n", PayloadHash.EMPTY + '\n');
    }

    /** The signature of the trailer as it is sent, after that of the last chunk. */
    String ofTrailer(String header, String value) {
        bench.text.clear().add(header).add(':').add(value).add('\n');
        bench.digestText();
        return sign("-TRAILER\n", "");
    }

    private String sign(String kind, String between) {
        bench.text.clear().add(key.algorithm().word()).add(kind);
        bench.text.add(time.stamp()).add('\n').add(key.credentialScope()).add('\n');
        bench.text.add(previous).add('\n').add(between);
        bench.addDigest();
        previous = key.sign(bench);
        return key.algorithm().padded(previous);
    }
}
