package io.awsx.benchmark.route;

import io.awsx.benchmark.route.MeasuredProcess.Cost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link ColdStart} time and again: from the start of a process to its first put. */
final class ColdStarts {

    /**
     * What a first put took, in the medians of many.
     *
     * @param wall nanoseconds from the start of the process
     * @param cpu nanoseconds of the whole process
     * @param classes that are loaded
     * @param resident bytes at most
     */
    record Start(double wall, double cpu, double classes, double resident) {

        Start less(Start other) {
            return new Start(wall - other.wall, cpu - other.cpu, classes - other.classes, resident - other.resident);
        }
    }

    private final String classPath;
    private final String uri;
    private final List<Cost> costs = new ArrayList<>();

    ColdStarts(ClassPath classPath, String uri) {
        this.classPath = classPath.toString();
        this.uri = uri;
    }

    void once() throws IOException {
        ProcessBuilder builder = MeasuredProcess.java("", classPath, ColdStart.class, List.of(uri));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long elapsed = 0;
            // Loggers may print, too.
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("done")) {
                    elapsed = System.nanoTime() - begin;
                } else if (line.startsWith("cost ")) {
                    String[] words = line.split(" ", -1);
                    costs.add(new Cost(
                            Integer.parseInt(words[2]),
                            Long.parseLong(words[1]),
                            0,
                            elapsed,
                            0,
                            Long.parseLong(words[3])));
                    return;
                }
            }
            throw new IOException("No first put by " + uri);
        } finally {
            process.destroy();
        }
    }

    Start median() {
        return new Start(
                Cost.median(costs, Cost::elapsed),
                Cost.median(costs, Cost::cpu),
                Cost.median(costs, Cost::count),
                Cost.median(costs, Cost::peak));
    }
}
