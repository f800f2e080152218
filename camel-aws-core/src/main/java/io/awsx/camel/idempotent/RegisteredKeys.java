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

    /** Whose region and credentials are used; at most one of the two. */
    record Access(@Nullable AwsSession session, @Nullable AwsClient client) {}

    private final Access access;
    private final String processorName;
    private volatile @Nullable Register register;
    private @Nullable AwsSession own;

    RegisteredKeys(Access access, String processorName) {
        this.access = access;
        this.processorName = processorName;
    }

    /** What tells these keys from those of other repositories in the same place. */
    public final String processorName() {
        return processorName;
    }

    abstract Register register(AwsSession session);

    abstract Register register(AwsClient client);

    @Override
    protected void doStart() {
        Register made;
        if (access.client != null) {
            made = register(access.client);
        } else if (access.session != null) {
            made = register(access.session);
        } else {
            AwsSession opened = AwsSession.builder().build();
            own = opened;
            made = register(opened);
        }
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
}
