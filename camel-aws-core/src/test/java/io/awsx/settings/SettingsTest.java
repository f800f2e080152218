package io.awsx.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.retry.RetryMode;
import io.awsx.retry.RetrySettings;
import io.awsx.settings.ClientConfig.ChecksumMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String PROFILE = """
            [default]
            region = eu-south-1
            max_attempts = 7
            endpoint_url = http://profile:1
            request_checksum_calculation = WHEN_REQUIRED
            use_fips_endpoint = true
            """;

    private static ClientConfig config(Map<String, ?> given, Map<String, String> environment, String profile) {
        return new Settings(given, environment, SelectedProfile.choose(null, environment, Profiles.of(profile, "")))
                .client("S3");
    }

    private static ClientConfig code(String name, Object value) {
        Map<String, Object> given = new HashMap<>(Map.of("region", "eu-west-1"));
        given.put(name, value);
        return config(given, Map.of(), "");
    }

    @Test
    void codeWinsOverTheEnvironmentAndThatOverTheProfile() {
        Map<String, String> environment = Map.of(
                "AWS_REGION", "eu-north-1",
                "AWS_MAX_ATTEMPTS", "5",
                "AWS_ENDPOINT_URL", "http://all:1",
                "AWS_REQUEST_CHECKSUM_CALCULATION", "when_supported");
        ClientConfig profile = config(Map.of(), Map.of(), PROFILE);
        assertThat(profile.region()).isEqualTo("eu-south-1");
        assertThat(profile.maxAttempts()).isEqualTo(7);
        assertThat(profile.endpointUrl()).isEqualTo("http://profile:1");
        assertThat(profile.requestChecksums()).isEqualTo(ChecksumMode.WHEN_REQUIRED);
        assertThat(profile.endpointSettings()).containsEntry("UseFIPS", true);
        ClientConfig set = config(Map.of(), environment, PROFILE);
        assertThat(set.region()).isEqualTo("eu-north-1");
        assertThat(set.maxAttempts()).isEqualTo(5);
        assertThat(set.endpointUrl()).isEqualTo("http://all:1");
        assertThat(set.requestChecksums()).isEqualTo(ChecksumMode.WHEN_SUPPORTED);
        ClientConfig given = config(
                Map.of(
                        "region",
                        "us-east-2",
                        "maxAttempts",
                        2,
                        "endpointUrl",
                        "http://code:1",
                        "checksum",
                        "when_required"),
                environment,
                PROFILE);
        assertThat(given.region()).isEqualTo("us-east-2");
        assertThat(given.maxAttempts()).isEqualTo(2);
        assertThat(given.endpointUrl()).isEqualTo("http://code:1");
        assertThat(given.requestChecksums()).isEqualTo(ChecksumMode.WHEN_REQUIRED);
    }

    @Test
    void theServicesOwnEndpointVariableWinsOverTheGeneralOne() {
        Map<String, String> environment =
                Map.of("AWS_REGION", "r", "AWS_ENDPOINT_URL", "http://all:1", "AWS_ENDPOINT_URL_S3", "http://s3:1");
        assertThat(config(Map.of(), environment, "").endpointUrl()).isEqualTo("http://s3:1");
    }

    @Test
    void configuredEndpointsCanBeIgnored() {
        Map<String, String> environment = Map.of(
                "AWS_REGION", "r", "AWS_ENDPOINT_URL", "http://all:1", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        assertThat(config(Map.of(), environment, PROFILE).endpointUrl()).isNull();
    }

    @Test
    void aMissingRegionTellsWhatWasLookedAt() {
        assertThatThrownBy(() -> config(Map.of(), Map.of(), ""))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("URI option")
                .hasMessageContaining("AWS_DEFAULT_REGION and AWS_REGION are not set")
                .hasMessageContaining("profile 'default'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.com/",
                "evil.com#",
                "a b",
                "a\r\nHost: evil",
                "-a",
                "a-",
                "a.b",
                "\u00fc",
                "a@b",
                "a/b",
                "a?b"
            })
    void aRegionThatCouldBeAnotherHostIsRefused(String region) {
        assertThatThrownBy(() -> config(Map.of("region", region), Map.of(), ""))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("Not a region")
                .message()
                .doesNotContain("\r", "\n");
    }

    @Test
    void anUnknownSettingTellsTheNearestNames() {
        assertThatThrownBy(() -> code("forcePathstyles", true))
                .isInstanceOf(ClientException.class)
                .hasMessage("There is no setting forcePathstyles; did you mean forcePathStyle?");
    }

    @ParameterizedTest
    @CsvSource({
        "maxAttempts, 0",
        "maxAttempts, many",
        "maxAttempts, 4294967298",
        "retryMode, eager",
        "newRetries2026, 1",
        "checksum, never",
        "responseChecksum, 1",
        "useFips, yes",
        "accelerate, 1",
        "connectTimeout, soon",
        "connectTimeout, -5",
        "callTimeout, 0",
        "callTimeout, -1",
        "maxConnections, 0",
        "maxConnections, 99999999999",
        "proxy, http://p",
        "sslContext, tls",
        "trustAllCertificates, perhaps"
    })
    void aValueThatIsNotOfItsKindIsTheCallersMistake(String name, String value) {
        assertThatThrownBy(() -> code(name, value))
                .isInstanceOf(ClientException.class)
                .hasMessageMatching("(?s).*(" + name + "|Not a setting).*");
    }

    @Test
    void theRetryModeSaysHowManyAttemptsThereAre() {
        assertThat(code("retryMode", "legacy").maxAttempts()).isEqualTo(5);
        assertThat(code("retryMode", "adaptive").maxAttempts()).isEqualTo(3);
        assertThat(config(Map.of("retryMode", "legacy", "region", "r"), Map.of("AWS_MAX_ATTEMPTS", "2"), "")
                        .retry())
                .isEqualTo(RetrySettings.LEGACY.withMaxAttempts(2));
        ClientConfig environment =
                config(Map.of("region", "r"), Map.of("AWS_RETRY_MODE", "ADAPTIVE", "AWS_NEW_RETRIES_2026", "true"), "");
        assertThat(environment.retryMode()).isEqualTo(RetryMode.ADAPTIVE);
        assertThat(environment.retry()).isEqualTo(RetrySettings.STANDARD_2026);
        assertThat(config(Map.of("region", "r"), Map.of(), "[default]\nretry_mode = legacy\n")
                        .retryMode())
                .isEqualTo(RetryMode.LEGACY);
        assertThat(config(Map.of("region", "r"), Map.of(), "").retry()).isEqualTo(RetrySettings.STANDARD);
    }

    @Test
    void timesAreDurationsOrMilliseconds() {
        assertThat(code("callTimeout", Duration.ofSeconds(3)).callTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(code("callTimeout", "1500").callTimeout()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aSettingOfNullIsOneThatIsNotGiven() {
        assertThat(code("trustAllCertificates", null).maxAttempts()).isEqualTo(3);
    }

    @Test
    void theTextFormNamesSettingsAndNoValues() {
        assertThat(new Settings(
                                Map.of("region", "eu-west-1", "endpointUrl", "http://user:pass@host"),
                                Map.of(),
                                SelectedProfile.choose(null, Map.of(), Profiles.of("", "")))
                        .toString())
                .isEqualTo("Settings[endpointUrl, region]");
    }
}
