package io.awsx.examples.filepipeline;

import io.awsx.AwsSession;
import io.awsx.transfer.progress.TerminalLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Files from a folder go up to a bucket, a consumer polls the bucket into messages, and a route brings them down again, all by
 * URIs; then both folders are compared byte by byte.
 *
 * <p>Exit status 0 where nothing differs, 1 where anything does, 2 where the arguments are wrong.
 */
public final class FilePipeline {

    private FilePipeline() {}

    /** See {@link Arguments#USAGE}. */
    public static void main(String[] args) throws Exception {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Outcome outcome = run(arguments);
        System.out.println(outcome.table());
        System.out.println(outcome.summary());
        System.exit(outcome.differences() == 0 ? 0 : 1);
    }

    /** Runs the pipeline once and compares what came back with what was sent. */
    static Outcome run(Arguments arguments) throws Exception {
        Tree sent = Tree.of(arguments.folder());
        Path work = Files.createDirectories(arguments.work());
        Path received = Files.createTempDirectory(work, "received-");
        Progress progress = new Progress(sent, System.out, TerminalLine.isThere());
        try (Store store = Store.open(arguments);
                AwsSession session =
                        AwsSession.builder().observer(progress.observer()).build()) {
            CamelContext camel = new DefaultCamelContext();
            camel.getRegistry().bind("session", session);
            camel.addRoutes(new PipelineRoutes(arguments, store, received, progress));
            try {
                camel.start();
                progress.await();
            } finally {
                camel.stop();
            }
        }
        Outcome outcome = Outcome.compare(sent, received, progress);
        if (outcome.differences() == 0) {
            Tree.delete(received);
        }
        return outcome;
    }

    /** The folder that the JVM running this comes from. */
    static Path javaHome() throws IOException {
        return Path.of(System.getProperty("java.home")).toRealPath();
    }
}
