package io.awsx.examples.filepipeline;

import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** Remembers more objects than a run has, so that none comes down twice. Across restarts a database would do this. */
public final class Seen extends MemoryIdempotentRepository {

    private static final int OBJECTS = 1_000_000;

    public Seen() {
        super(org.apache.camel.support.LRUCacheFactory.newLRUCache(OBJECTS));
    }
}
