package io.awsx.camel;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.http.Connections;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.model.ModelCatalog;
import io.awsx.model.ModelSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clients of one component: equal configurations share a client, and those that differ in how they connect alone share a
 * session. The component closes them. Thread-safe.
 */
public final class AwsxClients implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AwsxClients.class);

    private final Map<List<@Nullable Object>, Shared> clients = new HashMap<>();
    /** Not used by endpoints any more, and perhaps by what they began. */
    private final Set<AwsClient> released = Collections.newSetFromMap(new WeakHashMap<>());

    private final Map<List<@Nullable Object>, AwsSession> sessions = new HashMap<>();
    private final Map<List<@Nullable Object>, CredentialsProvider> roles = new HashMap<>();
    private final ClientSettings clientSettings = new ClientSettings();

    /** A client and how many endpoints use it. */
    private static final class Shared {

        private final AwsClient client;
        private final boolean own;
        private int users;

        Shared(AwsClient client, boolean own) {
            this.client = client;
            this.own = own;
        }
    }

    /**
     * A client for a configuration, to be {@linkplain #release released}. Sends nothing.
     *
     * @param context for the parameters of TLS
     * @param service the service as boto3 names it, or by its SDK id
     * @param configuration who, where, and how
     * @param overrides further settings of the client by the names that {@link AwsSession#client(String, Map)} knows
     * @throws io.awsx.error.ClientException where a setting is missing or cannot be
     */
    public synchronized AwsClient client(
            CamelContext context, String service, AwsxConfiguration configuration, Map<String, ?> overrides) {
        AwsClient given = configuration.getClient();
        if (given != null) {
            requireFits(given, service, configuration);
            clients.computeIfAbsent(List.of(given), key -> new Shared(given, false)).users++;
            return given;
        }
        Map<String, Object> settings = clientSettings.of(context, configuration);
        settings.putAll(overrides);
        AwsSession session = session(configuration);
        CredentialsProvider credentials = credentials(session, configuration);
        // All that a client is made from, above all who it speaks for.
        List<@Nullable Object> key = Arrays.asList(session, plain(service), Map.copyOf(settings), who(configuration));
        Shared shared = clients.get(key);
        if (shared == null) {
            if (credentials != null) {
                settings.put("credentialsProvider", credentials);
            }
            shared = new Shared(session.client(service, settings), true);
            clients.put(key, shared);
        }
        shared.users++;
        return shared.client;
    }

    /**
     * Takes out of an endpoint's options the beans that were found and that it cannot use: a client of another service; and,
     * where the options say a profile or models, a session that has its own. Autowiring finds beans without asking what they
     * are for; what the URI itself names stays, and is refused where it does not fit.
     */
    public static void passOver(AwsxConfiguration options, String service) {
        AwsClient client = options.getClient();
        if (client != null && !options.namesClient() && !isOf(client, service)) {
            LOG.debug("The client of {} is passed over by an endpoint of {}", client.service(), service);
            options.setClient(null);
        }
        boolean other = options.getProfileCredentialsName() != null || options.getModels() != null;
        if (options.getSession() != null && !options.namesSession() && other) {
            LOG.debug("The session is passed over by an endpoint of {} with a profile or models of its own", service);
            options.setSession(null);
        }
    }

    /**
     * Ends a use of a client; one that nobody uses any more is forgotten. It is not closed before all are: Camel also stops
     * endpoints that are in use, to make room for others, and what they began goes on.
     */
    public synchronized void release(AwsClient client) {
        clients.values().removeIf(shared -> {
            boolean unused = shared.client == client && --shared.users == 0;
            if (unused && shared.own) {
                released.add(client);
            }
            return unused;
        });
    }

    /** The clients that endpoints use now, those included that were given. */
    public synchronized List<AwsClient> inUse() {
        return clients.values().stream().map(shared -> shared.client).toList();
    }

    /** The connections of these clients but those of HTTP/2, each transport's once. */
    public List<Connections> connections() {
        return counted(AwsClient::connections);
    }

    /** The connections of HTTP/2 of these clients, each transport's once. */
    public List<Connections> http2Connections() {
        return counted(AwsClient::http2Connections);
    }

    private List<Connections> counted(Function<AwsClient, @Nullable Connections> of) {
        Map<Object, Connections> counted = new LinkedHashMap<>();
        for (AwsClient client : inUse()) {
            Connections now = of.apply(client);
            if (now != null) {
                counted.put(client.transport(), now);
            }
        }
        return List.copyOf(counted.values());
    }

    private static String plain(String service) {
        return service.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOf(AwsClient client, String service) {
        if (plain(client.service()).equals(plain(service))) {
            return true;
        }
        try {
            return client.service()
                    .equals(ModelCatalog.builtIn().service(service).name());
        } catch (ClientException e) {
            return false;
        }
    }

    /** A client that autowiring found may be of another service, or speak for somebody else than the endpoint says. */
    private static void requireFits(AwsClient given, String service, AwsxConfiguration configuration) {
        String contradiction = null;
        if (!isOf(given, service)) {
            contradiction = "is of " + given.service() + ", but this endpoint calls " + service;
        } else if (configuration.getRegion() != null
                && !configuration.getRegion().equals(given.region())) {
            contradiction = "is for " + given.region() + ", but this endpoint says region=" + configuration.getRegion();
        } else if (configuration.getAccessKey() != null
                || configuration.getProfileCredentialsName() != null
                || configuration.getCredentialsProvider() != null
                || configuration.getAssumeRoleArn() != null
                || configuration.isAnonymous()) {
            contradiction = "has credentials of its own, but this endpoint says others";
        }
        if (contradiction != null) {
            throw new ClientException("The client that is given or was found in the registry " + contradiction
                    + "; leave one of them out, name the client with client=#bean, or set autowiredEnabled=false on the"
                    + " component");
        }
    }

    private AwsSession session(AwsxConfiguration configuration) {
        AwsSession given = configuration.getSession();
        if (given != null) {
            requireNoneOf(configuration);
            return given;
        }
        // Every field that a session is made from.
        List<@Nullable Object> key = Arrays.asList(
                configuration.getProfileCredentialsName(),
                configuration.getModels(),
                configuration.getSslContextParameters());
        AwsSession session = sessions.get(key);
        if (session == null) {
            AwsSession.Builder builder = AwsSession.builder();
            if (configuration.getProfileCredentialsName() != null) {
                builder.profile(configuration.getProfileCredentialsName());
            }
            for (ModelSource model : models(configuration)) {
                builder.model(model);
            }
            session = builder.build();
            sessions.put(key, session);
        }
        return session;
    }

    /** The model files that a configuration names. */
    static List<ModelSource> models(AwsxConfiguration configuration) {
        String models = configuration.getModels();
        List<ModelSource> sources = new ArrayList<>();
        for (String model : models == null ? new String[0] : models.split(",", -1)) {
            sources.add(ModelSource.of(model.trim()));
        }
        return sources;
    }

    /** What only a session that is made here takes. */
    private static void requireNoneOf(AwsxConfiguration configuration) {
        String option = configuration.getModels() != null
                ? "models"
                : configuration.getProfileCredentialsName() != null ? "profileCredentialsName" : null;
        if (option != null) {
            throw new ClientException(
                    "The session that is given or was found in the registry has models and a profile of"
                            + " its own, but this endpoint says " + option + "; leave one of them out, or set"
                            + " autowiredEnabled=false on the component");
        }
    }

    /** Every option that credentials are made from. */
    private static List<@Nullable Object> who(AwsxConfiguration configuration) {
        return Arrays.asList(
                configuration.getAccessKey(),
                configuration.getSecretKey(),
                configuration.getSessionToken(),
                configuration.isAnonymous(),
                configuration.getCredentialsProvider(),
                configuration.getAssumeRoleArn(),
                configuration.getAssumeRoleSessionName(),
                configuration.getAssumeRoleExternalId());
    }

    /** Who a client speaks for, or null for whom its session speaks; equal roles share their credentials. */
    private @Nullable CredentialsProvider credentials(AwsSession session, AwsxConfiguration configuration) {
        CredentialsProvider given = given(configuration);
        String role = configuration.getAssumeRoleArn();
        if (role == null) {
            if (configuration.getAssumeRoleSessionName() != null || configuration.getAssumeRoleExternalId() != null) {
                throw new ClientException(
                        "assumeRoleSessionName and assumeRoleExternalId belong to a role; give assumeRoleArn too");
            }
            return given;
        } else if (configuration.isAnonymous()) {
            throw new ClientException("anonymous and assumeRoleArn contradict each other; leave one of them out");
        }
        return roles.computeIfAbsent(Arrays.asList(session, who(configuration)), missing -> {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("RoleArn", role);
            if (configuration.getAssumeRoleSessionName() != null) {
                input.put("RoleSessionName", configuration.getAssumeRoleSessionName());
            }
            if (configuration.getAssumeRoleExternalId() != null) {
                input.put("ExternalId", configuration.getAssumeRoleExternalId());
            }
            return session.credentialsSources()
                    .assumeRole(input, given == null ? session.credentialsProvider() : given);
        });
    }

    private static @Nullable CredentialsProvider given(AwsxConfiguration configuration) {
        String key = configuration.getAccessKey();
        String secret = configuration.getSecretKey();
        if (configuration.getCredentialsProvider() != null) {
            return configuration.getCredentialsProvider();
        } else if (configuration.isAnonymous()) {
            return CredentialsProvider.of(Credentials.ANONYMOUS);
        } else if (key == null && secret == null) {
            return null;
        }
        if (key == null || secret == null) {
            throw new ClientException("Option " + (key == null ? "accessKey" : "secretKey")
                    + " is missing: give both accessKey and secretKey, or neither of them");
        }
        return CredentialsProvider.of(Credentials.of(key, secret, configuration.getSessionToken()));
    }

    /** Closes all sessions made here; beans given by configuration stay open. */
    @Override
    public synchronized void close() {
        for (Shared shared : clients.values()) {
            if (shared.own) {
                shared.client.close();
            }
        }
        clients.clear();
        for (AwsClient client : released) {
            client.close();
        }
        released.clear();
        for (AwsSession session : sessions.values()) {
            session.close();
        }
        sessions.clear();
        roles.clear();
    }
}
