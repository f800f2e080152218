package io.awsx.camel.idempotent;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.camel.lease.Register;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/** Keys in a register that nodes share. Thread-safe once it is started. */
abstract class RegisteredKeys extends ServiceSupport implements IdempotentRepository {

    private final String service;
    private final @Nullable AwsSession session;
    private final @Nullable AwsClient client;
    private final String processorName;
    private volatile @Nullable Register register;
    private @Nullable AwsSession own;

    /** @param service of the client that a session gives */
    RegisteredKeys(String service, Builder<?> builder) {
        this.service = service;
        this.session = builder.session;
        this.client = builder.client;
        this.processorName = builder.processorName;
    }

    /** What tells these keys from those of other repositories in the same place. */
    public final String processorName() {
        return processorName;
    }

    abstract Register register(AwsClient service);

    @Override
    protected void doStart() {
        AwsClient used = client;
        if (used == null) {
            AwsSession opened = session;
            if (opened == null) {
                opened = AwsSession.builder().build();
                own = opened;
            }
            used = opened.client(service);
        }
        Register made = register(used);
        made.open();
        register = made;
    }

    @Override
    protected void doStop() {
        register = null;
        AwsSession opened = own;
        own = null;
        if (opened != null) {
            opened.close();
        }
    }

    private Register started() {
        return Objects.requireNonNull(
                register, "The repository is not started; bind it to Camel's registry, or start it");
    }

    @Override
    public boolean add(String key) {
        String text = "added " + UUID.randomUUID();
        if (started().create(key, text) != null) {
            return true;
        }
        // The answer to it may have been lost, and it was sent again.
        Register.Entry found = started().get(key);
        return found != null && found.text().equals(text);
    }

    @Override
    public boolean contains(String key) {
        return started().get(key) != null;
    }

    @Override
    public boolean remove(String key) {
        Register.Entry found = started().get(key);
        return found != null && started().remove(found);
    }

    /** Does nothing: a key is there from the moment it was added. */
    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        started().clear();
    }

    /**
     * What every such repository is made of.
     *
     * @param <B> the builder that has the rest
     */
    abstract static class Builder<B extends Builder<B>> {

        private @Nullable AwsSession session;
        private @Nullable AwsClient client;
        private String processorName = "camel";

        /** This builder. */
        abstract B self();

        /** Whose region, credentials, and settings are used; it must be open as long as the repository is. */
        public B session(AwsSession whose) {
            session = whose;
            client = null;
            return self();
        }

        /** The client of the service that is used, instead of a session; it must be open as long as the repository is. */
        public B client(AwsClient used) {
            client = used;
            session = null;
            return self();
        }

        /** What tells these keys from those of other repositories in the same place; {@code camel} by default. */
        public B processorName(String name) {
            processorName = name;
            return self();
        }
    }
}
