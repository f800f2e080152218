package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsChain;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.testkit.ConformanceVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shared cases of the chain. They are written for a library whose sources come in modules; here all are always there, so that
 * a missing module is a service that cannot be called, or a server that does not answer.
 */
class CredentialsConformanceTest {

    private static final String CASES = "credentials/modular-credential-chain-tests.json";

    /** Where boto3, whose order the chain has, wants something else; each case fails here once it passes. */
    private static final Map<String, String> SKIPPED = Map.of(
            "9",
            "A profile with keys and a role: boto3 assumes the role (with these keys, if source_profile is the profile"
                    + " itself), the case wants the keys");

    /** The names of the cases and ours, which are boto3's. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "Environment", List.of("env"),
            "ProfileStaticKeys", List.of("config-file", "shared-credentials-file"),
            "ProfileSessionKeys", List.of("config-file", "shared-credentials-file"),
            "ProfileAssumeRole", List.of("assume-role"),
            "WebIdentityTokenEnv", List.of("assume-role-with-web-identity"),
            "ProfileSsoSession", List.of("sso"),
            "EcsContainer", List.of("container-role"),
            "Ec2InstanceMetadata", List.of("iam-role"));

    private static final Map<String, String> SLOTS = Map.of(
            "ENVIRONMENT", "env",
            "PROFILE_STATIC_KEYS", "shared-credentials-file",
            "PROFILE_SSO_SESSION", "sso",
            "EC2_INSTANCE_METADATA", "iam-role");

    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> findsCredentialsAsTheSharedCasesSay() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : ConformanceVectors.json(CASES)) {
            String id = test.get("id").asText();
            String name = id + " " + test.get("documentation").asText();
            tests.add(dynamicTest(name, () -> {
                if (SKIPPED.containsKey(id)) {
                    assertThat(catchThrowable(() -> new Case(test).check()))
                            .as("case passes now; remove it from those skipped because: " + SKIPPED.get(id))
                            .isInstanceOf(AssertionError.class);
                } else {
                    new Case(test).check();
                }
            }));
        }
        return tests;
    }

    @Test
    void thereAreAsManyCasesAsWereCounted() {
        assertThat(ConformanceVectors.json(CASES)).hasSizeGreaterThanOrEqualTo(29);
    }

    private static final class Case {

        private final JsonNode input;
        private final JsonNode expected;
        private final FakeOutside world = new FakeOutside();
        private final List<String> invalidated = new ArrayList<>();

        Case(JsonNode test) throws IOException {
            this.input = test.get("input");
            this.expected = test.get("expected");
            world.home = Files.createTempDirectory(folder, "home");
            world.services = this::call;
            world.http = this::answer;
            input.path("env")
                    .properties()
                    .forEach(variable ->
                            world.set(variable.getKey(), variable.getValue().asText()));
            if (world.environment.containsKey("AWS_WEB_IDENTITY_TOKEN_FILE")) {
                world.set(
                        "AWS_WEB_IDENTITY_TOKEN_FILE",
                        Files.writeString(world.home.resolve("token"), "jwt").toString());
            }
            writeSsoToken();
        }

        private boolean installed(String module) {
            for (JsonNode each : input.path("installedModules")) {
                if (each.asText().equals(module)) {
                    return true;
                }
            }
            return false;
        }

        void check() {
            if (expected.has("assemblyError")) {
                assertThatExceptionOfType(ClientException.class)
                        .isThrownBy(this::chain)
                        .withMessageContaining("called env already");
            } else if (expected.has("invalidatedProviders")) {
                checkInvalidation();
            } else if (input.path("identityType").asText().equals("TokenIdentity")) {
                assertThat(sources().tokens("service").resolve().token())
                        .isEqualTo(expected.get("resolved").get("token").asText());
            } else if (expected.has("resolutionError")) {
                checkFailure();
            } else {
                checkCredentials();
            }
        }

        private void checkInvalidation() {
            JsonNode rejected = input.get("invalidationIdentity");
            chain().refresh(credentials(rejected, CredentialsOrigin.CODE));
            List<String> names = new ArrayList<>();
            expected.get("invalidatedProviders").forEach(name -> names.add(name.asText()));
            assertThat(invalidated).isEqualTo(names);
        }

        private void checkFailure() {
            Throwable failure = catchThrowable(() -> chain().resolve());
            assertThat(failure).isInstanceOf(ClientException.class);
            JsonNode tried = expected.get("resolutionError").get("providersTried");
            for (JsonNode name : tried) {
                assertThat(failure.getMessage()).containsAnyOf(traces(name.asText()));
            }
            for (JsonNode module : expected.get("resolutionError").get("moduleSuggestions")) {
                assertThat(failure.getMessage()).contains(module.asText());
            }
            if (tried.isEmpty()) {
                assertThat(world.calls)
                        .filteredOn(call -> installed(call.service()))
                        .isEmpty();
            }
        }

        /** What the message of a failure tells of a source. */
        private static String[] traces(String name) {
            return switch (name) {
                case "ProfileAssumeRole" -> new String[] {"role_arn", "source_profile", "sts AssumeRole"};
                case "Ec2InstanceMetadata" -> new String[] {"instance metadata"};
                default -> new String[] {name};
            };
        }

