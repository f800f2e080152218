package io.awsx.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final String URL = "https://sqs.eu-west-1.amazonaws.com/1/jobs";

    private final ScriptedService service = new ScriptedService("sqs");
    private final Sqs sqs = Sqs.of(service.client);
    private final Queue queue = sqs.queueByUrl(URL);

    @AfterEach
    void close() {
        service.close();
    }

    private static String sent(int... ids) {
        return "{\"Successful\":["
                + IntStream.of(ids)
                        .mapToObj(id -> "{\"Id\":\"" + id + "\",\"MessageId\":\"m" + id + "\"}")
                        .collect(Collectors.joining(","))
                + "]";
    }

    private int entries(int request) {
        return (int) Pattern.compile("\"Id\":")
                .matcher(service.body(request))
                .results()
                .count();
    }

    @Test
    void aQueueIsFoundByItsName() {
        service.transport.then(200, "{\"QueueUrl\":\"" + URL + "\"}");
        assertThat(sqs.queue("jobs")).isEqualTo(queue);
        assertThat(queue.name()).isEqualTo("jobs");
        assertThat(queue.isFifo()).isFalse();
    }

    @Test
    void manyMessagesGoTenACallAndNoLargerThanACallMayBe() {
        service.transport.then(200, sent(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) + "}").then(200, sent(0) + "}");
        assertThat(queue.sendAll(IntStream.range(0, 11).boxed().toList()))
                .hasSize(11)
                .endsWith("m9", "m0");
        assertThat(List.of(entries(0), entries(1))).containsExactly(10, 1);
        String large = "x".repeat(200_000);
        service.transport.then(200, sent(0) + "}").then(200, sent(0, 1) + "}");
        queue.sendAll(List.of(large, large, Map.of("MessageBody", "small", "DelaySeconds", 1)));
        assertThat(List.of(entries(2), entries(3))).containsExactly(1, 2);
        assertThat(service.body(3)).contains("\"DelaySeconds\":1");
    }

    @Test
    void whatFailsIsToldByItsIndexAndKeepsNothingElse() {
        service.transport
                .then(
                        200,
                        sent(0, 1, 2, 3, 4, 5, 6, 8, 9)
                                + ",\"Failed\":[{\"Id\":\"7\",\"Code\":\"InternalError\",\"Message\":\"sorry\",\"SenderFault\":false}]}")
                .then(200, sent(0) + "}");
        assertThatThrownBy(() -> queue.sendAll(IntStream.range(0, 12).boxed().toList()))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("InternalError: 2 of 12 messages failed, first that of index 7: sorry")
                .extracting(e -> ((ServiceException) e).fields().get("Failed"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        Map.of("Index", 7, "Code", "InternalError", "Message", "sorry", "SenderFault", false),
                        Map.of("Index", 11, "Code", "Unanswered", "Message", "the answer does not tell of it"));
    }

    @Test
    void nothingOvertakesAFailureWhereTheOrderCounts() {
        service.transport.then(
                200,
                sent(0, 1, 2, 3, 4, 5, 6, 7, 8)
                        + ",\"Failed\":[{\"Id\":\"9\",\"Code\":\"InternalError\",\"SenderFault\":false}]}");
        List<Map<String, String>> messages = IntStream.range(0, 30)
                .mapToObj(i -> Map.of("MessageBody", "m" + i, "MessageGroupId", "g"))
                .toList();
        assertThatThrownBy(() -> sqs.queueByUrl(URL + ".fifo").sendAll(messages))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("nothing was sent after its batch");
        assertThat(service.transport.requests()).hasSize(1);
    }

    @Test
    void messagesComeWithAllThatIsKnownOfThem() {
        service.transport.then(
                200,
                "{\"Messages\":[{\"MessageId\":\"m\",\"ReceiptHandle\":\"r\",\"Body\":\"b\",\"Attributes\":"
                        + "{\"ApproximateReceiveCount\":\"3\"},\"MessageAttributes\":{"
                        + "\"t\":{\"DataType\":\"String\",\"StringValue\":\"x\"},"
                        + "\"n\":{\"DataType\":\"Number.int\",\"StringValue\":\"7\"},"
                        + "\"odd\":{\"DataType\":\"Number\",\"StringValue\":\"seven\"}}}]}");
        Message message = queue.receive(1, Duration.ofSeconds(20)).get(0);
        assertThat(service.body(0))
                .contains("\"MaxNumberOfMessages\":1", "\"WaitTimeSeconds\":20", "\"MessageAttributeNames\":[\"All\"]");
        assertThat(message.body()).isEqualTo("b");
        assertThat(message.receiveCount()).isEqualTo(3);
        assertThat(message.attributes()).isEqualTo(Map.of("t", "x", "n", BigDecimal.valueOf(7), "odd", "seven"));
        assertThat(message).hasToString("sqs.Message(m)");
        service.transport.then(200, "{}").then(200, "{}");
        message.changeVisibility(Duration.ofMinutes(1)).delete();
        assertThat(service.body(1)).contains("\"VisibilityTimeout\":60", "\"ReceiptHandle\":\"r\"");
        assertThat(service.body(2)).contains("\"ReceiptHandle\":\"r\"");
    }

    @Test
    void anEmptyQueueGivesNothing() {
        service.transport.then(200, "{}");
        assertThat(queue.receive()).isEmpty();
    }

    @Test
    void messagesOfAnotherQueueAreNotDeletedFromThisOne() {
        service.transport.then(200, "{\"Messages\":[{\"MessageId\":\"m\",\"ReceiptHandle\":\"r\",\"Body\":\"b\"}]}");
        List<Message> messages = sqs.queueByUrl(URL + "2").receive();
        assertThatThrownBy(() -> queue.deleteAll(messages))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Message m is of queue " + URL + "2, not of " + URL);
    }

    @Test
    void anAttributeThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> queue.send("b", Map.of("a", List.of(1))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(
                        "Attribute a of a message must be text, a number, a Boolean, byte[], or a Map with a DataType");
    }
}
