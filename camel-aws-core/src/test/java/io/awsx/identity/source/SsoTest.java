package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.TokenProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single sign-on: the token in its file, and the role it opens. */
class SsoTest {

    private static final String SESSION = """
            [default]
            sso_session = dev
            sso_account_id = 123456789012
            sso_role_name = Reader
            [sso-session dev]
            sso_region = eu-central-1
            sso_start_url = https://some.awsapps.com/start
            """;
    private static final String LEGACY = """
            [default]
            sso_start_url = https://some.awsapps.com/start
            sso_region = eu-central-1
            sso_account_id = 123456789012
            sso_role_name = Reader
            """;
    /** SHA-1 of "dev" and of the start URL. */
    private static final String SESSION_FILE = "34c6fceca75e456f25e7e99531e2425c6c1de443.json";

    private static final String LEGACY_FILE = "1e5aa8b0c5d7d55b1a866db873b68ac33f3a04f7.json";

    @TempDir
    Path home;

    private final FakeOutside world = new FakeOutside();
    private final Map<String, Object> token = new HashMap<>();
    private Path file;
    private RuntimeException refreshFailure;

    @BeforeEach
    void signOn() throws IOException {
        world.home = home;
        world.services = this::answer;
        file = Files.createDirectories(home.resolve(".aws/sso/cache")).resolve(SESSION_FILE);
        token.put("accessToken", "access-1");
        token.put("refreshToken", "refresh-1");
        token.put("clientId", "client");
        token.put("clientSecret", "client-secret");
        token.put("registrationExpiresAt", "2026-05-01T00:00:00Z");
        token.put("somethingElse", true);
        expiresIn(Duration.ofHours(8));
    }

    private void expiresIn(Duration time) throws IOException {
        token.put("expiresAt", world.now.plus(time).toString());
        Files.writeString(file, JsonObject.write(token));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Map<String, Object> answer(ServiceCalls.Request request) {
        assertThat(request.credentials()).as("not signed").isNull();
        assertThat(request.region()).isEqualTo("eu-central-1");
        return switch (request.toString()) {
            case "sso GetRoleCredentials" ->
                Map.of(
                        "roleCredentials",
                        Map.of(
                                "accessKeyId",
                                "AKIDSSO" + world.calls.size(),
                                "secretAccessKey",
                                "secret",
                                "sessionToken",
                                "token",
                                "expiration",
                                world.now.plus(Duration.ofHours(1)).toEpochMilli()));
            case "sso-oidc CreateToken" -> {
                if (refreshFailure != null) {
                    throw refreshFailure;
                }
                yield Map.of("accessToken", "access-2", "expiresIn", 28800, "refreshToken", "refresh-2");
            }
            default -> throw new AssertionError(request);
        };
    }

    private JsonObject written() throws IOException {
        return JsonObject.parse("file", Files.readString(file));
    }

    private Credentials resolve(String config) {
        return world.sources(config, "").chain().resolve();
    }

    @Test
    void opensARoleWithTheTokenOfASession() {
        Credentials found = resolve(SESSION);

        assertThat(found)
                .isEqualTo(new Credentials(
                        "AKIDSSO1",
                        "secret",
                        "token",
                        Instant.parse("2026-03-01T13:00:00Z"),
                        "123456789012",
                        new CredentialsOrigin("sso", "r,s", "role Reader in 123456789012 by profile 'default'")));
        assertThat(world.calls).hasSize(1);
        assertThat(world.calls.get(0).input())
                .isEqualTo(Map.of("roleName", "Reader", "accountId", "123456789012", "accessToken", "access-1"));
    }

    @Test
    void exchangesATokenThatEndsSoonAndWritesItBack() throws IOException {
        expiresIn(Duration.ofMinutes(14));
        resolve(SESSION);

        assertThat(world.calls.get(0).input())
                .isEqualTo(Map.of(
                        "grantType", "refresh_token",
                        "clientId", "client",
                        "clientSecret", "client-secret",
                        "refreshToken", "refresh-1"));
        assertThat(world.calls.get(1).input()).containsEntry("accessToken", "access-2");
        assertThat(written().members())
                .containsEntry("accessToken", "access-2")
                .containsEntry("refreshToken", "refresh-2")
                .containsEntry("expiresAt", "2026-03-01T20:00:00Z")
                .containsEntry("clientSecret", "client-secret")
                .containsEntry("registrationExpiresAt", "2026-05-01T00:00:00Z")
                .containsEntry("startUrl", "https://some.awsapps.com/start")
                .containsEntry("region", "eu-central-1")
                .containsEntry("somethingElse", true);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.getParent().toFile().list()).as("nothing beside it").hasSize(1);
    }

