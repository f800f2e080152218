package io.awsx.identity;

import org.jspecify.annotations.Nullable;

/** One source of bearer tokens. Asked before every attempt, from many threads at once. */
@FunctionalInterface
public interface TokenProvider {

    /**
     * The token to show now.
     *
     * @return the token, or null where this source is not configured
     * @throws io.awsx.error.ClientException where the source is configured, but wrongly, or does not answer
     */
    @Nullable BearerToken resolve();

    /** What this source looks at and why it gave nothing. */
    default String describe() {
        return "a token provider of the application";
    }

    /** Always the same token. */
    static TokenProvider of(BearerToken token) {
        return () -> token;
    }
}
