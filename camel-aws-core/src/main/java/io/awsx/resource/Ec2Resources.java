package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCollection;
import java.util.function.BiFunction;

/**
 * Objects of EC2 of a kind; see {@link Listed}.
 *
 * @param <T> the kind
 */
public final class Ec2Resources<T> extends Filtered<T, Ec2Resources<T>> {

    private final AwsClient client;
    private final BiFunction<AwsClient, Resource, T> kind;

    Ec2Resources(AwsClient client, ResourceCollection collection, BiFunction<AwsClient, Resource, T> kind) {
        super(collection);
        this.client = client;
        this.kind = kind;
    }

    @Override
    Ec2Resources<T> with(ResourceCollection narrowed) {
        return new Ec2Resources<>(client, narrowed, kind);
    }

    @Override
    T typed(Resource resource) {
        return kind.apply(client, resource);
    }
}
