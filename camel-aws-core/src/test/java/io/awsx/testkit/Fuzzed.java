package io.awsx.testkit;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What fuzzers share. Each build runs a target on the seeds that are kept, and on a bounded number of their mutants; Jazzer runs it for as long as it is
 * asked to, see CONTRIBUTING.md.
 */
public final class Fuzzed {

    /** Of one input of some kilobytes: far beyond what any needs, far below what hurts. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final long MOST_BYTES = 512L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Code that is given anything. */
    @FunctionalInterface
    public interface Target {

        /** Ends, or throws what the code is not meant to throw. */
        void accept(byte[] input) throws Exception;
    }

    private Fuzzed() {}

    /**
     * Runs a target on one input.
     *
     * @throws AssertionError where it took more time or memory than any input may, also once all classes are loaded
     */
    public static void run(byte[] input, Target target) {
        boolean bounded = isBounded(input, target);
        if (!bounded && !isBounded(input, target)) {
            throw new AssertionError("too much time or memory for " + shown(input));
        }
    }

    private static boolean isBounded(byte[] input, Target target) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        try {
            target.accept(input);
        } catch (Exception | StackOverflowError e) {
            throw new AssertionError("of " + shown(input), e);
        }
        return THREADS.getCurrentThreadCpuTime() - nanos < MOST_NANOS
                && THREADS.getCurrentThreadAllocatedBytes() - bytes < MOST_BYTES;
    }

    private static String shown(byte[] input) {
        return "base64 " + Base64.getEncoder().encodeToString(input);
    }

    /**
     * Runs a target on the seeds that are kept in the folder {@code CLASS} beside a test class, and on mutants of them.
     *
     * @param mutants how many in each build, and {@code awsx.fuzz.times} as many where that is set; the random numbers are others each time, and told
     */
    public static void seedsAndMutants(Class<?> test, int mutants, Target target) {
        List<byte[]> seeds = seeds(test);
        seeds.forEach(seed -> run(seed, target));
        long number = Long.getLong("awsx.fuzz.seed", System.nanoTime());
        System.out.println("-Dawsx.fuzz.seed=" + number);
        Mutation mutation = new Mutation(new Random(number), seeds);
        long most = mutants * Long.getLong("awsx.fuzz.times", 1);
        for (long i = 0; i < most; i++) {
            run(mutation.next(), target);
        }
    }

    private static List<byte[]> seeds(Class<?> test) {
        URL found = Objects.requireNonNull(test.getResource(test.getSimpleName()), "no seeds of " + test);
        try (Stream<Path> files = Files.list(Path.of(new URI(found.toString())))) {
            List<byte[]> seeds = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
            return seeds;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
