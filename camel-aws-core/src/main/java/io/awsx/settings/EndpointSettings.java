package io.awsx.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client tells the endpoint rules with each call, by the names of their parameters. The rules of a service take what
 * they know of it.
 */
public final class EndpointSettings {

    /** The settings here, besides those that other parts know, too. */
    static final Set<String> NAMES = Set.of(
            "useFips",
            "useDualstack",
            "useGlobalEndpoint",
            "accelerate",
            "forcePathStyle",
            "addressingStyle",
            "useArnRegion",
            "disableMultiRegionAccessPoints",
            "disableS3ExpressSessionAuth",
            "accountId",
            "accountIdEndpointMode");

    /** The rules' parameter for whether an account's endpoint is wanted. */
    public static final String ACCOUNT_MODE = "AccountIdEndpointMode";

    public static final String ACCOUNT_DISABLED = "disabled";
    public static final String ACCOUNT_REQUIRED = "required";

    private static final List<String> NO_VARIABLE = List.of();

    private final Lookup look;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private EndpointSettings(Lookup look) {
        this.look = look;
    }

    /**
     * Decides them for a client.
     *
     * @param endpointUrl the endpoint in place of the rules' own, or null
     */
    static Map<String, Object> of(
            Lookup look, String sdkId, String region, @Nullable String endpointUrl, @Nullable DefaultsMode mode) {
        EndpointSettings settings = new EndpointSettings(look);
        settings.parameters.put("Region", region);
        if (endpointUrl != null) {
            settings.parameters.put("Endpoint", endpointUrl);
        }
        settings.common(sdkId);
        if (sdkId.equals("S3")) {
            settings.s3(endpointUrl != null, mode);
        } else if (sdkId.equals("S3 Control")) {
            settings.arnRegion(false);
        } else {
            // STS has one, too; no other service knows the parameter.
            settings.globalEndpoint(
                    false, "sts_regional_endpoints", "AWS_STS_REGIONAL_ENDPOINTS", "sts_regional_endpoints");
        }
        return Map.copyOf(settings.parameters);
    }

    private void common(String sdkId) {
        flag("UseFIPS", false, "useFips", List.of("AWS_USE_FIPS_ENDPOINT"), "use_fips_endpoint");
        String[] dualstack = sdkId.equals("S3")
                ? new String[] {"use_dualstack_endpoint", "s3.use_dualstack_endpoint"}
                : new String[] {"use_dualstack_endpoint"};
        flag("UseDualStack", false, "useDualstack", List.of("AWS_USE_DUALSTACK_ENDPOINT"), dualstack);
        String account = look.text("accountId", NO_VARIABLE);
        if (account != null) {
            parameters.put("AccountId", account);
        }
        String mode = look.word(
                List.of("preferred", ACCOUNT_DISABLED, ACCOUNT_REQUIRED),
                "accountIdEndpointMode",
                List.of("AWS_ACCOUNT_ID_ENDPOINT_MODE"),
                "account_id_endpoint_mode");
        parameters.put(ACCOUNT_MODE, mode == null ? "preferred" : mode);
        flag(
                "DisableS3ExpressSessionAuth",
                null,
                "disableS3ExpressSessionAuth",
                List.of("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH"),
                "s3_disable_express_session_auth",
                "s3.disable_s3_express_session_auth");
    }

    private void s3(boolean ownHost, @Nullable DefaultsMode mode) {
        flag("Accelerate", null, "accelerate", NO_VARIABLE, "s3.use_accelerate_endpoint");
        flag(
                "DisableMultiRegionAccessPoints",
                null,
                "disableMultiRegionAccessPoints",
                List.of("AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS"),
                "s3_disable_multiregion_access_points",
                "s3.disable_multiregion_access_points",
                "s3.s3_disable_multiregion_access_points");
        arnRegion(true);
        // No bucket in the name of somebody's own host.
        String style =
                look.word(List.of("auto", "path", "virtual"), "addressingStyle", NO_VARIABLE, "s3.addressing_style");
        boolean path = (style == null || style.equals("auto")) ? ownHost : style.equals("path");
        flag("ForcePathStyle", path, "forcePathStyle", NO_VARIABLE);
        // The host s3.amazonaws.com in us-east-1 as boto3 has it.
        globalEndpoint(
                mode == null || mode == DefaultsMode.LEGACY,
                "us_east_1_regional_endpoint",
                "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT",
                "s3.us_east_1_regional_endpoint",
                "s3_us_east_1_regional_endpoint");
    }

    private void arnRegion(boolean otherwise) {
        flag(
                "UseArnRegion",
                otherwise,
                "useArnRegion",
                List.of("AWS_S3_USE_ARN_REGION"),
                "s3_use_arn_region",
                "s3.use_arn_region");
    }

    /** @param name the setting that says {@code legacy} for the global endpoint where code says nothing */
    private void globalEndpoint(boolean otherwise, String name, String variable, String... keys) {
        Boolean global = look.flag("useGlobalEndpoint", NO_VARIABLE);
        if (global == null) {
            String word = look.word(List.of("regional", "legacy"), name, List.of(variable), keys);
            global = word == null ? otherwise : word.equals("legacy");
        }
        parameters.put("UseGlobalEndpoint", global);
    }

    private void flag(
            String parameter, @Nullable Boolean otherwise, String name, List<String> variables, String... keys) {
        Boolean found = look.flag(name, variables, keys);
        if (found == null) {
            found = otherwise;
        }
        if (found != null) {
            parameters.put(parameter, found);
        }
    }
}
