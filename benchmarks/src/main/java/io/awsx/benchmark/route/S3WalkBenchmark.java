package io.awsx.benchmark.route;

import io.awsx.AwsSession;
import io.awsx.camel.consume.Watermark;
import io.awsx.camel.consume.Watermark.Stretch;
import io.awsx.s3x.walk.KeyGround;
import io.awsx.s3x.walk.KeyPages;
import io.awsx.s3x.walk.Walk;
import io.awsx.testkit.StubBucket;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * How long a consumer takes for all keys of a bucket, against {@link StubBucket} in a process of its own or in this one. Run by hand:
 *
 * <pre>{@code benchmarks/run route.S3WalkBenchmark serve [keys [milliseconds a page]]
 * benchmarks/run route.S3WalkBenchmark list ENDPOINT PARTS
 * benchmarks/run route.S3WalkBenchmark ENDPOINT KEYS SCHEME OPTIONS}</pre>
 *
 * <p>SCHEME is {@code awsx-s3} or another component's with the same options; a first run warms up.
 */
final class S3WalkBenchmark {

    private S3WalkBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            int keys = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
            long millis = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
            try (StubBucket bucket =
                    StubBucket.numbered("in/a/rather/long/key/", keys).pageTime(Duration.ofMillis(millis))) {
                System.out.println(bucket.endpoint());
                while (System.in.read() >= 0) {
                    // It ends with its standard input.
                }
            }
            return;
        } else if (arguments[0].equals("list")) {
            for (int run = 0; run < 5; run++) {
                System.out.println(list(arguments[1], Integer.parseInt(arguments[2])));
            }
            return;
        }
        int keys = Integer.parseInt(arguments[1]);
        for (int run = 0; run < 3; run++) {
            System.out.println(run(arguments[0], keys, arguments[2], arguments[3]));
        }
    }

    private static String list(String endpoint, int parts) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (AwsSession session = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials("AKIDEXAMPLE", "secret")
                .endpointUrl(endpoint)
                .build()) {
            KeyPages pages = new KeyPages(session.client("s3"), "b", Map.of());
            Watermark mark = new Watermark(0);
            mark.begin(List.of(new Stretch(null, null)));
            long cpu = cpu();
            long begin = System.nanoTime();
            int met = 0;
            try (Walk walk = new KeyGround(pages, null, parts, parts == 1 ? null : threads).walk(mark.unwalked())) {
                for (Walk.Met next = walk.next(); next != null; next = walk.next()) {
                    next.lane().pass(next.position());
                    met++;
                }
            }
            return String.format(
                    Locale.ROOT,
                    "%d keys in %d parts: %.2f s, CPU %.2f s",
                    met,
                    parts,
                    (System.nanoTime() - begin) / 1e9,
                    (cpu() - cpu) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String run(String endpoint, int keys, String scheme, String options) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger seen = new AtomicInteger();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(scheme + "://b?uriEndpointOverride=" + endpoint
                                    + (scheme.equals("awsx-s3") ? "" : "&overrideEndpoint=true&forcePathStyle=true")
                                    + "&region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=secret&initialDelay=0&delay=1"
                                    + "&greedy=true&" + options)
                            .process(exchange -> {
                                if (seen.incrementAndGet() == keys) {
                                    done.countDown();
                                }
                            });
                }
            });
            long cpu = cpu();
            long begin = System.nanoTime();
            camel.start();
            done.await();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return String.format(
                    Locale.ROOT,
                    "%s %s: %.2f s, %.0f messages/s, CPU %.2f s",
                    scheme,
                    options,
                    seconds,
                    keys / seconds,
                    (cpu() - cpu) / 1e9);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
