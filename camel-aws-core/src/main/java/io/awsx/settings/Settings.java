package io.awsx.settings;

import io.awsx.endpoint.AuthScheme;
import io.awsx.endpoint.Endpoint;
import io.awsx.endpoint.EndpointRuleSet;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.http.TransportSettings;
import io.awsx.identity.profile.ProfileSection;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.retry.RetryMode;
import io.awsx.retry.RetrySettings;
import io.awsx.settings.ClientConfig.ChecksumMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where each setting of a client comes from: what code gives wins over the environment, which wins over the look.profile().
 */
public final class Settings {

    private static final List<String> REGION = List.of("AWS_DEFAULT_REGION", "AWS_REGION");
    private static final String USUAL_REGION = "us-east-1";
    private static final long COMPRESS_FROM = 10_240;
    private static final long MOST_COMPRESS_FROM = 10_485_760;

    private static final int LONGEST_APP_ID = 50;
    private static final String USER_AGENT =
            "awsx/0.1.0 lang/java#" + Runtime.version().feature();

    private static final Set<String> OTHERS = Set.of(
            "region",
            "endpointUrl",
            "retryMode",
            "newRetries2026",
            "maxAttempts",
            "callTimeout",
            "defaultsMode",
            "authSchemePreference",
            "signingRegionSet",
            "checksum",
            "responseChecksum",
            "payloadSigning",
            "disableHostPrefixInjection",
            "endpointDiscovery",
            "appId",
            "disableRequestCompression",
            "requestMinCompressionSizeBytes");

    private static final Set<String> KNOWN = new TreeSet<>(OTHERS);

    static {
        KNOWN.addAll(EndpointSettings.NAMES);
        KNOWN.addAll(ConnectionSettings.NAMES);
    }

    private final Lookup look;
    private final Supplier<@Nullable String> instanceRegion;

    public Settings(Map<String, ?> given, Map<String, String> environment, SelectedProfile profile) {
        this(given, environment, profile, () -> null);
    }

    /** @param instanceRegion the region of the instance this runs on, or null; asked where nothing else says one */
    public Settings(
            Map<String, ?> given,
            Map<String, String> environment,
            SelectedProfile profile,
            Supplier<@Nullable String> instanceRegion) {
        this(new Lookup(new LinkedHashMap<>(given), environment, profile, (name, origin) -> {}), instanceRegion);
    }

    private Settings(Lookup look, Supplier<@Nullable String> instanceRegion) {
        this.look = look;
        this.instanceRegion = instanceRegion;
        for (String name : look.given().keySet()) {
            if (!KNOWN.contains(name)) {
                throw new ClientException("There is no setting " + name + NearestNames.clause(name, KNOWN));
            }
        }
    }

    /** These settings with others in place of some. */
    public Settings with(Map<String, ?> overrides) {
        Map<String, Object> merged = new LinkedHashMap<>(look.given());
        merged.putAll(overrides);
        return new Settings(new Lookup(merged, look.environment(), look.profile(), look.origins()), instanceRegion);
    }

    /** Whether code, environment, or profile say a region. */
    public boolean hasRegion() {
        return look.text("region", REGION, "region") != null;
    }

    /** Each setting that is not left at its default, with its value and where that is from; no secrets. */
    public Map<String, String> origins() {
        Map<String, String> found = new TreeMap<>();
        look.given().forEach((name, value) -> found.put(name, Lookup.shown(value) + " (code)"));
        Settings told =
                new Settings(new Lookup(look.given(), look.environment(), look.profile(), found::put), instanceRegion);
        try {
            ClientConfig config = told.client("");
            EndpointSettings.of(told.look, "S3", config.region(), null, null);
        } catch (ClientException e) {
            found.put("failure", String.valueOf(e.getMessage()));
        }
        return found;
    }

    /**
     * Decides all settings of a client.
     *
     * @param sdkId the id of the service, which names its own endpoint variables
     * @throws ClientException where one is missing or not of its kind
     */
    public ClientConfig client(String sdkId) {
        return client(sdkId, null);
    }

