package io.awsx.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.ServiceException;
import io.awsx.testkit.SqsEngine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueIT {

    @RegisterExtension
    static final SqsEngine engine = new SqsEngine();

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private static AwsSession session;
    private static Sqs sqs;

    @BeforeAll
    static void open() {
        session = EngineSession.of(engine);
        sqs = Sqs.of(session);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void aQueueIsCreatedFoundChangedAndDeleted() {
        Queue queue = sqs.createQueue("typed-life", Map.of("VisibilityTimeout", 7));
        assertThat(sqs.queue("typed-life").name()).isEqualTo("typed-life");
        assertThat(sqs.queues("typed-li")).extracting(Queue::name).containsExactly("typed-life");
        assertThat(sqs.queues().stream().map(Queue::name)).contains("typed-life");
        assertThat(queue.attributes()).containsEntry("VisibilityTimeout", "7");
        assertThat(queue.arn()).endsWith(":typed-life");
        assertThat(queue.setAttributes(Map.of("VisibilityTimeout", 9)).reload().attributes())
                .containsEntry("VisibilityTimeout", "9");
        queue.delete();
        assertThatThrownBy(() -> sqs.queue("typed-life")).isInstanceOf(ServiceException.class);
    }

    @Test
    void aMessageIsSentReceivedGivenBackAndDeleted() {
        Queue queue = sqs.createQueue("typed-letters");
        String id = queue.send("é <b>", Map.of("kind", "private", "weight", 2.5, "seal", new byte[] {0, -1}));
        Message first = queue.receive(10, AT_MOST).get(0);
        assertThat(first.id()).isEqualTo(id);
        assertThat(first.body()).isEqualTo("é <b>");
        assertThat(first.attributes())
                .containsEntry("kind", "private")
                .containsEntry("weight", new BigDecimal("2.5"))
                .containsEntry("seal", new byte[] {0, -1});
        assertThat(first.systemAttributes()).containsKey("SentTimestamp");
        assertThat(queue.receive()).isEmpty();
        first.changeVisibility(Duration.ZERO);
        Message again = queue.receive(1, AT_MOST).get(0);
        assertThat(again.receiveCount()).isEqualTo(2);
        again.delete();
        assertThat(queue.reload().messageCount()).isZero();
        queue.delete();
    }

    @Test
    void manyMessagesAreSentReceivedAndDeleted() {
        Queue queue = sqs.createQueue("typed-many");
        List<String> bodies = IntStream.range(0, 25).mapToObj(i -> "m" + i).toList();
        assertThat(queue.sendAll(bodies)).hasSize(25).doesNotHaveDuplicates();
        List<Message> received = new ArrayList<>();
        for (int i = 0; i < 10 && received.size() < 25; i++) {
            received.addAll(queue.receive());
        }
        assertThat(received).extracting(Message::body).containsExactlyInAnyOrderElementsOf(bodies);
        queue.changeVisibility(received, Duration.ZERO);
        received.clear();
        for (int i = 0; i < 10 && received.size() < 25; i++) {
            received.addAll(queue.receive());
        }
        queue.deleteAll(received);
        assertThat(queue.reload().attributes()).containsEntry("ApproximateNumberOfMessagesNotVisible", "0");
        queue.send("x");
        assertThat(queue.purge().receive()).isEmpty();
        queue.delete();
    }

    @Test
    void messagesOfAFifoQueueKeepTheirOrder() {
        Queue queue = sqs.createQueue("typed.fifo", Map.of("ContentBasedDeduplication", true));
        assertThat(queue.isFifo()).isTrue();
        queue.sendAll(IntStream.range(0, 10)
                .mapToObj(i -> Map.of("MessageBody", "m" + i, "MessageGroupId", "g"))
                .toList());
        assertThat(queue.receive(10, AT_MOST).get(0).body()).isEqualTo("m0");
        queue.delete();
    }
}
