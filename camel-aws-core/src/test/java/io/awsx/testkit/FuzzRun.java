package io.awsx.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs fuzzers one after the other for as long as they are asked to, each by Jazzer in a JVM of its own. What it finds is a file in the folder
 * {@code found}, to be kept as a seed.
 */
public final class FuzzRun {

    /** Code whose branches and comparisons are watched. */
    private static final String LOOKED_INTO = "io.awsx.**:com.fasterxml.jackson.core.**";

    private FuzzRun() {}

    /**
     * Fails where a fuzzer finds something.
     *
     * @param arguments the folder of tests, that of results, seconds for each fuzzer, and what its name holds
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path tests = Path.of(arguments[0]);
        Path results = Path.of(arguments[1]);
        List<String> failed = new ArrayList<>();
        for (String name : names(tests.resolve("java"), arguments[3])) {
            Path corpus = Files.createDirectories(results.resolve(name));
            Path found = Files.createDirectories(results.resolve("found"));
            int code = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-Xmx1g",
                            "com.code_intelligence.jazzer.Jazzer",
                            "--target_class=" + name,
                            "--instrumentation_includes=" + LOOKED_INTO,
                            // Else in all of Camel and the JDK's libraries as well, where they find Camel's own files,
                            // and take most of the time.
                            "--custom_hook_includes=" + LOOKED_INTO,
                            // Its loops tell nothing of what is read, and take a thousand times as long when they are
                            // watched.
                            "--instrumentation_excludes=io.awsx.error.NearestNames",
                            "--custom_hook_excludes=io.awsx.error.NearestNames",
                            "-max_total_time=" + arguments[2],
                            "-max_len=8192",
                            "-rss_limit_mb=3000",
                            "-artifact_prefix=" + found + '/',
                            corpus.toString(),
                            tests.resolve("resources")
                                    .resolve(name.replace('.', '/'))
                                    .toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                failed.add(name);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Look into " + results.resolve("found") + ": " + failed);
        }
    }

    private static List<String> names(Path sources, String part) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> sources.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "."))
                    .filter(name -> name.endsWith("FuzzTest.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .filter(name -> name.contains(part))
                    .sorted()
                    .toList();
        }
    }
}
