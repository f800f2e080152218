package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.message.CallCheck;
import org.jspecify.annotations.Nullable;

/** Where a consumer of shards is: what an endpoint has for it. */
public interface ShardPlace {

    /** What messages call the endpoint, without secrets. */
    String name();

    /** The stream by name or ARN, the table whose changes are read, or null where none is given. */
    @Nullable String stream();

    /** All options besides those of shards. */
    AwsxCallConfiguration options();

    /** The options of shards. */
    ShardConfiguration shards();

    /** Whether items of DynamoDB have plain values in messages. */
    boolean nativeTypes();

    /** Adds what is wrong with the options that do not concern shards. */
    void check(CallCheck check);

    /** The client of the stream, which stays the endpoint's. */
    AwsClient client();

    /**
     * A client of DynamoDB, to be {@linkplain #release given back}.
     *
     * @param url where it is; null for the endpoint's own settings
     */
    AwsClient tables(@Nullable String url);

    /** Takes back a client of DynamoDB. */
    void release(AwsClient tables);
}