    /**
     * The same of a service that may have an endpoint for all regions, which needs none.
     *
     * @param rules the service's rules of endpoints, or null where there are none
     */
    public ClientConfig client(String sdkId, @Nullable EndpointRuleSet rules) {
        String endpointUrl = endpointUrl(sdkId);
        String known = knownRegion();
        String region = known != null || rules == null ? known : regionOf(rules.everywhere(), endpointUrl);
        if (region == null) {
            throw noRegion();
        }
        DefaultsMode mode = DefaultsMode.of(look, region, instanceRegion);
        return new ClientConfig(
                region,
                endpointUrl,
                EndpointSettings.of(look, sdkId, region, endpointUrl, mode),
                retryMode(),
                retry(sdkId),
                callTimeout(),
                checksums("checksum", "AWS_REQUEST_CHECKSUM_CALCULATION", "request_checksum_calculation"),
                checksums("responseChecksum", "AWS_RESPONSE_CHECKSUM_VALIDATION", "response_checksum_validation"),
                compressFrom(),
                look.list("authSchemePreference", List.of("AWS_AUTH_SCHEME_PREFERENCE"), "auth_scheme_preference"),
                look.text("signingRegionSet", List.of("AWS_SIGV4A_SIGNING_REGION_SET"), "sigv4a_signing_region_set"),
                look.flag("payloadSigning", List.of(), "s3.payload_signing_enabled"),
                !look.isSet(
                        "disableHostPrefixInjection",
                        List.of("AWS_DISABLE_HOST_PREFIX_INJECTION"),
                        "disable_host_prefix_injection"),
                endpointDiscovery(),
                userAgent(),
                ConnectionSettings.of(look, endpointUrl, mode));
    }

    /** The least length of a body that is compressed, or -1 for never. */
    private long compressFrom() {
        boolean never = look.isSet(
                "disableRequestCompression", List.of("AWS_DISABLE_REQUEST_COMPRESSION"), "disable_request_compression");
        String least = look.text(
                "requestMinCompressionSizeBytes",
                List.of("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"),
                "request_min_compression_size_bytes");
        long from = least == null ? COMPRESS_FROM : Lookup.number("requestMinCompressionSizeBytes", least);
        if (from < 0 || from > MOST_COMPRESS_FROM) {
            throw new ClientException(
                    "requestMinCompressionSizeBytes must be 0 to " + MOST_COMPRESS_FROM + ", not " + from);
        }
        return never ? -1 : from;
    }

    /** The region of an endpoint that serves all; whose place another one has is signed for as it would be. */
    private @Nullable String regionOf(@Nullable Endpoint everywhere, @Nullable String endpointUrl) {
        if (everywhere == null) {
            return null;
        }
        String region = endpointUrl == null ? EndpointRuleSet.EVERYWHERE : USUAL_REGION;
        for (AuthScheme scheme : everywhere.authSchemes()) {
            region = endpointUrl == null || scheme.signingRegion() == null ? region : scheme.signingRegion();
        }
        look.origins().accept("region", region + " (the service serves all regions)");
        return region;
    }

    public String region() {
        String region = knownRegion();
        if (region == null) {
            throw noRegion();
        }
        return region;
    }

    private ClientException noRegion() {
        return new ClientException("No region. Looked at: code and URI option (region is not given); environment"
                + " (AWS_DEFAULT_REGION and AWS_REGION are not set); " + look.profile()
                + " (no region); instance metadata."
                + " Give one, such as eu-west-1");
    }

    private @Nullable String knownRegion() {
        String region = look.text("region", REGION, "region");
        if (region == null) {
            region = instanceRegion.get();
            if (region != null) {
                look.origins().accept("region", region + " (instance metadata)");
            }
        }
        if (region != null && !region.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")) {
            throw new ClientException("Not a region: \"" + region.replaceAll("\\p{Cntrl}", "?")
                    + "\"; a region is a name such as eu-west-1");
        }
        return region;
    }

