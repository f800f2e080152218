package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials in environment variables, by the names the AWS SDKs share. An empty variable counts as not set. As in
 * boto3, {@code AWS_SECURITY_TOKEN} counts before {@code AWS_SESSION_TOKEN}. Thread-safe.
 */
public final class EnvironmentCredentials implements CredentialsProvider {

    private static final String KEY = "AWS_ACCESS_KEY_ID";
    private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
    private static final String EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
    private static final CredentialsOrigin ORIGIN = new CredentialsOrigin("env", "g", "environment variable " + KEY);

    private final Map<String, String> environment;

    /** @param environment the environment variables */
    public EnvironmentCredentials(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ClientException where only one half of the key is set, or the expiration is no instant
     */
    @Override
    public @Nullable Credentials resolve() {
        String key = get(KEY);
        String secret = get(SECRET);
        if (key == null && secret == null) {
            return null;
        }
        if (key == null || secret == null) {
            throw new ClientException("The environment sets " + (key == null ? SECRET : KEY) + ", but not "
                    + (key == null ? KEY : SECRET) + "; set both or none");
        }
        String token = get("AWS_SECURITY_TOKEN");
        token = token == null ? get("AWS_SESSION_TOKEN") : token;
        try {
            return new Credentials(key, secret, token, expiration(), get("AWS_ACCOUNT_ID"), ORIGIN);
        } catch (ClientException e) {
            throw new ClientException("Credentials of the environment: " + e.getMessage(), e);
        }
    }

    @Override
    public String describe() {
        return "environment (" + KEY + " is not set)";
    }

    private @Nullable Instant expiration() {
        String text = get(EXPIRATION);
        return text == null ? null : JsonObject.time(EXPIRATION, text);
    }

    private @Nullable String get(String variable) {
        String value = environment.get(variable);
        return value == null || value.isEmpty() ? null : value;
    }
}