        private void checkCredentials() {
            CredentialsProvider provider = input.has("clientIdentityResolver")
                    ? CredentialsProvider.of(credentials(input.get("clientIdentityResolver"), CredentialsOrigin.CODE))
                    : chain();
            Credentials found = provider.resolve();
            JsonNode resolved = expected.get("resolved");
            assertThat(found.accessKeyId())
                    .isEqualTo(resolved.get("accessKeyId").asText());
            assertThat(found.secretAccessKey())
                    .isEqualTo(resolved.get("secretAccessKey").asText());
            assertThat(found.sessionToken()).isEqualTo(text(resolved, "sessionToken"));
            // Single sign-on answers without an account: it is that of the profile, which the cases do not know
            assertThat(found.accountId())
                    .isEqualTo(found.origin().source().equals("sso") ? "123456789012" : text(resolved, "accountId"));
            String selected = text(expected, "selectedProvider");
            if (selected != null) {
                assertThat(NAMES.getOrDefault(selected, List.of(selected)))
                        .contains(found.origin().source());
            }
            if (expected.has("featureIds")) {
                List<String> features = new ArrayList<>();
                expected.get("featureIds").forEach(feature -> features.add(feature.asText()));
                assertThat(Arrays.asList(found.origin().features().split(","))).isEqualTo(features);
            }
            if (expected.has("assembledOrder")) {
                List<String> order = new ArrayList<>();
                expected.get("assembledOrder")
                        .forEach(name -> order.add(NAMES.getOrDefault(name.asText(), List.of(name.asText()))
                                .get(0)));
                assertThat(((CredentialsChain) provider).names()).containsSubsequence(order);
            }
        }

        private CredentialsSources sources() {
            Profiles profiles = Profiles.of(
                    input.path("preloadedConfigFile")
                            .asText(input.path("configFiles").path("aws").asText("")),
                    "");
            return new CredentialsSources(
                    world.outside(),
                    SelectedProfile.choose(text(input, "profileNameOverride"), world.environment, profiles));
        }

        private CredentialsChain chain() {
            CredentialsChain chain = sources().chain();
            for (JsonNode custom : input.path("customProviders")) {
                if (!custom.path("supportsIdentityType").asBoolean(true)) {
                    continue; // What gives no credentials is no CredentialsProvider
                }
                String name = custom.get("name").asText();
                String ours = NAMES.getOrDefault(name, List.of(name)).get(0);
                String slot = SLOTS.get(custom.get("ordering").get("slot").asText());
                chain = switch (custom.get("ordering").get("type").asText()) {
                    case "Before" -> chain.before(slot, ours, custom(name, custom));
                    case "After" -> chain.after(slot, ours, custom(name, custom));
                    // Who claims a standard slot has to take its name
                    default -> chain.after(slot, slot, custom(name, custom));
                };
            }
            return chain;
        }

