package io.awsx.benchmark.route;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What a work costs the whole process that it runs in, collector and compiler included. For benchmarks whose sides are processes of their own;
 * knows the JDK alone, so that it runs on any class path.
 */
public final class Meter {

    /** Something that can be done many times. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run(int count) throws Exception;
    }

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    private final AtomicLong freed = new AtomicLong();

    /** Begins to count what collections free. */
    public Meter() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, none) -> {
                                GcInfo info = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo();
                                freed.addAndGet(
                                        used(info.getMemoryUsageBeforeGc()) - used(info.getMemoryUsageAfterGc()));
                            },
                            null,
                            null);
        }
    }

    /** Does a work, and gives a line of what it cost, for {@link MeasuredProcess}. */
    public String measure(String name, int count, Work work) throws Exception {
        forgetPeak();
        long start = System.nanoTime();
        long cpu = PROCESS.getProcessCpuTime();
        long kernel = kernelTime();
        long bytes = allocated();
        work.run(count);
        return String.join(
                " ",
                name,
                String.valueOf(count),
                String.valueOf(PROCESS.getProcessCpuTime() - cpu),
                String.valueOf(allocated() - bytes),
                String.valueOf(System.nanoTime() - start),
                String.valueOf(kernelTime() - kernel),
                String.valueOf(peak()));
    }

    /** Of the CPU time of this process, what the kernel spent, in nanoseconds of its own ticks; 0 where it does not tell. */
    private static long kernelTime() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        String[] afterName = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(afterName[12]) * 10_000_000;
    }

    /** Lets the kernel count the peak of resident memory anew, where it can. */
    private static void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            // The peak is that of the process so far.
        }
    }

    /** The most memory that was resident, in bytes; 0 where the kernel does not tell. */
    static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        return 0;
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** What was allocated so far: threads that are gone count, too. */
    private long allocated() {
        return freed.get()
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
