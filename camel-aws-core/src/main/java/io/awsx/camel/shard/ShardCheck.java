package io.awsx.camel.shard;

import io.awsx.camel.message.CallCheck;
import java.time.Duration;
import java.util.Set;

/** What of the options of shards cannot be, before anything is asked. */
final class ShardCheck {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private ShardCheck() {}

    /** Adds what is wrong. */
    static void check(ShardPlace place, CallCheck check) {
        ShardConfiguration shards = place.shards();
        if (place.stream() == null) {
            check.problem("no stream is named; write it behind the service, as in awsx:kinesis/orders");
        }
        if (place.options().remembersConsumed()) {
            check.problem(
                    "idempotent is not for shards, whose checkpoints say what was consumed; put an idempotentConsumer"
                            + " into the route to pass over duplicates");
        }
        if (!shards.isEnhancedFanOut()
                && (shards.getFanOutConsumerName() != null || shards.isDeregisterFanOutConsumer())) {
            check.problem(
                    "fanOutConsumerName and deregisterFanOutConsumer belong to enhancedFanOut=true; give it, too");
        }
        String consumer = shards.getFanOutConsumerName();
        if (consumer != null && consumer.startsWith("arn:") && !consumer.contains("/consumer/")) {
            check.problem("fanOutConsumerName is an ARN, but not of a consumer; it ends in /consumer/NAME:NUMBER");
        }
        if (shards.getStateRepository() != null && shards.getCheckpointTable() != null) {
            check.problem("checkpoints are kept in one place; give stateRepository or checkpointTable");
        }
        if (shards.getCheckpointTable() != null
                && place.options().getClient() != null
                && shards.getCheckpointClient() == null) {
            check.problem(
                    "the client is one of the stream; give one of DynamoDB as checkpointClient for the checkpointTable");
        }
        if (shards.getLeaseDuration().compareTo(SHORTEST_LEASE) < 0) {
            check.problem("leaseDuration is " + shards.getLeaseDuration() + "; it is 1 second or more");
        }
        if (shards.getMaxResultsPerRequest() < 1 || shards.getConcurrentReads() < 1) {
            check.problem("maxResultsPerRequest and concurrentReads are 1 or more");
        }
        if (!Set.of("ignore", "silent", "fail").contains(shards.getShardClosed())) {
            check.problem("shardClosed is " + shards.getShardClosed() + "; it is one of ignore, silent, fail");
        }
        if (shards.getMaxShards() < 0 || shards.getSkipAfterFailures() < 0) {
            check.problem("maxShards and skipAfterFailures are 0 or more");
        }
    }
}
