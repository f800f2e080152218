package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testing.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Bodies that hold several things. */
class BatchTest extends ProfileTestSupport {

    private static final String URL = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";

    private void queue() {
        aws.on("sqs", "GetQueueUrl").answer(Map.of("QueueUrl", URL));
    }

    /** Takes the entries that are not refused, whose refusals are told. */
    private void takes(Function<Map<?, ?>, Map<String, Object>> refusal) {
        aws.on("sqs", "SendMessageBatch").answer(input -> {
            List<Object> taken = new ArrayList<>();
            List<Object> failed = new ArrayList<>();
            for (Object one : (List<?>) input.get("Entries")) {
                Map<?, ?> entry = (Map<?, ?>) one;
                Map<String, Object> refused = refusal.apply(entry);
                if (refused == null) {
                    taken.add(
                            Map.of("Id", entry.get("Id"), "MessageId", "m" + entry.get("Id"), "MD5OfMessageBody", "x"));
                } else {
                    Map<String, Object> told = new LinkedHashMap<>(refused);
                    told.put("Id", entry.get("Id"));
                    failed.add(told);
                }
            }
            return Map.of("Successful", taken, "Failed", failed);
        });
    }

    private void takesAll() {
        takes(entry -> null);
    }

    private static List<?> entries(RecordedCall call) {
        return (List<?>) call.input().get("Entries");
    }

    private List<Object> bodies() {
        return aws.calls("sqs", "SendMessageBatch").stream()
                .flatMap(call -> entries(call).stream())
                .map(entry -> (Object) ((Map<?, ?>) entry).get("MessageBody"))
                .toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
    }

    @Test
    void manyThingsBecomeCallsOfTen() {
        queue();
        takesAll();

        Exchange sent = send("awsx:sqs/jobs?operation=sendBatchMessage&delaySeconds=5", numbers(23));

        assertThat(aws.calls("sqs", "SendMessageBatch"))
                .extracting(call -> entries(call).size())
                .containsExactly(10, 10, 3);
        assertThat(bodies()).isEqualTo(numbers(23));
        assertThat(entries(aws.calls("sqs", "SendMessageBatch").get(2)).get(0))
                .isEqualTo(Map.of("Id", "20", "MessageBody", "m20", "DelaySeconds", 5));
        assertThat(sent.getMessage().getHeaders())
                .containsEntry("CamelAwsSqsSuccessfulMessageCount", 23)
                .containsEntry("CamelAwsSqsFailedMessageCount", 0);
        assertThat((List<?>) sent.getMessage().getBody(Map.class).get("Successful"))
                .hasSize(23);
    }

    @Test
    void whatHoldsSeveralMayBeOfAnyKind() {
        queue();
        takesAll();
        for (Object body : List.of(
                List.of("a", "b"), new Object[] {"a", "b"}, List.of("a", "b").iterator(), Stream.of("a", "b"), "a,b")) {
            aws.forgetCalls();
            send("awsx:sqs/jobs?operation=sendBatchMessage", body);
            assertThat(bodies()).as("%s", body).containsExactly("a", "b");
        }
        aws.forgetCalls();
        send("awsx:sqs/jobs", List.of("a", "b"));
        assertThat(bodies()).containsExactly("a", "b");
    }

