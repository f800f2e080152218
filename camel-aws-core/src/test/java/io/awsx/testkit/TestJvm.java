package io.awsx.testkit;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** JVMs of their own for main classes of tests, which can be killed, paused, and kept short of memory. */
public final class TestJvm {

    /** Options of a JVM that ends before its code would be compiled well. */
    public static final List<String> SHORT_LIFE = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private TestJvm() {}

    /**
     * What starts one: with the class path of the main class however the tests were started, without anything that the environment says of
     * AWS, and with what it says of errors among its output. Whoever starts it ends it.
     *
     * @param options of the JVM
     */
    public static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIFE);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(main), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        return builder;
    }

    /** The class path that a class was loaded from, whatever runs the tests. */
    public static String classPath(Class<?> main) {
        return main.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(URL::toString)
                        .map(url -> Path.of(URI.create(url)).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
