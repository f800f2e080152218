package io.awsx.camel.property;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextReloadStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads a context once where secrets or parameters that it uses changed, by comparing versions: of all in each round; or, where a queue
 * tells of changes, of the secrets that its events name, and of parameters. What fails is tried again in the next round.
 */
final class Refresh implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

    private final CamelContext context;
    private final Vault vault;
    private final Told told = new Told(LOG);

    Refresh(CamelContext context, Vault vault) {
        this.context = context;
        this.vault = vault;
    }

    @Override
    public void run() {
        if (!vault.isRunAllowed() || context.hasService(Vault.class) != vault) {
            return; // Camel keeps its tasks when a context stops.
        }
        try {
            Set<Store.Key> changed = new LinkedHashSet<>();
            String queue = vault.queue();
            if (queue == null) {
                changed.addAll(vault.secrets().changed(watched()));
            } else {
                new SecretEvents(vault.client("sqs"), queue)
                        .receive(named -> changed.addAll(vault.secrets().changed(named.of(watched()))));
            }
            changed.addAll(vault.parameters().changed(vault.parameters().keys()));
            told.well("changes of secrets");
            if (!changed.isEmpty()) {
                reload(changed);
            }
        } catch (RuntimeException e) {
            told.failure("changes of secrets", "Whether secrets changed is not known", e);
        }
    }

    private void reload(Set<Store.Key> changed) {
        ContextReloadStrategy strategy = context.hasService(ContextReloadStrategy.class);
        if (strategy == null) {
            LOG.warn("{} changed, but the context has no ContextReloadStrategy", changed);
            return;
        }
        LOG.info("{} changed: the context is reloaded", changed);
        strategy.onReload(this);
    }

    /** The secrets that placeholders asked for, and those that {@code camel.vault.aws.secrets} names. */
    private Set<Store.Key> watched() {
        Set<Store.Key> watched = new LinkedHashSet<>(vault.secrets().keys());
        String named = context.getVaultConfiguration().aws().getSecrets();
        for (String name : named == null ? new String[0] : named.split(",", -1)) {
            // A pattern can only choose among what is watched anyway.
            if (!name.isBlank() && !name.contains("*")) {
                watched.add(new Store.Key(name.trim(), ""));
            }
        }
        return watched;
    }

    @Override
    public String toString() {
        return "a change of secrets";
    }
}
