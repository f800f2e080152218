package io.awsx.benchmark.route;

import com.sun.management.ThreadMXBean;
import io.awsx.AwsSession;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/**
 * What a send to a queue costs in Java alone: a route with a transport that answers at once, CPU time and allocation of the thread that
 * sends, without compiler, collector, HTTP, and kernel. Prints rounds of a route that does nothing, of single sends, and of batches of ten; the
 * first ones show how long it takes to get warm.
 */
final class RouteCostBenchmark {

    private static final String TEXT = "{\"id\": 4711, \"text\": \"" + "x".repeat(200) + "\"}";
    private static final String SUM = "\"MD5OfMessageBody\":\"0123456789abcdef0123456789abcdef\"";
    private static final String ID = "\"MessageId\":\"0f1b2c3d-0000-4000-8000-000000000001\"";
    private static final Map<String, String> ANSWERS = Map.of(
            "AmazonSQS.GetQueueUrl",
            "{\"QueueUrl\":\"http://127.0.0.1:1/000000000000/jobs\"}",
            "AmazonSQS.SendMessage",
            "{" + ID + ',' + SUM + '}',
            "AmazonSQS.SendMessageBatch",
            IntStream.range(0, 10)
                    .mapToObj(i -> "{\"Id\":\"" + i + "\"," + ID + ',' + SUM + '}')
                    .collect(Collectors.joining(",", "{\"Successful\":[", "],\"Failed\":[]}")));
    private static final Headers HEADERS = Headers.builder()
            .add("content-type", "application/x-amz-json-1.0")
            .add("x-amzn-requestid", "0f1b2c3d-0000-4000-8000-000000000002")
            .build();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private RouteCostBenchmark() {}

    private static final class AnswersAtOnce implements Transport {

        @Override
        public HttpResponse send(HttpRequest request, @Nullable Duration timeLimit) {
            String answer = ANSWERS.get(request.headers().first("x-amz-target"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            return new HttpResponse(200, HEADERS, new ByteArrayInputStream(body));
        }

        @Override
        public void close() {}
    }

    /** Takes how many messages a round has, and how many rounds there are of each. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        try (AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("us-east-1")
                        .credentials("AKIDEXAMPLE", "secret")
                        .transport(new AnswersAtOnce())
                        .build();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", session);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:nothing").process(exchange -> {});
                    from("direct:send").to("awsx:sqs/jobs");
                    from("direct:batch").to("awsx:sqs/jobs?operation=sendBatchMessage");
                }
            });
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            for (String route : List.of("nothing", "send", "batch")) {
                Object body = route.equals("batch") ? Collections.nCopies(10, TEXT) : TEXT;
                for (int round = 0; round < rounds; round++) {
                    measure(template, route, body, count);
                }
            }
        }
    }

    private static void measure(ProducerTemplate template, String route, Object body, int count) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < count; i++) {
            Exchange exchange =
                    template.send("direct:" + route, sent -> sent.getMessage().setBody(body));
            if (exchange.getException() != null) {
                throw new IllegalStateException(exchange.getException());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-8s %6.1f us, %,7d bytes an exchange%n",
                route,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e3 / count,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) / count);
    }
}
