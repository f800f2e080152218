package io.awsx.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptedAwsTest {

    private static final String URL = "https://sqs.us-east-1.amazonaws.com/123456789012/orders";

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private static Map<String, Object> message(String body) {
        return Map.of("QueueUrl", URL, "MessageBody", body);
    }

    private Map<String, Object> send(String body) {
        return aws.client("sqs").call("SendMessage", message(body));
    }

    @Test
    void answersACallAndRecordsIt() {
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "m1"));

        assertThat(send("hello")).containsEntry("MessageId", "m1");

        assertThat(aws.calls("sqs", "send_message")).singleElement().satisfies(call -> {
            assertThat(call.input()).isEqualTo(message("hello"));
            assertThat(call.region()).isEqualTo("us-east-1");
            assertThat(call.attempts()).isEqualTo(1);
            assertThat(call.requests().get(0).url()).hasHost("sqs.us-east-1.amazonaws.com");
            assertThat(call.requests().get(0).headers().get("authorization").get(0))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDSCRIPTED/20260101/us-east-1/sqs/");
            assertThat(call.requests().get(0).text()).contains("\"MessageBody\":\"hello\"");
        });
        aws.verify();
    }

    @Test
    void repliesComeOneAfterTheOtherAndTheLastOneStays() {
        aws.on("sqs", "SendMessage")
                .answer(Map.of("MessageId", "m1"))
                .answer(Map.of("MessageId", "m2"))
                .times(2)
                .answer(Map.of("MessageId", "m3"));

        assertThat(IntStream.range(0, 6).mapToObj(i -> send("x").get("MessageId")))
                .containsExactly("m1", "m2", "m2", "m3", "m3", "m3");
    }

    @Test
    void theScriptGivenLastThatMatchesAnswers() {
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "any"));
        aws.on("sqs", "SendMessage").with(Map.of("MessageBody", "a")).answer(Map.of("MessageId", "a"));
        aws.on("sqs", "SendMessage")
                .when(input -> input.get("MessageBody").toString().startsWith("b"))
                .answer(Map.of("MessageId", "b"))
                .once();

        assertThat(List.of("a", "b1", "b2", "c").stream().map(body -> send(body).get("MessageId")))
                .containsExactly("a", "b", "any", "any");
        aws.verify();
    }

    @Test
    void answersAreMadeFromInputs() {
        aws.on("dynamodb", "GetItem")
                .answer(input -> Map.of("Item", Map.of("id", ((Map<?, ?>) input.get("Key")).get("id"))));

        assertThat(aws.client("dynamodb")
                        .call("GetItem", Map.of("TableName", "orders", "Key", Map.of("id", Map.of("S", "7")))))
                .containsEntry("Item", Map.of("id", Map.of("S", "7")));
    }

    @Test
    void throttledCallsAreSentAgainWithoutWaiting() {
        aws.on("sqs", "SendMessage").throttle(2).answer(Map.of("MessageId", "m1"));
        long begun = System.nanoTime();

        assertThat(send("hello")).containsEntry("MessageId", "m1");

        assertThat(aws.calls()).singleElement().returns(3, RecordedCall::attempts);
        assertThat(aws.time().waits()).hasSize(2);
        assertThat(aws.time().instant()).isAfterOrEqualTo(VirtualTime.BEGIN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
        aws.verify();
    }

    @Test
    void throttlingEndsACallWhoseAttemptsAreUsedUp() {
        Map<String, String> operations =
                Map.of("sqs", "SendMessage", "s3", "ListBuckets", "ec2", "DescribeInstances", "iam", "ListUsers");
        operations.forEach((service, operation) -> {
            aws.on(service, operation).throttle();
            Map<String, Object> input = service.equals("sqs") ? message("x") : Map.of();

            ServiceException failure = catchThrowableOfType(
                    ServiceException.class, () -> aws.client(service).call(operation, input));

            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.code()).containsPattern("Throttling|SlowDown|RequestLimitExceeded");
        });
    }

    @Test
    void failuresHaveCodeStatusWordsAndMembers() {
        aws.on("dynamodb", "PutItem")
                .fail(
                        "ConditionalCheckFailedException",
                        400,
                        "The conditional request failed",
                        Map.of("Item", Map.of("id", Map.of("S", "1"))));

        ServiceException failure = catchThrowableOfType(
                ServiceException.class,
                () -> aws.client("dynamodb")
                        .call("PutItem", Map.of("TableName", "t", "Item", Map.of("id", Map.of("S", "1")))));

        assertThat(failure.code()).isEqualTo("ConditionalCheckFailedException");
        assertThat(failure.statusCode()).isEqualTo(400);
        assertThat(failure).hasMessageContaining("The conditional request failed");
        assertThat(failure.requestId()).startsWith("SCRIPTED");
        assertThat(failure.fields()).containsEntry("Item", Map.of("id", Map.of("S", "1")));
    }

    @Test
    void failuresGoThroughEachFormatOfErrors() {
        aws.on("sqs", "SendMessage").fail("AWS.SimpleQueueService.NonExistentQueue");
        aws.on("s3", "GetObject").fail("NoSuchKey", 404, "no such key", Map.of("Key", "k"));
        aws.on("ec2", "DescribeInstances").fail("InvalidInstanceID.NotFound", 400);
        aws.on("iam", "GetUser").fail("NoSuchEntity");
        aws.on("lambda", "GetFunction").fail("ResourceNotFoundException", 404, "gone", Map.of("Type", "User"));

        assertThat(code("sqs", "SendMessage", message("x"))).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
        assertThat(code("s3", "GetObject", Map.of("Bucket", "b", "Key", "k"))).isEqualTo("NoSuchKey");
        assertThat(code("ec2", "DescribeInstances", Map.of())).isEqualTo("InvalidInstanceID.NotFound");
        assertThat(code("iam", "GetUser", Map.of())).isEqualTo("NoSuchEntity");
        assertThat(code("lambda", "GetFunction", Map.of("FunctionName", "f"))).isEqualTo("ResourceNotFoundException");
    }

    private String code(String service, String operation, Map<String, ?> input) {
        return catchThrowableOfType(
                        ServiceException.class, () -> aws.client(service).call(operation, input))
                .code();
    }

    @Test
    void connectionsFailAsTheyDoInTheNetwork() {
        aws.on("sqs", "SendMessage").refuseConnection().resetConnection().answer(Map.of("MessageId", "m1"));
        aws.on("sqs", "ReceiveMessage").timeOut();

        assertThat(send("x")).containsEntry("MessageId", "m1");
        assertThatThrownBy(() -> aws.client("sqs").call("ReceiveMessage", Map.of("QueueUrl", URL)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no answer came in time");
    }

    @Test
    void slowAnswersTakeVirtualTimeAndEndACallThatHasLess() {
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "m1")).delay(Duration.ofMinutes(5));

        send("x");

        assertThat(aws.time().instant()).isEqualTo(VirtualTime.BEGIN.plus(Duration.ofMinutes(5)));
        AwsClient hurried = aws.session().client("sqs", Map.of("callTimeout", Duration.ofSeconds(3)));
        assertThatThrownBy(() -> hurried.call("SendMessage", message("x"))).isInstanceOf(TransportException.class);
        assertThat(aws.time().instant()).isBefore(VirtualTime.BEGIN.plus(Duration.ofMinutes(6)));
    }

    @Test
    void aCallThatNoScriptAnswersFailsAndSaysWhatThereIs() {
        aws.on("kms", "ListKeys").answer().optional();
        aws.on("kms", "Encrypt").with(Map.of("KeyId", "other")).answer().optional();

        assertThatThrownBy(() ->
                        aws.client("kms").call("Encrypt", Map.of("KeyId", "alias/mine", "Plaintext", "very secret")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("No script answers kms Encrypt {KeyId=alias/mine, Plaintext=***}")
                .hasMessageContaining("kms Encrypt with {KeyId=other} (ScriptedAwsTest.java:")
                .hasMessageContaining("does not match this input")
                .hasMessageContaining("kms ListKeys (ScriptedAwsTest.java:")
                .hasMessageContaining("Add on(\"kms\", \"Encrypt\").answer(...)")
                .hasMessageNotContaining("very secret");
        assertThat(aws.calls()).singleElement().returns(1, RecordedCall::attempts);
        assertThatThrownBy(aws::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No script answers kms Encrypt");
    }

    @Test
    void verifyTellsScriptsThatWereNotUsed() {
        aws.on("sqs", "SendMessage").throttle(2).answer(Map.of("MessageId", "m1"));
        aws.on("sqs", "PurgeQueue");
        aws.on("sqs", "ListQueues").answer().optional();
        aws.on("sqs", "SendMessage").with(Map.of("MessageBody", "last")).answer();
        send("x");
        send("y");

        assertThatThrownBy(aws::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Not called: sqs SendMessage with {MessageBody=last}")
                .hasMessageContaining("sqs PurgeQueue")
                .hasMessageNotContaining("throttle")
                .hasMessageNotContaining("ListQueues");
    }

    @Test
    void outputsWithTyposAreRefusedWhereTheyAreScripted() {
        assertThatThrownBy(() -> aws.on("sqs", "SendMessage").answer(Map.of("MessageID", "m1")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Scripted output of sqs SendMessage is not valid")
                .hasMessageContaining("has no member MessageID")
                .hasMessageContaining("MessageId");
        assertThatThrownBy(() -> aws.on("ec2", "DescribeInstances")
                        .answer(Map.of("Reservations", List.of(Map.of("Instances", List.of(Map.of("InstanceId", 7)))))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Reservations[0].Instances[0].InstanceId must be a String");
        assertThatThrownBy(() -> aws.on("sqs", "SendMessage").with(Map.of("Body", "x")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has no member Body");
        assertThatThrownBy(() -> aws.on("sqs", "SendMesage"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SendMessage");
        assertThatThrownBy(() -> aws.on("dynamodb", "PutItem")
                        .fail("ConditionalCheckFailedException", 400, null, Map.of("Itme", Map.of())))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Item");
    }

    @Test
    void outputsThatAreMadeWithTyposFailTheCallAndTheCheck() {
        aws.on("sqs", "SendMessage").answer(input -> Map.of("MessageIds", "m1"));

        assertThatThrownBy(() -> send("x"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has no member MessageIds");
        assertThatThrownBy(aws::verify).hasMessageContaining("has no member MessageIds");
    }

    @Test
    void inputsAreCheckedAsByARealClient() {
        aws.on("sqs", "SendMessage").answer();

        assertThatThrownBy(() -> aws.client("sqs").call("SendMessage", Map.of("QueueUrl", URL)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("MessageBody is missing");
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void recordedInputsStayAsTheyWere() {
        aws.on("sqs", "SendMessage").answer();
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("a", Map.of("DataType", "String", "StringValue", "1"));
        aws.client("sqs")
                .call("SendMessage", Map.of("QueueUrl", URL, "MessageBody", "x", "MessageAttributes", attributes));
        attributes.clear();

        assertThat((Map<?, ?>) aws.calls().get(0).input().get("MessageAttributes"))
                .hasSize(1);
    }

    @Test
    void inOrderCallsComeAsTheyWereScripted() {
        aws.inOrder();
        aws.on("sqs", "CreateQueue").answer(Map.of("QueueUrl", URL));
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "m1")).times(2);

        assertThatThrownBy(() -> send("x"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the next call expected is sqs CreateQueue");
        aws.client("sqs").call("CreateQueue", Map.of("QueueName", "orders"));
        send("a");
        send("b");
        assertThatThrownBy(() -> send("c")).hasMessageContaining("all scripts are used up");
    }

    @Test
    void manyThreadsShareAScript() {
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "last"));
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "first")).times(100);
        List<CompletableFuture<Map<String, Object>>> calls = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            calls.add(aws.client("sqs").callAsync("SendMessage", message("m" + i)));
        }

        List<Object> ids =
                calls.stream().map(call -> call.join().get("MessageId")).toList();

        assertThat(ids).filteredOn("first"::equals).hasSize(100);
        assertThat(ids).filteredOn("last"::equals).hasSize(200);
        assertThat(aws.calls("sqs", "SendMessage")).hasSize(300).allMatch(call -> call.attempts() == 1);
        aws.verify();
    }

    @Test
    void waitersAndPagesWorkWithoutWaiting() {
        aws.on("ec2", "DescribeInstances")
                .answer(reservation("i-1", "pending", null))
                .answer(reservation("i-1", "running", null));
        aws.client("ec2").waitUntil("InstanceRunning", Map.of("InstanceIds", List.of("i-1")));
        assertThat(aws.time().waits()).hasSize(1);

        aws.on("ec2", "DescribeInstances").answer(reservation("i-1", "running", "more"));
        aws.on("ec2", "DescribeInstances")
                .with(Map.of("NextToken", "more"))
                .answer(reservation("i-2", "stopped", null));
        List<Object> ids = new ArrayList<>();
        aws.client("ec2")
                .paginate("DescribeInstances", Map.of())
                .search("Reservations[].Instances[].InstanceId")
                .forEach(ids::add);
        assertThat(ids).containsExactly("i-1", "i-2");
        aws.verify();
    }

    private static Map<String, Object> reservation(String id, String state, String token) {
        Map<String, Object> output = new HashMap<>(Map.of(
                "Reservations",
                List.of(Map.of("Instances", List.of(Map.of("InstanceId", id, "State", Map.of("Name", state)))))));
        if (token != null) {
            output.put("NextToken", token);
        }
        return output;
    }

    @Test
    void anEmptyAnswerThatTheServiceNeverGivesIsAMistakeOfTheScript() {
        aws.on("s3", "DeleteObjects").answer();
        Map<String, Object> keys = Map.of("Objects", List.of(Map.of("Key", "k")));

        assertThatThrownBy(() -> aws.client("s3").call("DeleteObjects", Map.of("Bucket", "orders", "Delete", keys)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Scripted output of s3 DeleteObjects")
                .hasMessageContaining("Deleted");
        assertThat(aws.calls()).singleElement().returns(1, RecordedCall::attempts);

        Map<String, Object> quiet = Map.of("Objects", List.of(Map.of("Key", "k")), "Quiet", true);
        assertThat(aws.client("s3").call("DeleteObjects", Map.of("Bucket", "orders", "Delete", quiet)))
                .isEmpty();
    }
}