    private @Nullable String endpointUrl(String sdkId) {
        String own = "AWS_ENDPOINT_URL_" + sdkId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        boolean ignored = look.isSet(
                "ignore_configured_endpoint_urls",
                List.of("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"),
                "ignore_configured_endpoint_urls");
        if (ignored || look.given().get("endpointUrl") != null) {
            Object url = look.given().get("endpointUrl");
            return url == null ? null : url.toString();
        }
        String section = Lookup.set(look.profile().settings().get("services"));
        ProfileSection services =
                section == null ? null : look.profile().profiles().services(section);
        if (section != null && services == null) {
            throw new ClientException("Profile " + look.profile().name() + " names the services section " + section
                    + ", which is in no configuration file; add [services " + section + "]");
        }
        String ofService = services == null ? null : Lookup.set(services.get(serviceKey(sdkId), "endpoint_url"));
        String global = look.text("endpointUrl", List.of(own, "AWS_ENDPOINT_URL"), "endpoint_url");
        boolean fromProfile = look.variable(own) == null && look.variable("AWS_ENDPOINT_URL") == null;
        return ofService != null && fromProfile ? ofService : global;
    }

    private static String serviceKey(String sdkId) {
        return sdkId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    private RetryMode retryMode() {
        String mode = look.text("retryMode", List.of("AWS_RETRY_MODE"), "retry_mode");
        return mode == null ? RetryMode.STANDARD : RetryMode.of(mode);
    }

    private RetrySettings retry(String sdkId) {
        boolean of2026 = look.isSet("newRetries2026", List.of("AWS_NEW_RETRIES_2026"), "new_retries_2026");
        RetrySettings numbers = retryMode().settings(sdkId, of2026);
        String attempts = look.text("maxAttempts", List.of("AWS_MAX_ATTEMPTS"), "max_attempts");
        if (attempts == null) {
            return numbers;
        }
        long most = Lookup.number("maxAttempts", attempts);
        if (most < 1 || most > Integer.MAX_VALUE) {
            throw new ClientException("maxAttempts counts the first attempt too and must be 1 or more, not " + most);
        }
        return numbers.withMaxAttempts((int) most);
    }

    private @Nullable Duration callTimeout() {
        Duration limit = look.duration("callTimeout");
        if (limit != null && (limit.isZero() || limit.isNegative())) {
            throw new ClientException(
                    "callTimeout must be longer than 0, not " + limit + "; leave it out for no limit");
        }
        return limit;
    }

    private ChecksumMode checksums(String name, String variable, String key) {
        String mode = look.word(List.of("when_supported", "when_required"), name, List.of(variable), key);
        return "when_required".equals(mode) ? ChecksumMode.WHEN_REQUIRED : ChecksumMode.WHEN_SUPPORTED;
    }

    /** Whether services are asked for their endpoints; null where only those are that must be. */
    private @Nullable Boolean endpointDiscovery() {
        String wanted = look.word(
                List.of("true", "false", "auto"),
                "endpointDiscovery",
                List.of("AWS_ENDPOINT_DISCOVERY_ENABLED"),
                "endpoint_discovery_enabled");
        return (wanted == null || wanted.equals("auto")) ? null : Boolean.valueOf(wanted);
    }

    private String userAgent() {
        String app = look.text("appId", List.of("AWS_SDK_UA_APP_ID"), "sdk_ua_app_id");
        if (app == null) {
            return USER_AGENT;
        } else if (app.length() > LONGEST_APP_ID) {
            throw new ClientException("appId has at most " + LONGEST_APP_ID + " characters, not " + app.length());
        }
        return USER_AGENT + " app/" + app.replaceAll("[^A-Za-z0-9!#$%&'*+.^_`|~-]", "-");
    }

    /** How to connect where no region is called. */
    public TransportSettings transport() {
        return ConnectionSettings.of(look, null, DefaultsMode.of(look, null, instanceRegion));
    }

    @Override
    public String toString() {
        return "Settings" + look;
    }
}
