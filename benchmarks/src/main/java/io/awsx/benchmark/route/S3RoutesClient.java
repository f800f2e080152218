package io.awsx.benchmark.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * One side of {@link S3RoutesBenchmark}, in a JVM of its own: routes that differ in the scheme of their URIs, and where one side has a verb
 * that the other lacks. Knows Camel, {@link Meter}, and the JDK alone, so that it runs on the class path of either component.
 */
final class S3RoutesClient {

    private static final String GREEDY = "&maxMessagesPerPoll=1000&greedy=true&initialDelay=1&delay=1";

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template = camel.createProducerTemplate();
    private final Meter meter = new Meter();
    private final byte[] buffer = new byte[8192];
    private final boolean sdk;
    private final String endpoint;
    private final Path folder;
    private long read;
    private volatile CountDownLatch consumed = new CountDownLatch(0);

    private S3RoutesClient(boolean sdk, String endpoint, Path folder) {
        this.sdk = sdk;
        this.endpoint = endpoint;
        this.folder = folder;
    }

    /** Takes {@code awsx} or {@code aws2}, where the store is, and a folder for files. */
    public static void main(String[] arguments) throws Exception {
        S3RoutesClient client = new S3RoutesClient(arguments[0].equals("aws2"), arguments[1], Path.of(arguments[2]));
        try (client.camel;
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            client.camel.start();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", -1);
                System.out.println(client.done(words[0], Integer.parseInt(words[1])));
            }
        }
    }

    private String done(String name, int count) throws Exception {
        Meter.Work work = switch (name) {
            case "put-1k", "put-16k" -> number -> put(number, size(name));
            case "get-1k", "get-16k" -> number -> get(name, number, size(name));
            case "alone" -> number -> send("direct:alone", exchange -> {});
            case "upload" -> number -> upload();
            case "download" -> this::download;
            case "consume" -> number -> consume("consume", number);
            case "consume-delete" -> number -> consumeAndDelete("consume-delete", number);
            case "list" -> this::list;
            case "sync", "sync-again" -> number -> send("direct:sync", exchange -> {});
            default -> throw new IllegalArgumentException(name);
        };
        route(
                switch (name) {
                    case "put-1k", "put-16k" -> "put";
                    case "get-1k", "get-16k" -> "get";
                    case "sync-again" -> "sync";
                    default -> name;
                });
        prepare(name, count);
        String measured = meter.measure(name, count, work);
        if (name.startsWith("consume")) {
            // Not measured: a stop that finds an exchange under way looks again after a second.
            camel.getRouteController().stopRoute(name);
        }
        return measured;
    }

    /** Of the objects that a work puts or gets. */
    static int size(String name) {
        return name.endsWith("-1k") ? 1024 : 16 * 1024;
    }

    /** Adds the route of a work when it is done first. */
    private void route(String name) throws Exception {
        if (camel.getRoute(name) != null) {
            return;
        }
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                switch (name) {
                    case "put" -> from("direct:put").routeId(name).to(uri("small", ""));
                    case "get" ->
                        from("direct:get")
                                .routeId(name)
                                .to(uri("small", "operation=getObject"))
                                .process(exchange -> read(exchange));
                    case "alone" -> from("direct:alone").routeId(name).removeHeader("none");
                    case "upload" -> from("direct:upload").routeId(name).to(uri("large", "multiPartUpload=true"));
                    case "download" -> {
                        if (sdk) {
                            // Camel would cache the stream in memory, which has no room for it.
                            from("direct:download")
                                    .routeId(name)
                                    .streamCache(false)
                                    .to(uri("large", "operation=getObject&keyName=file"))
                                    .to("file:" + folder + "?fileName=downloaded");
                        } else {
                            from("direct:download")
                                    .routeId(name)
                                    .to(uri(
                                            "large",
                                            "operation=download&keyName=file&localFile="
                                                    + folder.resolve("downloaded")));
                        }
                    }
                    case "consume" ->
                        from(uri("consume", "ignoreBody=true&deleteAfterRead=false" + GREEDY))
                                .routeId(name)
                                .autoStartup(false)
                                .process(exchange -> consumed.countDown());
                    case "consume-delete" ->
                        from(uri("consume-delete", GREEDY.substring(1)))
                                .routeId(name)
                                .autoStartup(false)
                                .process(exchange -> {
                                    exchange.getMessage().getBody(byte[].class);
                                    consumed.countDown();
                                });
                    case "list" -> from("direct:list").routeId(name).to(uri("sync", "operation=list&paginate=items"));
                    default ->
                        from("direct:sync")
                                .routeId(name)
                                .to(uri("sync", "operation=sync&localDirectory=" + folder.resolve("sync")));
                }
            }
        });
    }

    private String uri(String bucket, String options) {
        return uri(sdk ? "aws2-s3" : "awsx-s3", endpoint, bucket) + (options.isEmpty() ? "" : '&' + options);
    }

    /** Of a bucket of a store, with an option at its end. */
    static String uri(String scheme, String endpoint, String bucket) {
        return scheme + ':' + bucket
                + "?region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=RAW(wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY)"
                + "&forcePathStyle=true&overrideEndpoint=true&uriEndpointOverride=" + endpoint;
    }

    /** What is there before, and not counted. */
    private void prepare(String name, int count) throws IOException {
        switch (name) {
            case "get-1k", "get-16k" -> fill("small", count, size(name));
            case "consume", "consume-delete" -> fill(name, count, 1024);
            case "upload" -> {
                try (RandomAccessFile file =
                        new RandomAccessFile(folder.resolve("file").toFile(), "rw")) {
                    file.setLength((long) count << 20);
                }
            }
            case "sync" -> {
                fill("sync", 0, 0);
                for (int i = 0; i < count; i++) {
                    Path file = folder.resolve("sync")
                            .resolve(String.valueOf(i / 1000))
                            .resolve(i + ".txt");
                    if (!Files.exists(file)) {
                        Files.createDirectories(file.getParent());
                        Files.write(file, new byte[100]);
                    }
                }
            }
            default -> {
                // What the work before left.
            }
        }
    }

    private void fill(String bucket, int count, int size) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(endpoint + '/' + bucket + "?fill=" + count + "&size=" + size)
                        .toURL()
                        .openConnection();
        connection.setRequestMethod("PUT");
        if (connection.getResponseCode() != 200) {
            throw new IOException("The store is not filled");
        }
    }

    private static String key(int i) {
        return String.format(Locale.ROOT, "in/%09d.bin", i);
    }

    private void put(int count, int size) {
        byte[] small = new byte[size];
        for (int i = 0; i < count; i++) {
            String key = key(i);
            send("direct:put", exchange -> {
                exchange.getMessage().setBody(small);
                exchange.getMessage().setHeader("CamelAwsS3Key", key);
            });
        }
    }

    private void get(String name, int count, int size) {
        read = 0;
        for (int i = 0; i < count; i++) {
            String key = key(i);
            send("direct:get", exchange -> exchange.getMessage().setHeader("CamelAwsS3Key", key));
        }
        if (read != (long) count * size) {
            throw new IllegalStateException(name + ": not all of the objects");
        }
    }

    private void read(Exchange exchange) throws IOException {
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                read += count;
            }
        }
    }

    private void upload() {
        send("direct:upload", exchange -> {
            exchange.getMessage().setBody(folder.resolve("file").toFile());
            exchange.getMessage().setHeader("CamelAwsS3Key", "file");
        });
    }

    /** Of what was uploaded before. */
    private void download(int mebibytes) throws IOException {
        send("direct:download", exchange -> {});
        Path downloaded = folder.resolve("downloaded");
        if (Files.size(downloaded) != (long) mebibytes << 20) {
            throw new IllegalStateException("not all of the file: " + Files.size(downloaded));
        }
        Files.delete(downloaded);
    }

    private void consume(String route, int count) throws Exception {
        consumed = new CountDownLatch(count);
        camel.getRouteController().startRoute(route);
        if (!consumed.await(15, TimeUnit.MINUTES)) {
            throw new IllegalStateException(consumed.getCount() + " of " + count + " objects were not consumed");
        }
    }

    /** Ends when all are deleted, too. */
    private void consumeAndDelete(String route, int count) throws Exception {
        consume(route, count);
        while (camel.getInflightRepository().size(route) > 0) {
            Thread.sleep(1);
        }
    }

    private void list(int count) {
        Exchange listed = send("direct:list", exchange -> {});
        int found = 0;
        for (Iterator<?> items = listed.getMessage().getBody(Iterator.class); items.hasNext(); items.next()) {
            found++;
        }
        if (found != count) {
            throw new IllegalStateException(found + " were listed");
        }
    }

    private Exchange send(String route, Processor message) {
        Exchange exchange = template.send(route, message);
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange;
    }
}
