package io.awsx.camel.shard;

import org.jspecify.annotations.Nullable;

/**
 * Who reads a shard, and how far it was read.
 *
 * @param shard its id
 * @param owner the node that reads it, or did when it ended without a word; null where none does
 * @param counter how often it was taken: who holds it knows the number, and writes nothing where it is another
 * @param checkpoint behind what was consumed; null where nothing was
 * @param wantedBy the node that asked for it, and for which it is kept when it is given up; null where none did
 */
record Lease(
        String shard,
        @Nullable String owner,
        long counter,
        @Nullable Position checkpoint,
        @Nullable String wantedBy) {

    /** Whether the shard was read to its end. */
    boolean isEnded() {
        return checkpoint != null && checkpoint.isEnd();
    }
}
