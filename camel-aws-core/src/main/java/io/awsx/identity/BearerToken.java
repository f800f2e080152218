package io.awsx.identity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A token that a request shows in place of a signature. Its text form does not show it.
 *
 * @param token the token itself
 * @param expiration when it ends, or null where that is not known
 */
public record BearerToken(String token, @Nullable Instant expiration) {

    public BearerToken {
        Objects.requireNonNull(token, "token");
        Credentials.requirePlain("bearer token", token);
    }

    @Override
    public String toString() {
        return "BearerToken[" + (expiration == null ? "" : "until " + expiration) + ']';
    }
}
