package io.awsx.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that serves HTTP on a loopback port. It must end when its standard input does: so it never outlives this JVM,
 * not even one that is killed.
 */
final class ServerProcess implements AutoCloseable {

    /** What the servers write, and what they are made of. */
    static final Path FOLDER = Path.of("target", "engines");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int END_OF_LOG = 2000;

    private final Process process;
    private final String endpoint;
    private final Path log;

    private ServerProcess(Process process, String endpoint, Path log) {
        this.process = process;
        this.endpoint = endpoint;
        this.log = log;
    }

    /** A port that nobody listens on at this moment. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts a server and waits until it answers anything at all.
     *
     * @param name of the file its output goes to
     * @param port where the command makes it listen
     */
    static ServerProcess start(String name, int port, List<String> command) throws IOException {
        Files.createDirectories(FOLDER);
        Path log = FOLDER.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        var server = new ServerProcess(builder.start(), "http://127.0.0.1:" + port, log);
        try {
            server.awaitAnswer();
            return server;
        } catch (Throwable e) {
            server.close();
            throw e;
        }
    }

    String endpoint() {
        return endpoint;
    }

    /** The status of the answer to a request without a body. */
    int status(String method, String path) throws IOException {
        return status(method, path, "");
    }

    /** The status of the answer to a request with a body of JSON, where it is not empty. */
    int status(String method, String path, String json) throws IOException {
        var connection = (HttpURLConnection) URI.create(endpoint + path).toURL().openConnection();
        try {
            connection.setRequestMethod(method);
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            if (!json.isEmpty()) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                status("GET", "/");
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(log + " of a server that does not answer ends with:\n" + endOfLog(), e);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private String endOfLog() throws IOException {
        String text = Files.readString(log);
        return text.substring(Math.max(0, text.length() - END_OF_LOG));
    }

    /** Zero, where the process ended by itself. Only after {@link #close}. */
    int exitValue() {
        return process.exitValue();
    }

    /** Ends the process and waits until it is gone. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
