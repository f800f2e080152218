package io.awsx.identity.source;

import io.awsx.identity.BearerToken;
import io.awsx.identity.TokenProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bearer token of one service in {@code AWS_BEARER_TOKEN_} and the service's signing name. Thread-safe. */
final class EnvironmentTokens implements TokenProvider {

    private final Outside outside;
    private final String variable;

    /** @param signingName the service's name in signatures, such as {@code bedrock} */
    EnvironmentTokens(Outside outside, String signingName) {
        this.outside = outside;
        this.variable = variable(signingName);
    }

    static String variable(String signingName) {
        return "AWS_BEARER_TOKEN_"
                + signingName.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    @Override
    public @Nullable BearerToken resolve() {
        String token = outside.variable(variable);
        return token == null ? null : new BearerToken(token, null);
    }

    @Override
    public String describe() {
        return "environment (" + variable + " is not set)";
    }
}
