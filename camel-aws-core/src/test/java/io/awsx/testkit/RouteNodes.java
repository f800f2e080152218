package io.awsx.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Nodes in JVMs of their own that consume, and are killed, put to sleep, and stopped as a test wants; and the sink that they tell of each message
 * before its exchange succeeds. What a node prints is in {@code target/node-NAME.log}. Signals need a Unix. Thread-safe but for starts and ends.
 */
public final class RouteNodes implements AutoCloseable {

    private final HttpServer sink;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> noted = new ArrayList<>();
    private final Map<String, Process> nodes = new LinkedHashMap<>();
    private final Consumer<String> told;

    /** Nodes whose exchanges succeed as soon as they were told of. */
    public RouteNodes() {
        this(line -> {});
    }

    /** @param told does what is to be done before an exchange succeeds, on a thread for each message */
    public RouteNodes(Consumer<String> told) {
        this.told = told;
        try {
            sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException("No sink", e);
        }
        sink.setExecutor(threads);
        sink.createContext("/", this::note);
        sink.start();
    }

    private void note(HttpExchange exchange) throws IOException {
        String line = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (noted) {
            noted.add(line);
        }
        told.accept(line);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /**
     * Starts a node.
     *
     * @param name what it is called; the first word of all that it tells
     * @param text what it tells of a message, as a Simple expression
     */
    public void start(String name, String uri, String text) throws IOException {
        start(name, uri, text, List.of());
    }

    /** Starts a node whose JVM has further options. */
    public void start(String name, String uri, String text, List<String> options) throws IOException {
        Path log = Path.of("target", "node-" + name + ".log");
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> all = new ArrayList<>(List.of("-Xmx128m"));
        all.addAll(options);
        ProcessBuilder builder = TestJvm.of(
                        RouteNode.class,
                        all,
                        name,
                        "http://127.0.0.1:" + sink.getAddress().getPort() + '/',
                        uri,
                        text)
                .redirectOutput(log.toFile());
        nodes.put(name, builder.start());
    }

    private Process node(String name) {
        return Objects.requireNonNull(nodes.get(name), name);
    }

    /** Whether a node runs. */
    public boolean isAlive(String name) {
        return node(name).isAlive();
    }

    /** Puts a node to sleep, as a long pause of its machine does. */
    public void pause(String name) throws IOException, InterruptedException {
        signal(name, "STOP");
    }

    /** Wakes a node that was put to sleep. */
    public void wake(String name) throws IOException, InterruptedException {
        signal(name, "CONT");
    }

    private void signal(String name, String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill", "-" + signal, String.valueOf(node(name).pid()))
                .start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("Signal " + signal + " does not reach " + name);
        }
    }

    /** Kills a node at once, as {@code kill -9} does. */
    public void kill(String name) throws InterruptedException {
        node(name).destroyForcibly().waitFor();
    }

    /** Lets a node stop gracefully. */
    public void stop(String name) throws IOException, InterruptedException {
        Process node = node(name);
        node.getOutputStream().close();
        if (!node.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not stop");
        }
        nodes.remove(name);
    }

    /** What was told so far, in the order in which it came. */
    public List<String> noted() {
        synchronized (noted) {
            return List.copyOf(noted);
        }
    }

    /** What a node told so far. */
    public List<String> toldBy(String name) {
        return noted().stream().filter(line -> line.startsWith(name + ' ')).toList();
    }

    @Override
    public void close() throws InterruptedException {
        for (Process node : nodes.values()) {
            node.destroyForcibly().waitFor();
        }
        sink.stop(0);
        threads.shutdownNow();
    }
}
