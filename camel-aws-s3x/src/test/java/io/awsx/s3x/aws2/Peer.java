package io.awsx.s3x.aws2;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Camel's own component in a process of its own, which ends when its input does: its libraries must not meet ours. */
final class Peer implements AutoCloseable {

    /** Written by the build, before integration tests. */
    private static final Path CLASS_PATH = Path.of("target", "engines", "aws2-s3");

    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;

    private Peer(Process process) {
        this.process = process;
        in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it.
     *
     * @throws TestAbortedException where the build has not written its class path, other than with {@code CI=true}
     */
    static Peer start(String endpoint) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                RouteRun.class.getName(),
                "aws2-s3",
                endpoint);
        builder.redirectError(Path.of("target", "engines", "aws2-s3.log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        return new Peer(builder.start());
    }

    private static String classPath() throws IOException {
        if (!Files.exists(CLASS_PATH)) {
            String missing =
                    "The build has not written " + CLASS_PATH.toAbsolutePath() + " yet; see Engines in CONTRIBUTING.md";
            throw "true".equals(System.getenv("CI"))
                    ? new IllegalStateException(missing)
                    : new TestAbortedException(missing);
        }
        Path own = Path.of(URI.create(RouteRun.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return String.join(
                System.getProperty("path.separator"),
                List.of(Files.readString(CLASS_PATH).strip(), own.toString()));
    }

    /** What a case gives there, as JSON. */
    String run(RouteCase tried) throws IOException {
        out.write(tried.name() + '\n');
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(RouteRun.RESULT)) {
                return line.substring(RouteRun.RESULT.length());
            }
        }
        throw new IOException("aws2-s3 ended within " + tried.name() + "; see target/engines/aws2-s3.log");
    }

    @Override
    public void close() throws IOException {
        out.close();
        process.destroy();
    }
}
