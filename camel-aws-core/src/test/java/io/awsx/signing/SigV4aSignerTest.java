package io.awsx.signing;

import static io.awsx.signing.Examples.CREDENTIALS;
import static io.awsx.signing.Examples.INSTANT;
import static io.awsx.signing.Examples.body;
import static io.awsx.signing.Examples.put;
import static io.awsx.signing.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.identity.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What the public suite does not hold: sets of regions, chunks, and signing again. */
class SigV4aSignerTest {

    private static final SigningScope ANYWHERE = SigningScope.s3("*", PayloadSigning.HASHED, null);
    private static final String EMPTY = PayloadHash.EMPTY;

    /** The public key that belongs to the credentials of the examples. */
    private static final EcdsaVerifier VERIFIER = new EcdsaVerifier(
            "18b7d04643359f6ec270dcbab8dce6d169d66ddc9778c75cfb08dfdb701637ab",
            "fa36b35e4fe67e3112261d2e17a956ef85b06e44712d2850bcd3c2161e9993f2");

    private final SigV4aSigner signer = new SigV4aSigner();

    @Test
    void tellsTheSetOfRegions() {
        HttpRequest signed = signer.sign(put(body("x")), CREDENTIALS, scope("us-east-1,eu-*"), INSTANT);

        assertThat(signed.headers().first("X-Amz-Region-Set")).isEqualTo("us-east-1,eu-*");
        assertThat(signed.headers().first("Authorization"))
                .contains("Credential=AKIAIOSFODNN7EXAMPLE/20130524/s3/aws4_request,")
                .contains("x-amz-region-set");
    }

    @Test
    void replacesAnEarlierSignature() {
        HttpRequest once = signer.sign(put(body("x")), CREDENTIALS, scope("us-east-1"), INSTANT);
        HttpRequest again = signer.sign(once, CREDENTIALS, ANYWHERE, INSTANT);

        assertThat(again.headers().all("X-Amz-Region-Set")).containsExactly("*");
        assertThat(again.headers().all("Authorization")).hasSize(1);
        assertThat(new SigV4Signer()
                        .sign(again, CREDENTIALS, scope("us-east-1"), INSTANT)
                        .headers()
                        .contains("X-Amz-Region-Set"))
                .isFalse();
    }

    @Test
    void leavesAnonymousRequestsAlone() {
        HttpRequest request = put(body("x"));

        assertThat(signer.sign(request, Credentials.ANONYMOUS, ANYWHERE, INSTANT))
                .isSameAs(request);
    }

    /** Chunks as in "Signature calculations: transferring payload in multiple chunks", with names of this algorithm. */
    @Test
    void signsEachChunkAndTheTrailerOnTheSignatureBefore() throws Exception {
        String data = "a".repeat(65 * 1024);
        HttpRequest signed = new SigV4Signer(SigningAlgorithm.ECDSA, 64 * 1024)
                .sign(
                        put(body(data)),
                        CREDENTIALS,
                        SigningScope.s3("*", PayloadSigning.STREAMING, ChecksumAlgorithm.CRC32C),
                        INSTANT);
        String authorization = signed.headers().first("Authorization");
        String seed = authorization.substring(authorization.lastIndexOf('=') + 1);

        assertThat(signed.headers().first("X-Amz-Content-Sha256"))
                .isEqualTo("STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER");
        RequestBody body = signed.body();
        String sent = text(body);
        assertThat(sent).hasSize((int) body.length());
        String[] lines = sent.split("\r\n", -1);
        assertThat(lines).hasSize(9);
        String first = verified(lines[0], "10000;chunk-signature=", "-PAYLOAD", seed, EMPTY + '\n' + sha(lines[1]));
        String second = verified(lines[2], "400;chunk-signature=", "-PAYLOAD", first, EMPTY + '\n' + sha(lines[3]));
        String last = verified(lines[4], "0;chunk-signature=", "-PAYLOAD", second, EMPTY + '\n' + EMPTY);
        assertThat(lines[5]).isEqualTo("x-amz-checksum-crc32c:sOO8/Q==");
        verified(lines[6], "x-amz-trailer-signature:", "-TRAILER", last, sha(lines[5] + '\n'));
        assertThat(lines[7] + lines[8]).isEmpty();
    }

    /** The signature of a line without what fills it up, if it is one of the right text. */
    private static String verified(String line, String start, String kind, String previous, String hashes) {
        assertThat(line)
                .matches(java.util.regex.Pattern.quote(start) + "[0-9a-f]{130,144}\\**")
                .hasSize(start.length() + 144);
        String signature = line.substring(start.length()).replace("*", "");
        String text = "AWS4-ECDSA-P256-SHA256" + kind + "\n20130524T000000Z\n20130524/s3/aws4_request\n" + previous
                + '\n' + hashes;
        assertThat(VERIFIER.verifies(text, signature)).as(text).isTrue();
        return signature;
    }

    private static String sha(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static SigningScope scope(String regions) {
        return SigningScope.s3(regions, PayloadSigning.HASHED, null);
    }
}
