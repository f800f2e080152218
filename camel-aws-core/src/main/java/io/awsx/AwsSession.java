package io.awsx;

import io.awsx.call.Authentication;
import io.awsx.call.CallIds;
import io.awsx.call.CallThreads;
import io.awsx.call.FinishingTransport;
import io.awsx.call.Learned;
import io.awsx.call.Patience;
import io.awsx.call.Pipeline;
import io.awsx.call.ServerClock;
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
import io.awsx.identity.source.Outside;
import io.awsx.identity.source.ServiceCalls;
import io.awsx.model.ModelCatalog;
import io.awsx.model.ModelSource;
import io.awsx.model.ServiceModel;
import io.awsx.observe.CallObserver;
import io.awsx.observe.CallTally;
import io.awsx.protocol.Protocol;
import io.awsx.quirk.ServiceQuirks;
import io.awsx.resource.data.Resource;
import io.awsx.settings.ClientConfig;
import io.awsx.settings.Settings;
import io.awsx.signing.Signers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
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
    private static final Duration ASK_REGION_AGAIN = Duration.ofMinutes(1);

    private final Settings settings;
    private final CredentialsSources sources;
    private @Nullable CredentialsProvider credentials;
    private final @Nullable TokenProvider bearerToken;
    private final CallObserver observer;
    private final Surroundings surroundings;
    private final @Nullable Transport ownTransport;
    private final Map<TransportSettings, Transport> transports = new HashMap<>();
    private final Map<String, EndpointRuleSet> rules = new ConcurrentHashMap<>();
    private final Map<String, Resource> resources = new ConcurrentHashMap<>();
    private volatile @Nullable String firstRegion;
    private volatile @Nullable String instanceRegion;
    private volatile @Nullable Long withoutRegion;
    private final @Nullable ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
    private final List<ModelSource> models;
    private @Nullable ModelCatalog catalog;
    private final ExecutorService executor = CallThreads.pool();
    private final ExecutorService waiting = CallThreads.waiting();
    private final ExecutorService waits = CallThreads.waits();
    private final Patience patience = new Patience(waiting);
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
                builder.nanoTime,
                builder.sleeper,
                () -> ThreadLocalRandom.current().nextDouble(),
                new CallIds(
                        ThreadLocalRandom.current().nextLong(),
                        ThreadLocalRandom.current().nextLong()),
                () -> UUID.randomUUID().toString());
        this.ownTransport = builder.transport;
        this.sources = new CredentialsSources(
                new Outside(
                        builder.environment,
                        ProfileLocations.home(builder.environment, userHome, osName),
                        ProfileLocations.isWindows(osName),
                        surroundings.clock(),
                        builder.nanoTime,
                        builder.sleeper::sleep,
                        surroundings.chance(),
                        surroundings.tokens(),
                        this::nearby,
                        this::call,
                        builder.mfaPrompt),
                profile);
        this.settings = new Settings(builder.settings, builder.environment, profile, this::instanceRegion);
        CredentialsProvider given = builder.credentials == null ? null : builder.credentials.apply(sources);
        this.credentials = builder.role == null
                ? given
                : sources.assumeRole(builder.role, given == null ? sources.chain() : given);
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
     *     endpointDiscovery}, {@code disableHostPrefixInjection}, {@code appId}; {@code credentialsProvider}; and {@code
     *     observer}, who is told besides the session's own
     * @throws ClientException where there is no such service or setting, or one is missing
     */
    public AwsClient client(String service, Map<String, ?> overrides) {
        ServiceModel model = catalog().service(service);
        Map<String, Object> own = new LinkedHashMap<>(overrides);
        CredentialsProvider provider = taken(own, "credentialsProvider", CredentialsProvider.class);
        CallObserver further = taken(own, "observer", CallObserver.class);
        ClientConfig config = settings.with(own).client(model.sdkId(), rules(model));
        if (firstRegion == null) {
            firstRegion = config.region();
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("Client of {}: {}", service, settings.with(own).origins());
        }
        return client(
                model,
                config,
                provider == null ? credentialsProvider() : provider,
                transport(config.transport()),
                further == null ? observer : observer == CallObserver.NONE ? further : observer.and(further));
    }

    /**
     * A service as a resource, as boto3 has them for nine services: with objects for what the service holds, their attributes,
     * actions, and collections. The same resource each time, whose client belongs to the session and ends with it.
     *
     * <pre>{@code
     * Resource instance = session.resource("ec2").subResource("Instance", "i-1");
     * instance.action("stop");
     * instance.waitUntil("stopped");
     * }</pre>
     *
     * @param service the service as boto3 names it, in any spelling
     * @throws ClientException where there is no such service, it has no resources, or a setting is missing
     */
    public Resource resource(String service) {
        return resources.computeIfAbsent(
                catalog().service(service).name(), name -> client(name).resource());
    }

    /**
     * A service as a resource, whose client has settings of its own as {@link #client(String, Map)} has.
     *
     * @throws ClientException where there is no such service or setting, it has no resources, or a setting is missing
     */
    public Resource resource(String service, Map<String, ?> overrides) {
        return client(service, overrides).resource();
    }

    private static <T> @Nullable T taken(Map<String, Object> overrides, String name, Class<T> type) {
        Object value = overrides.remove(name);
        if (value != null && !type.isInstance(value)) {
            throw new ClientException(name + " must be a " + type.getSimpleName() + ", not " + value.getClass());
        }
        return type.cast(value);
    }

    private AwsClient client(
            ServiceModel model,
            ClientConfig config,
            CredentialsProvider provider,
            Transport transport,
            CallObserver observer) {
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
                new CallTally(),
                surroundings,
                Learned.nothing());
        return new AwsClient(pipeline, () -> open(executor), () -> open(waits));
    }

    /**
     * Tokens that databases take as password, in the session's region and by its credentials.
     *
     * @throws ClientException where the session has no region
     */
    public AuthTokens authTokens() {
        return new AuthTokens(credentialsProvider(), surroundings.clock(), settings.region());
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
                .client(model.sdkId(), rules(model));
        Transport transport = new FinishingTransport(transport(config.transport()), request.finish());
        CredentialsProvider by = request.credentials();
        try (AwsClient client = client(
                model, config, by == null ? CredentialsProvider.of(Credentials.ANONYMOUS) : by, transport, observer)) {
            return client.call(request.operation(), request.input());
        }
    }

    /** The region of the EC2 instance this runs on, or null; what was found once stays, that there is none for a minute. */
    private @Nullable String instanceRegion() {
        String known = instanceRegion;
        Long none = withoutRegion;
        long now = surroundings.nanoTime().getAsLong();
        if (known == null && (none == null || now - none > ASK_REGION_AGAIN.toNanos())) {
            known = sources.instanceRegion();
            instanceRegion = known;
            withoutRegion = known == null ? now : null;
        }
        return known;
    }

    /** All sources of credentials bound to this session, to give one of them to a client. */
    public CredentialsSources credentialsSources() {
        return sources;
    }

    /** Whom the session's clients sign for unless they are told otherwise. */
    public synchronized CredentialsProvider credentialsProvider() {
        if (credentials == null) {
            credentials = sources.chain();
        }
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
            Credentials found = credentialsProvider().resolve();
            text.append(found == null ? "none; " + credentialsProvider().describe() : told(found));
        } catch (AwsException e) {
            text.append("none; ").append(e.getMessage());
        }
        return text.toString();
    }

    private static String told(Credentials found) {
        if (found.isAnonymous()) {
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
        return new Authentication(provider, tokens, new Signers(), preference, surroundings.clock(), patience);
    }

    private @Nullable EndpointRuleSet rules(ServiceModel model) {
        return rules.computeIfAbsent(model.name(), name -> EndpointRuleSet.of(model, Partitions.builtIn()));
    }

    private synchronized Transport transport(TransportSettings wanted) {
        if (closed) {
            throw new ClientException("This session is closed");
        }
        if (ownTransport != null) {
            return ownTransport;
        }
        Transport transport = transports.get(wanted);
        if (transport == null) {
            transport = new HttpClientTransport(wanted, surroundings.nanoTime());
            transports.put(wanted, transport);
        }
        return transport;
    }

    /** Reaches the servers that hand out credentials beside a program: never through a proxy. */
    private Transport nearby(Duration limit) {
        return transport(TransportSettings.builder()
                .connectTimeout(limit)
                .readTimeout(limit)
                .maxConnections(NEARBY_CONNECTIONS)
                .build());
    }

    private synchronized ExecutorService open(ExecutorService threads) {
        if (closed) {
            throw new ClientException("This session is closed");
        }
        return threads;
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
        for (Transport transport : transports.values()) {
            transport.close();
        }
        transports.clear();
        executor.shutdownNow();
        waits.shutdownNow();
        waiting.shutdownNow();
    }

    @Override
    public String toString() {
        return "AwsSession[" + settings + ']';
    }

    /** Collects what is given in code; not thread-safe. */
    public static final class Builder extends SessionOptions {

        private Builder() {}

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
