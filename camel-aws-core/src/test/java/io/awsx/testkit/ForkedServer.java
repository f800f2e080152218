package io.awsx.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of a JVM that runs a server for tests: runs another main class until standard input ends, which it does
 * when the JVM of the tests is gone.
 */
final class ForkedServer {

    /** Written by the build, before integration tests: the libraries of the servers, which must not meet ours. */
    private static final Path CLASS_PATH = ServerProcess.FOLDER.resolve("classpath");

    private ForkedServer() {}

    /** The command that runs a main class of the servers' libraries. */
    static List<String> command(List<String> options, String mainClass, List<String> arguments) throws IOException {
        if (!Files.exists(CLASS_PATH)) {
            throw new IllegalStateException(
                    "The build has not written " + CLASS_PATH.toAbsolutePath() + " yet: mvn antrun:run@engines");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(TestJvm.SHORT_LIFE);
        command.addAll(options);
        command.add("-cp");
        command.add(Files.readString(CLASS_PATH) + System.getProperty("path.separator") + ownLocation());
        command.add(ForkedServer.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private static String ownLocation() {
        var location = ForkedServer.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(java.net.URI.create(location.toString())).toString();
    }

    /** Runs the class named first with the other arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var watch = new Thread(ForkedServer::endWithInput, "end of input");
        watch.setDaemon(true);
        watch.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(0);
    }
}
