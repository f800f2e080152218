package io.awsx.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Threads that do the same again and again for some seconds, and what a time of it costs them: CPU and allocation, by the thread's own counters. */
public final class BusyThreads {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What is done again and again. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private BusyThreads() {}

    /** Measures a work, and prints a line. */
    public static void measure(String name, int threads, int seconds, Work work) throws InterruptedException {
        var stop = new AtomicBoolean();
        var calls = new LongAdder();
        var cpu = new LongAdder();
        var bytes = new LongAdder();
        var done = new CountDownLatch(threads);
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(new Thread(() -> {
                long id = Thread.currentThread().getId();
                long cpuBefore = THREADS.getCurrentThreadCpuTime();
                long bytesBefore = THREADS.getThreadAllocatedBytes(id);
                long mine = 0;
                try {
                    for (; !stop.get(); mine++) {
                        work.run();
                    }
                    calls.add(mine);
                    cpu.add(THREADS.getCurrentThreadCpuTime() - cpuBefore);
                    bytes.add(THREADS.getThreadAllocatedBytes(id) - bytesBefore);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    done.countDown();
                }
            }));
        }
        long start = System.nanoTime();
        started.forEach(Thread::start);
        done.await(seconds, TimeUnit.SECONDS);
        stop.set(true);
        done.await();
        double elapsed = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %,8.0f calls/s %6.1f us CPU/call %,7d bytes/call%n",
                name,
                calls.sum() / elapsed,
                cpu.sum() / 1e3 / calls.sum(),
                bytes.sum() / calls.sum());
    }
}
