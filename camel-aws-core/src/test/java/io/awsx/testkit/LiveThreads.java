package io.awsx.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The threads of the JVM at one moment, to find those started since that would keep it alive or belong to a pool. */
record LiveThreads(Set<Thread> threads) {

    /** Of the JVM, the test runner, and servers that live as long as the JVM because several test classes share them. */
    private static final List<String> ALLOWED = List.of(
            "main",
            "surefire-",
            "junit-",
            "process reaper",
            "Attach Listener",
            "Common-Cleaner",
            "CompletableFutureDelayScheduler",
            "ForkJoinPool.commonPool-",
            "HttpClient-",
            "Keep-Alive-Timer",
            "logback-",
            "qtp",
            "response-input-stream-timeout-scheduler", // of the AWS SDK inside S3Proxy
            "S3Proxy-",
            "Scheduler-",
            "Connector-Scheduler-",
            "Session-HouseKeeper-");

    /** Daemons nobody would miss by type, but whose owner was not closed. */
    private static final List<String> OWNED_DAEMONS = List.of("awsx-", "Camel ", "idle-connection-evictor");

    private static final Set<String> POOLS = Set.of(
            "java.util.concurrent.ThreadPoolExecutor$Worker",
            "java.util.concurrent.ForkJoinWorkerThread",
            "java.util.TimerThread");

    static LiveThreads now() {
        return new LiveThreads(Set.copyOf(Thread.getAllStackTraces().keySet()));
    }

    /** One line for each suspicious thread that is alive now and was not at this moment. */
    List<String> startedSince() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> isLeak(thread.getKey(), thread.getValue()))
                .map(LiveThreads::describe)
                .sorted()
                .toList();
    }

    private boolean isLeak(Thread thread, StackTraceElement[] stack) {
        if (threads.contains(thread) || !thread.isAlive() || startsWithAny(thread.getName(), ALLOWED)) {
            return false;
        }
        return !thread.isDaemon() || startsWithAny(thread.getName(), OWNED_DAEMONS) || isPooled(stack);
    }

    /** A thread without a stack has not begun to run: suspected until it shows what it is. */
    private static boolean isPooled(StackTraceElement[] stack) {
        if (stack.length == 0) {
            return true;
        }
        for (var frame : stack) {
            if (POOLS.contains(frame.getClassName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    private static String describe(Map.Entry<Thread, StackTraceElement[]> thread) {
        var stack = thread.getValue();
        return "live thread \"" + thread.getKey().getName() + "\""
                + (thread.getKey().isDaemon() ? " (daemon)" : "")
                + (stack.length == 0 ? "" : " at " + stack[0]);
    }
}
