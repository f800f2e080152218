package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.SqsEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new SqsEngine());

    @Test
    void aQueueIsCreatedReadChangedAndDeleted() {
        Map<String, Object> queue = queue("plain");
        aws.call("awsx:sqs?operation=SetQueueAttributes&param.Attributes.VisibilityTimeout=7", queue);
        assertThat(aws.call(
                        "awsx:sqs?operation=GetQueueAttributes&param.AttributeNames[0]=All&query=Attributes.VisibilityTimeout",
                        queue))
                .isEqualTo("7");
        aws.call("awsx:sqs?operation=DeleteQueue", queue);
        // SQS itself says AWS.SimpleQueueService.NonExistentQueue.
        assertThat(aws.errorCode("awsx:sqs?operation=GetQueueUrl&param.QueueName=plain"))
                .isEqualTo("QueueDoesNotExist");
    }

    @Test
    void aMessageIsSentReceivedAndDeleted() {
        Map<String, Object> queue = queue("letters");
        aws.call(
                "awsx:sqs?operation=SendMessage&param.QueueUrl=" + queue.get("QueueUrl"),
                Map.of(
                        "MessageBody",
                        "<letter/> é & more",
                        "MessageAttributes",
                        Map.of(
                                "kind", Map.of("DataType", "String", "StringValue", "private"),
                                "raw", Map.of("DataType", "Binary", "BinaryValue", new byte[] {0, -1}))));
        var message = (Map<?, ?>) aws.call(
                "awsx:sqs?operation=ReceiveMessage&param.MessageAttributeNames[0]=All&query=Messages[0]", queue);
        assertThat(message.get("Body")).isEqualTo("<letter/> é & more");
        assertThat(message.get("MessageAttributes"))
                .usingRecursiveComparison()
                .isEqualTo(Map.of(
                        "kind", Map.of("DataType", "String", "StringValue", "private"),
                        "raw", Map.of("DataType", "Binary", "BinaryValue", new byte[] {0, -1})));
        aws.call(
                "awsx:sqs?operation=DeleteMessage&param.QueueUrl=" + queue.get("QueueUrl"),
                Map.of("ReceiptHandle", message.get("ReceiptHandle")));
        assertThat(aws.call(
                        "awsx:sqs?operation=GetQueueAttributes&param.AttributeNames[0]=All"
                                + "&query=Attributes.[ApproximateNumberOfMessages,ApproximateNumberOfMessagesNotVisible]",
                        queue))
                .isEqualTo(List.of("0", "0"));
    }

    @Test
    void aBatchSaysWhichOfItsMessagesAreBad() {
        Map<String, Object> queue = queue("batch");
        assertThat(aws.call(
                        "awsx:sqs?operation=SendMessageBatch&query=[Successful[].Id,Failed[].Id]&param.QueueUrl="
                                + queue.get("QueueUrl"),
                        Map.of(
                                "Entries",
                                List.of(
                                        Map.of("Id", "good", "MessageBody", "hello"),
                                        Map.of("Id", "bad", "MessageBody", "\u0001")))))
                .isEqualTo(List.of(List.of("good"), List.of("bad")));
    }

    @Test
    void queuesAreListed() {
        List.of("listed-a", "listed-b", "listed-c").forEach(SqsIT::queue);
        assertThat(aws.list("awsx:sqs?operation=ListQueues&param.QueueNamePrefix=listed-&paginate=items&pageSize=2"))
                .map(url -> url.toString().replaceAll(".*/", ""))
                .containsExactlyInAnyOrder("listed-a", "listed-b", "listed-c");
    }

    @Test
    void messagesArePolledByAConsumer() throws Exception {
        Map<String, Object> queue = queue("polled");
        for (String body : List.of("one", "two", "three")) {
            aws.call("awsx:sqs?operation=SendMessage&param.MessageBody=" + body, queue);
        }
        assertThat(aws.consume(
                        "awsx:sqs?operation=ReceiveMessage&param.MaxNumberOfMessages=2&delay=50&param.QueueUrl="
                                + queue.get("QueueUrl"),
                        3))
                .extracting("Body")
                .containsExactlyInAnyOrder("one", "two", "three");
    }

    private static Map<String, Object> queue(String name) {
        return Map.of("QueueUrl", aws.call("awsx:sqs?operation=CreateQueue&query=QueueUrl", Map.of("QueueName", name)));
    }
}
