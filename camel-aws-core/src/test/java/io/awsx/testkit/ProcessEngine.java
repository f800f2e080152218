package io.awsx.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * A server of AWS's APIs in a process of its own, which all test classes of this JVM share: started before the first that
 * registers it, ended with the test run. Its output is in {@code target/engines}.
 *
 * <p>Where the machine lacks what the server needs, the test classes are skipped and say why; where the environment has
 * {@code CI=true}, they fail.
 */
public abstract class ProcessEngine implements BeforeAllCallback {

    /** An access key that the engines take; none of them checks signatures. */
    public static final String ACCESS_KEY = S3Engine.ACCESS_KEY;

    /** The secret that belongs to it. */
    public static final String SECRET_KEY = S3Engine.SECRET_KEY;

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ProcessEngine.class);

    private @Nullable ServerProcess process;

    ProcessEngine() {}

    /**
     * Starts the server and returns when it answers.
     *
     * @throws TestAbortedException where the machine lacks something; the message says what
     */
    abstract ServerProcess start() throws IOException;

    /** Makes the server forget what earlier test classes did, where it can. */
    void reset() throws IOException {}

    @Override
    public final void beforeAll(ExtensionContext context) throws IOException {
        process = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(getClass(), type -> Attempt.of(this), Attempt.class)
                .process();
        reset();
    }

    /** Starts the server for a main that is no test; the caller closes it. */
    public final Closeable open() throws IOException {
        process = start();
        return process::close;
    }

    /** Where it listens, such as {@code http://127.0.0.1:49152}. Only after {@link #beforeAll} or {@link #open}. */
    public final String endpoint() {
        return server().endpoint();
    }

    /** The running server. Only after {@link #beforeAll}. */
    final ServerProcess server() {
        if (process == null) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " is not started: register it as an extension");
        }
        return process;
    }

    /** How the tests of a server that cannot be had end. */
    static RuntimeException unavailable(@Nullable String missing, boolean failing) {
        return failing ? new IllegalStateException(missing) : new TestAbortedException(missing);
    }

    /** What became of the one attempt to start a server; the run closes it. */
    private record Attempt(
            @Nullable ServerProcess started, @Nullable String missing) implements AutoCloseable {

        static Attempt of(ProcessEngine engine) {
            try {
                return new Attempt(engine.start(), null);
            } catch (TestAbortedException e) {
                return new Attempt(null, e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ServerProcess process() {
            if (started == null) {
                throw unavailable(missing, "true".equals(System.getenv("CI")));
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
