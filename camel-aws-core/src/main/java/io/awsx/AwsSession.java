package io.awsx;

import io.awsx.call.Authentication;
import io.awsx.call.CallThreads;
import io.awsx.call.FinishingTransport;
import io.awsx.call.Learned;
import io.awsx.call.Pipeline;
import io.awsx.call.ServerClock;
import io.awsx.call.Sleeper;
import io.awsx.call.Surroundings;
import io.awsx.endpoint.EndpointRuleSet;
import io.awsx.endpoint.Partitions;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import io.awsx.http.client.HttpClientTransport;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.TokenProvider;
import io.awsx.identity.profile.ProfileLocations;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.identity.source.CredentialsSources;
import io.awsx.identity.source.MfaPrompt;
import io.awsx.identity.source.Outside;
import io.awsx.identity.source.ServiceCalls;
import io.awsx.model.ModelCatalog;
import io.awsx.model.ModelSource;
import io.awsx.model.ServiceModel;
import io.awsx.observe.CallObserver;
import io.awsx.protocol.Protocol;
import io.awsx.quirk.ServiceQuirks;
import io.awsx.settings.ClientConfig;
import io.awsx.settings.Settings;
import io.awsx.signing.Signers;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who and where the caller is: profile, region, credentials, settings. The only place where the parts are wired; makes
 * clients and owns their connections. Thread-safe.
 *
 * <pre>{@code
 * try (AwsSession session = AwsSession.builder().region("eu-west-1").build();
 *         AwsClient s3 = session.client("s3")) {
 *     Map<String, Object> out = s3.call("ListBuckets", Map.of());
 * }
 * }</pre>
 */