    @Test
    void anExpressionOfTheUriIsAskedForEachEntry() {
        queue();
        takesAll();

        send(
                "awsx:sqs/jobs?param.MessageAttributes.id.DataType=String"
                        + "&param.MessageAttributes.id.StringValue=${uuid}",
                numbers(3));

        assertThat(entries(aws.calls("sqs", "SendMessageBatch").get(0)))
                .extracting(entry -> ((Map<?, ?>) entry).get("MessageAttributes"))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void textIsSplitByTheSeparatorAsItIs() {
        queue();
        takesAll();

        send("awsx:sqs/jobs?operation=sendBatchMessage&batchSeparator=.|", "a.|b|c.d");

        assertThat(bodies()).containsExactly("a", "b|c.d");
    }

    @Test
    void textIsOneMessageToWhatSendsOne() {
        queue();
        aws.on("sqs", "SendMessage").answer(Map.of("MessageId", "m"));

        send("awsx:sqs/jobs", "a,b");

        assertThat(input("sqs", "SendMessage")).containsEntry("MessageBody", "a,b");
    }

    @Test
    void anEntryMayHaveMembersOfItsOwn() {
        queue();
        takesAll();

        send(
                "awsx:sqs/jobs",
                List.of(
                        Map.of("MessageBody", "a", "DelaySeconds", 1, "MessageAttributes", Map.of("k", "v")),
                        Map.of("MessageBody", "b", "Id", "own")),
                Map.of("CamelAwsSqsMessageAttributes", Map.of("h", 1)));

        List<?> entries = entries(aws.calls("sqs", "SendMessageBatch").get(0));
        assertThat(((Map<?, ?>) entries.get(0)).get("DelaySeconds")).isEqualTo(1);
        assertThat(((Map<?, ?>) entries.get(1)).get("Id")).isEqualTo("own");
        assertThat(((Map<?, ?>) ((Map<?, ?>) entries.get(1)).get("MessageAttributes")).get("h"))
                .isEqualTo(Map.of("DataType", "Number", "StringValue", "1"));
    }

    @Test
    void messagesOfABatchAreNoDuplicatesOfEachOther() {
        queue();
        takesAll();

        Exchange sent = send("awsx:sqs/jobs.fifo?messageGroupIdStrategy=useConstant", List.of("a", "b"));

        assertThat(entries(aws.calls("sqs", "SendMessageBatch").get(0)))
                .extracting(entry -> (Object) ((Map<?, ?>) entry).get("MessageDeduplicationId"))
                .containsExactly(sent.getExchangeId() + "-0", sent.getExchangeId() + "-1");
    }

    @Test
    void whatTheServiceIsToBlameForIsSentAgain() {
        queue();
        Map<Object, Integer> seen = new LinkedHashMap<>();
        takes(entry -> seen.merge(entry.get("Id"), 1, Integer::sum) == 1
                        && entry.get("Id").equals("1")
                ? Map.of("Code", "InternalError", "SenderFault", false)
                : null);

        Exchange sent = send("awsx:sqs/jobs", List.of("a", "b", "c"));

        assertThat(aws.calls("sqs", "SendMessageBatch"))
                .extracting(call -> entries(call).size())
                .containsExactly(3, 1);
        assertThat(sent.getMessage().getHeader("CamelAwsSqsSuccessfulMessageCount"))
                .isEqualTo(3);
        assertThat(aws.time().waits()).hasSize(1);
    }

    @Test
    void whatIsRefusedForGoodIsToldAndTheRestIsSent() {
        queue();
        takes(refusing(entry -> List.of("3", "14").contains(entry.get("Id"))));

        assertThatThrownBy(() -> send("awsx:sqs/jobs", numbers(15)))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo("InvalidMessageContents");
                    assertThat(e)
                            .hasMessageContaining(
                                    "2 of 15 entries failed, first that of index 3: bad characters; the others were sent");
                    assertThat((List<?>) e.fields().get("Failed"))
                            .extracting(failed -> (Object) ((Map<?, ?>) failed).get("Index"))
                            .containsExactly(3, 14);
                });
        assertThat(bodies()).hasSize(15);
    }

    @Test
    void anItemThatIsNoneIsTold() {
        assertThatThrownBy(() -> send("awsx:dynamodb/orders?operation=BatchWriteItems", List.of(7)))
                .hasMessageContaining("Entry 0 of the body cannot be sent");
    }

    private static Function<Map<?, ?>, Map<String, Object>> refusing(Predicate<Map<?, ?>> which) {
        return entry -> which.test(entry)
                ? Map.of("Code", "InvalidMessageContents", "Message", "bad characters", "SenderFault", true)
                : null;
    }

    @Test
    void nothingFollowsWhatFailedWhereTheOrderCounts() {
        queue();
        takes(refusing(entry -> entry.get("Id").equals("3")));

        assertThatThrownBy(() -> send("awsx:sqs/jobs.fifo?messageGroupIdStrategy=useConstant", numbers(15)))
                .hasMessageContaining("1 of 10 entries failed, first that of index 3")
                .hasMessageContaining("nothing was sent after its call");
    }

    @Test
    void whatIsRefusedAgainAndAgainIsGivenUp() {
        queue();
        takes(entry -> Map.of("Code", "InternalError", "Message", "busy", "SenderFault", false));

        assertThatThrownBy(() -> send("awsx:sqs/jobs", List.of("a")))
                .hasMessageContaining("1 of 1 entries failed, first that of index 0: busy, again and again");
        assertThat(aws.calls("sqs", "SendMessageBatch")).hasSize(10);
    }

    @Test
    void whatTheAnswerDoesNotTellOfIsAnError() {
        queue();
        aws.on("sqs", "SendMessageBatch").answer(Map.of("Successful", List.of()));

        assertThatThrownBy(() -> send("awsx:sqs/jobs", List.of("a"))).hasMessageContaining("does not tell of it");
    }

    @Test
    void callsHoldNoMoreBytesThanTheServiceAllows() {
        queue();
        takesAll();
        String half = "x".repeat(600_000);

        send("awsx:sqs/jobs", List.of(half, half, "a"));

        assertThat(aws.calls("sqs", "SendMessageBatch"))
                .extracting(call -> entries(call).size())
                .containsExactly(1, 2);
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedBeforeItIsSent() {
        queue();
        takesAll();
        String large = "é".repeat(600_000);

        assertThatThrownBy(() -> send("awsx:sqs/jobs", Arrays.asList("a", "b", large, "c")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(
                        "Entry 2 of the body cannot be sent: it has 1200000 bytes, but may have 1048576; nothing"
                                + " was sent");
        assertThatThrownBy(() -> send("awsx:sqs/jobs", large))
                .hasMessageContaining("has 1200000 bytes, but may have 1048576; nothing was sent");
        assertThat(aws.calls("sqs", "SendMessage")).isEmpty();
        List<Object> many = new ArrayList<>(numbers(12));
        many.add(large);
        assertThatThrownBy(() -> send("awsx:sqs/jobs", many))
                .hasMessageContaining("Entry 12 of the body")
                .hasMessageContaining("of the 12 before it 10 were sent");
    }

    @Test
    void nothingToSendIsAnError() {
        queue();

        assertThatThrownBy(() -> send("awsx:sqs/jobs", List.of()))
                .hasMessageContaining("The body holds nothing to send by sqs SendMessageBatch");
        assertThatThrownBy(() -> send("awsx:sqs/jobs", Arrays.asList("a", null)))
                .hasMessageContaining("Entry 1 of the body cannot be sent");
    }

    @Test
    void recordsOfKinesisAreSentAgainInTheirOrderAndKeepTheBody() {
        List<Integer> refused = new ArrayList<>(List.of(1));
        aws.on("kinesis", "PutRecords").answer(input -> {
            List<Object> results = new ArrayList<>();
            int failed = 0;
            List<?> records = (List<?>) input.get("Records");
            for (int i = 0; i < records.size(); i++) {
                boolean no = refused.remove((Object) i);
                failed += no ? 1 : 0;
                results.add(
                        no
                                ? Map.of("ErrorCode", "ProvisionedThroughputExceededException", "ErrorMessage", "slow")
                                : Map.of("SequenceNumber", "s" + i, "ShardId", "shard"));
            }
            return Map.of("FailedRecordCount", failed, "Records", results);
        });
        List<Object> body = List.of("a", "b".getBytes(StandardCharsets.UTF_8), "c");

        Exchange sent = send("awsx:kinesis/clicks", body, Map.of("CamelAwsKinesisPartitionKey", "p"));

        assertThat(sent.getMessage().getBody()).isSameAs(body);
        assertThat(sent.getMessage().getHeaders())
                .containsEntry("CamelAwsKinesisRecordCount", 3)
                .containsEntry("CamelAwsKinesisFailedRecordCount", 0);
        List<RecordedCall> calls = aws.calls("kinesis", "PutRecords");
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).input()).containsEntry("StreamName", "clicks");
        assertThat((List<?>) calls.get(0).input().get("Records"))
                .allSatisfy(record ->
                        assertThat(((Map<?, ?>) record).get("PartitionKey")).isEqualTo("p"));
        assertThat((List<?>) calls.get(1).input().get("Records")).hasSize(1);
    }

    @Test
    void recordsOfFirehoseAreWhatTheBodyHolds() {
        aws.on("firehose", "PutRecordBatch")
                .answer(Map.of(
                        "FailedPutCount",
                        0,
                        "RequestResponses",
                        List.of(Map.of("RecordId", "1"), Map.of("RecordId", "2"))));

        send("awsx:firehose/logs", List.of("a", Map.of("Data", "b")));

        assertThat(input("firehose", "PutRecordBatch")).containsEntry("DeliveryStreamName", "logs");
        assertThat((List<?>) input("firehose", "PutRecordBatch").get("Records")).hasSize(2);
    }

    @Test
    void anEventThatIsRefusedIsAnErrorAlsoWhenItIsAlone() {
        aws.on("events", "PutEvents")
                .answer(Map.of(
                        "FailedEntryCount",
                        1,
                        "Entries",
                        List.of(Map.of("ErrorCode", "MalformedDetail", "ErrorMessage", "no JSON"))));

        assertThatThrownBy(() -> send(
                        "awsx:eventbridge/bus?operation=putEvent",
                        "{\"a\": 1}",
                        Map.of(
                                "CamelAwsEventbridgeSource", "s",
                                "CamelAwsEventbridgeDetailType", "t",
                                "CamelAwsEventbridgeResourcesArn", "r1,r2")))
                .hasMessageContaining("MalformedDetail")
                .hasMessageContaining("no JSON");
        assertThat(input("events", "PutEvents").get("Entries"))
                .isEqualTo(List.of(Map.of(
                        "Detail", "{\"a\": 1}",
                        "Source", "s",
                        "DetailType", "t",
                        "EventBusName", "bus",
                        "Resources", List.of("r1", "r2"))));
    }

    @Test
    void itemsAreWrittenUntilNoneIsLeft() {
        List<Map<String, Object>> items = IntStream.range(0, 30)
                .mapToObj(i -> Map.<String, Object>of("id", "i" + i, "n", i))
                .toList();
        List<Object> calls = new ArrayList<>();
        aws.on("dynamodb", "BatchWriteItem").answer(input -> {
            List<?> requests = (List<?>) ((Map<?, ?>) input.get("RequestItems")).get("my.orders");
            calls.add(requests);
            return Map.of(
                    "UnprocessedItems",
                    calls.size() == 1 ? Map.of("my.orders", List.of(requests.get(1), requests.get(2))) : Map.of());
        });

        send("awsx:dynamodb/my.orders?operation=BatchWriteItems", items);

        assertThat(aws.calls("dynamodb", "BatchWriteItem"))
                .extracting(call -> ((List<?>) ((Map<?, ?>) call.input().get("RequestItems")).get("my.orders")).size())
                .containsExactly(25, 2, 5);
        assertThat(((List<?>) ((Map<?, ?>) aws.calls("dynamodb", "BatchWriteItem")
                                        .get(0)
                                        .input()
                                        .get("RequestItems"))
                                .get("my.orders"))
                        .get(0))
                .isEqualTo(Map.of(
                        "PutRequest", Map.of("Item", Map.of("id", Map.of("S", "i0"), "n", Map.of("N", "0")))));
    }
}
