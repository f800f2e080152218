package io.awsx.benchmark.route;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.benchmark.route.MeasuredProcess.Cost;
import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.SqsEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What messages through a route cost the client's process, here and with Camel's own components on the AWS SDK: sent to SQS singly and in
 * batches, received and deleted, put into DynamoDB and gotten. ElasticMQ, DynamoDB Local, and the two clients are processes of their own; the
 * clients take turns, round by round, so that a busy machine does not tell; what counts is the CPU time of the whole process, collector
 * and compiler included, and what it allocates. Medians of all rounds after a warm-up. Run by hand:
 *
 * <pre>{@code benchmarks/run route.ServiceRoutesBenchmark [rounds [messages [warm-ups [works]]]]}</pre>
 *
 * <p>The works are a regular expression, such as {@code put|get}.
 */
final class ServiceRoutesBenchmark {

    /** Each receives what was sent before it. */
    private static final List<String> WORKS = List.of("send", "receive", "batch", "receive", "put", "get");

    private static final String ALL = ".*";

    private ServiceRoutesBenchmark() {}

    @SuppressWarnings("try") // the servers run until the end of the block
    public static void main(String[] arguments) throws Exception {
        String peer = Files.readString(Path.of(arguments[0])).strip();
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        int messages = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5000;
        int warmUps = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4;
        String only = arguments.length > 4 ? arguments[4] : ALL;
        var sqs = new SqsEngine();
        var dynamoDb = new DynamoDbEngine();
        try (var queues = sqs.open();
                var tables = dynamoDb.open();
                AwsSession session = session();
                AwsClient queue = session.client("sqs", Map.of("endpointUrl", sqs.endpoint()));
                AwsClient table = session.client("dynamodb", Map.of("endpointUrl", dynamoDb.endpoint()))) {
            String url = (String) queue.call("CreateQueue", Map.of("QueueName", ServiceRoutesClient.QUEUE))
                    .get("QueueUrl");
            table.call("CreateTable", tableOfOrders());
            try (var ours = side("awsx", System.getProperty("java.class.path"), sqs, dynamoDb);
                    var theirs = side("aws2", peer, sqs, dynamoDb)) {
                Map<String, MeasuredProcess> sides = Map.of("awsx", ours, "aws2", theirs);
                Map<String, List<Cost>> costs = new LinkedHashMap<>();
                for (int round = -warmUps; round < rounds; round++) {
                    for (String side : round % 2 == 0 ? List.of("awsx", "aws2") : List.of("aws2", "awsx")) {
                        Map<String, List<Cost>> kept = round < 0 ? new LinkedHashMap<>() : costs;
                        works(sides.get(side), messages, only)
                                .forEach((name, cost) -> kept.computeIfAbsent(
                                                name + ' ' + side, key -> new ArrayList<>())
                                        .add(cost));
                        if (only.equals(ALL)) {
                            requireEmpty(queue, url);
                        } else {
                            queue.call("PurgeQueue", Map.of("QueueUrl", url));
                        }
                    }
                    System.out.println("round " + round);
                    show(costs);
                }
            }
        }
    }

    private static MeasuredProcess side(String name, String classPath, ProcessEngine sqs, ProcessEngine dynamoDb)
            throws IOException {
        List<String> arguments = List.of(name, sqs.endpoint(), dynamoDb.endpoint());
        return MeasuredProcess.start(name, classPath, ServiceRoutesClient.class, arguments);
    }

    /** Does everything once; a side receives what it sent itself. */
    private static Map<String, Cost> works(MeasuredProcess side, int messages, String only) throws IOException {
        Map<String, Cost> costs = new LinkedHashMap<>();
        String before = "";
        for (String work : WORKS) {
            String name = work.equals("receive") ? "receive, after " + before : work;
            before = work;
            if (name.matches(only)) {
                costs.put(name, side.run(work, messages));
            }
        }
        return costs;
    }

    private static AwsSession session() {
        return AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .build();
    }

    private static Map<String, Object> tableOfOrders() {
        return Map.of(
                "TableName",
                ServiceRoutesClient.TABLE,
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(Map.of("AttributeName", "id", "AttributeType", "S")),
                "KeySchema",
                List.of(Map.of("AttributeName", "id", "KeyType", "HASH")));
    }

    /** Fails where a side left something: one that deletes less would be cheaper. */
    private static void requireEmpty(AwsClient queue, String url) {
        List<String> names = List.of("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible");
        Object left = queue.call("GetQueueAttributes", Map.of("QueueUrl", url, "AttributeNames", names))
                .get("Attributes");
        if (!Map.of(names.get(0), "0", names.get(1), "0").equals(left)) {
            throw new IllegalStateException("Messages were left: " + left);
        }
    }

    private static void show(Map<String, List<Cost>> costs) {
        costs.forEach((name, all) -> {
            if (!name.endsWith("awsx")) {
                return;
            }
            List<Cost> peers = costs.get(name.replace(" awsx", " aws2"));
            for (List<Cost> side : List.of(all, peers)) {
                System.out.printf(
                        Locale.ROOT,
                        "%-24s %s %,8.0f a CPU second (%6.1f us each, %5.1f of them in the kernel) %,8.0f bytes each %,8.0f a second%n",
                        name.replace(" awsx", ""),
                        side == all ? "awsx" : "aws2",
                        1e6 / micros(side),
                        micros(side),
                        Cost.median(side, cost -> cost.kernel() / 1e3 / cost.count()),
                        Cost.median(side, cost -> (double) cost.bytes() / cost.count()),
                        Cost.median(side, cost -> cost.count() * 1e9 / cost.elapsed()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %.2f times as many a CPU second%n",
                    name.replace(" awsx", ""),
                    micros(peers) / micros(all));
        });
    }

    private static double micros(List<Cost> costs) {
        return Cost.median(costs, cost -> cost.cpu() / 1e3 / cost.count());
    }
}
