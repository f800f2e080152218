package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.MovableClock;
import io.awsx.ScriptedS3;
import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls to buckets of S3 Express One Zone, which are signed with the credentials of a session. */
@Timeout(180)
class S3ExpressTest {

    private static final String BUCKET = "b--use1-az4--x-s3";
    private static final Map<String, Object> HEAD = Map.of("Bucket", BUCKET, "Key", "k");
    private static final String SESSION_SECRET = "c2Vzc2lvbi1zZWNyZXQta2V5LW9mLXRoZS10ZXN0";

    private final MovableClock clock = new MovableClock();

    @BeforeAll
    static void keepSecrets() {
        LeakCheck.secret(SESSION_SECRET);
    }

    /** The answer to CreateSession: a session of five minutes. */
    private String session(int number) {
        return "<CreateSessionResult><Credentials><SessionToken>token-" + number + "</SessionToken><SecretAccessKey>"
                + SESSION_SECRET + "</SecretAccessKey><AccessKeyId>SESSION" + number + "</AccessKeyId><Expiration>"
                + clock.instant().plus(Duration.ofMinutes(5)) + "</Expiration></Credentials></CreateSessionResult>";
    }

    private AwsSession.Builder atMyTime(AwsSession.Builder builder) {
        return builder.clock(clock);
    }

    private ScriptedS3 s3(Map<String, ?> overrides) {
        return new ScriptedS3(this::atMyTime, overrides);
    }

    private ScriptedS3 s3() {
        return s3(Map.of());
    }

    private static List<String> sessionsMade(ScriptedS3 s3) {
        return s3.transport.requests().stream()
                .filter(request -> request.target().endsWith("?session"))
                .map(request -> request.origin().host())
                .toList();
    }

    @Test
    void aSessionIsMadeByTheClientsCredentialsAndSignsTheCalls() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport.then(200, session(1)).then(200, "").then(200, "");
            s3.call("HeadObject", HEAD);
            s3.call("HeadObject", HEAD);

            assertThat(s3.transport.requests()).hasSize(3);
            HttpRequest create = s3.request(0);
            assertThat(create.method()).isEqualTo("GET");
            assertThat(create.target()).isEqualTo("/?session");
            assertThat(s3.host(0)).isEqualTo(BUCKET + ".s3express-use1-az4.eu-west-1.amazonaws.com");
            assertThat(s3.header(0, "Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/eu-west-1/s3express/aws4_request, ");
            assertThat(s3.header(0, "x-amz-s3session-token")).isNull();

            assertThat(s3.host(1)).isEqualTo(s3.host(0));
            assertThat(s3.header(1, "x-amz-s3session-token")).isEqualTo("token-1");
            assertThat(s3.header(1, "x-amz-security-token")).isNull();
            assertThat(s3.header(1, "Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=SESSION1/20260301/eu-west-1/s3express/aws4_request, ")
                    .contains(";x-amz-s3session-token,");
            assertThat(s3.header(2, "x-amz-s3session-token")).isEqualTo("token-1");
        }
    }

    @Test
    void theTokenOfTheClientsOwnCredentialsGoesByItsUsualName() {
        try (ScriptedS3 s3 = new ScriptedS3(
                builder -> atMyTime(builder).credentials("AKIDEXAMPLE", ScriptedService.SECRET, "own-token"))) {
            s3.transport.then(200, session(1)).then(200, "");
            s3.call("HeadObject", HEAD);

            assertThat(s3.header(0, "x-amz-security-token")).isEqualTo("own-token");
            assertThat(s3.header(0, "x-amz-s3session-token")).isNull();
            assertThat(s3.header(1, "x-amz-security-token")).isNull();
        }
    }

    @Test
    void eachBucketHasASessionOfItsOwn() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport
                    .then(200, session(1))
                    .then(200, "")
                    .then(200, session(2))
                    .then(200, "");
            s3.call("HeadObject", HEAD);
            s3.call("HeadObject", Map.of("Bucket", "c--use1-az4--x-s3", "Key", "k"));

