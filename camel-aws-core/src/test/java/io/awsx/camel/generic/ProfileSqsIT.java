package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.SqsEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Producers of queues by their names, on a server. */
class ProfileSqsIT extends EngineTestSupport {

    @RegisterExtension
    static final SqsEngine ENGINE = new SqsEngine();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    private List<?> received(String queue) {
        Object messages = send(
                "sqs/" + queue + "?operation=ReceiveMessage&param.MaxNumberOfMessages=10"
                        + "&param.MessageAttributeNames=All&query=RAW(Messages)",
                null);
        return messages instanceof List<?> list ? list : List.of();
    }

    @Test
    void aQueueIsMadeAtFirstUseAndReceivesWhatIsSent() {
        Map<String, Object> attributes = new LinkedHashMap<>(Map.of("kind", "order", "size", 7));
        template.send(uri("sqs/made?autoCreateQueue=true&messageRetentionPeriod=120"), sent -> {
            sent.getMessage().setBody("hello");
            sent.getMessage().setHeader("CamelAwsSqsMessageAttributes", attributes);
        });

        Map<?, ?> message = (Map<?, ?>) received("made").get(0);
        assertThat(message.get("Body")).isEqualTo("hello");
        assertThat(((Map<?, ?>) message.get("MessageAttributes"))
                        .keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("kind", "size");
    }

    @Test
    void aQueueThatIsNotThereIsToldAndFoundWhenItCame() {
        String uri = "sqs/late";
        assertThatThrownBy(() -> send(uri, "a"))
                .hasMessageContaining("There is no queue late")
                .hasMessageContaining("autoCreateQueue=true");

        send("sqs?operation=CreateQueue", Map.of("QueueName", "late"));
        send(uri, "b");

        assertThat(received("late")).hasSize(1);
    }

    @Test
    void aQueueThatVanishesIsMadeAnewWhereThatIsAskedFor() {
        String uri = "sqs/gone?autoCreateQueue=true";
        send(uri, "a");
        send("sqs/gone?operation=deleteQueue", null);

        send(uri, "b");

        assertThat(received("gone")).hasSize(1);
    }

    @Test
    void batchesArriveWhole() {
        send(
                "sqs/many?autoCreateQueue=true",
                IntStream.range(0, 25).mapToObj(i -> "m" + i).toList());
        send("sqs/many?operation=sendBatchMessage", "x,y");

        assertThat(call(
                        "sqs/many?operation=GetQueueAttributes&param.AttributeNames=ApproximateNumberOfMessages&query=Attributes",
                        null))
                .containsEntry("ApproximateNumberOfMessages", "27");
    }

    @Test
    void aFifoQueueKeepsEachMessageOfABatch() {
        send("sqs/ordered.fifo?autoCreateQueue=true&messageGroupIdStrategy=useConstant", List.of("a", "b", "c"));

        assertThat(received("ordered.fifo"))
                .extracting(message -> (Object) ((Map<?, ?>) message).get("Body"))
                .containsExactly("a", "b", "c");
    }
}
