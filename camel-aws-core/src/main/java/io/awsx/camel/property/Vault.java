package io.awsx.camel.property;

import io.awsx.AwsClient;
import io.awsx.camel.AwsxClients;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.NonManagedService;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.ContextReloadStrategy;
import org.apache.camel.support.DefaultContextReloadStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets and parameters of a context: a service of it from the first placeholder on, until the context stops. Begins to watch for changes where
 * {@code camel.vault.aws.refreshEnabled} says so. Thread-safe.
 */
final class Vault extends ServiceSupport implements NonManagedService {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final CamelContext context;
    private final Map<String, String> environment;
    private final AwsxClients clients = new AwsxClients();
    private final Map<String, AwsClient> made = new HashMap<>();
    private final KnownValues secrets;
    private final KnownValues parameters;
    private @Nullable Refresh refresh;

    Vault(CamelContext context, Map<String, String> environment, LongSupplier nanoTime) {
        this.context = context;
        this.environment = environment;
        this.secrets = new KnownValues(new Secrets(() -> client("secretsmanager")), nanoTime);
        this.parameters = new KnownValues(new Parameters(() -> client("ssm")), nanoTime);
    }

    /** The one of a context. */
    static Vault of(CamelContext context) {
        synchronized (context.getCamelContextExtension()) {
            Vault known = context.hasService(Vault.class);
            return known == null ? in(context, new Vault(context, System.getenv(), System::nanoTime)) : known;
        }
    }

    /** Makes one that of its context. */
    static Vault in(CamelContext context, Vault vault) {
        try {
            context.addService(vault, true, true);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
        return vault;
    }

    /** The secret that a placeholder asks for; null where there need not be one. */
    @Nullable String secret(Placeholder placeholder) {
        watch();
        return escaped(secrets, placeholder);
    }

    /** The parameter that a placeholder asks for; null where there need not be one. */
    @Nullable String parameter(Placeholder placeholder) {
        watch();
        return escaped(parameters, placeholder);
    }

    private static @Nullable String escaped(KnownValues values, Placeholder placeholder) {
        String text = values.text(placeholder);
        if (text == null) {
            return null;
        } else if (EscapedText.isCutShort(text)) {
            LOG.warn(
                    "One of the last two characters of {} is a backslash, which Camel loses where a text ends with the placeholder;"
                            + " put it into RAW(...), or change the value",
                    placeholder);
        }
        return EscapedText.of(text, placeholder.toString());
    }

    KnownValues secrets() {
        return secrets;
    }

    KnownValues parameters() {
        return parameters;
    }

    /** The queue that tells of changes; null where none does. */
    @Nullable String queue() {
        return VaultSettings.of(context, environment, "sqs").queue();
    }

    /** A client of a service, which the vault closes. */
    synchronized AwsClient client(String service) {
        return made.computeIfAbsent(
                service,
                missing -> clients.client(
                        context,
                        service,
                        VaultSettings.of(context, environment, service).configuration(),
                        Map.of()));
    }

    private synchronized void watch() {
        if (refresh == null && context.getVaultConfiguration().aws().isRefreshEnabled()) {
            refresh = new Refresh(context, this);
            try {
                if (context.hasService(ContextReloadStrategy.class) == null) {
                    context.addService(new DefaultContextReloadStrategy());
                }
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeException(e);
            }
            PluginHelper.getPeriodTaskScheduler(context)
                    .schedulePeriodTask(
                            refresh, context.getVaultConfiguration().aws().getRefreshPeriod());
        }
    }

    @Override
    protected void doStop() {
        clients.close();
    }
}
