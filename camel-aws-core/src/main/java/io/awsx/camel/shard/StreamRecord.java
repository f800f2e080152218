package io.awsx.camel.shard;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a stream.
 *
 * @param sequenceNumber what tells it from others of its shard
 * @param value what the service gives, by the API's names
 * @param time when it came, about; null where the service does not tell
 * @param bytes how much memory it takes, about
 */
record StreamRecord(
        String sequenceNumber,
        Map<String, Object> value,
        @Nullable Instant time,
        long bytes) {}
