package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.resource.Queue;
import io.awsx.resource.Sns;
import io.awsx.resource.Sqs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

class QueueKameletsIT extends MotoSupport {

    private Queue queue(String name, Map<String, ?> attributes) {
        return Sqs.of(session).createQueue(name, attributes);
    }

    /** The messages of a queue, as the API gives them. */
    private List<Map<?, ?>> received(String name, int count) {
        Map<String, Object> input = Map.of(
                "QueueUrl",
                Sqs.of(session).queue(name).url(),
                "MaxNumberOfMessages",
                10,
                "WaitTimeSeconds",
                1,
                "MessageSystemAttributeNames",
                List.of("All"));
        List<Map<?, ?>> messages = new ArrayList<>();
        await().atMost(LIMIT).until(() -> {
            Object some = call("sqs", "ReceiveMessage", input).getOrDefault("Messages", List.of());
            ((List<?>) some).forEach(message -> messages.add((Map<?, ?>) message));
            return messages.size() >= count;
        });
        return messages;
    }

    private static Object body(Map<?, ?> message) {
        return message.get("Body");
    }

    private static Object group(Map<?, ?> message) {
        return ((Map<?, ?>) message.get("Attributes")).get("MessageGroupId");
    }

    @Test
    void aMessageIsSentToAQueueThatIsMadeWhereThatIsAsked() {
        send("awsx-sqs-sink?queueNameOrArn=fresh&autoCreateQueue=true", "hello", Map.of());

        assertThat(received("fresh", 1)).extracting(QueueKameletsIT::body).containsExactly("hello");
    }

    @Test
    void aBatchIsSentAsMessagesOfTheirOwn() {
        queue("batched", Map.of());

        send("awsx-sqs-batch-sink?queueNameOrArn=batched&batchSeparator=,", "a,b,c", Map.of());

        assertThat(received("batched", 3)).extracting(QueueKameletsIT::body).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void messagesOfAFifoQueueHaveTheGroupOfTheHeader() {
        queue("ordered.fifo", Map.of("FifoQueue", "true"));

        send("awsx-sqs-fifo-sink?queueNameOrArn=ordered.fifo", "a", Map.of("group", "g1"));
        send("awsx-sqs-fifo-sink?queueNameOrArn=ordered.fifo", "b", Map.of("ce-group", "g2"));
        send("awsx-sqs-fifo-sink?queueNameOrArn=ordered.fifo", "c", Map.of());

        assertThat(received("ordered.fifo", 3))
                .extracting(QueueKameletsIT::group)
                .contains("g1", "g2")
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void messagesOfTheSameContentAreOneWhereThatIsAsked() {
        queue("content.fifo", Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true"));
        String sink = "awsx-sqs-fifo-sink?queueNameOrArn=content.fifo&contentBasedDeduplication=true";

        send(sink, "a", Map.of("group", "g"));
        send(sink, "a", Map.of("group", "g"));
        send(sink, "b", Map.of("group", "g"));

        assertThat(received("content.fifo", 2))
                .extracting(QueueKameletsIT::body)
                .containsExactly("a", "b");
    }

    @Test
    void aSourceGivesMessagesAndDeletesThem() throws Exception {
        Queue queue = queue("jobs", Map.of());
        queue.send("one", Map.of());
        queue.send("two", Map.of());

        MockEndpoint out = consume("awsx-sqs-source?queueNameOrArn=jobs&waitTimeSeconds=1");
        out.expectedBodiesReceivedInAnyOrder("one", "two");

        out.assertIsSatisfied(LIMIT.toMillis());
        assertThat(out.getExchanges().get(0).getMessage().getHeaders())
                .containsKeys("CamelAwsSqsMessageId", "CamelAwsSqsReceiptHandle");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(queue.attributes())
                        .containsEntry("ApproximateNumberOfMessages", "0")
                        .containsEntry("ApproximateNumberOfMessagesNotVisible", "0"));
    }

    @Test
    void aMessageIsPublishedWithTheSubjectOfTheHeader() {
        Queue queue = queue("subscribed", Map.of());
        Sns.of(session).createTopic("news").subscribe("sqs", queue.arn());

        send("awsx-sns-sink?topicNameOrArn=news", "hello", Map.of("subject", "greeting"));

        assertThat(received("subscribed", 1))
                .singleElement()
                .extracting(QueueKameletsIT::body)
                .asString()
                .contains("\"hello\"", "\"greeting\"");
    }

    @Test
    void aMessageIsPublishedInTheGroupOfTheHeader() {
        Queue queue = queue("subscribed.fifo", Map.of("FifoQueue", "true"));
        String topic = String.valueOf(
                call("sns", "CreateTopic", Map.of("Name", "news.fifo", "Attributes", Map.of("FifoTopic", "true")))
                        .get("TopicArn"));
        Sns.of(session).topic(topic).subscribe("sqs", queue.arn());

        send("awsx-sns-fifo-sink?topicNameOrArn=" + topic, "hello", Map.of("group", "g1"));

        assertThat(received("subscribed.fifo", 1))
                .singleElement()
                .extracting(QueueKameletsIT::group)
                .isEqualTo("g1");
    }
}
