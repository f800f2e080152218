/**
 * Consumers of streams that consist of shards: Kinesis, and the changes of DynamoDB tables. A {@code ShardedStream} is
 * what both services have in common; a {@code ShardReader} reads one shard, the {@code ShardSource} hands out what all of them read, and the
 * {@code ShardKeeper} sees to it that the right shards are read: parents before children, and of nodes that share a {@code Ledger} each
 * shard by one.
 *
 * <p>Knows the life of a consumer, clients, and tables of DynamoDB; knows no URI and no component.
 */
@NullMarked
package io.awsx.camel.shard;

import org.jspecify.annotations.NullMarked;
