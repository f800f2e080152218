package io.awsx.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What environment and profile tell the endpoint rules. */
class EndpointSettingsTest {

    private static Settings settings(Map<String, ?> given, Map<String, String> environment, String profile) {
        Map<String, Object> all = new HashMap<>(Map.of("region", "us-east-1"));
        all.putAll(given);
        String file = "[default]\n" + profile.replace(";", "\n");
        return new Settings(all, environment, SelectedProfile.choose(null, environment, Profiles.of(file, "")));
    }

    private static Object of(
            String service, String parameter, Map<String, ?> given, Map<String, String> environment, String profile) {
        return settings(given, environment, profile)
                .client(service)
                .endpointSettings()
                .get(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "s3 =;  addressing_style = path, ForcePathStyle, true",
        "s3 =;  addressing_style = virtual, ForcePathStyle, false",
        "s3 =;  addressing_style = auto, ForcePathStyle, false",
        "s3 =;  addressing_style = virtual;endpoint_url = http://h:1, ForcePathStyle, false",
        "endpoint_url = http://h:1, ForcePathStyle, true",
        "s3 =;  use_accelerate_endpoint = true, Accelerate, true",
        "s3 =;  use_dualstack_endpoint = true, UseDualStack, true",
        "use_dualstack_endpoint = false;s3 =;  use_dualstack_endpoint = true, UseDualStack, false",
        "s3 =;  us_east_1_regional_endpoint = regional, UseGlobalEndpoint, false",
        "s3 =;  us_east_1_regional_endpoint = legacy, UseGlobalEndpoint, true",
        "defaults_mode = standard, UseGlobalEndpoint, false",
        "defaults_mode = legacy, UseGlobalEndpoint, true",
        "defaults_mode = standard;s3 =;  us_east_1_regional_endpoint = legacy, UseGlobalEndpoint, true",
        "s3 =;  use_arn_region = false, UseArnRegion, false",
        "s3_use_arn_region = false;s3 =;  use_arn_region = true, UseArnRegion, false",
        "s3 =;  disable_multiregion_access_points = true, DisableMultiRegionAccessPoints, true",
        "s3_disable_multiregion_access_points = true, DisableMultiRegionAccessPoints, true",
        "s3_disable_express_session_auth = true, DisableS3ExpressSessionAuth, true",
        "account_id_endpoint_mode = REQUIRED, AccountIdEndpointMode, required"
    })
    void theProfileHasKeysOfS3(String profile, String parameter, String expected) {
        assertThat(of("S3", parameter, Map.of(), Map.of(), profile)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_S3_USE_ARN_REGION, false, UseArnRegion, false",
        "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS, true, DisableMultiRegionAccessPoints, true",
        "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT, regional, UseGlobalEndpoint, false",
        "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH, true, DisableS3ExpressSessionAuth, true",
        "AWS_DEFAULTS_MODE, in-region, UseGlobalEndpoint, false"
    })
    void theEnvironmentWinsOverTheProfile(String variable, String value, String parameter, String expected) {
        String profile = "s3_use_arn_region = true;s3_disable_multiregion_access_points = false;defaults_mode = legacy;"
                + "s3_disable_express_session_auth = false;s3 =;  us_east_1_regional_endpoint = legacy";
        String without = variable.equals("AWS_DEFAULTS_MODE") ? "defaults_mode = legacy" : profile;
        assertThat(of("S3", parameter, Map.of(), Map.of(variable, value), without))
                .hasToString(expected);
    }

