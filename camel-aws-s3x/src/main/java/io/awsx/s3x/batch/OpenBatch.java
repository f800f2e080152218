package io.awsx.s3x.batch;

import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is collected for a group. Guarded by its lock; once closed it takes no more messages. */
abstract class OpenBatch {

    final ReentrantLock lock = new ReentrantLock();
    final Group group;
    /** What ends it after a time; null for nothing. */
    @Nullable Future<?> deadline;

    boolean closed;

    OpenBatch(Group group) {
        this.group = group;
    }

    /** Locks it where it is open; whether it is. */
    final boolean enter() {
        lock.lock();
        if (closed) {
            lock.unlock();
            return false;
        }
        return true;
    }

    final void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
