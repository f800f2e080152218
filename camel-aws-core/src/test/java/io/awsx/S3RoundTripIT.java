package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ServiceException;
import io.awsx.testkit.S3Engine;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3RoundTripIT {

    private static S3Engine engine;
    private static AwsSession session;
    private static AwsClient s3;

    @BeforeAll
    static void start() {
        engine = S3Engine.inMemory();
        session = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build();
        s3 = session.client("s3");
        s3.call("CreateBucket", Map.of("Bucket", "round-trip"));
    }

    @AfterAll
    static void stop() {
        session.close();
        engine.close();
    }

    @Test
    void whatIsPutIsGot() throws Exception {
        Map<String, Object> put = s3.call(
                "PutObject",
                Map.of("Bucket", "round-trip", "Key", "a b+c/ü~*%.txt", "Body", "hello", "Metadata", Map.of("k", "v")));
        assertThat(put.get("ETag")).asString().isNotEmpty();
        Map<String, Object> got = s3.call("get_object", Map.of("Bucket", "round-trip", "Key", "a b+c/ü~*%.txt"));
        try (InputStream body = (InputStream) got.get("Body")) {
            assertThat(body).hasContent("hello");
        }
        assertThat(got).containsEntry("ContentLength", 5L).containsEntry("Metadata", Map.of("k", "v"));
    }

    @Test
    void aStreamIsSentInSignedChunks() throws Exception {
        byte[] bytes = "x".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        s3.call(
                "PutObject",
                Map.of(
                        "Bucket",
                        "round-trip",
                        "Key",
                        "stream",
                        "Body",
                        new java.io.ByteArrayInputStream(bytes),
                        "ContentLength",
                        (long) bytes.length));
        Map<String, Object> got = s3.call("GetObject", Map.of("Bucket", "round-trip", "Key", "stream"));
        try (InputStream body = (InputStream) got.get("Body")) {
            assertThat(body.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aMissingObjectIsAnErrorWithItsCode() {
        assertThatThrownBy(() -> s3.call("GetObject", Map.of("Bucket", "round-trip", "Key", "none")))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo("NoSuchKey");
                    assertThat(e.statusCode()).isEqualTo(404);
                    assertThat(e.operation()).isEqualTo("GetObject");
                });
    }

    @Test
    void pagesFollowEachOther() {
        s3.call("CreateBucket", Map.of("Bucket", "many"));
        List<String> keys =
                IntStream.range(0, 25).mapToObj(i -> "key " + (100 + i)).toList();
        keys.forEach(key -> s3.call("PutObject", Map.of("Bucket", "many", "Key", key, "Body", "")));
        List<Object> listed = s3.paginate("ListObjectsV2", Map.of("Bucket", "many")).pageSize(10).stream()
                .map(item -> ((Map<?, ?>) item).get("Key"))
                .map(Object.class::cast)
                .toList();
        assertThat(listed).containsExactlyElementsOf(List.<Object>copyOf(keys));
    }

    @Test
    void aLinkWorksWithoutCredentials() throws Exception {
        s3.call("PutObject", Map.of("Bucket", "round-trip", "Key", "linked", "Body", "by link"));
        java.net.URI link =
                s3.presign("GetObject", Map.of("Bucket", "round-trip", "Key", "linked"), Duration.ofMinutes(5));
        try (InputStream in = link.toURL().openStream()) {
            assertThat(in).hasContent("by link");
        }
    }

    @Test
    void aBucketThatExistsIsNotWaitedForLong() {
        assertThat(s3.waitUntil("BucketExists", Map.of("Bucket", "round-trip"))).isNotNull();
    }
}
