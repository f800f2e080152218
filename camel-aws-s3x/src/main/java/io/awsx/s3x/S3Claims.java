package io.awsx.s3x;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are taken: those in progress here, and those that were consumed before. Both are asked before an object is
 * fetched. It counts as consumed only when its exchange succeeded, so that one that was in progress when the process died is
 * consumed again. Thread-safe.
 */
final class S3Claims {

    private static final int REMEMBERED = 10_000;

    private final String pattern;
    private final IdempotentRepository inProgress;
    private final @Nullable IdempotentRepository consumed;

    S3Claims(S3Configuration options) {
        this.pattern = options.getIdempotentKey();
        this.inProgress = orMemory(options.getInProgressRepository());
        this.consumed = options.remembersConsumed() ? orMemory(options.getIdempotentRepository()) : null;
    }

    private static IdempotentRepository orMemory(@Nullable IdempotentRepository given) {
        return given == null ? MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED) : given;
    }

    void start() {
        ServiceHelper.startService(inProgress, consumed);
    }

    void stop() {
        ServiceHelper.stopService(inProgress, consumed);
    }

    /** Whether an object is free, without taking it. */
    boolean free(S3Object object) {
        return !inProgress.contains(object.key()) && (consumed == null || !consumed.contains(object.identity(pattern)));
    }

    /** Takes an object; false where another one has it or had it. */
    boolean claim(S3Object object) {
        if (!inProgress.add(object.key())) {
            return false;
        }
        boolean taken = false;
        try {
            taken = consumed == null || !consumed.contains(object.identity(pattern));
        } finally {
            if (!taken) {
                inProgress.remove(object.key());
            }
        }
        return taken;
    }

    /** The object was consumed. */
    void confirm(S3Object object) {
        try {
            if (consumed != null) {
                consumed.add(object.identity(pattern));
                consumed.confirm(object.identity(pattern));
            }
        } finally {
            inProgress.remove(object.key());
        }
    }

    /** The object was not consumed: it is free again. */
    void giveBack(S3Object object) {
        inProgress.remove(object.key());
    }
}
