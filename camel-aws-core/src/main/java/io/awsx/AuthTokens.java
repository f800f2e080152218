package io.awsx;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.signing.SigV4Signer;
import io.awsx.signing.SigningScope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that databases and caches take as password: links that nobody follows, signed by the session's credentials. A
 * connection may stay open after its token expired; a new connection needs a new token. Sends nothing; thread-safe.
 */
public final class AuthTokens {

    /** How long a token is good for, where nothing else is said. */
    public static final Duration USUAL = Duration.ofMinutes(15);

    private static final SigV4Signer SIGNER = new SigV4Signer();

    private final CredentialsProvider credentials;
    private final InstantSource clock;
    private final String region;

    AuthTokens(CredentialsProvider credentials, InstantSource clock, String region) {
        this.credentials = credentials;
        this.clock = clock;
        this.region = region;
    }

    /** The same for databases in another region. */
    public AuthTokens in(String region) {
        return new AuthTokens(credentials, clock, region);
    }

    /**
     * The password of a user of Amazon RDS or Aurora with IAM authentication; good for 15 minutes.
     *
     * @param host the endpoint of the instance, cluster, or proxy
     * @param user the database user
     */
    public String rds(String host, int port, String user) {
        return host + ':' + port + token("rds-db", origin(host, port), USUAL, "Action", "connect", "DBUser", user);
    }

    /** The password of a user of Aurora DSQL. */
    public String dsql(String host, Duration expires) {
        return host + token("dsql", origin(host, -1), expires, "Action", "DbConnect");
    }

    /** The password of the user {@code admin} of Aurora DSQL. */
    public String dsqlAdmin(String host, Duration expires) {
        return host + token("dsql", origin(host, -1), expires, "Action", "DbConnectAdmin");
    }

    /**
     * The password of a user of Amazon ElastiCache with IAM authentication; good for 15 minutes.
     *
     * @param cache the id of the replication group, or the name of the serverless cache, in lower case
     */
    public String elastiCache(String cache, boolean serverless, String user) {
        Origin origin = origin(cache, -1);
        return cache
                + (serverless
                        ? token(
                                "elasticache",
                                origin,
                                USUAL,
                                "Action",
                                "connect",
                                "ResourceType",
                                "ServerlessCache",
                                "User",
                                user)
                        : token("elasticache", origin, USUAL, "Action", "connect", "User", user));
    }

    /**
     * The password of a user of Amazon MemoryDB with IAM authentication; good for 15 minutes.
     *
     * @param cluster the name of the cluster, in lower case
     */
    public String memoryDb(String cluster, String user) {
        return cluster + token("memorydb", origin(cluster, -1), USUAL, "Action", "connect", "User", user);
    }

    private static Origin origin(String host, int port) {
        try {
            return new Origin("https", host.toLowerCase(Locale.ROOT), port);
        } catch (IllegalArgumentException e) {
            throw new ClientException("Not the endpoint of a database, which is a host name: " + e.getMessage(), e);
        }
    }

    private String token(String service, Origin origin, Duration expires, String... query) {
        @Nullable Credentials who = credentials.resolve();
        if (who == null || who.isAnonymous()) {
            throw new ClientException("A token is signed, but there are no AWS credentials: " + credentials.describe());
        }
        List<Query.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.add(new Query.Parameter(query[i], query[i + 1]));
        }
        HttpRequest request = HttpRequest.builder("GET")
                .origin(origin)
                .path("/")
                .query(Query.of(parameters))
                .build();
        return SIGNER.presign(request, who, SigningScope.of(service, region), clock.instant(), expires)
                .target();
    }
}
