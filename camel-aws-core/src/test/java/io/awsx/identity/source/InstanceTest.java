package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The role of an EC2 instance and its region, against a metadata service with faults. */
class InstanceTest {

    private final FakeOutside world = new FakeOutside();
    private int tokenStatus = 200;
    private int status = 200;
    private int failuresLeft;
    private String role = "role\n";
    private String body;

    @BeforeEach
    void serve() {
        expireAt(FakeOutside.NOW.plus(Duration.ofHours(6)));
        world.http = this::answer;
    }

    private void expireAt(Instant end) {
        body =
                "{\"Code\": \"Success\", \"AccessKeyId\": \"AKIDEC2\", \"SecretAccessKey\": \"secret\", \"Token\": \"t\","
                        + " \"Expiration\": \"" + end + "\", \"AccountId\": \"123456789012\"}";
    }

    private HttpResponse answer(HttpRequest request) {
        if (failuresLeft > 0) {
            failuresLeft--;
            throw new TransportException("silence", null, true);
        } else if (request.method().equals("PUT")) {
            if (tokenStatus == 0) {
                throw new TransportException("silence", null, true);
            }
            return FakeOutside.answer(tokenStatus, tokenStatus == 200 ? "a-token\n" : "no");
        } else if (status != 200) {
            return FakeOutside.answer(status, "no");
        }
        return switch (request.path()) {
            case "/latest/meta-data/iam/security-credentials-extended" -> FakeOutside.answer(200, role);
            case "/latest/meta-data/placement/region" -> FakeOutside.answer(200, "eu-west-3\n");
            default -> FakeOutside.answer(200, body);
        };
    }

    private CredentialsProvider provider() {
        return world.sources("", "").instance();
    }

    private CredentialsProvider provider(String profile) {
        return world.sources("[default]\n" + profile.replace(';', '\n'), "").instance();
    }

