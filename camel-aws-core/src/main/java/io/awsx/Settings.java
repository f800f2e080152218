package io.awsx;

import io.awsx.ClientConfig.ChecksumMode;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.http.TransportSettings;
import io.awsx.identity.ProfileProperty;
import io.awsx.identity.ProfileSection;
import io.awsx.identity.SelectedProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where each setting of a client comes from: what code gives wins over the environment, which wins over the profile.
 */
final class Settings {

    /** The names that code gives and the parameter of the rule sets each one is. */
    private static final Map<String, String> ENDPOINT_SETTINGS = Map.of(
            "useGlobalEndpoint", "UseGlobalEndpoint",
            "accelerate", "Accelerate",
            "forcePathStyle", "ForcePathStyle",
            "useArnRegion", "UseArnRegion",
            "disableMultiRegionAccessPoints", "DisableMultiRegionAccessPoints",
            "disableS3ExpressSessionAuth", "DisableS3ExpressSessionAuth",
            "accountId", "AccountId",
            "accountIdEndpointMode", "AccountIdEndpointMode");

    private static final List<String> REGION = List.of("AWS_DEFAULT_REGION", "AWS_REGION");
    private static final Set<String> ACCOUNT_MODES = Set.of("preferred", "required", "disabled");
    private static final long COMPRESS_FROM = 10_240;
    private static final long MOST_COMPRESS_FROM = 10_485_760;

    private static final Set<String> OTHERS = Set.of(
            "region",
            "endpointUrl",
            "useFips",
            "useDualstack",
            "retryMode",
            "maxAttempts",
            "connectTimeout",
            "readTimeout",
            "callTimeout",
            "maxConnections",
            "proxy",
            "sslContext",
            "trustAllCertificates",
            "authSchemePreference",
            "signingRegionSet",
            "checksum",
            "responseChecksum",
            "disableRequestCompression",
            "requestMinCompressionSizeBytes");

    private final Map<String, Object> given;
    private final Map<String, String> environment;
    private final SelectedProfile profile;
    private final Supplier<@Nullable String> instanceRegion;
    private final BiConsumer<String, String> origins;

    Settings(Map<String, ?> given, Map<String, String> environment, SelectedProfile profile) {
        this(given, environment, profile, () -> null);
    }

    /** @param instanceRegion the region of the instance this runs on, or null; asked where nothing else says one */
    Settings(
            Map<String, ?> given,
            Map<String, String> environment,
            SelectedProfile profile,
            Supplier<@Nullable String> instanceRegion) {
        this(given, environment, profile, instanceRegion, (name, origin) -> {});
    }

    private Settings(
            Map<String, ?> given,
            Map<String, String> environment,
            SelectedProfile profile,
            Supplier<@Nullable String> instanceRegion,
            BiConsumer<String, String> origins) {
        this.given = new LinkedHashMap<>(given);
        this.environment = environment;
        this.profile = profile;
        this.instanceRegion = instanceRegion;
        this.origins = origins;
        for (String name : given.keySet()) {
            if (!OTHERS.contains(name) && !ENDPOINT_SETTINGS.containsKey(name)) {
                Set<String> known = new TreeSet<>(OTHERS);
                known.addAll(ENDPOINT_SETTINGS.keySet());
                throw new ClientException("There is no setting " + name + NearestNames.clause(name, known));
            }
        }
    }

    /** These settings with others in place of some. */
    Settings with(Map<String, ?> overrides) {
        Map<String, Object> merged = new LinkedHashMap<>(given);
        merged.putAll(overrides);
        return new Settings(merged, environment, profile, instanceRegion, origins);
    }

    /** Whether code, environment, or profile say a region. */
    boolean hasRegion() {
        return text("region", REGION, "region") != null;
    }

    /** Each setting that is not left at its default, with its value and where that is from; no secrets. */
    Map<String, String> origins() {
        Map<String, String> found = new TreeMap<>();
        given.forEach((name, value) -> found.put(name, shown(value) + " (code)"));
        Settings told = new Settings(given, environment, profile, instanceRegion, found::put);
        try {
            told.client("");
        } catch (ClientException e) {
            found.put("failure", String.valueOf(e.getMessage()));
        }
        return found;
    }

    private static String shown(Object value) {
        boolean plain = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Duration;
        return plain ? shown(value.toString()) : value.getClass().getSimpleName();
    }

    /** Without user and password of a URL. */
    private static String shown(String text) {
        return text.replaceAll("//[^/@]*@", "//");
    }

