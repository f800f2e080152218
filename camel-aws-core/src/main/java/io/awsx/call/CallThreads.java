package io.awsx.call;

import io.awsx.AwsClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of {@link AwsClient#callAsync} and its like: bounded, daemons, started when they are needed and ended when they are not. */
public final class CallThreads {

    private static final int MOST = 64;
    private static final int QUEUE = 10_000;
    private static final int IDLE_SECONDS = 30;

    private static final int MOST_WAITING = 256;

    private CallThreads() {}

    /** A pool for questions that may hang: none waits for another one. Without threads yet; whoever asks for it shuts it down. */
    public static ExecutorService waiting() {
        return thread("awsx-credentials-");
    }

    /** A pool for waits for a state, each of which keeps its thread until it ends. Whoever asks for it shuts it down. */
    public static ExecutorService waits() {
        return thread("awsx-wait-");
    }

    private static ExecutorService thread(String name) {
        return new ThreadPoolExecutor(
                0, MOST_WAITING, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name));
    }

    /** A pool without threads yet; whoever asks for it shuts it down. */
    public static ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), daemons("awsx-call-"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Makes threads that do not keep a JVM from ending, numbered behind a name. */
    public static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
