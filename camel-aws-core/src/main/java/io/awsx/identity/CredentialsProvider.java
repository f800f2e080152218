package io.awsx.identity;

import org.jspecify.annotations.Nullable;

/**
 * One source of credentials. Asked before every attempt, from many threads at once; caching and refreshing are a
 * provider around it, {@link RefreshingCredentials}.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * The credentials to sign with now.
     *
     * @return the credentials, or null where this source is not configured and the next one is to be asked
     * @throws io.awsx.error.ClientException where the source is configured, but wrongly, or does not answer
     */
    @Nullable Credentials resolve();

    /**
     * Tells that a service took these credentials for expired or revoked, although they looked valid. A provider that keeps
     * them gets others at once. Unless it says otherwise, a provider is asked anew.
     *
     * @param rejected what {@link #resolve} gave before
     * @return whether {@link #resolve} now gives others, so that the call is worth another attempt
     */
    default boolean refresh(Credentials rejected) {
        Credentials now = resolve();
        return now != null && !now.signsLike(rejected);
    }

    /** The credentials where they can be had without waiting; else null, and {@link #resolve} is to be asked. */
    default @Nullable Credentials atHand() {
        return null;
    }

    /** Whether all threads get the same, so that one of them may ask for all. */
    default boolean isShared() {
        return false;
    }

    /** What this source looks at and why it gave nothing, for the message of a chain in which none gave any. */
    default String describe() {
        return "a provider of the application";
    }

    /** Always the same credentials. */
    static CredentialsProvider of(Credentials credentials) {
        return new CredentialsProvider() {
            @Override
            public Credentials resolve() {
                return credentials;
            }

            @Override
            public Credentials atHand() {
                return credentials;
            }

            @Override
            public boolean isShared() {
                return true;
            }

            @Override
            public String describe() {
                return "credentials given in code";
            }
        };
    }
}