    /**
     * Decides all settings of a client.
     *
     * @param sdkId the id of the service, which names its own endpoint variables
     * @throws ClientException where one is missing or not of its kind
     */
    ClientConfig client(String sdkId) {
        String region = region();
        String endpointUrl = endpointUrl(sdkId);
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("Region", region);
        endpoint.put("UseFIPS", flag("useFips", "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", false));
        endpoint.put(
                "UseDualStack", flag("useDualstack", "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", false));
        if (endpointUrl != null) {
            endpoint.put("Endpoint", endpointUrl);
        }
        if (sdkId.equals("S3")) {
            // The host s3.amazonaws.com in us-east-1 as boto3 has it, and no bucket in the name of somebody's own host.
            endpoint.put("UseGlobalEndpoint", true);
            endpoint.put("UseArnRegion", true);
            endpoint.put("ForcePathStyle", endpointUrl != null);
        } else if (sdkId.equals("S3 Control")) {
            endpoint.put("UseArnRegion", false);
        }
        ENDPOINT_SETTINGS.forEach((name, parameter) -> {
            Object value = given.get(name);
            if (value != null) {
                boolean text = name.startsWith("accountId");
                endpoint.put(parameter, text ? value.toString() : (Object) bool(name, value));
            }
        });
        String accountMode =
                text("accountIdEndpointMode", List.of("AWS_ACCOUNT_ID_ENDPOINT_MODE"), "account_id_endpoint_mode");
        endpoint.put("AccountIdEndpointMode", accountMode(accountMode == null ? "preferred" : accountMode));
        return new ClientConfig(
                region,
                endpointUrl,
                Map.copyOf(endpoint),
                maxAttempts(),
                callTimeout(),
                checksums("checksum", "AWS_REQUEST_CHECKSUM_CALCULATION", "request_checksum_calculation"),
                checksums("responseChecksum", "AWS_RESPONSE_CHECKSUM_VALIDATION", "response_checksum_validation"),
                compressFrom(),
                list("authSchemePreference", "AWS_AUTH_SCHEME_PREFERENCE", "auth_scheme_preference"),
                text("signingRegionSet", List.of("AWS_SIGV4A_SIGNING_REGION_SET"), "sigv4a_signing_region_set"),
                transport());
    }

    private static String accountMode(String text) {
        String mode = text.toLowerCase(Locale.ROOT);
        if (!ACCOUNT_MODES.contains(mode)) {
            throw new ClientException("accountIdEndpointMode must be preferred, required, or disabled, not " + text);
        }
        return mode;
    }

    /** The least length of a body that is compressed, or -1 for never. */
    private long compressFrom() {
        boolean never = flag(
                "disableRequestCompression", "AWS_DISABLE_REQUEST_COMPRESSION", "disable_request_compression", false);
        String least = text(
                "requestMinCompressionSizeBytes",
                List.of("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"),
                "request_min_compression_size_bytes");
        long from = least == null ? COMPRESS_FROM : number("requestMinCompressionSizeBytes", least);
        if (from < 0 || from > MOST_COMPRESS_FROM) {
            throw new ClientException(
                    "requestMinCompressionSizeBytes must be 0 to " + MOST_COMPRESS_FROM + ", not " + from);
        }
        return never ? -1 : from;
    }

    String region() {
        String region = text("region", REGION, "region");
        if (region == null) {
            region = instanceRegion.get();
            if (region != null) {
                origins.accept("region", region + " (instance metadata)");
            }
        }
        if (region == null) {
            throw new ClientException("No region. Looked at: code and URI option (region is not given); environment"
                    + " (AWS_DEFAULT_REGION and AWS_REGION are not set); " + profile
                    + " (no region); instance metadata."
                    + " Give one, such as eu-west-1");
        }
        if (!region.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")) {
            throw new ClientException("Not a region: \"" + region.replaceAll("\\p{Cntrl}", "?")
                    + "\"; a region is a name such as eu-west-1");
        }
        return region;
    }

