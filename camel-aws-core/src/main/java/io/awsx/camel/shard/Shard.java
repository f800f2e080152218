package io.awsx.camel.shard;

import java.util.List;

/**
 * A shard as the stream lists it.
 *
 * @param id what the service calls it
 * @param parents the shards that it goes on from: none, the one that was split, or the two that were merged
 * @param closed whether nothing is written to it any more
 */
record Shard(String id, List<String> parents, boolean closed) {

    public Shard {
        parents = List.copyOf(parents);
    }
}
