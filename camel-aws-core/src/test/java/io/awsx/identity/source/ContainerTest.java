package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {

    private static final String RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private static final String FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private static final String GOOD = """
            {"AccessKeyId": "AKIDECS", "SecretAccessKey": "secret", "Token": "token",
             "Expiration": "2026-03-01T18:00:00Z", "AccountId": "123456789012", "RoleArn": "x"}""";

    @TempDir
    Path folder;

    private final FakeOutside world = new FakeOutside();
    private final Deque<Integer> failures = new ArrayDeque<>();

    private CredentialsProvider provider() {
        world.http = request -> {
            Integer status = failures.poll();
            if (status == null) {
                return FakeOutside.answer(200, GOOD);
            } else if (status == 0) {
                throw new TransportException("silence", null, true);
            }
            return FakeOutside.answer(status, "{\"code\": \"x\"}");
        };
        return world.sources("", "").container();
    }

    private HttpRequest sent() {
        return world.requests.get(world.requests.size() - 1);
    }

    @Test
    void areThoseOfTheTaskOnEcs() {
        world.set(RELATIVE, "/v2/credentials/1234?id=%2F&x");

        assertThat(provider().resolve())
                .isEqualTo(new Credentials(
                        "AKIDECS",
                        "secret",
                        "token",
                        Instant.parse("2026-03-01T18:00:00Z"),
                        "123456789012",
                        new CredentialsOrigin("container-role", "z", "http://169.254.170.2 by " + RELATIVE)));
        assertThat(sent().method()).isEqualTo("GET");
        assertThat(sent().origin()).hasToString("http://169.254.170.2");
        assertThat(sent().target()).isEqualTo("/v2/credentials/1234?id=%2F&x");
        assertThat(sent().headers().first("Accept")).isEqualTo("application/json");
        assertThat(sent().headers().contains("Authorization")).isFalse();
        assertThat(world.limits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void areLookedForAtTheRelativePlaceFirst() {
        world.set(FULL, "https://example.com/").set(RELATIVE, "/v2");
        provider().resolve();
        assertThat(sent().origin().host()).isEqualTo("169.254.170.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://credentials.example.com/x",
                "http://127.0.0.1:8080/x",
                "http://127.3.2.1/x",
                "http://[::1]:80/x",
                "http://localhost/x",
                "http://LOCALHOST/x",
                "http://169.254.170.2/x",
                "http://169.254.170.23/x",
                "http://[fd00:ec2::23]/x"
            })
    void areAskedForOnThisMachineOrEncrypted(String uri) {
        world.set(FULL, uri);
        assertThat(provider().resolve().accessKeyId()).isEqualTo("AKIDECS");
        assertThat(sent().target()).isEqualTo("/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/x",
                "http://169.254.169.254/x",
                "http://192.168.1.1/x",
                "http://169.254.170.2.example.com/x",
                "http://localhost.example.com/x",
                "http://169.254.170.2@example.com/x",
                "http://127.0.0.1@8.8.8.8/x",
                "http://[fd00:ec2::24]/x",
                "http://[::ffff:8.8.8.8]/x",
                "http://0.0.0.0/x"
            })
    void areNotAskedForElsewhere(String uri) {
        world.set(FULL, uri).set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining(FULL)
                .withMessageContaining("neither encrypted nor on this machine");
        assertThat(world.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1/x", "127.0.0.1/x", "http://", "http://a b/", "file:///etc/passwd", "http://[::1"
            })
    void needAUrl(String uri) {
        world.set(FULL, uri);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining(FULL + " is not a URL that can be asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2/credentials", "@example.com/", ".example.com/", ":80@example.com/"})
    void needARelativeUriThatIsAPath(String uri) {
        world.set(RELATIVE, uri);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining(RELATIVE + " must begin with /");
    }

    @Test
    void areShownTheTokenOfTheFileElseThatOfTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        world.set(FULL, "http://169.254.170.23/v1/credentials")
                .set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "of-environment");
        provider().resolve();
        assertThat(sent().headers().first("Authorization")).isEqualTo("of-environment");

        world.set("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file.toString());
        CredentialsProvider provider = provider();
        provider.resolve();
        assertThat(sent().headers().first("Authorization")).isEqualTo("first");

        Files.writeString(file, "second");
        world.now = world.now.plus(Duration.ofHours(5).plusMinutes(50));
        provider.resolve();
        assertThat(sent().headers().first("Authorization")).isEqualTo("second");
    }

    @Test
    void refuseATokenThatWouldForgeAHeaderField() throws IOException {
        world.set(FULL, "http://169.254.170.23/").set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "secret\r\nHost: evil");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining("AWS_CONTAINER_AUTHORIZATION_TOKEN holds a line break")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "evil"));

        Path file = Files.writeString(folder.resolve("token"), "secret\nX: evil");
        world.set("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file.toString());
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining(file + " holds a line break");
        assertThat(world.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "429", "0"})
    void areAskedForThreeTimes(int failure) {
        world.set(RELATIVE, "/v2");
        failures.addAll(List.of(failure, failure));
        assertThat(provider().resolve().accessKeyId()).isEqualTo("AKIDECS");
        assertThat(world.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));

        failures.addAll(List.of(failure, failure, failure));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining("No credentials of the container after 3 attempts")
                .withMessageContaining(failure == 0 ? "silence" : "answers HTTP " + failure);
        assertThat(world.requests).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "400", "401", "403", "404"})
    void areNotAskedForAgainNorElsewhereWhereTheServerDoesNotGiveThem(int status) {
        world.set(RELATIVE, "/v2/the-guid");
        failures.add(status);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining("answers HTTP " + status)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("the-guid"));
        assertThat(world.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>SECRETKEY</html> | is not a JSON object",
                "{\"AccessKeyId\": \"SECRETKEY\"} | has no SecretAccessKey",
                "{\"AccessKeyId\": \"a\", \"SecretAccessKey\": \"b\", \"Token\": \"SECRETKEY\\r\\n\"} | session token holds white space",
                "{\"AccessKeyId\": \"a\", \"SecretAccessKey\": \"b\", \"Expiration\": \"soon\"} | Expiration of"
            })
    void areRefusedWithoutBeingShownWhereTheAnswerIsWrong(String body, String message) {
        world.set(RELATIVE, "/v2");
        CredentialsProvider provider = provider();
        world.http = request -> FakeOutside.answer(200, body);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider::resolve)
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SECRETKEY"));
    }

    @Test
    void areRefusedWhereTheAnswerHasNoEnd() {
        world.set(RELATIVE, "/v2");
        CredentialsProvider provider = provider();
        world.http = request -> FakeOutside.answer(200, " ".repeat(70_000));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider::resolve)
                .withMessageContaining("more than 65536 bytes");
    }

    @Test
    void areNoneWhereTheEnvironmentSaysNothing() {
        assertThat(provider().resolve()).isNull();
    }
}
