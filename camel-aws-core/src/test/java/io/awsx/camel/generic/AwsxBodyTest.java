package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies as inputs. */
class AwsxBodyTest extends AwsxTestSupport {

    private static final String SEND = "sqs?operation=SendMessage&input=body";
    private static final String INPUT = "{'QueueUrl': 'http://q/1', 'MessageBody': 'm', 'DelaySeconds': 5}";

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private void assertInput(Object body) {
        int index = wire.requests().size();
        answers("{'MessageId': 'i'}");
        send(SEND, body);
        assertThat(sent(index)).as("%s", body.getClass()).isEqualTo(json(INPUT));
    }

    @Test
    void aJsonObjectIsTheInputWhateverHoldsIt() throws Exception {
        File file = Files.write(folder.resolve("input.json"), bytes(INPUT)).toFile();
        for (Object body : List.of(
                new String(bytes(INPUT), StandardCharsets.UTF_8),
                " \n" + new String(bytes(INPUT), StandardCharsets.UTF_8),
                bytes(INPUT),
                stream(INPUT),
                new StringReader(new String(bytes(INPUT), StandardCharsets.UTF_8)),
                file,
                file.toPath(),
                json(INPUT),
                Map.of("QueueUrl", "http://q/1", "MessageBody", "m", "DelaySeconds", "5"))) {
            assertInput(body);
        }
    }