        private CredentialsProvider custom(String name, JsonNode custom) {
            JsonNode response = custom.get("response");
            return new CredentialsProvider() {
                @Override
                public Credentials resolve() {
                    if (!custom.path("present").asBoolean(true)) {
                        return null;
                    } else if (response.has("error") && custom.path("terminal").asBoolean(true)) {
                        throw new ClientException(
                                name + ": " + response.get("error").asText());
                    }
                    return response.has("error") ? null : credentials(response, new CredentialsOrigin(name, "", name));
                }

                @Override
                public boolean refresh(Credentials rejected) {
                    assertThat(rejected.accessKeyId())
                            .isEqualTo(input.get("invalidationIdentity")
                                    .get("accessKeyId")
                                    .asText());
                    invalidated.add(name);
                    return false;
                }

                @Override
                public String describe() {
                    return name;
                }
            };
        }

        private static String text(JsonNode node, String name) {
            return node.path(name).isTextual() ? node.get(name).asText() : null;
        }

        private static Credentials credentials(JsonNode node, CredentialsOrigin origin) {
            return new Credentials(
                    node.get("accessKeyId").asText(),
                    node.get("secretAccessKey").asText(),
                    text(node, "sessionToken"),
                    null,
                    text(node, "accountId"),
                    origin);
        }

        private Map<String, Object> call(ServiceCalls.Request request) {
            if (!installed(request.service())) {
                throw new ClientException("There is no service " + request.service());
            }
            JsonNode response = input.path(request.service() + "Response");
            if (!response.has("accessKeyId")) {
                throw new ClientException(
                        request + " failed: " + response.path("error").asText());
            }
            boolean sso = request.service().equals("sso");
            Map<String, Object> given = new HashMap<>();
            given.put(
                    sso ? "accessKeyId" : "AccessKeyId",
                    response.get("accessKeyId").asText());
            given.put(
                    sso ? "secretAccessKey" : "SecretAccessKey",
                    response.get("secretAccessKey").asText());
            given.put(
                    sso ? "sessionToken" : "SessionToken",
                    response.get("sessionToken").asText());
            if (sso) {
                return Map.of("roleCredentials", given);
            }
            String arn = "arn:aws:sts::" + response.get("accountId").asText() + ":assumed-role/Foo/session";
            return Map.of("Credentials", given, "AssumedRoleUser", Map.of("Arn", arn));
        }

        private HttpResponse answer(HttpRequest request) {
            boolean ecs = request.origin().host().equals("169.254.170.2");
            JsonNode response = input.path(ecs ? "httpResponse" : "imdsResponse");
            if (!installed(ecs ? "ecs" : "imds") || !response.has("accessKeyId")) {
                return FakeOutside.answer(404, "");
            } else if (request.method().equals("PUT")) {
                return FakeOutside.answer(200, "token");
            } else if (request.path().endsWith("security-credentials-extended")) {
                return FakeOutside.answer(200, "role");
            }
            return FakeOutside.answer(
                    200,
                    JsonObject.write(Map.of(
                            "AccessKeyId", response.get("accessKeyId").asText(),
                            "SecretAccessKey", response.get("secretAccessKey").asText(),
                            "Token", response.path("sessionToken").asText(),
                            "AccountId", response.path("accountId").asText())));
        }

        private void writeSsoToken() throws IOException {
            Path cache = Files.createDirectories(world.home.resolve(".aws/sso/cache"));
            // SHA-1 of "dev"
            Files.writeString(
                    cache.resolve("34c6fceca75e456f25e7e99531e2425c6c1de443.json"),
                    JsonObject.write(Map.of(
                            "accessToken",
                            input.path("ssoResponse").path("token").asText("token"),
                            "expiresAt",
                            "2026-03-02T12:00:00Z")));
        }
    }
}
