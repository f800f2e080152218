package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.AwsSession;
import io.awsx.ScriptedS3;
import io.awsx.error.ClientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresignedPostTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private ScriptedS3 s3 = new ScriptedS3();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void saysWhereToSendWhichFields() {
        Map<String, Object> form = s3.client.presignPost(Map.of("Bucket", "my-bucket", "Key", "in/a.txt"), HOUR);

        assertThat(form)
                .containsOnlyKeys("url", "fields")
                .containsEntry("url", "https://my-bucket.s3.eu-west-1.amazonaws.com/");
        assertThat(fields(form))
                .containsEntry("key", "in/a.txt")
                .containsEntry("x-amz-algorithm", "AWS4-HMAC-SHA256")
                .containsEntry("x-amz-credential", "AKIDEXAMPLE/20260301/eu-west-1/s3/aws4_request")
                .containsEntry("x-amz-date", "20260301T120000Z")
                .containsOnlyKeys(
                        "key", "x-amz-algorithm", "x-amz-credential", "x-amz-date", "policy", "x-amz-signature");
        assertThat(fields(form).get("x-amz-signature")).matches("[0-9a-f]{64}");
        assertThat(s3.transport.requests()).isEmpty();
    }

    @Test
    void limitsTheUploadToWhatTheFormSays() throws Exception {
        JsonNode policy = policy(s3.client.presignPost(
                Map.of(
                        "Bucket",
                        "my-bucket",
                        "Key",
                        "in/a.txt",
                        "Fields",
                        Map.of("acl", "private"),
                        "Conditions",
                        List.of(List.of("content-length-range", 1, 1000))),
                HOUR));

        assertThat(policy.get("expiration").asText()).isEqualTo("2026-03-01T13:00:00Z");
        assertThat(conditions(policy))
                .containsExactlyInAnyOrder(
                        "[\"content-length-range\",1,1000]",
                        "{\"bucket\":\"my-bucket\"}",
                        "{\"acl\":\"private\"}",
                        "{\"key\":\"in/a.txt\"}",
                        "{\"x-amz-algorithm\":\"AWS4-HMAC-SHA256\"}",
                        "{\"x-amz-credential\":\"AKIDEXAMPLE/20260301/eu-west-1/s3/aws4_request\"}",
                        "{\"x-amz-date\":\"20260301T120000Z\"}");
    }

    @Test
    void leavesTheNameOfTheFileToTheBrowser() throws Exception {
        Map<String, Object> form = s3.client.presignPost(Map.of("Bucket", "my-bucket", "Key", "in/${filename}"), HOUR);

        assertThat(fields(form)).containsEntry("key", "in/${filename}");
        assertThat(conditions(policy(form)))
                .contains("[\"starts-with\",\"$key\",\"in/\"]")
                .noneMatch(condition -> condition.startsWith("{\"key\""));
    }

    @Test
    void addsNoConditionWhereTheCallerHasOneOfTheSameField() throws Exception {
        JsonNode policy = policy(s3.client.presignPost(
                Map.of(
                        "Bucket",
                        "my-bucket",
                        "Key",
                        "k",
                        "Fields",
                        Map.of("Content-Type", "image/png", "acl", "private"),
                        "Conditions",
                        List.of(List.of("starts-with", "$content-type", "image/"), Map.of("acl", "private"))),
                HOUR));

        assertThat(conditions(policy))
                .contains("[\"starts-with\",\"$content-type\",\"image/\"]")
                .containsOnlyOnce("{\"acl\":\"private\"}")
                .noneMatch(condition -> condition.startsWith("{\"Content-Type\""));
    }

    @Test
    void sendsAndSignsTheTokenOfTemporaryCredentials() throws Exception {
        s3.close();
        s3 = new ScriptedS3(builder -> builder.credentials("AKID", "secret", "the/token"));
        Map<String, Object> form = s3.client.presignPost(Map.of("Bucket", "my-bucket", "Key", "k"), HOUR);

        assertThat(fields(form)).containsEntry("x-amz-security-token", "the/token");
        assertThat(conditions(policy(form))).contains("{\"x-amz-security-token\":\"the/token\"}");
    }

    @Test
    void writesTextOfAnyKindAsAscii() throws Exception {
        String value = "a\"b\\c\n\u00e9\u2713\ud83d\ude00";
        Map<String, Object> form = s3.client.presignPost(
                Map.of("Bucket", "my-bucket", "Key", "k", "Fields", Map.of("x-amz-meta-x", value)), HOUR);

        byte[] policy = Base64.getDecoder().decode(fields(form).get("policy"));
        for (byte b : policy) {
            assertThat((int) b).isBetween(32, 126);
        }
        assertThat(conditions(policy(form)))
                .contains(new ObjectMapper().writeValueAsString(Map.of("x-amz-meta-x", value)));
    }

    @Test
    void saysWhatIsWrongWithTheInput() {
        assertWrong(Map.of("Bucket", "my-bucket"), "needs a Key");
        assertWrong(Map.of("Key", "k"), "needs a Bucket");
        assertWrong(Map.of("Bucket", "my-bucket", "Key", "k", "Field", Map.of()), "did you mean Fields?");
        assertWrong(Map.of("Bucket", "my-bucket", "Key", "k", "Fields", "acl"), "must be a Map");
        assertWrong(Map.of("Bucket", "my-bucket", "Key", "k", "Conditions", "acl"), "must be a List");
        assertWrong(
                Map.of("Bucket", "my-bucket", "Key", "k", "Conditions", List.of(Map.of("a", 1.5))),
                "not java.lang.Double");
        assertWrong(
                Map.of("Bucket", "arn:aws:s3::123456789012:accesspoint:mfzwi23gnjvgw.mrap", "Key", "k"),
                "a bucket of one region");
        Object deep = List.of();
        for (int i = 0; i < 10; i++) {
            deep = List.of(deep);
        }
        assertWrong(Map.of("Bucket", "my-bucket", "Key", "k", "Conditions", List.of(deep)), "8 levels");
    }

    @Test
    void refusesTimesThatS3DoesNotTake() {
        for (Duration wrong : List.of(
                Duration.ZERO, Duration.ofMillis(999), Duration.ofDays(7).plusSeconds(1))) {
            assertThatThrownBy(() -> s3.client.presignPost(Map.of("Bucket", "my-bucket", "Key", "k"), wrong))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("1 second to 7 days");
        }
    }

    @Test
    void needsSomeoneToSignAs() {
        s3.close();
        s3 = new ScriptedS3(AwsSession.Builder::anonymous);

        assertWrong(Map.of("Bucket", "my-bucket", "Key", "k"), "anonymous");
    }

    private void assertWrong(Map<String, ?> input, String message) {
        assertThatThrownBy(() -> s3.client.presignPost(input, HOUR))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(message);
    }

    private static List<String> conditions(JsonNode policy) {
        List<String> conditions = new ArrayList<>();
        policy.get("conditions").forEach(condition -> conditions.add(condition.toString()));
        return conditions;
    }

    private static JsonNode policy(Map<String, Object> form) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getDecoder().decode(fields(form).get("policy")));
    }

    static Map<String, String> fields(Map<String, Object> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((Map<?, ?>) form.get("fields")).forEach((name, value) -> fields.put((String) name, (String) value));
        return fields;
    }
}