    @Test
    void codeWinsOverBoth() {
        Map<String, String> environment =
                Map.of("AWS_S3_USE_ARN_REGION", "false", "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "regional");
        String profile = "s3 =;  addressing_style = path";
        assertThat(of("S3", "UseArnRegion", Map.of("useArnRegion", true), environment, profile))
                .isEqualTo(true);
        assertThat(of("S3", "UseGlobalEndpoint", Map.of("useGlobalEndpoint", true), environment, profile))
                .isEqualTo(true);
        assertThat(of("S3", "ForcePathStyle", Map.of("forcePathStyle", false), environment, profile))
                .isEqualTo(false);
        assertThat(of("S3", "ForcePathStyle", Map.of("addressingStyle", "virtual"), environment, profile))
                .isEqualTo(false);
    }

    @Test
    void theRegionOfAnArnIsUsedByS3ButNotByS3ControlUnlessTold() {
        assertThat(of("S3", "UseArnRegion", Map.of(), Map.of(), "")).isEqualTo(true);
        assertThat(of("S3 Control", "UseArnRegion", Map.of(), Map.of(), "")).isEqualTo(false);
        assertThat(of("S3 Control", "UseArnRegion", Map.of(), Map.of("AWS_S3_USE_ARN_REGION", "true"), ""))
                .isEqualTo(true);
    }

    @Test
    void stsIsRegionalUnlessTold() {
        assertThat(of("STS", "UseGlobalEndpoint", Map.of(), Map.of(), "")).isEqualTo(false);
        assertThat(of("STS", "UseGlobalEndpoint", Map.of(), Map.of(), "sts_regional_endpoints = legacy"))
                .isEqualTo(true);
        assertThat(of("STS", "UseGlobalEndpoint", Map.of(), Map.of("AWS_STS_REGIONAL_ENDPOINTS", "legacy"), ""))
                .isEqualTo(true);
        try (ScriptedService sts = new ScriptedService(
                "sts", builder -> builder.environment(Map.of("AWS_STS_REGIONAL_ENDPOINTS", "legacy")), Map.of())) {
            assertThat(sts.client
                            .resolveEndpoint("GetCallerIdentity", Map.of())
                            .url()
                            .getHost())
                    .isEqualTo("sts.amazonaws.com");
        }
    }

    @Test
    void aWordThatIsNoneTellsThoseThatAre() {
        assertThatThrownBy(() -> of("S3", "ForcePathStyle", Map.of(), Map.of(), "s3 =;  addressing_style = dns"))
                .isInstanceOf(ClientException.class)
                .hasMessage("addressingStyle must be one of auto, path, virtual, not dns");
        assertThatThrownBy(() -> of("S3", "", Map.of("defaultsMode", "fast"), Map.of(), ""))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("in-region, cross-region, mobile");
    }

    @Test
    void eachValueTellsWhereItIsFrom() {
        Map<String, String> origins = settings(
                        Map.of(),
                        Map.of(
                                "AWS_ACCOUNT_ID_ENDPOINT_MODE",
                                "disabled",
                                "https_proxy",
                                "http://jo:geheim@proxy:3128"),
                        "s3 =;  addressing_style = path")
                .origins();
        assertThat(origins)
                .containsEntry("accountIdEndpointMode", "disabled (environment variable AWS_ACCOUNT_ID_ENDPOINT_MODE)")
                .doesNotContainKey("failure");
        assertThat(origins.get("addressingStyle")).startsWith("path (").contains(" line 2");
        assertThat(origins.get("https_proxy"))
                .startsWith("http://jo@proxy:3128")
                .endsWith("(environment variable https_proxy)")
                .doesNotContain("geheim");
    }

    @Test
    void payloadsOfS3EnterTheSignatureWhereThatIsWanted() {
        Map<String, Object> put = Map.of("Bucket", "some-bucket", "Key", "k", "Body", new byte[] {1});
        for (boolean signed : new boolean[] {true, false}) {
            try (ScriptedS3 s3 = new ScriptedS3(builder -> builder, Map.of("payloadSigning", signed))) {
                s3.transport.then(200, "").then(200, "");
                s3.call("PutObject", put);
                s3.call("HeadBucket", Map.of("Bucket", "some-bucket"));
                if (signed) {
                    assertThat(s3.header(0, "x-amz-content-sha256")).hasSize(64);
                } else {
                    assertThat(s3.header(0, "x-amz-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
                    assertThat(s3.header(1, "x-amz-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
                }
            }
        }
        assertThat(settings(Map.of(), Map.of(), "s3 =;  payload_signing_enabled = true")
                        .client("S3")
                        .payloadSigning())
                .isTrue();
    }

    @Test
    void nothingIsPutBeforeTheHostWhereThatIsSwitchedOff() {
        try (ScriptedService logs = new ScriptedService(
                "logs",
                builder -> builder.environment(Map.of("AWS_DISABLE_HOST_PREFIX_INJECTION", "true")),
                Map.of())) {
            assertThat(logs.client
                            .resolveEndpoint("StartLiveTail", Map.of("logGroupIdentifiers", List.of("g")))
                            .url()
                            .getHost())
                    .isEqualTo("logs.eu-west-1.amazonaws.com");
        }
    }

    @Test
    void requestsTellTheApplication() {
        try (ScriptedService sqs = new ScriptedService(
                "sqs", builder -> builder.environment(Map.of("AWS_SDK_UA_APP_ID", "my shop/1")), Map.of())) {
            sqs.transport.then(200, "{}");
            sqs.call("ListQueues", Map.of());
            assertThat(sqs.header(0, "User-Agent")).startsWith("awsx/").contains(" app/my-shop-1");
        }
        assertThatThrownBy(() ->
                        settings(Map.of("appId", "x".repeat(51)), Map.of(), "").client("SQS"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("50 characters, not 51");
    }
}
