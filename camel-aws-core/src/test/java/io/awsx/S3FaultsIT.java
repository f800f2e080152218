package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testkit.S3Engine;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users get wrong, told by a real server. */
class S3FaultsIT {

    private static S3Engine engine;
    private static AwsSession session;
    private static AwsClient s3;

    @BeforeAll
    static void start() {
        engine = S3Engine.inMemory();
        session = session(S3Engine.SECRET_KEY);
        s3 = session.client("s3");
        s3.call("CreateBucket", Map.of("Bucket", "faults"));
    }

    @AfterAll
    static void stop() {
        session.close();
        engine.close();
    }

    private static AwsSession session(String secret) {
        return AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials(S3Engine.ACCESS_KEY, secret)
                .endpointUrl(engine.endpoint())
                .build();
    }

    private static ServiceException error(AwsClient client, String operation, Map<String, ?> input) {
        ServiceException error = catchThrowableOfType(ServiceException.class, () -> client.call(operation, input));
        assertThat(error).isNotNull();
        return error;
    }

    @Test
    void aWrongSecretIsASignatureThatDoesNotMatch() {
        try (AwsSession wrong = session("not the secret at all")) {
            ServiceException e = error(wrong.client("s3"), "ListBuckets", Map.of());
            assertThat(e.statusCode()).isEqualTo(403);
            assertThat(e.code()).isEqualTo("SignatureDoesNotMatch");
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(e.getMessage()).doesNotContain("not the secret");
        }
    }

    @Test
    void aMissingBucketIsToldByItsCode() {
        assertThat(error(s3, "ListObjectsV2", Map.of("Bucket", "no-such-bucket"))
                        .code())
                .isEqualTo("NoSuchBucket");
        assertThat(error(s3, "HeadBucket", Map.of("Bucket", "no-such-bucket")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMissingObjectIsToldByItsCode() {
        assertThat(error(s3, "GetObject", Map.of("Bucket", "faults", "Key", "none"))
                        .code())
                .isEqualTo("NoSuchKey");
        assertThat(error(s3, "HeadObject", Map.of("Bucket", "faults", "Key", "none"))
                        .code())
                .isEqualTo("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "a b", "a?b", "\u00fc", "a\nb", "evil.com#"})
    void anInvalidBucketNameNeverLeavesTheHouse(String bucket) {
        assertThatThrownBy(() -> s3.call("ListObjectsV2", Map.of("Bucket", bucket)))
                .isInstanceOf(ClientException.class)
                .message()
                .contains("nvalid bucket name")
                .doesNotContain("\n");
    }

    @Test
    void aKeyOfMoreThan1024BytesNeverLeavesTheHouse() {
        assertThatThrownBy(() -> s3.call("GetObject", Map.of("Bucket", "faults", "Key", "\u20ac".repeat(341) + "ab")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("1025 bytes");
    }

    @Test
    void anUnknownUploadIsAnError() {
        assertThatThrownBy(() -> s3.call(
                        "CompleteMultipartUpload",
                        Map.of(
                                "Bucket",
                                "faults",
                                "Key",
                                "k",
                                "UploadId",
                                "none",
                                "MultipartUpload",
                                Map.of("Parts", List.of(Map.of("ETag", "\"e\"", "PartNumber", 1))))))
                .isInstanceOf(AwsException.class);
    }

    @Test
    void aSessionThatIsClosedSaysSo() {
        AwsSession closed = session(S3Engine.SECRET_KEY);
        AwsClient client = closed.client("s3");
        client.call("ListBuckets", Map.of());
        closed.close();
        assertThatThrownBy(() -> client.call("ListBuckets", Map.of())).isInstanceOf(AwsException.class);
        assertThatThrownBy(() -> closed.client("s3"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void allWorksUnderATurkishLocale() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try (AwsSession turkish = session(S3Engine.SECRET_KEY)) {
            AwsClient client = turkish.client("S3");
            client.call(
                    "put_object",
                    Map.of(
                            "Bucket",
                            "faults",
                            "Key",
                            "I\u0131\u0130i",
                            "Body",
                            "body",
                            "Metadata",
                            Map.of("TITLE", "I")));
            Map<String, Object> got = client.call("getobject", Map.of("Bucket", "faults", "Key", "I\u0131\u0130i"));
            try (InputStream body = (InputStream) got.get("Body")) {
                assertThat(body).hasContent("body");
            }
            assertThat(got).containsEntry("Metadata", Map.of("title", "I"));
            assertThat(client.paginate("LISTOBJECTSV2", Map.of("Bucket", "faults", "Prefix", "I"))
                            .items())
                    .hasSize(1);
            assertThatThrownBy(() -> client.call("PUTITEM", Map.of())).isInstanceOf(ClientException.class);
            assertThat(error(client, "GetObject", Map.of("Bucket", "faults", "Key", "none"))
                            .code())
                    .isEqualTo("NoSuchKey");
        } finally {
            Locale.setDefault(before);
        }
    }
}
