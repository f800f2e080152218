package io.awsx.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tokens that retries take and successes give back, so that a client whose server is down soon stops retrying. Always
 * between 0 and its capacity; thread-safe and never blocking.
 */
final class RetryQuota {

    private final int capacity;
    private final AtomicInteger tokens;

    RetryQuota(int capacity) {
        this.capacity = capacity;
        this.tokens = new AtomicInteger(capacity);
    }

    /** Takes tokens, all or none; whether they were there. */
    boolean take(int count) {
        int seen = tokens.get();
        while (seen >= count) {
            int witness = tokens.compareAndExchange(seen, seen - count);
            if (witness == seen) {
                return true;
            }
            seen = witness;
        }
        return false;
    }

    /** Gives tokens back; those above the capacity are dropped. */
    void giveBack(int count) {
        int seen = tokens.get();
        // The usual case is a full quota: it is only read, so that successful calls do not fight over a cache line
        while (seen < capacity) {
            int witness = tokens.compareAndExchange(seen, seen + Math.min(count, capacity - seen));
            if (witness == seen) {
                return;
            }
            seen = witness;
        }
    }

    int tokens() {
        return tokens.get();
    }
}
