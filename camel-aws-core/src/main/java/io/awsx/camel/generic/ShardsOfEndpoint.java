package io.awsx.camel.generic;

import io.awsx.AwsClient;
import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.shard.ShardConfiguration;
import io.awsx.camel.shard.ShardPlace;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an endpoint has for a consumer of shards. */
record ShardsOfEndpoint(AwsxEndpoint endpoint) implements ShardPlace {

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public @Nullable String stream() {
        return endpoint.getConfiguration().getResource();
    }

    @Override
    public AwsxCallConfiguration options() {
        return endpoint.getConfiguration();
    }

    @Override
    public ShardConfiguration shards() {
        return endpoint.getShards();
    }

    @Override
    public boolean nativeTypes() {
        return endpoint.getConfiguration().isNativeTypes();
    }

    @Override
    public void check(CallCheck check) {
        check.literals(endpoint, Set.of());
        AwsxServiceConfiguration options = endpoint.getConfiguration();
        check.profile(endpoint.profile(), options, options.getResource(), options.profileOptions());
        endpoint.tellIdle();
    }

    @Override
    public AwsClient client() {
        return endpoint.client();
    }

    @Override
    public AwsClient tables(@Nullable String url) {
        return endpoint.tables(url);
    }

    @Override
    public void release(AwsClient tables) {
        endpoint.release(tables);
    }
}
