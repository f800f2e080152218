package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key pair that opens instances, by its name. */
public final class KeyPair extends AwsResource<KeyPair> {

    KeyPair(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its name. */
    public String name() {
        return resource().identifier("Name").toString();
    }

    /** The fingerprint of its key, or null where it was not told: see {@link Ec2#createKeyPair} and {@link Ec2#keyPairs}. */
    public @Nullable String fingerprint() {
        return told("KeyFingerprint");
    }

    /** The private key as PEM, only where this object is the one that {@link Ec2#createKeyPair} gave; null otherwise. Secret. */
    public @Nullable String material() {
        return told("KeyMaterial");
    }

    private @Nullable String told(String attribute) {
        Object value = resource().isLoaded() ? resource().data().get(attribute) : null;
        return value == null ? null : value.toString();
    }

    /** Deletes it; instances keep the public key that they have. */
    public KeyPair delete() {
        return act("Delete", Map.of());
    }
}
