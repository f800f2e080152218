package io.awsx.camel.shard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream of records in shards, as a service has it. Thread-safe; all methods throw {@link io.awsx.error.AwsException}. */
interface ShardedStream extends AutoCloseable {

    /**
     * The shards that there are.
     *
     * @param shards all that the service still keeps, closed ones among them
     * @param time what time it was for the service before it listed them
     */
    record Listing(List<Shard> shards, Instant time) {}

    /**
     * What was read of a shard.
     *
     * @param records in their order; may be none although there are more
     * @param next the iterator to go on with; null behind the last record of a closed shard
     * @param behind whether there is more to be read at once
     * @param reached where to go on with another iterator; null for behind the last record
     */
    record Fetched(
            List<StreamRecord> records,
            @Nullable String next,
            boolean behind,
            @Nullable Position reached) {

        Fetched(List<StreamRecord> records, @Nullable String next, boolean behind) {
            this(records, next, behind, null);
        }
    }

    /** Lists all shards. */
    Listing shards();

    /** An iterator at a place of a shard, which is good for some minutes. */
    String iterator(String shard, Position position);

    /** Reads on, up to what {@code maxResultsPerRequest} says; or waits for what comes next, where the service tells it by itself. */
    Fetched records(String iterator);

    /** Nothing more is read of a shard for now; ends a wait for its records. */
    default void leave(String shard) {}

    /** Nothing more is read at all; ends all waits. */
    @Override
    default void close() {}
}
