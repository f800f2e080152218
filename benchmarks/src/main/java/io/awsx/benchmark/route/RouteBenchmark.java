package io.awsx.benchmark.route;

import io.awsx.benchmark.BusyThreads;
import io.awsx.s3x.S3Constants;
import io.awsx.testkit.StubServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * What an exchange costs its own thread, CPU time and bytes allocated, from template to body: PUT and GET of 1 KiB through a
 * Camel route with its defaults, the route alone, and HttpClient alone, against a server in the same JVM, whose cost is not
 * counted. A loop instead of JMH, because both are counted by thread. Run by hand:
 *
 * <pre>{@code benchmarks/run route.RouteBenchmark [threads [seconds [PUT, route]]]}</pre>
 *
 * <p>With {@code first} instead, it puts one object and tells how many classes that took, Camel's own included.
 */
final class RouteBenchmark {

    private static final byte[] BODY = new byte[StubServer.SIZE];
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[8192]);

    private RouteBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("first")) {
            first(arguments.length > 1);
            return;
        }
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        String only = arguments.length > 2 ? arguments[2] : "";
        try (StubServer server = StubServer.start();
                DefaultCamelContext camel = camel(server.port());
                ProducerTemplate template = camel.createProducerTemplate();
                CloseableHttpClient bare = bare()) {
            String url = "http://127.0.0.1:" + server.port() + "/bucket/some/key";
            ByteArrayEntity entity = new ByteArrayEntity(BODY, ContentType.APPLICATION_OCTET_STREAM);
            Map<String, BusyThreads.Work> works = new LinkedHashMap<>();
            works.put("PUT, route", () -> send(template, "direct:put"));
            works.put("PUT, HttpClient", () -> {
                HttpPut put = new HttpPut(url);
                put.setEntity(entity);
                send(bare, put);
            });
            works.put("GET, route", () -> send(template, "direct:get"));
            works.put("GET, HttpClient", () -> send(bare, new HttpGet(url)));
            works.put("no call, route", () -> send(template, "direct:nothing"));
            works.keySet().removeIf(name -> !name.contains(only));
            for (String run : List.of("warm-up ", "measured ")) {
                for (Map.Entry<String, BusyThreads.Work> work : works.entrySet()) {
                    BusyThreads.measure(run + work.getKey(), threads, seconds, work.getValue());
                }
            }
        }
    }

    /** @param alone whether there is no call, to subtract it */
    private static void first(boolean alone) throws Exception {
        long loadedBefore = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        try (StubServer server = StubServer.start();
                DefaultCamelContext camel = alone ? nothing() : camel(server.port());
                ProducerTemplate template = camel.createProducerTemplate()) {
            send(template, alone ? "direct:nothing" : "direct:put");
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d classes, of them %,d since main%n",
                    alone ? "no call" : "first PUT",
                    ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount(),
                    ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - loadedBefore);
        }
    }

    private static DefaultCamelContext nothing() throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:nothing").removeHeader("none");
            }
        });
        camel.start();
        return camel;
    }

    private static DefaultCamelContext camel(int port) throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        String s3 =
                "awsx-s3:bucket?region=eu-west-1&accessKey=AKIDEXAMPLE&secretKey=RAW(wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY)"
                        + "&forcePathStyle=true&overrideEndpoint=true&uriEndpointOverride=http://127.0.0.1:" + port;
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:put")
                        .setHeader(S3Constants.KEY, constant("some/key"))
                        .to(s3);
                from("direct:get")
                        .setHeader(S3Constants.KEY, constant("some/key"))
                        .to(s3 + "&operation=getObject")
                        .process(RouteBenchmark::read);
                from("direct:nothing").setHeader(S3Constants.KEY, constant("some/key"));
            }
        });
        camel.start();
        return camel;
    }

    private static CloseableHttpClient bare() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(64)
                        .setMaxConnTotal(64)
                        .build())
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAuthCaching()
                .build();
    }

    private static void send(CloseableHttpClient bare, ClassicHttpRequest request) throws IOException {
        bare.execute(request, answer -> {
            EntityUtils.consume(answer.getEntity());
            return null;
        });
    }

    private static void send(ProducerTemplate template, String route) {
        Exchange exchange = template.send(route, given -> given.getMessage().setBody(BODY));
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
    }

    private static void read(Exchange exchange) throws IOException {
        byte[] buffer = BUFFER.get();
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            while (body.read(buffer) >= 0) {
                // The bytes do not matter.
            }
        }
    }
}
