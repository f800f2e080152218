package io.awsx.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.testkit.S3Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms sent as a browser does, to a server that verifies them. */
class PresignedPostIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String BOUNDARY = "----a-boundary-of-forms";

    private static S3Engine engine;
    private static AwsSession session;
    private static AwsClient s3;

    @BeforeAll
    static void start() {
        engine = S3Engine.inMemory();
        session = session(Clock.systemUTC(), S3Engine.SECRET_KEY);
        s3 = session.client("s3");
        s3.call("CreateBucket", Map.of("Bucket", "forms"));
    }

    @AfterAll
    static void stop() {
        session.close();
        engine.close();
    }

    @Test
    void uploadsByAForm() throws IOException {
        assertThat(send(s3.presignPost(Map.of("Bucket", "forms", "Key", "a.txt"), HOUR)))
                .isBetween(200, 204);

        assertThat(content("a.txt")).isEqualTo("the \u2713 content");
    }

    @Test
    void uploadsWithConditionsOfTheCaller() throws IOException {
        Map<String, Object> form = s3.presignPost(
                Map.of(
                        "Bucket",
                        "forms",
                        "Key",
                        "b.txt",
                        "Fields",
                        Map.of("Content-Type", "text/x-form"),
                        "Conditions",
                        List.of(
                                List.of("content-length-range", 1, 100_000),
                                List.of("starts-with", "$Content-Type", "text/"))),
                HOUR);

        assertThat(send(form)).isBetween(200, 204);
        assertThat(s3.call("HeadObject", Map.of("Bucket", "forms", "Key", "b.txt")))
                .containsEntry("ContentType", "text/x-form");
    }

    @Test
    void isRefusedOnceItHasExpired() throws IOException {
        Clock earlier = Clock.offset(Clock.systemUTC(), HOUR.plusMinutes(1).negated());
        try (AwsSession past = session(earlier, S3Engine.SECRET_KEY);
                AwsClient client = past.client("s3")) {
            Map<String, Object> form = client.presignPost(Map.of("Bucket", "forms", "Key", "late.txt"), HOUR);

            assertThat(send(form)).isBetween(400, 403);
            assertThat(exists("late.txt")).isFalse();
        }
    }

    @Test
    void isRefusedFromSomeoneElse() throws IOException {
        try (AwsSession other = session(Clock.systemUTC(), "another-secret");
                AwsClient client = other.client("s3")) {
            Map<String, Object> form = client.presignPost(Map.of("Bucket", "forms", "Key", "other.txt"), HOUR);

            assertThat(send(form)).isBetween(400, 403);
            assertThat(exists("other.txt")).isFalse();
        }
    }

    @Test
    void isRefusedWhereItWasChanged() throws IOException {
        Map<String, Object> form =
                new LinkedHashMap<>(s3.presignPost(Map.of("Bucket", "forms", "Key", "in/${filename}"), HOUR));
        Map<String, String> fields = PresignedPostTest.fields(form);
        fields.put("key", "elsewhere.txt");
        form.put("fields", fields);

        assertThat(send(form)).isBetween(400, 403);
        assertThat(exists("elsewhere.txt")).isFalse();
    }

    private static AwsSession session(Clock clock, String secret) {
        return AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials(S3Engine.ACCESS_KEY, secret)
                .endpointUrl(engine.endpoint())
                .clock(clock)
                .build();
    }

    private static boolean exists(String key) {
        return s3.call("ListObjectsV2", Map.of("Bucket", "forms", "Prefix", key))
                .containsKey("Contents");
    }

    private static String content(String key) throws IOException {
        Object body =
                s3.call("GetObject", Map.of("Bucket", "forms", "Key", key)).get("Body");
        try (InputStream in = (InputStream) body) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** The status of the answer to a form that is sent with a file. */
    private static int send(Map<String, Object> form) throws IOException {
        StringBuilder text = new StringBuilder();
        PresignedPostTest.fields(form)
                .forEach((name, value) -> text.append("--" + BOUNDARY + "\r\n")
                        .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        text.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"up.txt\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\nthe \u2713 content\r\n--" + BOUNDARY + "--\r\n");
        HttpURLConnection connection =
                (HttpURLConnection) URI.create((String) form.get("url")).toURL().openConnection();
        try {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(text.toString().getBytes(UTF_8));
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