    @Test
    void isAskedWithATokenOfSixHours() {
        assertThat(provider().resolve())
                .isEqualTo(new Credentials(
                        "AKIDEC2",
                        "secret",
                        "t",
                        FakeOutside.NOW.plus(Duration.ofHours(6)),
                        "123456789012",
                        new CredentialsOrigin("iam-role", "0", "instance profile role by http://169.254.169.254")));
        HttpRequest token = world.requests.get(0);
        assertThat(token).hasToString("PUT http://169.254.169.254/latest/api/token");
        assertThat(token.headers().first("x-aws-ec2-metadata-token-ttl-seconds"))
                .isEqualTo("21600");
        assertThat(world.requests.subList(1, 3))
                .allMatch(request -> "a-token".equals(request.headers().first("x-aws-ec2-metadata-token")));
        assertThat(world.limits).hasSize(3).containsOnly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 0})
    void isAskedWithoutATokenWhereTheServiceKnowsNone(int failure) {
        tokenStatus = failure;
        assertThat(provider().resolve().accessKeyId()).isEqualTo("AKIDEC2");
        assertThat(world.requests.get(1).headers().contains("x-aws-ec2-metadata-token"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 0})
    void isNotAskedWithoutATokenWhereThatIsForbidden(int failure) {
        tokenStatus = failure;
        world.set("AWS_EC2_METADATA_V1_DISABLED", "True");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining("AWS_EC2_METADATA_V1_DISABLED forbids");
        world.environment.clear();
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider("ec2_metadata_v1_disabled = true")::resolve);
        assertThat(world.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500, 302})
    void givesNoneWhereTheTokenIsRefusedInAnotherWay(int failure) {
        tokenStatus = failure;
        CredentialsProvider provider = provider();
        assertThat(provider.resolve()).isNull();
        assertThat(provider.describe()).contains("answers HTTP " + failure);
        assertThat(world.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "security-credentials-extended, 301", "security-credentials-extended, 308",
                "security-credentials-extended, 404",
        "security-credentials, 301", "security-credentials, 302", "security-credentials, 404"
    })
    void isAskedForItsRolesWithASlashWhereTheServiceWantsOne(String api, int withoutSlash) {
        String folder = "/latest/meta-data/iam/" + api;
        world.http = request -> {
            if (request.method().equals("PUT")) {
                return FakeOutside.answer(200, "a-token");
            } else if (request.path().equals(folder)) {
                return FakeOutside.answer(withoutSlash, "");
            } else if (request.path().equals(folder + "/")) {
                return FakeOutside.answer(200, "role");
            }
            return request.path().equals(folder + "/role")
                    ? FakeOutside.answer(200, body)
                    : FakeOutside.answer(404, "");
        };
        CredentialsProvider provider = provider();
        assertThat(provider.resolve().accessKeyId()).isEqualTo("AKIDEC2");
        assertThat(provider.describe()).doesNotContain("no role");
    }

    @Test
    void neverTellsWhatTheServiceListsInPlaceOfRoles() {
        role = "{\"Token\": \"S3CRETTOKEN\"}";
        CredentialsProvider provider = provider();
        assertThat(provider.resolve()).isNull();
        assertThat(provider.describe())
                .contains("something else than names of roles")
                .doesNotContain("S3CRET");
        assertThat(world.requests).noneMatch(request -> request.path().contains("S3CRET"));
    }

    @Test
    void givesNoneWhereThereIsNoRole() {
        status = 404;
        CredentialsProvider provider = provider();
        assertThat(provider.resolve()).isNull();
        assertThat(provider.describe()).isEqualTo("instance metadata (the instance has no role)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>SECRETKEY</html> | is not a JSON object",
                "{\"Code\": \"AssumeRoleUnauthorizedAccess\"} | AssumeRoleUnauthorizedAccess",
                "{\"Code\": \"Success\", \"SecretAccessKey\": \"SECRETKEY\"} | has no AccessKeyId"
            })
    void givesNoneWhereTheAnswerIsWrong(String answer, String reason) {
        body = answer;
        CredentialsProvider provider = provider();
        assertThat(provider.resolve()).isNull();
        assertThat(provider.describe()).contains(reason).doesNotContain("SECRETKEY");
    }

    @Test
    void isTriedAsOftenAndWaitedForAsLongAsIsSaid() {
        world.set("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "3").set("AWS_METADATA_SERVICE_TIMEOUT", "5");
        failuresLeft = 2;
        assertThat(provider().resolve().accessKeyId()).isEqualTo("AKIDEC2");
        assertThat(world.requests).hasSize(5);
        assertThat(world.limits).containsOnly(Duration.ofSeconds(5));

        world.environment.clear();
        world.requests.clear();
        failuresLeft = 1;
        assertThat(provider("metadata_service_num_attempts = 2;metadata_service_timeout = 2")
                        .resolve()
                        .accessKeyId())
                .isEqualTo("AKIDEC2");
        assertThat(world.requests).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS_EC2_METADATA_SERVICE_ENDPOINT=http://localhost:1338/ | http://localhost:1338",
                "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv6 | http://[fd00:ec2::254]",
                "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=ipv4 | http://169.254.169.254",
                "AWS_IMDS_USE_IPV6=true | http://[fd00:ec2::254]"
            })
    void isAskedWhereTheEnvironmentSays(String setting, String origin) {
        String[] variable = setting.split("=", 2);
        world.set(variable[0], variable[1]);
        provider().resolve();
        assertThat(world.requests)
                .allMatch(request -> request.origin().toString().equals(origin));
    }

    @Test
    void isAskedWhereTheProfileSays() {
        provider("ec2_metadata_service_endpoint_mode = ipv6").resolve();
        assertThat(world.requests.get(0).origin()).hasToString("http://[fd00:ec2::254]");
        provider("ec2_metadata_service_endpoint_mode = ipv6;ec2_metadata_service_endpoint = http://127.0.0.1:1")
                .resolve();
        assertThat(world.requests.get(3).origin()).hasToString("http://127.0.0.1:1");
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_EC2_METADATA_SERVICE_ENDPOINT, localhost",
        "AWS_EC2_METADATA_SERVICE_ENDPOINT, a b",
        "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE, IPv5",
        "AWS_METADATA_SERVICE_TIMEOUT, soon",
        "AWS_METADATA_SERVICE_TIMEOUT, 0",
        "AWS_METADATA_SERVICE_NUM_ATTEMPTS, 1000"
    })
    void isNotAskedWithASettingThatCannotBe(String variable, String value) {
        world.set(variable, value);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(provider()::resolve)
                .withMessageContaining(variable);
        assertThat(world.requests).isEmpty();
    }

    @Test
    void namesItsProfileItselfWhereSomebodySaysSo() {
        provider("ec2_instance_profile_name = named").resolve();
        assertThat(world.requests.get(1).path()).endsWith("-extended/named");
        assertThat(world.requests).hasSize(2);
    }

    @Test
    void keepsItsCredentialsWhereTheServiceGivesExpiredOnes() {
        expireAt(FakeOutside.NOW.minusSeconds(1));
        Credentials found = provider().resolve();

        // 15 minutes, and 2 to 10 more: 6 by the chance of the test
        assertThat(found.expiration()).isEqualTo(FakeOutside.NOW.plus(Duration.ofMinutes(21)));
        assertThat(found.accessKeyId()).isEqualTo("AKIDEC2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "500", "garbage"})
    void keepsItsCredentialsWhereTheServiceIsDownWhenTheyEnd(String fault) {
        CredentialsProvider provider = provider();
        provider.resolve();
        switch (fault) {
            case "silence" -> failuresLeft = 1000;
            case "500" -> status = 500;
            default -> body = "<html>";
        }
        world.now = FakeOutside.NOW.plus(Duration.ofHours(7));
        Credentials stale = provider.resolve();
        assertThat(stale.accessKeyId()).isEqualTo("AKIDEC2");
        assertThat(stale.expiration()).isEqualTo(world.now.plus(Duration.ofMinutes(21)));
        int asked = world.requests.size();
        provider.resolve();
        assertThat(world.requests).as("not asked again at once").hasSize(asked);

        failuresLeft = 0;
        status = 200;
        world.now = world.now.plus(Duration.ofMinutes(20));
        expireAt(world.now.plus(Duration.ofHours(6)));
        assertThat(provider.resolve().expiration()).isEqualTo(world.now.plus(Duration.ofHours(6)));
    }

    @Test
    void tellsItsRegion() {
        CredentialsSources sources = world.sources("", "");
        assertThat(sources.instanceRegion()).isEqualTo("eu-west-3");
        assertThat(world.requests.get(1).path()).isEqualTo("/latest/meta-data/placement/region");
        status = 404;
        assertThat(sources.instanceRegion()).isNull();
        failuresLeft = 1000;
        assertThat(sources.instanceRegion()).isNull();

        world.requests.clear();
        world.set("AWS_EC2_METADATA_DISABLED", "TRUE");
        assertThat(world.sources("", "").instanceRegion()).isNull();
        assertThat(world.sources("", "").instance().resolve()).isNull();
        assertThat(world.requests).isEmpty();
    }

    @Test
    void isGivenUpAfterOneTryWhereNobodyIsThere() {
        world.http = request -> {
            throw new TransportException("unreachable", null, false);
        };
        CredentialsProvider provider = provider();
        assertThat(provider.resolve()).isNull();
        assertThat(world.requests).hasSize(1);
        assertThat(List.of(provider.describe())).containsExactly("instance metadata (unreachable)");
    }
}
