package io.awsx.camel.property;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.camel.AwsxConfiguration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.vault.AwsVaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a vault and where it is, as Camel has it: the environment variables of its vault, all together where there is one of them; else
 * what {@code camel.vault.aws} says; else the default chain. A client or session in the registry comes before them.
 *
 * @param configuration who and where
 * @param queue the queue that tells of changes; null where none does
 */
record VaultSettings(
        AwsxConfiguration configuration, @Nullable String queue) {

    /** What makes the environment count. Camel spells its variables in two ways. */
    private static final List<String> TELLING =
            List.of("CAMEL_VAULT_AWS_ACCESS_KEY", "CAMEL_VAULT_AWS_SECRET_KEY", "CAMEL_VAULT_AWS_REGION");

    /** The settings for a service. */
    static VaultSettings of(CamelContext context, Map<String, String> environment, String service) {
        boolean told = TELLING.stream().anyMatch(name -> given(environment.get(name)) != null);
        AwsVaultConfiguration vault = told
                ? environment(environment)
                : context.getVaultConfiguration().aws();
        AwsxConfiguration configuration = new AwsxConfiguration();
        AwsClient client = only(context.getRegistry().findByType(AwsClient.class).stream()
                .filter(one -> one.service().equals(service))
                .toList());
        AwsSession session = only(context.getRegistry().findByType(AwsSession.class));
        if (client != null) {
            configuration.setClient(client);
        } else if (session != null) {
            configuration.setSession(session);
        } else {
            fill(configuration, vault);
        }
        return new VaultSettings(configuration, vault.isUseSqsNotification() ? given(vault.getSqsQueueUrl()) : null);
    }

    private static void fill(AwsxConfiguration configuration, AwsVaultConfiguration vault) {
        configuration.setRegion(given(vault.getRegion()));
        configuration.setUriEndpointOverride(given(vault.getUriEndpointOverride()));
        String key = given(vault.getAccessKey());
        String secret = given(vault.getSecretKey());
        if (key != null || secret != null) {
            configuration.setAccessKey(key);
            configuration.setSecretKey(secret);
        } else if (vault.isProfileCredentialsProvider() || !vault.isDefaultCredentialsProvider()) {
            configuration.setProfileCredentialsName(given(vault.getProfileName()));
        }
    }

    private static AwsVaultConfiguration environment(Map<String, String> environment) {
        AwsVaultConfiguration vault = new AwsVaultConfiguration();
        vault.setAccessKey(environment.get("CAMEL_VAULT_AWS_ACCESS_KEY"));
        vault.setSecretKey(environment.get("CAMEL_VAULT_AWS_SECRET_KEY"));
        vault.setRegion(environment.get("CAMEL_VAULT_AWS_REGION"));
        vault.setDefaultCredentialsProvider(is(environment, "CAMEL_VAULT_AWS_USE_DEFAULT_CREDENTIALS_PROVIDER"));
        vault.setProfileCredentialsProvider(is(environment, "CAMEL_VAULT_AWS_USE_PROFILE_CREDENTIALS_PROVIDER"));
        vault.setProfileName(environment.get("CAMEL_AWS_VAULT_PROFILE_NAME"));
        vault.setUriEndpointOverride(environment.get("CAMEL_AWS_VAULT_URI_ENDPOINT_OVERRIDE"));
        vault.setUseSqsNotification(is(environment, "CAMEL_AWS_VAULT_USE_SQS_NOTIFICATION"));
        vault.setSqsQueueUrl(environment.get("CAMEL_AWS_VAULT_SQS_QUEUE_URL"));
        return vault;
    }

    private static boolean is(Map<String, String> environment, String name) {
        return Boolean.parseBoolean(environment.get(name));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> @Nullable T only(Iterable<T> beans) {
        T found = null;
        for (T bean : beans) {
            if (found != null) {
                return null;
            }
            found = bean;
        }
        return found;
    }
}