            assertThat(s3.header(1, "x-amz-s3session-token")).isEqualTo("token-1");
            assertThat(s3.header(3, "x-amz-s3session-token")).isEqualTo("token-2");
        }
    }

    @Test
    void noMoreThanAHundredSessionsAreKept() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport.otherwise(
                    request -> ScriptedTransport.answer(200, request.target().endsWith("?session") ? session(1) : ""));
            for (int i = 0; i <= 100; i++) {
                s3.call("HeadObject", Map.of("Bucket", "b" + i + "--use1-az4--x-s3", "Key", "k"));
            }
            assertThat(sessionsMade(s3)).hasSize(101);
            s3.call("HeadObject", Map.of("Bucket", "b100--use1-az4--x-s3", "Key", "k"));
            assertThat(sessionsMade(s3)).hasSize(101);
            s3.call("HeadObject", Map.of("Bucket", "b0--use1-az4--x-s3", "Key", "k"));
            assertThat(sessionsMade(s3)).hasSize(102);
        }
    }

    @Test
    void aSessionIsMadeAnewShortlyBeforeItEnds() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport.then(200, session(1)).then(200, "").then(200, "");
            s3.call("HeadObject", HEAD);
            clock.set(ScriptedService.NOW.plusSeconds(300 - 46));
            s3.call("HeadObject", HEAD);
            assertThat(sessionsMade(s3)).hasSize(1);

            clock.set(ScriptedService.NOW.plusSeconds(300 - 45));
            s3.transport.then(200, session(2)).then(200, "");
            s3.call("HeadObject", HEAD);
            assertThat(sessionsMade(s3)).hasSize(2);
            assertThat(s3.header(4, "x-amz-s3session-token")).isEqualTo("token-2");
        }
    }

    @Test
    void aSessionStaysInUseWhileAnotherCannotBeMadeUntilTenSecondsAreLeft() {
        try (ScriptedS3 s3 = s3(Map.of("maxAttempts", 1))) {
            s3.transport.then(200, session(1)).then(200, "");
            s3.call("HeadObject", HEAD);
            clock.set(ScriptedService.NOW.plusSeconds(300 - 30));
            s3.transport.then(503, ScriptedS3.error("SlowDown")).then(200, "");
            s3.call("HeadObject", HEAD);
            assertThat(s3.header(3, "x-amz-s3session-token")).isEqualTo("token-1");

            clock.set(ScriptedService.NOW.plusSeconds(300 - 10));
            s3.transport.then(503, ScriptedS3.error("SlowDown"));
            assertThatThrownBy(() -> s3.call("HeadObject", HEAD)).isInstanceOfSatisfying(ServiceException.class, e -> {
                assertThat(e.code()).isEqualTo("SlowDown");
                assertThat(e.operation()).isEqualTo("CreateSession");
            });
            assertThat(s3.transport.requests()).hasSize(5);
        }
    }

    @Test
    void anExpiredSessionSignsNothing() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport.then(200, session(1)).then(200, "");
            s3.call("HeadObject", HEAD);
            clock.set(ScriptedService.NOW.plusSeconds(3600));
            s3.transport.then(200, session(2)).then(200, "");
            s3.call("HeadObject", HEAD);

            assertThat(s3.header(3, "x-amz-s3session-token")).isEqualTo("token-2");
        }
    }

    @Test
    void aSessionThatTheServiceTakesForExpiredIsMadeAnewAtOnce() throws IOException {
        try (ScriptedS3 s3 = s3()) {
            s3.transport
                    .then(200, session(1))
                    .then(400, ScriptedS3.error("ExpiredToken"))
                    .then(200, session(2))
                    .then(200, "");
            ((InputStream) s3.call("GetObject", HEAD).get("Body")).close();
            assertThat(s3.header(3, "x-amz-s3session-token")).isEqualTo("token-2");
            assertThat(s3.waits).containsOnly(Duration.ZERO);
        }
    }

    @Test
    void whoMayMakeNoSessionGetsTheServicesOwnError() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport.then(404, ScriptedS3.error("NoSuchBucket"));
            assertThatThrownBy(() -> s3.call("HeadObject", HEAD))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchBucket"));
            assertThat(s3.transport.requests()).hasSize(1);
        }
    }

    @Test
    void manyThreadsShareOneSession() throws Exception {
        int threads = 16;
        AtomicInteger made = new AtomicInteger();
        AtomicInteger called = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(threads);
        Transport transport = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request, Duration timeLimit) {
                if (!request.target().endsWith("?session")) {
                    assertThat(request.headers().first("x-amz-s3session-token")).isEqualTo("token-1");
                    called.incrementAndGet();
                    return ScriptedTransport.answer(200, "");
                }
                return ScriptedTransport.answer(200, session(made.incrementAndGet()));
            }

            @Override
            public void close() {}
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (ScriptedS3 s3 = new ScriptedS3(builder -> builder.transport(transport))) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(pool.submit(() -> {
                    all.countDown();
                    all.await();
                    return s3.call("HeadObject", HEAD);
                }));
            }
            for (Future<?> call : calls) {
                call.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(made).hasValue(1);
        assertThat(called).hasValue(threads);
    }

    @Test
    void linksHoldTheTokenOfTheSession() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport.then(200, session(1));
            URI link = s3.client.presign("GetObject", HEAD, Duration.ofMinutes(1));

            assertThat(link.getRawQuery())
                    .contains("X-Amz-S3session-Token=token-1", "X-Amz-Credential=SESSION1%2F")
                    .doesNotContain("X-Amz-Security-Token");
        }
    }

    @Test
    void withoutSessionsTheClientsOwnCredentialsSign() {
        try (ScriptedS3 code = s3(Map.of("disableS3ExpressSessionAuth", true));
                ScriptedS3 environment = new ScriptedS3(
                        builder -> builder.environment(Map.of("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "true")))) {
            for (ScriptedS3 s3 : List.of(code, environment)) {
                s3.transport.then(200, "");
                s3.call("HeadObject", HEAD);
                assertThat(s3.header(0, "Authorization"))
                        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/eu-west-1/s3express/");
                assertThat(s3.header(0, "x-amz-s3session-token")).isNull();
            }
        }
    }

    @Test
    void whoIsAnonymousMakesNoSession() {
        try (ScriptedS3 s3 =
                new ScriptedS3(builder -> builder.credentialsProvider(CredentialsProvider.of(Credentials.ANONYMOUS)))) {
            s3.transport.then(200, "");
            s3.call("HeadObject", HEAD);

            assertThat(s3.transport.requests()).hasSize(1);
            assertThat(s3.header(0, "Authorization")).isNull();
        }
    }

    @Test
    void aRequiredChecksumIsNeverMd5() {
        Map<String, Object> delete =
                Map.of("Bucket", BUCKET, "Delete", Map.of("Quiet", true, "Objects", List.of(Map.of("Key", "k"))));
        Map<String, Object> general = Map.of(
                "Bucket", "some-bucket", "Delete", Map.of("Quiet", true, "Objects", List.of(Map.of("Key", "k"))));
        try (ScriptedS3 s3 = s3(Map.of("checksum", "when_required"))) {
            s3.transport.then(200, session(1)).then(200, "<DeleteResult/>").then(200, "<DeleteResult/>");
            s3.call("DeleteObjects", delete);
            s3.call("DeleteObjects", general);

            assertThat(s3.header(1, "Content-MD5")).isNull();
            assertThat(s3.header(1, "x-amz-checksum-crc32")).isNotNull();
            assertThat(s3.header(2, "Content-MD5")).isNotNull();
        }
    }

    @Test
    void theControlEndpointTakesNoSession() {
        try (ScriptedS3 s3 = s3()) {
            s3.transport.then(204, "");
            s3.call("DeleteBucketPolicy", Map.of("Bucket", BUCKET));

            assertThat(s3.host(0)).isEqualTo("s3express-control.eu-west-1.amazonaws.com");
            assertThat(s3.header(0, "Authorization")).contains("Credential=AKIDEXAMPLE/20260301/eu-west-1/s3express/");
        }
    }
}
