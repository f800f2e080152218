package io.awsx.camel.generic;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What Kinesis tells of shards. */
final class ListedShards {

    private ListedShards() {}

    /** The output of ListShards for open shards of these ids. */
    static Map<String, Object> of(String... ids) {
        return of(Arrays.asList(ids));
    }

    static Map<String, Object> of(Collection<String> ids) {
        List<Map<String, Object>> shards = ids.stream().map(ListedShards::shard).toList();
        return Map.of("Shards", shards);
    }

    private static Map<String, Object> shard(String id) {
        return Map.of(
                "ShardId",
                id,
                "HashKeyRange",
                Map.of("StartingHashKey", "0", "EndingHashKey", "1"),
                "SequenceNumberRange",
                Map.of("StartingSequenceNumber", "0"));
    }
}
