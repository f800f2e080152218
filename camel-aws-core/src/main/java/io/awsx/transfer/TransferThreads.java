package io.awsx.transfer;

import io.awsx.call.CallThreads;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Daemon threads that are made when there is something to do for them, and end when there is nothing for some seconds. What they are given is never queued. */
final class TransferThreads extends ThreadPoolExecutor {

    private final UnaryOperator<Runnable> carried;

    /**
     * Threads; none is made yet.
     *
     * @param name what their names begin with
     * @param most how many there may be; what is given beyond that is rejected
     * @param carried what a thread runs for the one that hands it over
     */
    TransferThreads(String name, int most, long idleSeconds, UnaryOperator<Runnable> carried) {
        super(0, most, idleSeconds, TimeUnit.SECONDS, new SynchronousQueue<>(), CallThreads.daemons(name));
        this.carried = carried;
    }

    @Override
    public void execute(Runnable task) {
        super.execute(carried.apply(task));
    }
}
