package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsChain;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.signing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code aws login} leaves behind, and how it is renewed. */
class LoginTest {

    private static final String SESSION = "arn:aws:iam::123456789012:user/me";
    private static final String PROFILE = "[default]\nlogin_session = " + SESSION + '\n';
    private static final String KEY = TestKeys.pem("ec-sec1");
    /** SHA-256 of the session. */
    private static final String FILE = "286187707741fc2ccb93cf9e56dbd0ee0a16208feed5fbc8ae1baa86d44c283f.json";

    @TempDir
    Path home;

    private final FakeOutside world = new FakeOutside();
    private final Map<String, Object> access = new HashMap<>();
    private final Map<String, Object> login = new HashMap<>();
    private Path file;

    @BeforeEach
    void login() throws IOException {
        world.home = home;
        world.services = request -> renewed();
        file = Files.createDirectories(home.resolve(".aws/login/cache")).resolve(FILE);
        access.putAll(Map.of(
                "accessKeyId", "AKIDLOGIN1",
                "secretAccessKey", "secret",
                "sessionToken", "token",
                "accountId", "123456789012"));
        login.put("accessToken", access);
        login.put("tokenType", "urn:aws:params:oauth:token-type:access_token_sigv4");
        login.put("refreshToken", "refresh-1");
        login.put("clientId", "arn:aws:signin:::devtools/same-device");
        login.put("idToken", "id-1");
        login.put("dpopKey", KEY);
        expiresIn(Duration.ofMinutes(15));
    }

    private void expiresIn(Duration time) throws IOException {
        access.put("expiresAt", world.now.plus(time).toString());
        Files.writeString(file, JsonObject.write(login));
    }

    private static Map<String, Object> renewed() {
        return Map.of(
                "tokenOutput",
                Map.of(
                        "accessToken",
                        Map.of(
                                "accessKeyId", "AKIDLOGIN2",
                                "secretAccessKey", "secret-2",
                                "sessionToken", "token-2"),
                        "tokenType",
                        "urn:aws:params:oauth:token-type:access_token_sigv4",
                        "expiresIn",
                        900,
                        "refreshToken",
                        "refresh-2"));
    }

    private Credentials resolve() {
        return world.sources(PROFILE, "").chain().resolve();
    }

