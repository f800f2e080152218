package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.identity.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** What the AWS SDK for Java makes of the same requests. */
class SigV4DifferentialTest {

    private static final long SEED = Long.getLong("awsx.seed", 20150830L);
    private static final int REQUESTS = Integer.getInteger("awsx.requests", 4000);

    private final RandomRequests random = new RandomRequests(SEED);
    private final SdkSigner sdk = new SdkSigner();
    private final SigV4Signer signer = new SigV4Signer();

    @BeforeAll
    static void printSeed(TestReporter reporter) {
        reporter.publishEntry("awsx.seed", Long.toString(SEED));
    }

    @Test
    void signsHeadersForS3AlikeWithAndWithoutTheBody() {
        for (int i = 0; i < REQUESTS; i++) {
            PayloadSigning payload = random.oneIn(2) ? PayloadSigning.HASHED : PayloadSigning.UNSIGNED;
            compareHeaders(i, random.next(), SigningScope.s3(random.region(), payload, null));
        }
    }

    @Test
    void signsHeadersForOtherServicesAlike() {
        for (int i = 0; i < REQUESTS; i++) {
            // The reference sends the payload header to every service.
            SigningScope scope =
                    new SigningScope("execute-api", random.region(), PayloadSigning.HASHED, null, null, false, true);
            compareHeaders(i, withoutEscapeFromRoot(random.next()), scope);
        }
    }

    @Test
    void makesTheSameLinksForS3() {
        for (int i = 0; i < REQUESTS; i++) {
            compareLinks(i, random.next(), SigningScope.s3(random.region(), PayloadSigning.UNSIGNED, null));
        }
    }

    @Test
    void makesTheSameLinksForOtherServices() {
        for (int i = 0; i < REQUESTS; i++) {
            compareLinks(i, withoutEscapeFromRoot(random.next()), SigningScope.of("polly", random.region()));
        }
    }

    @Test
    void sendsTheSameChunks() throws IOException {
        int chunk = 128 * 1024;
        int[] lengths = {0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk};
        // The reference computes CRC-64/NVME in native code only, which is not at hand.
        for (ChecksumAlgorithm trailer : EnumSet.complementOf(EnumSet.of(ChecksumAlgorithm.CRC64NVME))) {
            for (int length : lengths) {
                compareChunks(length, PayloadSigning.STREAMING, trailer);
                compareChunks(length, PayloadSigning.STREAMING_UNSIGNED, trailer);
            }
        }
        for (int i = 0; i < 60; i++) {
            int length = i < lengths.length ? lengths[i] : random.below(3 * chunk);
            compareChunks(length, PayloadSigning.STREAMING, null);
        }
    }

    private void compareHeaders(int round, HttpRequest request, SigningScope scope) {
        Credentials credentials = random.credentials();
        Instant instant = random.instant();
        SignedRequest expected = sdk.sign(request, credentials, scope, instant);
        HttpRequest actual = signer.sign(request, credentials, scope, instant);

        for (String name : List.of("Authorization", "X-Amz-Date", "X-Amz-Content-Sha256", "X-Amz-Security-Token")) {
            assertThat(actual.headers().all(name))
                    .as(
                            "seed %s, round %s: %s of %s?%s",
                            SEED, round, name, request, request.query().encoded())
                    .isEqualTo(expected.request().matchingHeaders(name));
        }
    }

    private void compareLinks(int round, HttpRequest request, SigningScope scope) {
        Credentials credentials = random.credentials();
        Instant instant = random.instant();
        Duration expires = Duration.ofSeconds(1 + random.below(7 * 24 * 3600));
        SignedRequest expected = sdk.presign(request, credentials, scope, instant, expires);
        HttpRequest actual = signer.presign(request, credentials, scope, instant, expires);

        for (String name : List.of(
                "X-Amz-Algorithm",
                "X-Amz-Credential",
                "X-Amz-Date",
                "X-Amz-Expires",
                "X-Amz-SignedHeaders",
                "X-Amz-Security-Token",
                "X-Amz-Signature")) {
            assertThat(values(actual.query(), name))
                    .as(
                            "seed %s, round %s: %s of %s?%s",
                            SEED, round, name, request, request.query().encoded())
                    .isEqualTo(SdkSigner.query(expected, name));
        }
    }

    private void compareChunks(int length, PayloadSigning payload, ChecksumAlgorithm trailer) throws IOException {
        SigningScope scope = SigningScope.s3(random.region(), payload, trailer);
        Headers.Builder headers = random.next().headers().toBuilder()
                .remove("Content-Encoding")
                .add("Content-Length", Integer.toString(length));
        if (random.oneIn(3)) {
            headers.add("Content-Encoding", "gzip");
        }
        HttpRequest request = random.next().toBuilder()
                .method("PUT")
                .headers(headers.build())
                .body(RequestBody.ofBytes(random.bytes(length)))
                .build();
        Credentials credentials = random.credentials();
        Instant instant = random.instant();
        SignedRequest expected = sdk.sign(request, credentials, scope, instant);
        HttpRequest actual = signer.sign(request, credentials, scope, instant);
        String description = "seed " + SEED + ", " + length + " bytes, " + payload + ", " + trailer;

        assertThat(actual.headers().first("Authorization"))
                .as(description)
                .isEqualTo(
                        expected.request().firstMatchingHeader("Authorization").orElseThrow());
        byte[] sent = expected.payload().orElseThrow().newStream().readAllBytes();
        assertThat(actual.body().open().readAllBytes()).as(description).isEqualTo(sent);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        actual.body().writeTo(written);
        assertThat(written.toByteArray()).as(description).isEqualTo(sent);
        assertThat(actual.body().length()).as(description).isEqualTo(sent.length);
    }

    /**
     * The reference leaves {@code ..} at the root in place, where RFC 3986 and other signers drop it: such paths are
     * compared without.
     */
    private static HttpRequest withoutEscapeFromRoot(HttpRequest request) {
        int depth = 0;
        for (String segment : request.path().split("/", -1)) {
            if (segment.equals("..")) {
                depth--;
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return request.toBuilder()
                        .path(request.path().replace("..", "__"))
                        .build();
            }
        }
        return request;
    }

    private static List<String> values(Query query, String name) {
        return query.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Query.Parameter::value)
                .toList();
    }
}
