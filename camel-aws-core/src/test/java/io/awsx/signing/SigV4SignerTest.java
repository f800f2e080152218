package io.awsx.signing;

import static io.awsx.signing.Examples.CREDENTIALS;
import static io.awsx.signing.Examples.INSTANT;
import static io.awsx.signing.Examples.ORIGIN;
import static io.awsx.signing.Examples.OTHER;
import static io.awsx.signing.Examples.S3;
import static io.awsx.signing.Examples.body;
import static io.awsx.signing.Examples.fields;
import static io.awsx.signing.Examples.get;
import static io.awsx.signing.Examples.put;
import static io.awsx.signing.Examples.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.identity.Credentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigV4SignerTest {

    private final SigV4Signer signer = new SigV4Signer();

    /** "Signature calculations for the Authorization header: transferring payload in a single chunk", S3 API reference. */
    @Test
    void signsTheExamplesOfTheDocumentation() {
        HttpRequest getObject =
                get().path("/test.txt").headers(fields("Range", "bytes=0-9")).build();
        HttpRequest putObject = HttpRequest.builder("PUT")
                .origin(ORIGIN)
                .path("/test%24file.text")
                .headers(fields("Date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"))
                .body(body("Welcome to Amazon S3."))
                .build();
        HttpRequest getLifecycle = get().query(query("lifecycle", null)).build();
        HttpRequest listObjects =
                get().query(query("max-keys", "2", "prefix", "J")).build();

        assertThat(authorization(getObject, S3))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(authorization(putObject, S3))
                .endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        assertThat(authorization(getLifecycle, S3))
                .endsWith("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        assertThat(authorization(listObjects, S3))
                .endsWith("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void returnsAnonymousRequestsAsTheyAre() {
        HttpRequest request = get().build();

        assertThat(signer.sign(request, Credentials.ANONYMOUS, S3, INSTANT)).isSameAs(request);
        assertThat(signer.presign(request, Credentials.ANONYMOUS, S3, INSTANT, Duration.ofHours(1)))
                .isSameAs(request);
    }

    @Test
    void replacesWhatWasSignedBefore() {
        HttpRequest request = get().headers(fields("Range", "bytes=0-9")).build();
        HttpRequest once = signer.sign(request, CREDENTIALS, S3, INSTANT);
        HttpRequest earlier = signer.sign(
                request, Credentials.of("OTHER", "secret", "token"), S3, INSTANT.minus(Duration.ofHours(1)));
        HttpRequest again = signer.sign(earlier, CREDENTIALS, S3, INSTANT);

        assertThat(again.headers().toMap()).isEqualTo(once.headers().toMap());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Expect",
                "Keep-Alive",
                "Proxy-Authorization",
                "Proxy-Anything",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "User-Agent",
                "X-Amzn-Trace-Id",
                "X-Forwarded-For"
            })
    void leavesOutWhatMayChangeOnTheWay(String name) {
        HttpRequest signed = signer.sign(get().headers(fields(name, "x")).build(), CREDENTIALS, OTHER, INSTANT);

        assertThat(signed.headers().first("Authorization")).contains("SignedHeaders=host;x-amz-date,");
        assertThat(signed.headers().first(name)).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "amz-sdk-request", "Content-MD5", "X-Amz-Target", "Content-Length"})
    void signsEverythingElseThatIsThere(String name) {
        HttpRequest signed = signer.sign(get().headers(fields(name, "x")).build(), CREDENTIALS, OTHER, INSTANT);

        assertThat(signed.headers().first("Authorization"))
                .contains(name.toLowerCase(java.util.Locale.ROOT))
                .isNotEqualTo(authorization(get().headers(fields(name, "y")).build(), OTHER));
    }

    @Test
    void signsTheHostThatTheTransportSends() {
        HttpRequest request = get().headers(fields("Host", "elsewhere.example")).build();
        HttpRequest signed = signer.sign(request, CREDENTIALS, OTHER, INSTANT);

        assertThat(signed.headers().contains("Host")).isFalse();
        assertThat(signed.headers().first("Authorization")).isEqualTo(authorization(get().build(), OTHER));
    }

    @Test
    void signsThePortWhereItIsNotTheUsualOne() {
        HttpRequest usual = get().origin(new Origin("http", "localhost", 80)).build();
        HttpRequest other = get().origin(new Origin("http", "localhost", 81)).build();
        HttpRequest none = get().origin(new Origin("http", "localhost", -1)).build();

        assertThat(authorization(usual, OTHER)).isEqualTo(authorization(none, OTHER));
        assertThat(authorization(other, OTHER)).isNotEqualTo(authorization(none, OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "'', /",
        "/a/../../b, /b",
        "/../.., /",
        "/a/b/.., /a",
        "/a/b/../, /a/",
        "/a/., /a",
        "//a///b/, /a/b/",
        "/.a/..b/c., /.a/..b/c."
    })
    void normalisesThePathOfOtherServices(String given, String canonical) {
        assertThat(authorization(get().path(given).build(), OTHER))
                .isEqualTo(authorization(get().path(canonical).build(), OTHER));
    }

    @ParameterizedTest
    @CsvSource({"/a//b, /a/b", "/a/./b, /a/b", "/a/../b, /b", "/a%2Fb, /a/b"})
    void keepsThePathOfS3(String given, String other) {
        assertThat(authorization(get().path(given).build(), S3))
                .isNotEqualTo(authorization(get().path(other).build(), S3));
    }

    @Test
    void signsAnEmptyValueAsNameAndEquals() {
        assertThat(authorization(get().query(query("acl", null)).build(), S3))
                .isEqualTo(authorization(get().query(query("acl", "")).build(), S3));
    }

    @Test
    void tellsNoSecret() {
        HttpRequest signed = signer.sign(get().build(), Credentials.of("AKID", "the-secret", "the-token"), S3, INSTANT);
        SigningKey key = new HmacSigningKey(Credentials.of("AKID", "the-secret"), SigningTime.of(INSTANT), S3);

        assertThat(signed.toString() + signed.headers() + key)
                .doesNotContain("the-secret")
                .doesNotContain("the-token");
        assertThat(key).hasToString("SigningKey[20130524/us-east-1/s3/aws4_request]");
    }

    @Test
    void signsForManyThreadsAtOnce() throws Exception {
        List<HttpRequest> requests = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            requests.add(put(body("body " + i)));
            expected.add(new SigV4Signer()
                    .sign(requests.get(i), CREDENTIALS, S3, INSTANT)
                    .headers()
                    .first("Authorization"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> task = () ->
                    requests.stream().map(request -> authorization(request, S3)).toList();
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tasks.add(task);
            }
            for (Future<List<String>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void signsALongRequestWhole() {
        String first = authorization(
                get().headers(fields("x-amz-meta-a", "ä".repeat(40_000) + 1)).build(), OTHER);
        String second = authorization(
                get().headers(fields("x-amz-meta-a", "ä".repeat(40_000) + 2)).build(), OTHER);

        assertThat(first).isNotEqualTo(second);
    }

    private String authorization(HttpRequest request, SigningScope scope) {
        return signer.sign(request, CREDENTIALS, scope, INSTANT).headers().first("Authorization");
    }
}