    @Test
    void takesATokenThatSomebodyElseRefreshed() throws IOException {
        CredentialsSources sources = world.sources(SESSION, "");
        TokenProvider tokens = sources.tokens("any");
        assertThat(tokens.resolve().token()).isEqualTo("access-1");
        world.now = world.now.plus(Duration.ofHours(8).minusMinutes(5));
        token.put("accessToken", "access-of-the-cli");
        expiresIn(Duration.ofHours(8));

        assertThat(tokens.resolve().token()).isEqualTo("access-of-the-cli");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void goesOnWithATokenThatCannotBeExchangedUntilItEnds() throws IOException {
        expiresIn(Duration.ofMinutes(5));
        refreshFailure =
                new ServiceException("sso-oidc", "CreateToken", "InvalidGrantException", null, 400, null, Map.of(), 1);
        CredentialsSources sources = world.sources(SESSION, "");
        assertThat(sources.tokens("any").resolve().token()).isEqualTo("access-1");

        world.now = world.now.plus(Duration.ofMinutes(5));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(sources.tokens("any")::resolve)
                .withMessageContaining("expired at 2026-03-01T12:05:00Z; run aws sso login --sso-session dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refreshToken", "clientId", "clientSecret", "registrationExpiresAt"})
    void doesNotTryToExchangeATokenThatLacksSomething(String missing) throws IOException {
        token.remove(missing);
        expiresIn(Duration.ofMinutes(5));

        assertThat(world.sources(SESSION, "").tokens("any").resolve().token()).isEqualTo("access-1");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void doesNotTryToExchangeATokenOfAClientThatIsNotRegisteredAnyMore() throws IOException {
        token.put("registrationExpiresAt", "2026-02-28T00:00:00UTC");
        expiresIn(Duration.ofMinutes(5));

        assertThat(world.sources(SESSION, "").tokens("any").resolve().token()).isEqualTo("access-1");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void goesOnWithATokenThatCannotBeWritten() throws IOException {
        expiresIn(Duration.ofMinutes(14));
        Path folder = file.getParent();
        Path away = home.resolve("away");
        world.services = request -> {
            move(folder, away);
            return answer(request);
        };
        TokenProvider tokens = world.sources(SESSION, "").tokens("any");
        assertThat(tokens.resolve().token()).isEqualTo("access-2");
        move(away, folder);
        assertThat(written().text("refreshToken")).isEqualTo("refresh-1");

        world.services = this::answer;
        world.now = world.now.plus(Duration.ofHours(8));
        tokens.resolve();
        assertThat(world.calls.get(1).input()).containsEntry("refreshToken", "refresh-2");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesATokenOfTheOlderFormUntilItEnds() throws IOException {
        file = file.resolveSibling(LEGACY_FILE);
        expiresIn(Duration.ofMinutes(5));
        assertThat(resolve(LEGACY).origin().features()).isEqualTo("t,u");
        assertThat(world.calls).as("no exchange").hasSize(1);

        world.now = world.now.plus(Duration.ofMinutes(6));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> resolve(LEGACY))
                .withMessageContaining("run aws sso login --profile default");
    }

    @Test
    void saysHowToSignOnWhereThereIsNoToken() throws IOException {
        Files.delete(file);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> resolve(SESSION))
                .withMessageContaining("There is no single sign-on token in " + file)
                .withMessageContaining("run aws sso login --sso-session dev");
    }

    @Test
    void saysHowToSignOnWhereTheTokenIsNotTaken() {
        world.services = request -> {
            throw new ServiceException(
                    "sso", "GetRoleCredentials", "UnauthorizedException", "no", 401, null, Map.of(), 1);
        };
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> resolve(SESSION))
                .withMessageContaining("run aws sso login --sso-session dev")
                .withCauseInstanceOf(ClientException.class)
                .withRootCauseInstanceOf(ServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"accessToken\": \"access-1\"}", "{\"expiresAt\": \"soon\"}"})
    void refusesAFileThatIsNoToken(String content) throws IOException {
        Files.writeString(file, content);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> resolve(SESSION))
                .withMessageContaining(file.toString())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("access-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[default];sso_session = typo;sso_account_id = 1;sso_role_name = r | [sso-session typo]",
                "[default];sso_session = s;sso_account_id = 1;sso_role_name = r;[sso-session s] | sso_start_url, sso_region",
                "[default];sso_account_id = 1;sso_role_name = r | lacks sso_start_url, sso_region",
                "[default];sso_account_id = 1;sso_start_url = u;sso_region = r | lacks sso_role_name",
                "[default];sso_session = s;sso_region = a;sso_account_id = 1;sso_role_name = r;[sso-session s];sso_region = b;sso_start_url = u | differ"
            })
    void refusesSettingsThatDoNotFit(String config, String message) {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> resolve(config.replace(';', '\n')))
                .withMessageContaining(message);
    }

    @Test
    void ofAProfileWithoutAccountIsForTokensAlone() {
        String config = "[default]\nsso_session = dev\n" + SESSION.substring(SESSION.indexOf("[sso-session"));
        CredentialsSources sources = world.sources(config, "");

        assertThat(sources.tokens("any").resolve().token()).isEqualTo("access-1");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(sources.chain()::resolve)
                .withMessageContaining("No AWS credentials found");
    }

    @Test
    void comesAfterATokenOfTheEnvironment() {
        world.set("AWS_BEARER_TOKEN_BEDROCK_AGENT", "token-of-the-environment");
        CredentialsSources sources = world.sources(SESSION, "");

        assertThat(sources.tokens("bedrock-agent").resolve().token()).isEqualTo("token-of-the-environment");
        assertThat(sources.tokens("bedrock").resolve().token()).isEqualTo("access-1");
    }

    @Test
    void tokensArePreferredToSignaturesForBedrockAlone() {
        world.set("AWS_BEARER_TOKEN_BEDROCK", "a").set("AWS_BEARER_TOKEN_S3", "b");
        CredentialsSources sources = world.sources("", "");

        assertThat(sources.prefersToken("bedrock")).isTrue();
        assertThat(sources.prefersToken("s3")).isFalse();
        assertThat(new FakeOutside().sources("", "").prefersToken("bedrock")).isFalse();
        assertThat(sources.tokens("codecatalyst").resolve()).isNull();
        assertThat(sources.tokens("codecatalyst").describe())
                .contains("AWS_BEARER_TOKEN_CODECATALYST is not set", "no sso_session");
    }
}
