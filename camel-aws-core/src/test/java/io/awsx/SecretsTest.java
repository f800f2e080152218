package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.testkit.LeakCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing that signs is told: not in logs of any level, messages, or text forms. */
class SecretsTest {

    private static final String SECRET = "Zm9vYmFyYmF6cXV4c2VjcmV0a2V5Zm9yVGVzdHM";
    private static final String TOKEN = "IQoJb3JpZ2luX2VjVGhlU2Vzc2lvblRva2VuT2ZUaGlzVGVzdA";
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.awsx");

    private static Level before;

    @BeforeAll
    static void logAll() {
        before = LOG.getLevel();
        LOG.setLevel(Level.TRACE);
        LeakCheck.secret(SECRET);
        LeakCheck.secret(TOKEN);
    }

    @AfterAll
    static void logAsBefore() {
        LOG.setLevel(before);
    }

    private static ScriptedS3 client() {
        return new ScriptedS3(builder -> builder.credentials("AKIDSECRETTEST", SECRET, TOKEN));
    }

    private static void quiet(Object... texts) {
        for (Object text : texts) {
            assertThat(String.valueOf(text)).doesNotContain(SECRET, TOKEN);
        }
    }

    private static String all(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
            for (Throwable suppressed : cause.getSuppressed()) {
                text.append(suppressed).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void textFormsHoldNoSecret() {
        try (ScriptedS3 s3 = client()) {
            s3.transport.then(200, "");
            s3.call("HeadBucket", Map.of("Bucket", "some-bucket"));
            HttpRequest sent = s3.transport.requests().get(0);
            String signature = sent.headers().first("Authorization").replaceAll(".*Signature=", "");
            assertThat(signature).hasSize(64);
            assertThat(sent + " " + sent.headers()).doesNotContain(signature);
            quiet(
                    sent,
                    sent.headers(),
                    s3.client,
                    Credentials.of("AKID", SECRET, TOKEN),
                    CredentialsProvider.of(Credentials.of("AKID", SECRET, TOKEN))
                            .describe());
        }
        try (AwsSession session = AwsSession.builder()
                .environment(Map.of("AWS_SECRET_ACCESS_KEY", SECRET, "AWS_SESSION_TOKEN", TOKEN))
                .build()) {
            quiet(session);
        }
    }

    @Test
    void aLinkShowsItsSignatureInItsUrlAlone() {
        try (ScriptedS3 s3 = client()) {
            PresignedRequest link = s3.client.presignRequest(
                    "GetObject", Map.of("Bucket", "some-bucket", "Key", "k"), Duration.ofMinutes(1));
            String signature = link.url().getRawQuery().replaceAll(".*X-Amz-Signature=([0-9a-f]+).*", "$1");
            assertThat(signature).hasSize(64);
            LeakCheck.secret(signature);
            assertThat(link.toString())
                    .doesNotContain(signature, TOKEN, "X-Amz")
                    .contains("/k until");
        }
    }

    @Test
    void failuresHoldNoSecret() {
        List<String> failures = new ArrayList<>();
        try (ScriptedS3 s3 = client()) {
            s3.transport
                    .then(
                            403,
                            "<Error><Code>SignatureDoesNotMatch</Code><Message>The Canonical String for this request should"
                                    + " have been 'GET\nX-Amz-Security-Token:" + TOKEN
                                    + "\n' of /?X-Amz-Security-Token="
                                    + TOKEN + "&amp;a=b</Message><CanonicalRequest>GET\nx-amz-security-token:" + TOKEN
                                    + "</CanonicalRequest></Error>")
                    .thenFail("reset", true)
                    .then(503, ScriptedS3.error("SlowDown"))
                    .then(301, ScriptedS3.error("PermanentRedirect"), "x-amz-bucket-region", "eu-central-1")
                    .then(200, "<html>");
            s3.transport.otherwise(request -> ScriptedTransport.answer(400, "no XML"));
            for (int i = 0; i < 4; i++) {
                try {
                    s3.call("ListObjectsV2", Map.of("Bucket", "some-bucket"));
                } catch (AwsException e) {
                    failures.add(all(e));
                    if (e instanceof ServiceException error) {
                        quiet(error.fields());
                    }
                }
            }
        }
        assertThat(failures).hasSize(4);
        quiet(failures);
    }

    @Test
    void brokenCredentialsAreNotShown() {
        assertThatThrownBy(() -> Credentials.of("AKID", SECRET, TOKEN + "\n"))
                .isInstanceOf(ClientException.class)
                .message()
                .doesNotContain(TOKEN);
    }

    @Test
    void missingCredentialsTellWhatWasLookedAt() {
        try (AwsSession session = AwsSession.builder()
                .region("eu-west-1")
                .environment(Map.of("AWS_SECRET_ACCESS_KEY", SECRET, "HOME", "/nonexistent"))
                .build()) {
            assertThatThrownBy(() -> session.client("s3").call("ListBuckets", Map.of()))
                    .isInstanceOf(ClientException.class)
                    .message()
                    .contains("AWS_ACCESS_KEY_ID")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void passwordsInEndpointsAreNotShown() {
        try (AwsSession session = AwsSession.builder()
                .region("eu-west-1")
                .environment(Map.of())
                .credentials("AKID", SECRET)
                .endpointUrl("http://user:" + TOKEN + "@localhost:9000")
                .build()) {
            assertThatThrownBy(() -> session.client("s3").call("ListBuckets", Map.of()))
                    .isInstanceOf(AwsException.class)
                    .satisfies(e -> quiet(all(e)));
        }
    }

    @Test
    void exceptionsTravelAndKeepWhatTheySay() throws Exception {
        ServiceException error = new ServiceException(
                "s3", "GetObject", "NoSuchKey", "gone", 404, "REQ", Map.of("Stream", new Object()), 2);
        error.addSuppressed(new ClientException("beside"));
        ServiceException copy = travelled(error);
        assertThat(copy).hasMessage(error.getMessage());
        assertThat(copy.code()).isEqualTo("NoSuchKey");
        assertThat(copy.statusCode()).isEqualTo(404);
        assertThat(copy.requestId()).isEqualTo("REQ");
        assertThat(copy.attempts()).isEqualTo(2);
        assertThat(copy.fields()).isEmpty();
        assertThat(copy.withAttempts(3)).hasMessageContaining("gone");
        assertThat(travelled(new TransportException("broke", new IOException("x"), true))
                        .sent())
                .isTrue();
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static <T> T travelled(T value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void malformedAnswersTravelToo() throws Exception {
        try (ScriptedS3 s3 = client()) {
            s3.transport.otherwise(request -> ScriptedTransport.answer(200, "<a"));
            AwsException failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                    AwsException.class, () -> s3.call("ListBuckets", Map.of()));
            assertThat(travelled(failure)).hasMessage(failure.getMessage());
        }
    }

    @Test
    void aLinkIsGoodForASecondToSevenDays() {
        try (ScriptedS3 s3 = client()) {
            Map<String, String> object = Map.of("Bucket", "some-bucket", "Key", "a b/+?.txt");
            for (Duration wrong : List.of(
                    Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(7).plusSeconds(1))) {
                assertThatThrownBy(() -> s3.client.presign("GetObject", object, wrong))
                        .isInstanceOf(ClientException.class);
            }
            URI link = s3.client.presign("GetObject", object, Duration.ofDays(7));
            assertThat(link.toString())
                    .startsWith("https://some-bucket.s3.eu-west-1.amazonaws.com/a%20b/%2B%3F.txt?")
                    .contains("X-Amz-Expires=604800");
        }
    }
}
