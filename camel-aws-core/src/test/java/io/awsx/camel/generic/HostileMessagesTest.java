package io.awsx.camel.generic;

import static io.awsx.testkit.Trap.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.testkit.Trap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders write is neither a header of a route nor an expression: of services other than S3 and EC2. */
class HostileMessagesTest extends ProfileTestSupport {

    static final List<String> NAMES = Trap.NAMES;

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private Trap trap;

    @BeforeEach
    void putUpTrap() {
        trap = Trap.in(camel);
    }

    @AfterEach
    void nothingWasEvaluated() {
        assertThat(trap.calls()).isZero();
    }

    private Exchange consumed(String uri, String... more) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(uri).routeId("consumer");
                for (String type : more) {
                    route.transformDataType(new DataType(type));
                }
                route.process(exchange -> seen.add(exchange.copy()));
            }
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> !seen.isEmpty());
        camel.getRouteController().stopRoute("consumer");
        Exchange exchange = seen.get(0);
        assertThat(exchange.getMessage().getHeaders().keySet()).allMatch(name -> name.startsWith("Camel"));
        assertThat(exchange.getAllProperties().keySet()).doesNotContainAnyElementsOf(NAMES);
        assertThat(exchange.getVariables()).isEmpty();
        return exchange;
    }

    private static void notThere(Exchange exchange, String name) {
        assertThat(exchange.getMessage().getHeader(name)).isNull();
    }

    private void queueHolds(Map<String, ?> message) {
        aws.on("sqs", "GetQueueUrl").answer(Map.of("QueueUrl", "https://sqs.eu-west-1.amazonaws.com/1/q"));
        aws.on("sqs", "GetQueueAttributes").optional().answer(Map.of("Attributes", Map.of("VisibilityTimeout", "30")));
        aws.on("sqs", "ReceiveMessage").answer(Map.of("Messages", List.of(message)));
        aws.on("sqs", "DeleteMessageBatch").optional().answer(Map.of("Successful", List.of(), "Failed", List.of()));
    }

    // Names that senders choose become no headers

    @ParameterizedTest
    @FieldSource("NAMES")
    void anAttributeOfAMessageIsNoHeader(String name) throws Exception {
        queueHolds(Map.of(
                "MessageId",
                "m",
                "ReceiptHandle",
                "r",
                "Body",
                TEXT,
                "Attributes",
                Map.of(name, TEXT),
                "MessageAttributes",
                Map.of(name, Map.of("DataType", "String", "StringValue", TEXT))));

        Exchange exchange = consumed("awsx:sqs/q?initialDelay=0&delay=10");

        notThere(exchange, name);
        assertThat(exchange.getMessage().getBody()).isEqualTo(TEXT);
        assertThat(exchange.getMessage().getHeader("CamelAwsSqsMessageAttributes"))
                .isEqualTo(Map.of(name, TEXT));
        assertThat(exchange.getMessage().getHeader("CamelAwsSqsAttributes"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry(name, TEXT);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void anAttributeOfANotificationIsNoHeader(String name) throws Exception {
        queueHolds(Map.of(
                "MessageId",
                "m",
                "ReceiptHandle",
                "r",
                "Body",
                "{\"Type\":\"Notification\",\"MessageId\":\"n\",\"TopicArn\":\"arn:aws:sns:eu-west-1:1:t\",\"Subject\":\""
                        + TEXT + "\",\"Message\":\"" + TEXT + "\",\"" + name
                        + "\":\"x\",\"MessageAttributes\":{\"" + name + "\":{\"Type\":\"String\",\"Value\":\"" + TEXT
                        + "\"}}}"));

        Exchange exchange = consumed("awsx:sqs/q?initialDelay=0&delay=10", "awsx:sns-envelope");

        notThere(exchange, name);
        assertThat(exchange.getMessage().getBody()).isEqualTo(TEXT);
        assertThat(exchange.getMessage().getHeader("CamelAwsSnsSubject")).isEqualTo(TEXT);
        assertThat(exchange.getMessage().getHeader("CamelAwsSnsMessageAttributes"))
                .isEqualTo(Map.of(name, TEXT));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aMemberOfAListedItemIsNoHeader(String name) throws Exception {
        aws.on("ec2", "DescribeVolumes")
                .answer(Map.of(
                        "Volumes",
                        List.of(Map.of("VolumeId", TEXT, "Tags", List.of(Map.of("Key", name, "Value", TEXT))))));

        Exchange exchange = consumed("awsx:ec2?operation=DescribeVolumes&initialDelay=0&delay=10&idempotent=true");

        notThere(exchange, name);
        assertThat(exchange.getMessage().getBody()).extracting("VolumeId").isEqualTo(TEXT);
    }

    @Test
    void aRecordOfAStreamIsTakenLiterally() throws Exception {
        aws.on("kinesis", "ListShards").answer(ListedShards.of("shardId-1"));
        aws.on("kinesis", "GetShardIterator").answer(Map.of("ShardIterator", "i"));
        aws.on("kinesis", "GetRecords")
                .answer(Map.of(
                        "Records",
                        List.of(Map.of(
                                "SequenceNumber",
                                "1",
                                "Data",
                                TEXT.getBytes(StandardCharsets.UTF_8),
                                "PartitionKey",
                                TEXT)),
                        "NextShardIterator",
                        "j"));

        Exchange exchange = consumed("awsx:kinesis/orders?initialDelay=0&delay=10");

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(TEXT);
        assertThat(exchange.getMessage().getHeader("CamelAwsKinesisPartitionKey"))
                .isEqualTo(TEXT);
    }

    // Headers of a route that are Camel's own leave it by no way

    @ParameterizedTest
    @ValueSource(strings = {"sqs/https://sqs.us-east-1.amazonaws.com/1/q", "sns/arn:aws:sns:us-east-1:1:t"})
    void noHeaderOfCamelBecomesAnAttribute(String target) {
        String service = target.substring(0, 3);
        String operation = service.equals("sqs") ? "SendMessage" : "Publish";
        aws.on(service, operation).answer(Map.of("MessageId", "m"));
        Map<String, Object> headers = new LinkedHashMap<>();
        NAMES.forEach(name -> headers.put(name, "x"));
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).contains("awsxoperation"));
        headers.put(Exchange.BREADCRUMB_ID, "x");
        headers.put("mine", TEXT);

        send("awsx:" + target + "?messageAttributeHeaders=*", TEXT, headers);

        assertThat(input(service, operation))
                .containsEntry(service.equals("sqs") ? "MessageBody" : "Message", TEXT)
                .containsEntry("MessageAttributes", Map.of("mine", Map.of("DataType", "String", "StringValue", TEXT)));
    }

    @Test
    void whatIsNamedWithoutAStarIsSentOrRefused() {
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "m"));
        String queue = "awsx:sqs/https://sqs.us-east-1.amazonaws.com/1/q?messageAttributeHeaders=";

        send(queue + Exchange.BREADCRUMB_ID, "a", Map.of(Exchange.BREADCRUMB_ID, "b-1"));

        assertThat(input("sqs", "SendMessage"))
                .extracting("MessageAttributes")
                .asString()
                .contains("b-1");
        for (String name : NAMES) {
            assertThatThrownBy(() -> send(queue + "mine," + name, "a", Map.of()))
                    .hasRootCauseInstanceOf(ClientException.class)
                    .hasStackTraceContaining("messageAttributeHeaders names " + name);
        }
    }

    @Test
    void noHeaderOfHttpIsMadeOfHeadersOfARoute() {
        aws.on("lambda", "Invoke").answer(Map.of("StatusCode", 200, "Payload", "{}"));
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("X-Evil", "x");
        headers.put("Authorization", "x");
        headers.put("CamelHttpUri", "http://evil");

        send("awsx:lambda/f", "{}", headers);

        assertThat(aws.calls("lambda", "Invoke"))
                .singleElement()
                .satisfies(call -> assertThat(call.requests()).allSatisfy(request -> {
                    assertThat(request.url().toString()).doesNotContain("evil");
                    assertThat(request.headers().keySet())
                            .noneMatch(name -> name.equalsIgnoreCase("X-Evil") || name.startsWith("Camel"));
                    assertThat(request.headers().toString()).doesNotContain("=[x]");
                }));
    }
}
