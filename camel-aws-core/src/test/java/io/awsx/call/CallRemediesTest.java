package io.awsx.call;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put right at once: the time and the credentials. The machine's clock stands at noon of March 1, 2026. */
class CallRemediesTest {

    private static final Map<String, String> BUCKET = Map.of("Bucket", "some-bucket");
    private static final String LIST = "<ListBucketResult><Name>some-bucket</Name></ListBucketResult>";
    private static final String AT_ONE = "Sun, 01 Mar 2026 13:00:00 GMT";

    private ScriptedS3 s3 = new ScriptedS3();

    @AfterEach
    void close() {
        s3.close();
    }

    @ParameterizedTest
    @CsvSource({
        "RequestTimeTooSkewed",
        "SignatureDoesNotMatch",
        "InvalidSignatureException",
        "AuthFailure",
        "RequestExpired",
        "RequestInTheFuture"
    })
    void aWrongClockIsSetByTheAnswerAndTheRequestSignedAnew(String code) {
        s3.transport.then(403, error(code), "Date", AT_ONE).then(200, LIST);

        assertThat(s3.client.exchange("ListObjectsV2", BUCKET).attempts()).isEqualTo(2);
        assertThat(s3.header(0, "X-Amz-Date")).isEqualTo("20260301T120000Z");
        assertThat(s3.header(1, "X-Amz-Date")).isEqualTo("20260301T130000Z");
        assertThat(s3.waits).containsOnly(Duration.ZERO);
    }

    @Test
    void aClockAheadIsSetBack() {
        s3.transport
                .then(403, error("RequestTimeTooSkewed"), "Date", "Sat, 28 Feb 2026 23:00:00 GMT")
                .then(200, LIST);
        s3.call("ListObjectsV2", BUCKET);

        assertThat(s3.header(1, "X-Amz-Date")).isEqualTo("20260228T230000Z");
        assertThat(s3.header(1, "Authorization")).contains("/20260228/");
    }

    @Test
    void anAnswerWithoutBodyIsEnough() {
        s3.transport.then(403, "", "Date", AT_ONE).then(200, LIST);

        assertThat(s3.client.exchange("HeadBucket", BUCKET).attempts()).isEqualTo(2);
    }

    @Test
    void theClockStaysRightForLaterCallsAndLinks() {
        s3.transport
                .then(403, error("RequestTimeTooSkewed"), "Date", AT_ONE)
                .otherwise(request -> ScriptedTransport.answer(200, LIST));
        s3.call("ListObjectsV2", BUCKET);
        s3.call("HeadBucket", BUCKET);

        assertThat(s3.header(2, "X-Amz-Date")).isEqualTo("20260301T130000Z");
        assertThat(s3.client.presign("GetObject", Map.of("Bucket", "some-bucket", "Key", "k"), Duration.ofHours(1)))
                .asString()
                .contains("X-Amz-Date=20260301T130000Z");
        assertThat(PresignedPostTest.fields(
                        s3.client.presignPost(Map.of("Bucket", "some-bucket", "Key", "k"), Duration.ofHours(1))))
                .containsEntry("x-amz-date", "20260301T130000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 01 Mar 2026 12:03:59 GMT", "Sun, 01 Mar 2026 11:56:01 GMT", "yesterday", ""})
    void aSignatureThatIsWrongForAnotherReasonIsNotMadeAgain(String date) {
        s3.transport.then(403, error("SignatureDoesNotMatch"), "Date", date);

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isInstanceOf(ServiceException.class);
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @Test
    void aServerWithAWrongClockOfItsOwnIsAskedTwiceOnly() {
        s3.transport
                .then(403, error("RequestTimeTooSkewed"), "Date", AT_ONE)
                .then(403, error("RequestTimeTooSkewed"), "Date", "Sun, 01 Mar 2026 18:00:00 GMT");

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("after 2 attempts");
    }

    @Test
    void aRefusalThatIsAboutNoSignatureLeavesTheClockAlone() {
        s3.transport.then(403, error("AccessDenied"), "Date", AT_ONE).then(200, LIST);

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isInstanceOf(ServiceException.class);
        s3.call("HeadBucket", BUCKET);
        assertThat(s3.header(1, "X-Amz-Date")).isEqualTo("20260301T120000Z");
    }

    @Test
    void aCallThatWasSignedBeforeAnotherOneSetTheClockIsSignedAnewToo() {
        s3.transport
                .then(request -> {
                    s3.call("HeadBucket", BUCKET);
                    return ScriptedTransport.answer(403, error("RequestTimeTooSkewed"), "Date", AT_ONE);
                })
                .then(403, "", "Date", AT_ONE)
                .then(200, LIST)
                .then(200, LIST);

        assertThat(s3.client.exchange("ListObjectsV2", BUCKET).attempts()).isEqualTo(2);
        assertThat(s3.header(3, "X-Amz-Date")).isEqualTo("20260301T130000Z");
    }

    @Test
    void nobodySignsSoNoClockIsWrong() {
        s3.close();
        s3 = new ScriptedS3(AwsSession.Builder::anonymous);
        s3.transport.then(403, "", "Date", AT_ONE);

        assertThatThrownBy(() -> s3.call("HeadBucket", BUCKET)).isInstanceOf(ServiceException.class);
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExpiredToken",
                "ExpiredTokenException",
                "TokenRefreshRequired",
                "RequestExpired",
                "InvalidAccessKeyId",
                "InvalidClientTokenId",
                "InvalidToken",
                "UnrecognizedClientException",
                "AuthFailure"
            })
    void expiredOrRevokedCredentialsAreRefreshedOnce(String code) {
        s3.close();
        Rotating provider = new Rotating(true);
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(provider));
        s3.transport.then(400, error(code)).then(200, LIST);
        s3.call("ListObjectsV2", BUCKET);

