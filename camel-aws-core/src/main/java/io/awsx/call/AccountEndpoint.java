package io.awsx.call;

import io.awsx.endpoint.EndpointParameters;
import io.awsx.error.AwsException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.model.Operation;
import io.awsx.settings.EndpointSettings;
import org.jspecify.annotations.Nullable;

/**
 * Tells the endpoint rules whose account a call is made for, where they ask: DynamoDB has an endpoint for each account.
 */
final class AccountEndpoint {

    /** What the client knows and the rules may ask. */
    static final String BUILT_IN = "AWS::Auth::AccountId";

    private static final String ACCOUNT = "AccountId";

    private AccountEndpoint() {}

    /**
     * Completes what the rules are told. An account that was given stands; calls without a signature have none.
     *
     * @throws AwsException where an account is required and the credentials cannot be had
     */
    static void complete(EndpointParameters parameters, Operation operation, CredentialsProvider credentials) {
        Object mode = parameters.get(EndpointSettings.ACCOUNT_MODE);
        if (mode == null || mode.equals(EndpointSettings.ACCOUNT_DISABLED) || parameters.get("Endpoint") != null) {
            return;
        }
        Credentials who = operation.unsigned()
                ? Credentials.ANONYMOUS
                : resolve(credentials, mode.equals(EndpointSettings.ACCOUNT_REQUIRED));
        if (Credentials.ANONYMOUS.equals(who)) {
            parameters.put(EndpointSettings.ACCOUNT_MODE, EndpointSettings.ACCOUNT_DISABLED);
        } else if (who != null && who.accountId() != null && parameters.get(ACCOUNT) == null) {
            parameters.put(ACCOUNT, who.accountId());
        }
    }

    private static @Nullable Credentials resolve(CredentialsProvider credentials, boolean required) {
        try {
            return credentials.resolve();
        } catch (AwsException e) {
            if (required) {
                throw e;
            }
            return null; // signing fails for the same reason, and tells it
        }
    }
}