    @Test
    void aCachedStreamIsTheInputAndCanBeReadAgain() throws Exception {
        wire.thenFail("refused", false).thenFail("refused", false).thenFail("refused", false);
        answers("{'MessageId': 'i'}");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:cached").to(uri(SEND));
            }
        });
        Exchange done =
                template.send("direct:cached", exchange -> exchange.getMessage().setBody(stream(INPUT)));
        assertThat(done.getException()).isNull();
        assertThat(sent(3)).isEqualTo(json(INPUT));
    }

    record Letter(String queueUrl, String messageBody, Integer delaySeconds, List<String> messageAttributeNames) {}

    @Test
    void aBeanIsTheInput() {
        assertInput(new Letter("http://q/1", "m", 5, null));
    }

    @Test
    void aBeanWithAWrongPropertyIsRefusedAsAMapIs() {
        record Wrong(String queueUrl, String messageBodi) {}
        assertThatThrownBy(() -> send(SEND, new Wrong("u", "m")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has no member messageBodi; did you mean MessageBody")
                .hasMessageContaining("MessageBody is missing");
    }

    @Test
    void noBodyAndEmptyOnesAreNothing() {
        for (Object body : Arrays.asList(
                null, "", " \n", new byte[0], stream(""), stream(" "), NullNode.getInstance(), Map.of())) {
            int index = wire.requests().size();
            answers("{}");
            send("dynamodb?operation=ListTables&param.Limit=3", body);
            assertThat(sent(index)).isEqualTo(json("{'Limit': 3}"));
        }
    }

    @Test
    void aBodyThatCannotBeUsedIsRefusedWithWhatToDo() {
        for (Object body : List.of(
                "plain text with topsecret",
                "[1]",
                "\"text\"",
                List.of(1),
                5,
                true,
                json("[1]"),
                Set.of().iterator())) {
            assertThatThrownBy(() -> send("dynamodb?operation=ListTables", body))
                    .as("%s", body)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("for dynamodb ListTables give a Map")
                    .hasMessageContaining("setBody(constant(null))")
                    .hasMessageNotContaining("topsecret");
        }
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void brokenJsonIsRefusedWithThePlaceAndWithoutTheText() {
        for (Object body : List.of(
                "{\"QueueUrl\": topsecret}",
                bytes("{'QueueUrl': topsecret}"),
                stream("topsecret"),
                "{\"QueueUrl\": \"topsecret\"} trailing",
                "{\"QueueUrl\": \"topsecret\", \"QueueUrl\": 2}",
                "{\"QueueUrl\": \"topsecret\"")) {
            assertThatThrownBy(() -> send(SEND, body))
                    .as("%s", body)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("The body is not JSON: it fails at line")
                    .hasMessageContaining("give a Map")
                    .hasMessageNotContaining("topsecret");
        }
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void allThatIsWrongWithAnInputIsToldAtOnce() {
        assertThatThrownBy(
                        () -> send(
                                SEND,
                                json(
                                        "{'QueueUrll': 'u', 'DelaySeconds': 'soon', 'MessageAttributes': {'a': {'DataTyp': 'S'}}}")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("QueueUrl is missing")
                .hasMessageContaining("MessageBody is missing")
                .hasMessageContaining("QueueUrll; did you mean QueueUrl")
                .hasMessageContaining("DelaySeconds must be a whole number")
                .hasMessageContaining("MessageAttributes.a has no member DataTyp; did you mean DataType");
    }

    @Test
    void bytesAreBase64InJsonAndThemselvesInMaps() {
        for (Object[] pair : new Object[][] {
            {json("{'StreamName': 's', 'PartitionKey': 'p', 'Data': 'AP8='}"), "AP8="},
            {Map.of("StreamName", "s", "PartitionKey", "p", "Data", new byte[] {0, (byte) 0xff}), "AP8="},
            {Map.of("StreamName", "s", "PartitionKey", "p", "Data", "AP8="), "QVA4PQ=="}
        }) {
            int index = wire.requests().size();
            answers("{}");
            send("kinesis?operation=PutRecord", pair[0]);
            assertThat(sent(index).path("Data").textValue()).isEqualTo(pair[1]);
        }
    }

    @Test
    void aTextPayloadIsTextWhateverHoldsIt() {
        for (Object body : List.of("{\"Version\": 1}", bytes("{'Version': 1}"), stream("{'Version': 1}"))) {
            int index = wire.requests().size();
            wire.then(204, "");
            send("s3?operation=PutBucketPolicy&param.Bucket=b", body);
            assertThat(sent(index)).isEqualTo(json("{'Version': 1}"));
        }
    }

    @Test
    void anObjectOfS3IsTheBodyAndAMapItsInput() {
        wire.then(200, "", "ETag", "\"e\"");
        send("s3?operation=PutObject&param.Bucket=b&param.Key=k&param.ContentType=text/plain", "content");
        HttpRequest put = wire.requests().get(0);
        assertThat(put.headers().first("Content-Type")).isEqualTo("text/plain");
        assertThat(text(put)).contains("content");
    }

    @Test
    void eventsAreTakenFromAnIterator() {
        Iterator<Map<String, Object>> events = List.<Map<String, Object>>of(Map.of("chunk", Map.of("bytes", "first")))
                .iterator();
        wire.then(200, "");
        send("bedrock-runtime?operation=InvokeModelWithBidirectionalStream&param.modelId=m", events);
        HttpRequest request = wire.requests().get(0);
        assertThat(request.http2()).isTrue();
        assertThat(text(request)).contains(":event-type", "chunk");
    }

    @Test
    void plainValuesOfDynamoDbGoBothWays() {
        answers(
                "{'Attributes': {'Id': {'N': '1'}, 'Tags': {'SS': ['a']}, 'Old': {'NULL': true}, 'Raw': {'B': 'AQ=='}}}");
        Map<String, Object> item = new HashMap<>();
        item.put("Id", 1);
        item.put("Price", 0.1);
        item.put("Tags", Set.of("a"));
        item.put("Raw", new byte[] {1});
        item.put("Gone", null);
        item.put("Address", Map.of("Zip", "12345", "Lines", List.of("x", true)));
        Exchange done = send(
                "dynamodb?operation=PutItem&nativeTypes=true&param.TableName=t&param.ReturnValues=ALL_OLD",
                Map.of("Item", item));
        assertThat(sent(0).path("Item"))
                .isEqualTo(json("{'Id': {'N': '1'}, 'Price': {'N': '0.1'}, 'Tags': {'SS': ['a']}, 'Raw': {'B': 'AQ=='},"
                        + " 'Gone': {'NULL': true}, 'Address': {'M': {'Zip': {'S': '12345'},"
                        + " 'Lines': {'L': [{'S': 'x'}, {'BOOL': true}]}}}}"));
        Map<String, Object> attributes = map(map(done).get("Attributes"));
        assertThat(attributes)
                .containsEntry("Id", new BigDecimal("1"))
                .containsEntry("Tags", Set.of("a"))
                .containsEntry("Old", null)
                .containsEntry("Raw", new byte[] {1});
    }

    @Test
    void numbersOfJsonReachDynamoDbToTheLastDigit() {
        answers("{}");
        send(
                "dynamodb?operation=PutItem&nativeTypes=true&outputFormat=json",
                "{\"TableName\": \"t\", \"Item\": {\"Id\": 0.12345678901234567890123456789, \"Big\":"
                        + " 12345678901234567890123, \"List\": [1, null, \"2\"]}}");
        assertThat(sent(0).path("Item"))
                .isEqualTo(json("{'Id': {'N': '0.12345678901234567890123456789'}, 'Big': {'N':"
                        + " '12345678901234567890123'}, 'List': {'L': [{'N': '1'}, {'NULL': true}, {'S': '2'}]}}"));
    }

    @Test
    void plainValuesInParametersAreTextOrJson() {
        answers("{'Item': {'Id': {'N': '5.0'}, 'Set': {'NS': ['1', '2']}}}");
        Exchange done = send(
                "dynamodb?operation=GetItem&nativeTypes=true&outputFormat=json&param.TableName=t"
                        + "&param.Key=RAW({\"Id\": 5, \"Name\": \"n\"})&param.Key.Sort=7",
                null);
        assertThat(sent(0).path("Key")).isEqualTo(json("{'Id': {'N': '5'}, 'Name': {'S': 'n'}, 'Sort': {'S': '7'}}"));
        assertThat(json(done.getMessage().getBody(String.class)))
                .isEqualTo(json("{'Item': {'Id': 5.0, 'Set': [1, 2]}}"));
    }

    @Test
    void typedValuesPassAsTheyAreWhereNothingElseIsSaid() {
        answers("{'Item': {'Id': {'N': '5'}}}");
        Exchange done = send("dynamodb?operation=GetItem&param.TableName=t&param.Key.Id.N=5", null);
        assertThat(sent(0).path("Key")).isEqualTo(json("{'Id': {'N': '5'}}"));
        assertThat(map(done)).isEqualTo(Map.of("Item", Map.of("Id", Map.of("N", "5"))));
    }

    record Item(int id, Set<String> tags, Map<String, Object> more) {}

    record Put(String tableName, Item item) {}

    @Test
    void aBeanHoldsPlainValues() {
        answers("{}");
        Map<String, Object> more = new HashMap<>();
        more.put("none", null);
        send("dynamodb?operation=PutItem&nativeTypes=true", new Put("t", new Item(3, Set.of("x"), more)));
        assertThat(sent(0).path("Item"))
                .isEqualTo(json("{'id': {'N': '3'}, 'tags': {'SS': ['x']}, 'more': {'M': {'none': {'NULL': true}}}}"));
    }
}
