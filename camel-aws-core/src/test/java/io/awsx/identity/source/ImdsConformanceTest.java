package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.testkit.ConformanceVectors;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shared cases of the credentials of an EC2 instance. None is skipped. */
class ImdsConformanceTest {

    private static final String CASES = "credentials/imds-v21-tests.json";
    private static final String TOKEN = "a-token";

    @TestFactory
    List<DynamicTest> asksTheMetadataServiceAsTheSharedCasesSay() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : ConformanceVectors.json(CASES)) {
            tests.add(dynamicTest(test.get("summary").asText(), () -> check(test)));
        }
        return tests;
    }

    @Test
    void thereAreAsManyCasesAsWereCounted() {
        assertThat(ConformanceVectors.json(CASES)).hasSizeGreaterThanOrEqualTo(13);
    }

    private static void check(JsonNode test) {
        FakeOutside world = new FakeOutside();
        world.now = Instant.parse("2025-03-01T00:00:00Z");
        test.get("config")
                .path("envVars")
                .properties()
                .forEach(variable ->
                        world.set(variable.getKey(), variable.getValue().asText()));
        JsonNode name = test.get("config").path("ec2InstanceProfileName");
        if (name.isTextual()) {
            world.set("AWS_EC2_INSTANCE_PROFILE_NAME", name.asText());
        }
        Deque<JsonNode> expected = new ArrayDeque<>();
        test.get("expectations").forEach(expected::add);
        world.http = request -> answer(request, expected);
        SelectedProfile profile = world.profile("", "");
        Outside outside = world.outside();
        CredentialsProvider provider =
                new InstanceCredentials(outside, profile, new InstanceMetadata(outside, profile));

        for (JsonNode outcome : test.get("outcomes")) {
            check(outcome, provider);
        }
        assertThat(expected).as("requests that did not come").isEmpty();
    }

    private static HttpResponse answer(HttpRequest request, Deque<JsonNode> expected) {
        if (request.method().equals("PUT")) {
            assertThat(request.path()).isEqualTo("/latest/api/token");
            return FakeOutside.answer(200, TOKEN);
        }
        assertThat(request.headers().first("x-aws-ec2-metadata-token")).isEqualTo(TOKEN);
        JsonNode next = expected.poll();
        assertThat(next)
                .as("no more than the expected requests, but " + request)
                .isNotNull();
        assertThat(request.path()).isEqualTo(next.get("get").asText());
        JsonNode body = next.get("response").path("body");
        return FakeOutside.answer(
                next.get("response").get("status").asInt(),
                body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString());
    }

    private static void check(JsonNode outcome, CredentialsProvider provider) {
        switch (outcome.get("result").asText()) {
            case "credentials" -> {
                Credentials found = provider.resolve();
                assertThat(found).isNotNull();
                assertThat(found.accessKeyId()).isEqualTo("ASIAIOSFODNN7EXAMPLE");
                assertThat(found.sessionToken()).isNotNull();
                assertThat(found.expiration()).isNotNull();
                assertThat(found.accountId())
                        .isEqualTo(outcome.path("accountId").asText(null));
            }
            case "no credentials" -> assertThat(provider.resolve()).isNull();
            case "invalid profile" ->
                assertThatExceptionOfType(ClientException.class)
                        .isThrownBy(provider::resolve)
                        .withMessageContaining("The instance has no profile");
            default -> throw new AssertionError("Unexpected " + outcome);
        }
    }
}
