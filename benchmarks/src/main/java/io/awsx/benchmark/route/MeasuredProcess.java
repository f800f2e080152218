package io.awsx.benchmark.route;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A side of a benchmark in a process of its own, which reads names of works and numbers from its input, does each, prints the line of {@link
 * Meter}, and ends when its input does. One thread at a time.
 */
public final class MeasuredProcess implements Closeable {

    /**
     * What a work cost.
     *
     * @param count how often it was done
     * @param cpu nanoseconds of the whole process
     * @param bytes that were allocated
     * @param elapsed nanoseconds
     * @param kernel nanoseconds of {@code cpu} that the kernel spent
     * @param peak bytes that were resident at most
     */
    public record Cost(int count, long cpu, long bytes, long elapsed, long kernel, long peak) {

        /** The median of something about several of them. */
        public static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
            return costs.stream()
                    .map(of::applyAsDouble)
                    .sorted()
                    .skip(costs.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final String name;
    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;

    private MeasuredProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts one; the system property {@code awsx.benchmark.NAME} may hold further options of its JVM.
     *
     * @param classPath of libraries; the main class and this package come besides
     */
    public static MeasuredProcess start(String name, String classPath, Class<?> main, List<String> arguments)
            throws IOException {
        return start(name, "", Stream.of(classPath, location(main)), main.getName(), arguments);
    }

    /** Starts one with this package and a heap of 64 MiB, for what is to show how much memory it takes. */
    static MeasuredProcess startSmall(String name, String classPath, String main, List<String> arguments)
            throws IOException {
        return start(name, "-Xmx64m ", Stream.of(classPath), main, arguments);
    }

    private static MeasuredProcess start(
            String name, String options, Stream<String> classPath, String main, List<String> arguments)
            throws IOException {
        String more = System.getProperty("awsx.benchmark." + name, "");
        ProcessBuilder builder = java((options + more).strip(), classPath, main, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        return new MeasuredProcess(name, builder.start());
    }

    /** A JVM as all sides are given it: the same heap, collector, and environment. */
    static ProcessBuilder java(String options, String classPath, Class<?> main, List<String> arguments) {
        return java(options, Stream.of(classPath, location(main)), main.getName(), arguments);
    }

    private static ProcessBuilder java(String options, Stream<String> classPath, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        if (!options.isEmpty()) {
            command.addAll(List.of(options.split(" ", -1)));
        }
        command.addAll(List.of(
                "-cp",
                Stream.concat(classPath, Stream.of(location(Meter.class)))
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator)),
                main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        return builder;
    }

    private static String location(Class<?> of) {
        return Path.of(URI.create(
                        of.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** The first line that it prints, such as where it listens. */
    public String firstLine() throws IOException {
        return in.readLine();
    }

    /** Does a work, and waits for it. */
    public Cost run(String work, int count) throws IOException {
        out.write(work + ' ' + count + '\n');
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            // Loggers print to the same stream.
            if (line.startsWith(work + ' ' + count + ' ')) {
                String[] words = line.split(" ", -1);
                return new Cost(
                        count,
                        Long.parseLong(words[2]),
                        Long.parseLong(words[3]),
                        Long.parseLong(words[4]),
                        Long.parseLong(words[5]),
                        Long.parseLong(words[6]));
            }
        }
        throw new IOException(name + " ended within " + work);
    }

    @Override
    public void close() throws IOException {
        out.close();
        process.destroy();
    }
}
