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
     * Tells that a service took these credentials for expired, although they looked valid. A provider that can get others
     * does so at once.
     *
     * @param rejected what {@link #resolve} gave before
     * @return whether {@link #resolve} now gives others, so that the call is worth another attempt
     */
    default boolean refresh(Credentials rejected) {
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
            public String describe() {
                return "credentials given in code";
            }
        };
    }
}