        assertThat(provider.rejected).containsExactly("AKID0");
        assertThat(s3.header(0, "Authorization")).contains("Credential=AKID0/");
        assertThat(s3.header(1, "Authorization")).contains("Credential=AKID1/");
        assertThat(s3.waits).containsOnly(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void anAnswerWithoutBodyMakesATokenBeAskedForAnewOnce(int status) {
        s3.close();
        Rotating provider = new Rotating(true);
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(provider));
        s3.transport.then(status, "").then(200, "");
        s3.call("HeadObject", Map.of("Bucket", "some-bucket", "Key", "k"));
        assertThat(s3.header(1, "Authorization")).contains("Credential=AKID1/");

        s3.transport.otherwise(request -> ScriptedTransport.answer(status, ""));
        assertThatThrownBy(() -> s3.call("HeadObject", Map.of("Bucket", "some-bucket", "Key", "k")))
                .isInstanceOf(ServiceException.class);
        assertThat(provider.rejected).containsExactly("AKID0", "AKID1");
    }

    @Test
    void anAnswerWithoutBodyIsNoMatterOfKeysThatDoNotEnd() {
        s3.transport.then(403, "");
        assertThatThrownBy(() -> s3.call("HeadBucket", BUCKET)).isInstanceOf(ServiceException.class);
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @Test
    void aProviderOfOneLineIsAskedAnew() {
        s3.close();
        AtomicInteger given = new AtomicInteger();
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(
                () -> Credentials.of("AKID" + given.incrementAndGet(), ScriptedS3.SECRET, "token")));
        s3.transport.then(400, error("ExpiredToken")).then(200, LIST);

        assertThat(s3.client.exchange("ListObjectsV2", BUCKET).attempts()).isEqualTo(2);
        assertThat(s3.header(1, "Authorization")).doesNotContain("Credential=AKID1/");
    }

    @Test
    void aProviderOfOneLineThatHasNoOthersIsNotSentFor() {
        s3.close();
        s3 = new ScriptedS3(
                builder -> builder.credentialsProvider(() -> Credentials.of("AKID", ScriptedS3.SECRET, "token")));
        s3.transport.then(400, error("ExpiredToken"));

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isInstanceOf(ServiceException.class);
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @Test
    void keysThatAreRevokedUnderManyThreadsAreAskedForAnewOnce() throws Exception {
        s3.close();
        AtomicInteger asked = new AtomicInteger();
        s3 = new ScriptedS3(builder -> builder.credentials(sources -> sources.refreshing(
                "the test", () -> Credentials.of("AKID" + asked.incrementAndGet(), ScriptedS3.SECRET))));
        s3.transport.otherwise(
                request -> request.headers().first("Authorization").contains("Credential=AKID1/")
                        ? ScriptedTransport.answer(403, error("InvalidAccessKeyId"))
                        : ScriptedTransport.answer(200, LIST));
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            List<Future<Map<String, Object>>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                calls.add(pool.submit(() -> s3.call("ListObjectsV2", BUCKET)));
            }
            for (Future<Map<String, Object>> call : calls) {
                assertThat(call.get()).containsEntry("Name", "some-bucket");
            }
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(60, TimeUnit.SECONDS);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void credentialsThatAreExpiredAgainEndTheCall() {
        s3.close();
        Rotating provider = new Rotating(true);
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(provider));
        s3.transport.otherwise(request -> ScriptedTransport.answer(400, error("ExpiredToken")));

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).hasMessageContaining("after 2 attempts");
        assertThat(provider.rejected).containsExactly("AKID0");
    }

    @Test
    void credentialsThatCannotBeRefreshedEndTheCallAtOnce() {
        s3.close();
        Rotating provider = new Rotating(false);
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(provider));
        s3.transport.then(400, error("ExpiredToken"));

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isInstanceOf(ServiceException.class);
        assertThat(provider.rejected).containsExactly("AKID0");
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @Test
    void aSourceThatFailsToRefreshDoesNotHideWhatTheServiceSaid() {
        s3.close();
        ClientException broken = new ClientException("the source is broken");
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(new CredentialsProvider() {
            @Override
            public Credentials resolve() {
                return Credentials.of("AKID", ScriptedS3.SECRET, "token");
            }

            @Override
            public boolean refresh(Credentials rejected) {
                throw broken;
            }
        }));
        s3.transport.then(400, error("ExpiredToken"));

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("ExpiredToken")
                .hasSuppressedException(broken);
    }

    @Test
    void eachRemedyHasItsTurnInOneCall() {
        s3.close();
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(new Rotating(true)));
        s3.transport
                .then(301, error("PermanentRedirect"), "x-amz-bucket-region", "us-west-2")
                .then(403, error("RequestTimeTooSkewed"), "Date", AT_ONE)
                .then(400, error("ExpiredToken"))
                .then(503, error("SlowDown"))
                .then(200, LIST);

        assertThat(s3.client.exchange("ListObjectsV2", BUCKET).attempts()).isEqualTo(5);
        assertThat(s3.header(4, "Authorization")).contains("Credential=AKID1/20260301/us-west-2/");
        assertThat(s3.header(4, "X-Amz-Date")).isEqualTo("20260301T130000Z");
    }

    /** Gives other credentials each time the last ones were rejected. */
    private static final class Rotating implements CredentialsProvider {

        final List<String> rejected = new ArrayList<>();
        private final boolean others;

        Rotating(boolean others) {
            this.others = others;
        }

        @Override
        public Credentials resolve() {
            return Credentials.of("AKID" + rejected.size(), ScriptedS3.SECRET, "token");
        }

        @Override
        public boolean refresh(Credentials rejected) {
            this.rejected.add(rejected.accessKeyId());
            return others;
        }
    }
}
