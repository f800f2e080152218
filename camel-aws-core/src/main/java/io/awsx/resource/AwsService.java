package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.resource.data.Resource;

/**
 * What services as objects have in common. Thread-safe; there is nothing to close, they end with the client or session they come
 * from.
 */
public abstract class AwsService {

    private final AwsClient client;
    private final Resource resource;

    /** @throws ClientException where the client is one of another service */
    AwsService(AwsClient client, String service) {
        if (!client.service().equals(service)) {
            throw new ClientException(
                    getClass().getSimpleName() + " needs a client of " + service + ", not one of " + client.service());
        }
        this.client = client;
        this.resource = client.resource();
    }

    /** The client below. */
    public final AwsClient client() {
        return client;
    }

    /** The same with everything of the service that is a resource, by name. */
    public final Resource resource() {
        return resource;
    }
}