    @Test
    void isTakenAsItIsWhileItHasFiveMinutes() throws IOException {
        expiresIn(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(resolve())
                .isEqualTo(new Credentials(
                        "AKIDLOGIN1",
                        "secret",
                        "token",
                        Instant.parse("2026-03-01T12:05:01Z"),
                        "123456789012",
                        new CredentialsOrigin("login", "AC,AD", "login_session of profile 'default' in " + file)));
        assertThat(world.calls).isEmpty();
    }

    @Test
    void isRenewedAndWrittenBackWithAllElseItHeld() throws IOException {
        expiresIn(Duration.ofMinutes(4));

        Credentials found = resolve();
        assertThat(found.accessKeyId()).isEqualTo("AKIDLOGIN2");
        assertThat(found.expiration()).isEqualTo(Instant.parse("2026-03-01T12:15:00Z"));
        assertThat(found.accountId()).isEqualTo("123456789012");
        ServiceCalls.Request call = world.calls.get(0);
        assertThat(call).hasToString("signin CreateOAuth2Token");
        assertThat(call.credentials()).isNull();
        assertThat(call.input())
                .isEqualTo(Map.of(
                        "tokenInput",
                        Map.of(
                                "clientId", "arn:aws:signin:::devtools/same-device",
                                "grantType", "refresh_token",
                                "refreshToken", "refresh-1")));
        JsonObject written = JsonObject.parse("file", Files.readString(file));
        assertThat(written.members())
                .containsEntry("refreshToken", "refresh-2")
                .containsEntry("idToken", "id-1")
                .containsEntry("dpopKey", KEY)
                .containsEntry("clientId", "arn:aws:signin:::devtools/same-device");
        assertThat(written.object("accessToken").members())
                .containsEntry("accessKeyId", "AKIDLOGIN2")
                .containsEntry("accountId", "123456789012")
                .containsEntry("expiresAt", "2026-03-01T12:15:00Z");
    }

    @Test
    void isRenewedWithAProofThatIsMadeAnewForEachRequest() throws IOException {
        expiresIn(Duration.ofMinutes(4));
        resolve();
        UnaryOperator<HttpRequest> finish = world.calls.get(0).finish();
        HttpRequest request = HttpRequest.builder("POST")
                .origin(Origin.of(URI.create("https://us-east-1.signin.aws.amazon.com")))
                .path("/v1/token")
                .build();
        String first = finish.apply(request).headers().first("DPoP");
        String second = finish.apply(request).headers().first("DPoP");

        assertThat(DpopProofs.verified(first).members())
                .isEqualTo(Map.of(
                        "jti", "id-1",
                        "htm", "POST",
                        "htu", "https://us-east-1.signin.aws.amazon.com/v1/token",
                        "iat", (int) FakeOutside.NOW.getEpochSecond()));
        assertThat(DpopProofs.verified(second).text("jti")).isEqualTo("id-2");
    }

    @Test
    void isLookedForWhereTheEnvironmentSays() throws IOException {
        Path other = Files.createDirectories(home.resolve("other"));
        Files.move(file, other.resolve(FILE));
        world.set("AWS_LOGIN_CACHE_DIRECTORY", other.toString());

        assertThat(resolve().accessKeyId()).isEqualTo("AKIDLOGIN1");
    }

    @Test
    void thatSomebodyElseRenewedIsTaken() throws IOException {
        CredentialsChain chain = world.sources(PROFILE, "").chain();
        chain.resolve();
        world.now = world.now.plus(Duration.ofMinutes(14));
        access.put("accessKeyId", "AKIDCLI");
        expiresIn(Duration.ofMinutes(15));

        assertThat(chain.resolve().accessKeyId()).isEqualTo("AKIDCLI");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void thatCannotBeRenewedIsUsedUntilItEnds() throws IOException {
        expiresIn(Duration.ofMinutes(4));
        world.services = request -> {
            throw new TransportException("down", null, true);
        };
        assertThat(resolve().accessKeyId()).isEqualTo("AKIDLOGIN1");
        world.now = world.now.plus(Duration.ofMinutes(4));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(this::resolve)
                .withMessageContaining("down");
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_EXPIRED, its time is over; run aws login --profile default",
        "USER_CREDENTIALS_CHANGED, password changed; run aws login",
        "INSUFFICIENT_PERMISSIONS, signin:CreateOAuth2Token",
        "server_error, the service refused: signin CreateOAuth2Token failed"
    })
    void thatIsRefusedSaysWhy(String error, String advice) throws IOException {
        expiresIn(Duration.ZERO);
        world.services = request -> {
            throw new ServiceException(
                    "signin", "CreateOAuth2Token", "AccessDeniedException", "no", 403, null, Map.of("error", error), 1);
        };
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(this::resolve)
                .withMessageContaining(file.toString())
                .withMessageContaining(advice);
    }

    @Test
    void thatIsNotThereSaysHowToLogIn() throws IOException {
        Files.delete(file);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(this::resolve)
                .withMessageContaining("There is no login in " + file + "; run aws login --profile default");
    }

    @ParameterizedTest
    @CsvSource({"accessToken", "clientId", "refreshToken", "dpopKey"})
    void thatLacksSomethingIsRefusedWithoutBeingShown(String missing) throws IOException {
        login.remove(missing);
        expiresIn(Duration.ZERO);
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(this::resolve)
                .withMessageContaining(file.toString())
                .withMessageContaining(missing)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "refresh-1", "PRIVATE KEY"));
    }

    @Test
    void thatIsRenewedByNothingIsRefused() throws IOException {
        expiresIn(Duration.ZERO);
        world.services = request -> Map.of("tokenOutput", Map.of());
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(this::resolve)
                .withMessageContaining("refreshed without new credentials");
    }
}