public final class AwsSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AwsSession.class);
    private static final int NEARBY_CONNECTIONS = 4;

    private final Settings settings;
    private final CredentialsSources sources;
    private final CredentialsProvider credentials;
    private final @Nullable TokenProvider bearerToken;
    private final CallObserver observer;
    private final Surroundings surroundings;
    private final @Nullable Transport ownTransport;
    private final Map<TransportSettings, Transport> transports = new ConcurrentHashMap<>();
    private final Map<String, EndpointRuleSet> rules = new ConcurrentHashMap<>();
    private volatile @Nullable String firstRegion;
    private volatile @Nullable String instanceRegion;
    private final @Nullable ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
    private final List<ModelSource> models;
    private @Nullable ModelCatalog catalog;
    private final ExecutorService executor = CallThreads.pool();
    private boolean closed;

    private AwsSession(Builder builder) {
        String userHome = System.getProperty("user.home", "");
        String osName = System.getProperty("os.name", "");
        SelectedProfile profile = SelectedProfile.choose(
                builder.profile,
                builder.environment,
                builder.profiles == null
                        ? Profiles.at(ProfileLocations.of(builder.environment, userHome, osName))
                        : builder.profiles);
        this.observer = builder.observer;
        this.surroundings = new Surroundings(
                new ServerClock(builder.clock),
                System::nanoTime,
                builder.sleeper,
                () -> UUID.randomUUID().toString());
        this.ownTransport = builder.transport;
        this.sources = new CredentialsSources(
                new Outside(
                        builder.environment,
                        ProfileLocations.home(builder.environment, userHome, osName),
                        ProfileLocations.isWindows(osName),
                        surroundings.clock(),
                        System::nanoTime,
                        builder.sleeper::sleep,
                        () -> ThreadLocalRandom.current().nextDouble(),
                        surroundings.ids(),
                        this::nearby,
                        this::call,
                        builder.mfaPrompt),
                profile);
        this.settings = new Settings(builder.settings, builder.environment, profile, this::instanceRegion);
        CredentialsProvider given = builder.credentials.apply(sources);
        this.credentials = builder.role == null ? given : sources.assumeRole(builder.role, given);
        this.bearerToken = builder.bearerToken;
        this.models = List.copyOf(builder.models);
    }

    /** A builder in which nothing is given: all comes from the environment and the profile files. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client of a service with the session's settings.
     *
     * @param service the service as boto3 names it ({@code s3}, {@code dynamodb}) or by its SDK id; case and {@code -} are
     *     ignored
     * @throws ClientException where there is no such service, or a setting is missing
     */
    public AwsClient client(String service) {
        return client(service, Map.of());
    }

    /**
     * A client of a service with settings of its own in place of some of the session's.
     *
     * @param overrides settings by the names of the builder's methods, besides {@code useGlobalEndpoint}, {@code
     *     accelerate}, {@code forcePathStyle}, {@code useArnRegion}, {@code disableMultiRegionAccessPoints}, {@code
     *     disableS3ExpressSessionAuth}, {@code accountId}, {@code accountIdEndpointMode} ({@code preferred}, {@code disabled},
     *     {@code required}), {@code addressingStyle} ({@code auto}, {@code path}, {@code virtual}), {@code payloadSigning}, {@code
     *     authSchemePreference} (names with commas between them, such as {@code sigv4a}), {@code signingRegionSet}, {@code
     *     endpointDiscovery}, {@code disableHostPrefixInjection}, {@code appId}; and {@code credentialsProvider}
     * @throws ClientException where there is no such service or setting, or one is missing
     */
    public AwsClient client(String service, Map<String, ?> overrides) {
        ServiceModel model = catalog().service(service);
        Map<String, Object> own = new LinkedHashMap<>(overrides);
        Object provider = own.remove("credentialsProvider");
        if (provider != null && !(provider instanceof CredentialsProvider)) {
            throw new ClientException("credentialsProvider must be a CredentialsProvider, not " + provider.getClass());
        }
        ClientConfig config = settings.with(own).client(model.sdkId());
        if (firstRegion == null) {
            firstRegion = config.region();
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("Client of {}: {}", service, settings.with(own).origins());
        }
        return client(
                model,
                config,
                provider == null ? credentials : (CredentialsProvider) provider,
                transport(config.transport()));
    }

    private AwsClient client(
            ServiceModel model, ClientConfig config, CredentialsProvider provider, Transport transport) {
        Pipeline pipeline = new Pipeline(
                model,
                config,
                Protocol.of(model),
                ServiceQuirks.of(model.name()),
                rules(model),
                authentication(model, config, provider),
                transport,
                config.retryMode()
                        .strategy(
                                config.retry(),
                                model.sdkId(),
                                () -> ThreadLocalRandom.current().nextLong(),
                                surroundings.nanoTime()),
                observer,
                surroundings,
                Learned.nothing());
        return new AwsClient(pipeline, this::executor);
    }

    /**
     * Tokens that databases take as password, in the session's region and by its credentials.
     *
     * @throws ClientException where the session has no region
     */
    public AuthTokens authTokens() {
        return new AuthTokens(credentials, surroundings.clock(), settings.region());
    }

    /** A new verifier of messages that came from SNS; keep it, since it keeps certificates. Ends with the session. */
    public SnsVerifier snsVerifier() {
        return new SnsVerifier(() -> transport(settings.transport()), surroundings.clock());
    }

    /** A call of a service that hands out credentials, with credentials of its own, so that it never waits for itself. */
    private Map<String, Object> call(ServiceCalls.Request request) {
        ServiceModel model = catalog().service(request.service());
        // As boto3: where nothing but a client says a region, roles are assumed in that of the first client.
        String region = request.region() == null && !settings.hasRegion() ? firstRegion : request.region();
        ClientConfig config = settings.with(region == null ? Map.of() : Map.of("region", region))
                .client(model.sdkId());
        Transport transport = new FinishingTransport(transport(config.transport()), request.finish());
        CredentialsProvider by = request.credentials();
        try (AwsClient client =
                client(model, config, by == null ? CredentialsProvider.of(Credentials.ANONYMOUS) : by, transport)) {
            return client.call(request.operation(), request.input());
        }
    }

    /** The region of the EC2 instance this runs on, or null; what was found once stays. */
    private @Nullable String instanceRegion() {
        String known = instanceRegion;
        if (known == null) {
            known = sources.instanceRegion();
            instanceRegion = known;
        }
        return known;
    }

    /** All sources of credentials bound to this session, to give one of them to a client. */
    public CredentialsSources credentialsSources() {
        return sources;
    }

    /** Whom the session's clients sign for unless they are told otherwise. */
    public CredentialsProvider credentialsProvider() {
        return credentials;
    }

    /**
     * Where the session's settings and credentials come from: a line for each that is not left at its default, without any
     * secret. Looks for credentials as a call would, so it may ask files and services; where that fails, it says why instead.
     */
    public String describe() {
        StringBuilder text = new StringBuilder(200);
        settings.origins()
                .forEach((name, origin) ->
                        text.append(name).append(": ").append(origin).append('\n'));
        text.append("credentials: ");
        try {
            Credentials found = credentials.resolve();
            text.append(found == null ? "none; " + credentials.describe() : told(found));
        } catch (AwsException e) {
            text.append("none; ").append(e.getMessage());
        }
        return text.toString();
    }

    private static String told(Credentials found) {
        if (found.equals(Credentials.ANONYMOUS)) {
            return "none, calls are not signed (code)";
        }
        return found.accessKeyId() + (found.expiration() == null ? "" : " until " + found.expiration()) + ", from "
                + found.origin();
    }

    private Authentication authentication(ServiceModel model, ClientConfig config, CredentialsProvider provider) {
        List<String> preference = config.authSchemePreference();
        if (preference.isEmpty() && (bearerToken != null || sources.prefersToken(model.signingName()))) {
            preference = List.of("httpBearerAuth");
        }
        TokenProvider tokens = bearerToken == null ? sources.tokens(model.signingName()) : bearerToken;
        return new Authentication(provider, tokens, new Signers(), preference, surroundings.clock());
    }

    private @Nullable EndpointRuleSet rules(ServiceModel model) {
        return rules.computeIfAbsent(model.name(), name -> EndpointRuleSet.of(model, Partitions.builtIn()));
    }

    private synchronized Transport transport(TransportSettings wanted) {
        if (closed) {
            throw new ClientException("This session is closed");
        }
        return ownTransport != null
                ? ownTransport
                : transports.computeIfAbsent(wanted, key -> new HttpClientTransport(key, surroundings.nanoTime()));
    }

    /** Reaches the servers that hand out credentials beside a program: never through a proxy. */
    private Transport nearby(Duration limit) {
        return transport(TransportSettings.builder()
                .connectTimeout(limit)
                .readTimeout(limit)
                .maxConnections(NEARBY_CONNECTIONS)
                .build());
    }

    private synchronized ExecutorService executor() {
        if (closed) {
            throw new ClientException("This session is closed");
        }
        return executor;
    }

    /** The names of all services as boto3 gives them, sorted. */
    public List<String> services() {
        return catalog().services();
    }

    /** Looked for when first needed: making a session reads no file. */
    private synchronized ModelCatalog catalog() {
        if (catalog == null) {
            catalog = ModelCatalog.onClassPath(classLoader).with(models);
        }
        return catalog;
    }

    /** Closes all connections and threads of the session's clients; idempotent. */
    @Override
    public synchronized void close() {
        closed = true;
        transports.values().forEach(Transport::close);
        transports.clear();
        executor.shutdownNow();
    }

    @Override
    public String toString() {
        return "AwsSession[" + settings + ']';
    }

    /** Collects what is given in code; not thread-safe. */
    public static final class Builder {

        private final Map<String, Object> settings = new LinkedHashMap<>();
        private Map<String, String> environment = System.getenv();
        private @Nullable String profile;
        private @Nullable Profiles profiles;
        private Function<CredentialsSources, CredentialsProvider> credentials = CredentialsSources::chain;
        private @Nullable Map<String, Object> role;
        private @Nullable TokenProvider bearerToken;
        private @Nullable MfaPrompt mfaPrompt;
        private CallObserver observer = CallObserver.NONE;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = duration -> Thread.sleep(duration.toMillis());
        private final List<ModelSource> models = new ArrayList<>();
        private @Nullable Transport transport;

        private Builder() {}

        /** The region to call, such as {@code eu-west-1}. */
        public Builder region(String region) {
            return setting("region", region);
        }

        /** The profile to use in place of the environment's choice and {@code default}. */
        public Builder profile(String profile) {
            this.profile = profile;
            return this;
        }

        /** Long-lived credentials. */
        public Builder credentials(String accessKeyId, String secretAccessKey) {
            return credentialsProvider(CredentialsProvider.of(Credentials.of(accessKeyId, secretAccessKey)));
        }

        /** Temporary credentials. */
        public Builder credentials(String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
            return credentialsProvider(
                    CredentialsProvider.of(Credentials.of(accessKeyId, secretAccessKey, sessionToken)));
        }

        /** Where credentials come from, in place of the chain. */
        public Builder credentialsProvider(CredentialsProvider provider) {
            Objects.requireNonNull(provider, "provider");
            return credentials(sources -> provider);
        }

        /**
         * Which of the session's sources credentials come from, in place of the chain, such as {@code sources ->
         * sources.process("vault-aws")}, or {@code sources -> sources.chain().before("env", "vault", mine)}.
         */
        public Builder credentials(Function<CredentialsSources, CredentialsProvider> choice) {
            this.credentials = Objects.requireNonNull(choice, "choice");
            return this;
        }

        /** A role to assume with the credentials found otherwise; assumed anew before each session of it ends. */
        public Builder assumeRole(String roleArn) {
            return assumeRole(Map.of("RoleArn", roleArn));
        }

        /**
         * A role as {@link #assumeRole(String)}, by the whole input of the operation AssumeRole of STS.
         *
         * @param input such as {@code RoleArn}, {@code RoleSessionName}, {@code ExternalId}, {@code DurationSeconds}
         */
        public Builder assumeRole(Map<String, ?> input) {
            this.role = new LinkedHashMap<>(input);
            return this;
        }

        /** The token for services that take one in place of a signature, in place of what environment and profile say. */
        public Builder bearerToken(TokenProvider provider) {
            this.bearerToken = provider;
            return this;
        }

        /** Who is asked for the codes of multi-factor devices, where a role wants one. */
        public Builder mfaPrompt(MfaPrompt prompt) {
            this.mfaPrompt = prompt;
            return this;
        }

        /** Profiles in place of those in the user's files. */
        public Builder profiles(Profiles profiles) {
            this.profiles = profiles;
            return this;
        }

        /** Calls are not signed. */
        public Builder anonymous() {
            return credentialsProvider(CredentialsProvider.of(Credentials.ANONYMOUS));
        }

        /** An endpoint in place of AWS's own, such as {@code http://localhost:9000}. */
        public Builder endpointUrl(String url) {
            return setting("endpointUrl", url);
        }

        /** Whether endpoints that conform to FIPS 140 are called; false unless given. */
        public Builder useFips(boolean use) {
            return setting("useFips", use);
        }

        /** Whether endpoints that speak IPv6 too are called; false unless given. */
        public Builder useDualstack(boolean use) {
            return setting("useDualstack", use);
        }

        /** The retry mode: {@code standard} (unless given), {@code adaptive}, or {@code legacy}. */
        public Builder retryMode(String mode) {
            return setting("retryMode", mode);
        }

        /**
         * Whether the retry numbers count that AWS announced for 2026: shorter waits after passing faults, which cost more of
         * the quota, and four attempts for DynamoDB; false unless given.
         */
        public Builder newRetries2026(boolean use) {
            return setting("newRetries2026", use);
        }

        /** How often a call is sent at most, the first time included; unless given, 3, or what the retry mode has. */
        public Builder maxAttempts(int attempts) {
            return setting("maxAttempts", attempts);
        }

        /** The longest wait for a connection; 10 seconds unless given. */
        public Builder connectTimeout(Duration timeout) {
            return setting("connectTimeout", timeout);
        }

        /** The longest silence while an answer is awaited or read; 60 seconds unless given. */
        public Builder readTimeout(Duration timeout) {
            return setting("readTimeout", timeout);
        }

        /** The longest a call may take over all attempts until the answer's headers are there; no limit unless given. */
        public Builder callTimeout(Duration timeout) {
            return setting("callTimeout", timeout);
        }

        /** Open connections altogether; 50 unless given. */
        public Builder maxConnections(int connections) {
            return setting("maxConnections", connections);
        }

        /** The proxy to go through, in place of those of the environment. */
        public Builder proxy(TransportSettings.Proxy proxy) {
            return setting("proxy", proxy);
        }

        /** Keys and trusted certificates in place of the JVM's. */
        public Builder sslContext(SSLContext context) {
            return setting("sslContext", context);
        }

        /** A file of PEM with the certificates to trust in place of the JVM's. */
        public Builder caBundle(Path file) {
            return setting("caBundle", file);
        }

        /**
         * The certificate to show to servers that ask for one.
         *
         * @param certificate a file of PEM, with the certificates up to its root behind it
         * @param key a file of PEM in PKCS #8 without password
         */
        public Builder clientCertificate(Path certificate, Path key) {
            return setting("clientCertificate", certificate).setting("clientKey", key);
        }

        /**
         * Which of AWS's sets of defaults counts in place of this project's own: {@code standard}, {@code in-region}, {@code
         * cross-region}, {@code mobile}, {@code auto} (by where this runs), or {@code legacy} (none).
         */
        public Builder defaultsMode(String mode) {
            return setting("defaultsMode", mode);
        }

        /** Whether any certificate is accepted for any host: for tests only. */
        public Builder trustAllCertificates(boolean trust) {
            return setting("trustAllCertificates", trust);
        }

        /**
         * When requests carry checksums: {@code when_supported} (wherever the service can check them) or {@code
         * when_required}, which older S3-compatible stores need.
         */
        public Builder checksum(String mode) {
            return setting("checksum", mode);
        }

        /** When checksums of answers are verified: {@code when_supported} or {@code when_required}. */
        public Builder responseChecksum(String mode) {
            return setting("responseChecksum", mode);
        }

        /** Environment variables in place of the process's own. */
        public Builder environment(Map<String, String> environment) {
            this.environment = Map.copyOf(environment);
            return this;
        }

        /** The clock that signatures are made by. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Whom to tell how calls go. */
        public Builder observer(CallObserver observer) {
            this.observer = observer;
            return this;
        }

        /** A model file to use beside or in place of those there are: {@link #model(ModelSource)}. */
        public Builder model(Path file) {
            return model(ModelSource.of(file));
        }

        /** A model resource to use beside or in place of those there are: {@link #model(ModelSource)}. */
        public Builder model(URL resource) {
            return model(ModelSource.of(resource));
        }

        /**
         * A model, in the form of a Smithy JSON AST, to use beside those on the class path and those built in, or in place of the
         * one for the same service. Several calls add; files without a service hold what the others share. Read when the
         * session is first asked for a service.
         */
        public Builder model(ModelSource model) {
            models.add(model);
            return this;
        }

        /** Another way to send requests; the caller closes it. */
        public Builder transport(Transport transport) {
            this.transport = transport;
            return this;
        }

        /** How waits between attempts are made; for tests. */
        Builder sleeper(Sleeper sleeper) {
            this.sleeper = sleeper;
            return this;
        }

        private Builder setting(String name, Object value) {
            settings.put(name, Objects.requireNonNull(value, name));
            return this;
        }

        /**
         * Makes the session. Reads no file and opens no connection yet.
         *
         * @throws ClientException where something given cannot be
         */
        public AwsSession build() {
            return new AwsSession(this);
        }
    }
}
