package io.awsx.signing;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * What a signature is made for, besides the request itself.
 *
 * @param service the signing name, such as {@code s3}
 * @param region the signing region, such as {@code eu-west-1}; for {@link SigV4aSigner} the set of them, such as {@code
 *     us-east-1,eu-*} or {@code *}
 * @param payload how the body enters the signature
 * @param trailer the checksum sent behind the body, or null; only where {@code payload} is a streaming kind, and there
 *     always where the chunks are not signed
 * @param hash the SHA-256 of the body in lower-case hex where it is known; null to have it computed, or where the body enters in
 *     another way
 * @param rawPath whether the path is signed as it is sent (S3); else dot segments are removed and it is encoded twice
 * @param payloadHeader whether {@code x-amz-content-sha256} is sent even where the payload is hashed as usual (S3)
 */
public record SigningScope(
        String service,
        String region,
        PayloadSigning payload,
        @Nullable ChecksumAlgorithm trailer,
        @Nullable String hash,
        boolean rawPath,
        boolean payloadHeader) {

    /**
     * Checks that the parts fit together.
     *
     * @throws ClientException where service or region cannot be part of a signature, or trailer or hash do not fit
     */
    public SigningScope {
        requireWord("service", service);
        requireWord("region", region);
        boolean streaming = payload == PayloadSigning.STREAMING || payload == PayloadSigning.STREAMING_UNSIGNED;
        if (trailer != null && !streaming) {
            throw new ClientException("A checksum can follow the body only where the body is sent in chunks; send "
                    + trailer.header() + " as a header field, or choose a streaming kind of payload signing");
        }
        if (hash != null && payload != PayloadSigning.HASHED) {
            throw new ClientException("The hash of the body is not what is signed here; leave it out");
        }
        if (trailer == null && payload == PayloadSigning.STREAMING_UNSIGNED) {
            throw new ClientException("Chunks without signatures need a checksum behind them; choose one");
        }
    }

    /** The scope of most services: hashed payload, normalised path, no payload header. */
    public static SigningScope of(String service, String region) {
        return new SigningScope(service, region, PayloadSigning.HASHED, null, null, false, false);
    }

    /** The scope of S3: the path as it is, the payload header always. */
    public static SigningScope s3(String region, PayloadSigning payload, @Nullable ChecksumAlgorithm trailer) {
        return new SigningScope("s3", region, payload, trailer, null, true, true);
    }

    /** Both become part of a header field, with slashes between them. */
    private static void requireWord(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 127 || c == '/') {
                throw new ClientException("The signing " + what + " holds character " + (int) c + " at position " + i
                        + ", which no " + what + " has; check its configuration");
            }
        }
        if (text.isEmpty()) {
            throw new ClientException("The signing " + what + " is empty; configure it");
        }
    }
}
