package io.awsx.identity;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Keeps a token as {@link RefreshingCredentials} keeps credentials. Thread-safe. */
public final class RefreshingTokens implements TokenProvider {

    private final TokenProvider source;
    private final Refreshing<BearerToken> kept;

    public RefreshingTokens(String name, TokenProvider source, InstantSource clock) {
        this.source = source;
        this.kept = new Refreshing<>(
                "Tokens of " + name,
                source::resolve,
                BearerToken::expiration,
                clock,
                Refreshing.ADVISORY,
                Refreshing.MANDATORY);
    }

    @Override
    public @Nullable BearerToken resolve() {
        return kept.get();
    }

    @Override
    public String describe() {
        return source.describe();
    }
}
