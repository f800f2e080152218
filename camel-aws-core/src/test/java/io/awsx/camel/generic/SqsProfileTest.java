package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.awsx.error.ClientException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes to queues as those of aws2-sqs are written. */
class SqsProfileTest extends ProfileTestSupport {

    private static final String URL = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";

    private void queue() {
        aws.on("sqs", "GetQueueUrl").answer(Map.of("QueueUrl", URL));
    }

    private void sends() {
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "m-1", "MD5OfMessageBody", "md5"));
    }

    @Test
    void aNameIsAskedForOnceAndTextIsSent() {
        queue();
        sends();

        for (int i = 0; i < 3; i++) {
            Exchange sent = send("awsx:sqs/jobs", "hello");
            assertThat(sent.getMessage().getBody()).isEqualTo("hello");
            assertThat(sent.getMessage().getHeaders())
                    .contains(entry("CamelAwsSqsMessageId", "m-1"), entry("CamelAwsSqsMD5OfBody", "md5"));
        }

        assertThat(input("sqs", "GetQueueUrl")).isEqualTo(Map.of("QueueName", "jobs"));
        assertThat(aws.calls("sqs", "SendMessage"))
                .hasSize(3)
                .allSatisfy(
                        call -> assertThat(call.input()).isEqualTo(Map.of("QueueUrl", URL, "MessageBody", "hello")));
    }

    @Test
    void nothingIsSentWhenARouteStarts() throws Exception {
        camel.addRoutes(new org.apache.camel.builder.RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("awsx:sqs/jobs?autoCreateQueue=true");
            }
        });

        assertThat(aws.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sqs:us-east-1:999999999999:jobs,jobs,999999999999",
        "jobs?queueOwnerAWSAccountId=888888888888,jobs,888888888888"
    })
    void aQueueOfAnotherAccountIsAskedForThere(String resource, String name, String account) {
        queue();
        sends();

        send("awsx:sqs/" + resource, "hello");

        assertThat(input("sqs", "GetQueueUrl")).isEqualTo(Map.of("QueueName", name, "QueueOwnerAWSAccountId", account));
    }

    @ParameterizedTest
    @ValueSource(strings = {"awsx:sqs/" + URL, "awsx:sqs/jobs?queueUrl=" + URL})
    void aUrlIsNotAskedFor(String uri) {
        sends();

        send(uri, "hello");

        assertThat(aws.calls()).hasSize(1);
        assertThat(input("sqs", "SendMessage")).containsEntry("QueueUrl", URL);
    }

    @Test
    void anArnOfAnotherRegionIsRefusedAtTheStart() {
        assertThatThrownBy(() -> send("awsx:sqs/arn:aws:sqs:eu-west-1:999999999999:jobs", "hello"))
                .hasStackTraceContaining(
                        "the queue is in region eu-west-1, but the endpoint in us-east-1; set region=eu-west-1");
    }

    @Test
    void aQueueThatIsNotThereIsToldWithWhatToDo() {
        aws.on("sqs", "GetQueueUrl").fail("QueueDoesNotExist", 400);

        assertThatThrownBy(() -> send("awsx:sqs/jobs", "hello"))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "There is no queue jobs in us-east-1, as GetQueueUrl says (QueueDoesNotExist); nothing was sent."
                                + " Create it, or set autoCreateQueue=true; one of another account must be named by its ARN or URL");
    }

    @Test
    void aQueueIsMadeWhenItIsFirstNeeded() {
        aws.on("sqs", "GetQueueUrl").fail("QueueDoesNotExist", 400);
        aws.on("sqs", "CreateQueue").answer(Map.of("QueueUrl", URL));
        sends();

        send(
                "awsx:sqs/jobs.fifo?autoCreateQueue=true&messageGroupIdStrategy=useConstant&messageRetentionPeriod=60"
                        + "&messageDeduplicationIdStrategy=useContentBasedDeduplication"
                        + "&redrivePolicy=RAW({\"maxReceiveCount\":3})",
                "hello");

        assertThat(input("sqs", "CreateQueue"))
                .isEqualTo(Map.of(
                        "QueueName",
                        "jobs.fifo",
                        "Attributes",
                        Map.of(
                                "FifoQueue", "true",
                                "MessageRetentionPeriod", "60",
                                "ContentBasedDeduplication", "true",
                                "RedrivePolicy", "{\"maxReceiveCount\":3}")));
        assertThat(input("sqs", "SendMessage"))
                .containsEntry("MessageGroupId", "CamelSingleMessageGroup")
                .doesNotContainKey("MessageDeduplicationId");
    }

    @Test
    void aQueueThatVanishesIsAskedForAnew() {
        aws.on("sqs", "GetQueueUrl").answer(Map.of("QueueUrl", URL));
        aws.on("sqs", "SendMessage").fail("QueueDoesNotExist", 400);

        assertThatThrownBy(() -> send("awsx:sqs/jobs", "hello")).hasMessageContaining("QueueDoesNotExist");

        assertThat(aws.calls("sqs", "GetQueueUrl")).hasSize(2);
        assertThat(aws.calls("sqs", "SendMessage")).hasSize(2);
    }

    @Test
    void headersWinOverOptions() {
        queue();
        sends();

        send("awsx:sqs/jobs?delaySeconds=7", "a");
        send("awsx:sqs/jobs?delaySeconds=7", "b", Map.of("camelAwsSqsDELAYSeconds", "9"));

        assertThat(aws.calls("sqs", "SendMessage"))
                .extracting(call -> call.input().get("DelaySeconds"))
                .containsExactly(7, 9);
    }

    @Test
    void attributesArePlainValues() {
        queue();
        sends();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("kind", "order");
        attributes.put("size", 7);
        attributes.put("raw", new byte[] {1});
        attributes.put("typed", Map.of("DataType", "Number.int", "StringValue", "8"));

        send("awsx:sqs/jobs", "a", Map.of("CamelAwsSqsMessageAttributes", attributes));

        Map<?, ?> sent = (Map<?, ?>) input("sqs", "SendMessage").get("MessageAttributes");
        assertThat(sent.get("kind")).isEqualTo(Map.of("DataType", "String", "StringValue", "order"));
        assertThat(sent.get("size")).isEqualTo(Map.of("DataType", "Number", "StringValue", "7"));
        assertThat(((Map<?, ?>) sent.get("raw")).get("DataType")).isEqualTo("Binary");
        assertThat(sent.get("typed")).isEqualTo(attributes.get("typed"));
    }

    @Test
    void headersBecomeAttributesWhereTheyAreNamed() {
        queue();
        sends();
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("X-Kind", "order");
        headers.put("x-size", 7);
        headers.put("other", "no");
        headers.put("cAmElAnything", "never");
        headers.put("x-map", Map.of("a", 1));
        headers.put("CamelAwsSqsMessageAttributes", Map.of("x-kind", "of the map"));

        send("awsx:sqs/jobs?messageAttributeHeaders=x-*,camel*", "a", headers);

        assertThat(((Map<?, ?>) input("sqs", "SendMessage").get("MessageAttributes")).keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("x-kind", "X-Kind", "x-size");
    }

    @Test
    void noHeaderIsAnAttributeByItself() {
        queue();
        sends();

        send("awsx:sqs/jobs", "a", Map.of("kind", "order"));

        assertThat(input("sqs", "SendMessage")).doesNotContainKey("MessageAttributes");
    }

    @Test
    void moreThanTenAttributesAreRefused() {
        queue();
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            attributes.put("a" + i, i);
        }

        assertThatThrownBy(() -> send("awsx:sqs/jobs", "a", Map.of("CamelAwsSqsMessageAttributes", attributes)))
                .hasMessageContaining("A message has 11 attributes, but may have 10; nothing was sent");
        assertThat(aws.calls("sqs", "SendMessage")).isEmpty();
    }

    @Test
    void aFifoQueueWantsAGroup() {
        queue();

        assertThatThrownBy(() -> send("awsx:sqs/jobs.fifo", "a"))
                .hasMessageContaining("A queue that ends with .fifo needs MessageGroupId; nothing was sent");
        assertThatThrownBy(() -> send("awsx:sqs/jobs.fifo?messageGroupIdStrategy=useConst", "a"))
                .hasStackTraceContaining(
                        "messageGroupIdStrategy is useConst, but must be one of useConstant, useExchangeId, usePropertyValue");
    }

    @Test
    void aFifoQueueGetsTheGroupOfAPropertyAndTheIdOfTheExchange() {
        queue();
        sends();

        Exchange sent = template.send("awsx:sqs/jobs.fifo?messageGroupIdStrategy=usePropertyValue", exchange -> {
            exchange.setProperty("CamelAwsMessageGroupId", "g");
            exchange.getMessage().setBody("a");
        });

        assertThat(input("sqs", "SendMessage"))
                .containsEntry("MessageGroupId", "g")
                .containsEntry("MessageDeduplicationId", sent.getExchangeId());
    }

    @Test
    void camelsNamesAreVerbsAndTheApisGiveTheWholeOutput() {
        queue();
        sends();
        aws.on("sqs", "PurgeQueue").answer();
        aws.on("sqs", "DeleteMessage").answer();

        assertThat(send("awsx:sqs/jobs?operation=SendMessage", "a").getMessage().getBody())
                .isEqualTo(Map.of("MessageId", "m-1", "MD5OfMessageBody", "md5"));
        send("awsx:sqs/jobs", "left behind", Map.of("CamelAwsSqsOperation", "purgeQueue"));
        send(
                "awsx:sqs/jobs?operation=deleteMessage",
                Map.of("left", "behind"),
                Map.of("CamelAwsSqsReceiptHandle", "r"));

        assertThat(input("sqs", "PurgeQueue")).isEqualTo(Map.of("QueueUrl", URL));
        assertThat(input("sqs", "DeleteMessage")).isEqualTo(Map.of("QueueUrl", URL, "ReceiptHandle", "r"));
    }

    @Test
    void headersOfOutputsThatAreNotThereAreRemoved() {
        aws.on("sqs", "ListQueues").answer(Map.of("QueueUrls", List.of(URL)));

        Exchange sent = send("awsx:sqs?operation=listQueues", null, Map.of("CamelAwsSqsNextToken", "t"));

        assertThat(input("sqs", "ListQueues")).isEqualTo(Map.of("NextToken", "t"));
        assertThat(sent.getMessage().getHeaders())
                .doesNotContainKey("CamelAwsSqsNextToken")
                .containsEntry("CamelAwsSqsIsTruncated", false);
    }

    @Test
    void aMessageCannotChooseAnotherQueue() {
        queue();

        assertThatThrownBy(() -> send(
                        "awsx:sqs/jobs?operation=SendMessage",
                        Map.of("QueueUrl", "https://evil.example/q", "MessageBody", "a")))
                .hasMessageContaining("The body gives QueueUrl=https://evil.example/q, but the URI says " + URL);
        assertThat(aws.calls("sqs", "SendMessage")).isEmpty();
    }

    @Test
    void optionsThatAreRefusedSayWhatToWriteInstead() {
        assertThatThrownBy(() -> send("awsx:sqs/jobs?amazonSQSClient=#c&delayQueue=true&param.QueueUrl=x", "a"))
                .hasStackTraceContaining("amazonSQSClient is not supported: it is of the AWS SDK")
                .hasStackTraceContaining("delayQueue is not supported: ")
                .hasStackTraceContaining("param.QueueUrl says what the queue in the URI says already");
    }

    @Test
    void nearestNamesKnowVerbs() {
        assertThatThrownBy(() -> send("awsx:sqs/jobs?operation=sendBatchMesage", "a"))
                .hasStackTraceContaining("or sendBatchMessage?");
    }
}
