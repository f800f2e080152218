package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.SqsEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A queue as a route: what is sent is received, worked off, and deleted. */
class AwsxSqsIT extends EngineTestSupport {

    @RegisterExtension
    static final SqsEngine ENGINE = new SqsEngine();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    @Test
    void messagesAreReceivedAndDeletedWhenTheyWereWorkedOff() throws Exception {
        Object url = send("sqs?operation=CreateQueue&query=QueueUrl", Map.of("QueueName", "work"));
        List<String> seen = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri(
                                "sqs?operation=ReceiveMessage&param.MaxNumberOfMessages=10&initialDelay=1&delay=20&param.QueueUrl="
                                        + url))
                        .process(exchange -> seen.add((String)
                                exchange.getMessage().getBody(Map.class).get("Body")))
                        .setBody(simple("${body[ReceiptHandle]}"))
                        .transform()
                        .body(String.class, receipt -> Map.of("ReceiptHandle", receipt))
                        .to(uri("sqs?operation=DeleteMessage&param.QueueUrl=" + url));
            }
        });
        for (int i = 0; i < 12; i++) {
            send("sqs?operation=SendMessage&param.QueueUrl=" + url, Map.of("MessageBody", "m" + i));
        }
        await().untilAsserted(() -> assertThat(seen).hasSize(12).doesNotHaveDuplicates());
        await().untilAsserted(() -> assertThat(call(
                        "sqs?operation=GetQueueAttributes&param.AttributeNames=All&query=Attributes&param.QueueUrl="
                                + url,
                        null))
                .containsEntry("ApproximateNumberOfMessages", "0")
                .containsEntry("ApproximateNumberOfMessagesNotVisible", "0"));
    }
}
