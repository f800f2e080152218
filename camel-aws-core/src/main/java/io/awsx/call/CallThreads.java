package io.awsx.call;

import io.awsx.AwsClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of {@link AwsClient#callAsync}: bounded, daemons, started when they are needed and ended when they are not. */
public final class CallThreads {

    private static final int MOST = 64;
    private static final int QUEUE = 10_000;
    private static final int IDLE_SECONDS = 30;

    private CallThreads() {}

    /** A pool without threads yet; whoever asks for it shuts it down. */
    public static ExecutorService pool() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), task -> {
                    Thread thread = new Thread(task, "awsx-call-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