    private @Nullable String endpointUrl(String sdkId) {
        String own = "AWS_ENDPOINT_URL_" + sdkId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        boolean ignored = flag("", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls", false);
        if (ignored || given.get("endpointUrl") != null) {
            Object url = given.get("endpointUrl");
            return url == null ? null : url.toString();
        }
        String section = set(profile.settings().get("services"));
        ProfileSection services = section == null ? null : profile.profiles().services(section);
        if (section != null && services == null) {
            throw new ClientException("Profile " + profile.name() + " names the services section " + section
                    + ", which is in no configuration file; add [services " + section + "]");
        }
        String ofService = services == null ? null : set(services.get(serviceKey(sdkId), "endpoint_url"));
        String global = text("endpointUrl", List.of(own, "AWS_ENDPOINT_URL"), "endpoint_url");
        boolean fromProfile = environment.get(own) == null && environment.get("AWS_ENDPOINT_URL") == null;
        return ofService != null && fromProfile ? ofService : global;
    }

    private static String serviceKey(String sdkId) {
        return sdkId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    private static @Nullable String set(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    private int maxAttempts() {
        String mode = text("retryMode", List.of("AWS_RETRY_MODE"), "retry_mode");
        if (mode != null && !mode.equalsIgnoreCase("standard")) {
            throw new ClientException("Retry mode " + mode + " is not supported yet; use standard");
        }
        String attempts = text("maxAttempts", List.of("AWS_MAX_ATTEMPTS"), "max_attempts");
        long number = attempts == null ? 3 : number("maxAttempts", attempts);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new ClientException("maxAttempts counts the first attempt too and must be 1 or more, not " + number);
        }
        return (int) number;
    }

    private @Nullable Duration callTimeout() {
        Duration limit = duration("callTimeout");
        if (limit != null && (limit.isZero() || limit.isNegative())) {
            throw new ClientException(
                    "callTimeout must be longer than 0, not " + limit + "; leave it out for no limit");
        }
        return limit;
    }

    private ChecksumMode checksums(String name, String variable, String key) {
        String mode = text(name, List.of(variable), key);
        if (mode == null) {
            return ChecksumMode.WHEN_SUPPORTED;
        }
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "when_supported" -> ChecksumMode.WHEN_SUPPORTED;
            case "when_required" -> ChecksumMode.WHEN_REQUIRED;
            default ->
                throw new ClientException(
                        name + " must be when_supported or when_required, not " + mode + " (" + variable + ")");
        };
    }

    TransportSettings transport() {
        TransportSettings.Builder transport = TransportSettings.builder();
        Duration connect = duration("connectTimeout");
        Duration read = duration("readTimeout");
        Object connections = given.get("maxConnections");
        try {
            if (connect != null) {
                transport.connectTimeout(connect);
            }
            if (read != null) {
                transport.readTimeout(read);
            }
            if (connections != null) {
                transport.maxConnections(Math.toIntExact(number("maxConnections", connections.toString())));
            }
            return transport
                    .proxy(object("proxy", TransportSettings.Proxy.class))
                    .sslContext(object("sslContext", SSLContext.class))
                    .trustAllCertificates(flag("trustAllCertificates"))
                    .build();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ClientException("Not a setting that can be used: " + e.getMessage(), e);
        }
    }

    private <T> @Nullable T object(String name, Class<T> type) {
        Object value = given.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new ClientException(name + " must be a " + type.getName() + ", not "
                    + value.getClass().getName());
        }
        return type.cast(value);
    }

    private boolean flag(String name) {
        Object value = given.get(name);
        return value != null && bool(name, value);
    }

    private boolean flag(String name, String variable, String key, boolean otherwise) {
        String text = text(name, List.of(variable), key);
        return text == null ? otherwise : bool(name.isEmpty() ? variable : name, text);
    }

    private static boolean bool(String name, Object value) {
        String text = value.toString();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new ClientException(name + " must be true or false, not " + text);
        }
        return text.equalsIgnoreCase("true");
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw new ClientException(name + " must be a whole number, not " + text, e);
        }
    }

    private @Nullable Duration duration(String name) {
        Object value = given.get(name);
        if (value == null || value instanceof Duration) {
            return (Duration) value;
        }
        return Duration.ofMillis(number(name, value.toString()));
    }

    /** Names with commas between them. */
    private List<String> list(String name, String variable, String key) {
        String text = text(name, List.of(variable), key);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(element -> !element.isEmpty())
                        .toList();
    }

    /** A setting from code, else from the first variable that is set and not empty, else from the profile. */
    private @Nullable String text(String name, List<String> variables, String profileKey) {
        Object value = given.get(name);
        if (value != null) {
            return value.toString();
        }
        for (String variable : variables) {
            String set = environment.get(variable);
            if (set != null && !set.isBlank()) {
                origins.accept(
                        name.isEmpty() ? variable : name, shown(set) + " (environment variable " + variable + ')');
                return set.trim();
            }
        }
        ProfileProperty property = profile.settings().properties().get(profileKey);
        if (property == null || property.value().isBlank()) {
            return null;
        }
        origins.accept(name.isEmpty() ? profileKey : name, shown(property.value()) + " (" + property.origin() + ')');
        return property.value().trim();
    }

    @Override
    public String toString() {
        Object[] names = given.keySet().toArray();
        Arrays.sort(names);
        return "Settings" + Arrays.toString(names);
    }
}
