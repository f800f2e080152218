package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.http.Query;
import io.awsx.testkit.LeakCheck;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the URI says is fixed, and what the body is. */
class AwsxInputTest extends AwsxTestSupport {

    private static final String MASKED = "t0psecretOfABody";

    static {
        LeakCheck.secret(MASKED);
    }

    @TempDir
    Path folder;

    @BeforeEach
    void sayYes() {
        wire.otherwise(request -> ScriptedTransport.answer(200, "{}", "Content-Type", "application/x-amz-json-1.0"));
    }

    private int calls() {
        return wire.requests().size();
    }

    private String last() {
        return text(wire.requests().get(calls() - 1));
    }

    private void refused(String uri, Object body, String... words) {
        int before = calls();
        assertThatThrownBy(() -> send(uri, body))
                .as("%s with %s", uri, body)
                .isInstanceOf(ClientException.class)
                .hasMessageContainingAll(words);
        assertThat(calls()).isEqualTo(before);
    }

    // What the URI says is fixed.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dynamodb?operation=GetItem&param.TableName=own | {'TableName': 'other'} | TableName=other, own",
                "dynamodb?operation=Scan&param.Limit=5 | {'TableName': 't', 'Limit': 6} | Limit=6, 5",
                "dynamodb?operation=GetItem&param.Key.Id.S=a | {'TableName': 't', 'Key': {'Id': {'S': 'b'}}} | Key.Id.S=b, a",
                "dynamodb?operation=GetItem&param.Key=RAW({\"Id\": {\"S\": \"a\"}}) | {'TableName': 't', 'Key': {'Id': {'S': 'a'}, 'X': {'S': 'b'}}} | Key=, a Link",
                "dynamodb?operation=GetItem&param.AttributesToGet[0]=a | {'TableName': 't', 'AttributesToGet': ['b']} | AttributesToGet[0]=b, a",
                "dynamodb?operation=GetItem&param.AttributesToGet=a,b | {'TableName': 't', 'AttributesToGet': ['a', 'b', 'c']} | AttributesToGet=[a, b, c], but the URI says [a, b]",
                "sqs?operation=SendMessage&input=body&param.QueueUrl=http://q/own | {'QueueUrl': 'http://q/other', 'MessageBody': 'm'} | QueueUrl=http://q/other, http://q/own",
                "sqs?operation=DeleteQueue&param.QueueUrl=http://q/own | {'QueueUrl': 'http://q/other'} | QueueUrl=http://q/other, http://q/own",
                "ec2?operation=DescribeFlowLogs&param.Filter[0].Name=a | {'Filters': [{'Name': 'b'}]} | Filter[0].Name=b, a",
            })
    void aMemberThatTheUriGivesCannotBeAnotherOne(String uri, String body, String words) {
        String option = "overridable=";
        refused(
                uri,
                body.replace('\'', '"'),
                "The body gives " + words.split(", ", 2)[0],
                words.split(", ", 2)[1],
                option);
        refused(uri, json(body), words.split(", ", 2)[0], option);
    }

    @SuppressWarnings("UnnecessaryStringBuilder") // a text that is no String
    @Test
    void theSameValueAgainIsFine() {
        send(
                "dynamodb?operation=Scan&param.TableName=t&param.Limit=5&param.ReturnConsumedCapacity=NONE",
                json("{'TableName': 't', 'Limit': 5.0, 'ReturnConsumedCapacity': 'NONE'}"));
        assertThat(json(last())).isEqualTo(json("{'TableName': 't', 'Limit': 5, 'ReturnConsumedCapacity': 'NONE'}"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("StreamName", new StringBuilder("s"));
        body.put("PartitionKey", "p");
        body.put("Data", "x");
        send("kinesis?operation=PutRecord&param.StreamName=s&param.Data=x", body);
        assertThat(json(last()).path("StreamName").textValue()).isEqualTo("s");
    }

    @Test
    void disjointPartsOfOneMemberAreMerged() {
        send(
                "dynamodb?operation=GetItem&param.TableName=t&param.Key.Id.S=a&param.AttributesToGet[1]=y",
                json("{'Key': {'Sort': {'N': '1'}}, 'AttributesToGet': ['x']}"));
        assertThat(json(last()))
                .isEqualTo(json("{'TableName': 't', 'Key': {'Id': {'S': 'a'}, 'Sort': {'N': '1'}},"
                        + " 'AttributesToGet': ['x', 'y']}"));
        Map<String, Object> key = Map.of("Sort", Map.of("N", "1"));
        send("dynamodb?operation=GetItem&param.TableName=t&param.Key.Id.S=a", Map.of("Key", key));
        assertThat(key).hasSize(1);
    }

    @Test
    void whatStandsInTheWayOfAPartIsAnotherValue() {
        refused(
                "dynamodb?operation=GetItem&param.TableName=t&param.Key.Id.S=a",
                Map.of("Key", "text"),
                "Key.Id.S=text");
    }

    @Test
    void anExpressionFixesAMemberEvenWhereItFindsNothing() {
        String uri = "dynamodb?operation=GetItem&param.TableName=${exchangeProperty.table}";
        int before = calls();
        assertThatThrownBy(() -> send(uri, exchange -> {
                    exchange.setProperty("table", "own");
                    exchange.getMessage().setBody("{\"TableName\": \"other\"}");
                }))
                .hasMessageContaining("TableName=other")
                .hasMessageContaining("own");
        refused(uri, "{\"TableName\": \"other\"}", "TableName=other", "found nothing", "overridable=TableName");
        assertThat(calls()).isEqualTo(before);
    }

    @Test
    void theUriLetsMessagesChoose() {
        String uri = "dynamodb?operation=Scan&param.TableName=own&param.Limit=1&overridable=TableName, Limit";
        send(uri.replace(" ", "%20"), json("{'TableName': 'other', 'Limit': 2}"));
        assertThat(json(last())).isEqualTo(json("{'TableName': 'other', 'Limit': 2}"));
        send(uri.replace(" ", "%20"), null);
        assertThat(json(last())).isEqualTo(json("{'TableName': 'own', 'Limit': 1}"));
        send(
                "dynamodb?operation=GetItem&param.TableName=t&param.Key.Id.S=a&overridable=Key",
                json("{'Key': {'Id': {'S': 'b'}}}"));
        assertThat(json(last())).isEqualTo(json("{'TableName': 't', 'Key': {'Id': {'S': 'b'}}}"));
        send(
                "sqs?operation=SendMessage&param.QueueUrl=http://q/1&param.MessageBody=default&overridable=MessageBody",
                "m");
        assertThat(json(last()).path("MessageBody").textValue()).isEqualTo("m");
    }

    @Test
    void sensitiveValuesAreNotTold() {
        assertThatThrownBy(() -> send(
                        "secretsmanager?operation=PutSecretValue&param.SecretId=s&param.SecretString=" + MASKED + "1",
                        Map.of("SecretString", MASKED)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SecretString=xxxxxx, but the URI says xxxxxx")
                .hasMessageContaining("overridable=SecretString")
                .hasMessageNotContaining(MASKED);
        assertThatThrownBy(() -> send(
                        "cognitoidp?operation=InitiateAuth&param.AuthParameters.PASSWORD=" + MASKED + "1",
                        json("{'AuthParameters': {'PASSWORD': '" + MASKED + "'}}")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("AuthParameters.PASSWORD=xxxxxx, but the URI says xxxxxx")
                .hasMessageContaining("overridable=AuthParameters.PASSWORD")
                .hasMessageNotContaining(MASKED);
    }

    // What the body is.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqs?operation=SendMessage&param.QueueUrl=http://q/1 | MessageBody",
                "sns?operation=Publish&param.TopicArn=arn:aws:sns:eu-west-1:1:t | Message",
                "secretsmanager?operation=CreateSecret&param.Name=n | SecretString",
                "secretsmanager?operation=PutSecretValue&param.SecretId=n | SecretString",
                "secretsmanager?operation=UpdateSecret&param.SecretId=n | SecretString",
            })
    void textIsTheTextPayloadOfAService(String uri, String member) throws Exception {
        String text = "{\"order\": 1, \"QueueUrl\": \"http://q/2\", \"who\": \"Zoë\"}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        File file = Files.write(folder.resolve("text"), bytes).toFile();
        for (Object body : List.of(
                text,
                bytes,
                new ByteArrayInputStream(bytes),
                new StringReader(text),
                new InputStreamCache(bytes),
                file,
                file.toPath())) {
            wire.then(200, "{}");
            wire.then(200, "<R/>");
            send(uri, body);
            String sent = uri.startsWith("sns")
                    ? Query.parse(last()).parameters().stream()
                            .filter(parameter -> parameter.name().equals(member))
                            .findFirst()
                            .orElseThrow()
                            .value()
                    : json(last()).path(member).textValue();
            assertThat(sent).as("%s", body.getClass()).isEqualTo(text);
        }
    }

    @Test
    void bytesAreTheBlobPayloadOfAService() {
        byte[] bytes = {0, (byte) 0xff};
        send("kinesis?operation=PutRecord&param.StreamName=s&param.PartitionKey=p", bytes);
        assertThat(json(last()).path("Data").textValue()).isEqualTo("AP8=");
        send("firehose?operation=PutRecord&param.DeliveryStreamName=s", new ByteArrayInputStream(bytes));
        assertThat(json(last()).path("Record").path("Data").textValue()).isEqualTo("AP8=");
    }

    @Test
    void aMapANodeARecordAndABeanAreTheInput() {
        record Input(String QueueUrl, String messageBody) {}
        for (Object body : List.of(
                Map.of("QueueUrl", "http://q/1", "MessageBody", "m"),
                json("{'QueueUrl': 'http://q/1', 'MessageBody': 'm'}"),
                new Input("http://q/1", "m"))) {
            send("sqs?operation=SendMessage", body);
            assertThat(json(last())).isEqualTo(json("{'QueueUrl': 'http://q/1', 'MessageBody': 'm'}"));
        }
    }

    @Test
    void aBodyThatAnOptionReadsIsNoInput() {
        for (Object body : List.of("plain text", "{\"QueueUrl\": \"http://q/2\"}", 5, "")) {
            send("sqs?operation=SendMessage&param.QueueUrl=http://q/1&param.MessageBody=RAW(${body}.)", body);
            assertThat(json(last()))
                    .isEqualTo(json("{'QueueUrl': 'http://q/1', 'MessageBody': '"
                            + body.toString().replace("\"", "\\\"") + ".'}"));
        }
        send("dynamodb?operation=PutItem&nativeTypes=true&param.TableName=t&param.Item=${body}", Map.of("Id", 1));
        assertThat(json(last())).isEqualTo(json("{'TableName': 't', 'Item': {'Id': {'N': '1'}}}"));
    }

    @Test
    void anOptionThatReadsSomethingElseLeavesTheBodyTheInput() {
        for (String expression : List.of("${header.n}", "${uppercase(${header.n})}", "${exchangeProperty.n}t")) {
            send("dynamodb?operation=Scan&param.TableName=RAW(" + expression + ")", exchange -> {
                exchange.getMessage().setHeader("n", "t");
                exchange.setProperty("n", "t");
                exchange.getMessage().setBody("{\"Limit\": 3}");
            });
            assertThat(json(last()).path("Limit").intValue()).as(expression).isEqualTo(3);
        }
    }

    @Test
    void theOptionSaysWhatTheBodyIs() {
        String text = "{\"FunctionName\": \"f\", \"Payload\": \"e30=\"}";
        send("lambda?operation=Invoke&input=body", text);
        assertThat(last()).isEqualTo("{}");
        send("lambda?operation=Invoke&input=payload&param.FunctionName=g", Map.of("a", 1));
        assertThat(json(last())).isEqualTo(json("{'a': 1}"));
        send("lambda?operation=Invoke&input=payload&param.FunctionName=g", json("[1]"));
        assertThat(json(last())).isEqualTo(json("[1]"));
        send("lambda?operation=Invoke&input=none&param.FunctionName=g", text);
        assertThat(last()).isEmpty();
        send("dynamodb?operation=ListTables&input=none", "left over");
        assertThat(last()).isEqualTo("{}");
        refused("dynamodb?operation=ListTables&input=body", "left over", "no JSON object", "input=none");
        refused("lambda?operation=Invoke", new Thread[0], "input=payload", "input=none");
    }

    @Test
    void whatIsLeftIsRefusedWithWhatWouldDo() {
        refused("dynamodb?operation=ListTables", "left over", "input=none");
        refused("sqs?operation=SendMessage&param.QueueUrl=http://q/1&param.MessageBody=m", "text", "input=none");
        refused("sqs?operation=SendMessage&param.QueueUrl=http://q/1", json("'text'"), "input=payload", "MessageBody");
    }

    @Test
    void valuesThatAreNoBytesAreTheirText() {
        for (Map.Entry<Object, String> pair : Map.<Object, String>of(
                        5,
                        "5",
                        true,
                        "true",
                        new BigDecimal("1.50"),
                        "1.50",
                        LocalDate.of(2026, 2, 3),
                        "2026-02-03",
                        "chars".toCharArray(),
                        "chars",
                        'c',
                        "c")
                .entrySet()) {
            send("sqs?operation=SendMessage&param.QueueUrl=http://q/1", pair.getKey());
            assertThat(json(last()).path("MessageBody").textValue()).isEqualTo(pair.getValue());
            send("lambda?operation=Invoke&param.FunctionName=f", pair.getKey());
            assertThat(last()).isEqualTo(pair.getValue());
        }
    }

    @SuppressWarnings("UnnecessaryStringBuilder") // a text that is no String
    @Test
    void textIsWrittenInTheCharsetOfTheExchange() {
        for (String uri : List.of(
                "kinesis?operation=PutRecord&param.StreamName=s&param.PartitionKey=p",
                "kinesis?operation=PutRecord&param.StreamName=s&param.PartitionKey=p&param.Data=RAW(${body})")) {
            for (Object body : List.of("é", new StringReader("é"), new StringBuilder("é"))) {
                if (body instanceof StringReader && uri.contains("Data")) {
                    continue;
                }
                send(uri, exchange -> {
                    exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
                    exchange.getMessage().setBody(body);
                });
                assertThat(Base64.getDecoder().decode(json(last()).path("Data").textValue()))
                        .as("%s %s", uri, body.getClass())
                        .containsExactly(0xe9);
            }
        }
        send("sqs?operation=SendMessage&param.QueueUrl=http://q/1", exchange -> {
            exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
            exchange.getMessage().setBody(new byte[] {(byte) 0xe9});
        });
        assertThat(json(last()).path("MessageBody").textValue()).isEqualTo("é");
        send("dynamodb?operation=DescribeTable", exchange -> {
            exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
            exchange.getMessage().setBody("{\"TableName\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        });
        assertThat(json(last()).path("TableName").textValue()).isEqualTo("é");
    }

    // A stream is there once.

    @Test
    void aStreamThatWasReadIsNoEmptyPayload() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twice")
                        .streamCache("false")
                        .setProperty("stream", body())
                        .to(uri("lambda?operation=Invoke&param.FunctionName=f"))
                        .setBody(exchangeProperty("stream"))
                        .to(uri("lambda?operation=Invoke&param.FunctionName=g"));
                from("direct:text")
                        .streamCache("false")
                        .setProperty("stream", body())
                        .to(uri("sqs?operation=SendMessage&param.QueueUrl=http://q/1"))
                        .setBody(exchangeProperty("stream"))
                        .to(uri("sqs?operation=SendMessage&param.QueueUrl=http://q/1"));
            }
        });
        byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
        for (String route : List.of("direct:twice", "direct:text")) {
            for (Object body : List.of(
                    new ByteArrayInputStream(bytes),
                    new BufferedInputStream(new ByteArrayInputStream(bytes)),
                    new StringReader("abc"))) {
                int before = calls();
                Exchange done =
                        template.send(route, exchange -> exchange.getMessage().setBody(body));
                assertThat(done.getException())
                        .as("%s %s", route, body.getClass())
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining("read before");
                assertThat(calls()).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void aStreamThatSomeoneElseReadToItsEndIsNoEmptyPayload() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "abc");
        try (InputStream ofFile = new FileInputStream(file.toFile());
                InputStream ofBytes = new ByteArrayInputStream(new byte[3]);
                StringReader ofText = new StringReader("abc")) {
            ofFile.readAllBytes();
            ofBytes.readAllBytes();
            ofText.skip(3);
            for (Object body : List.of(ofFile, ofBytes, ofText)) {
                refused("lambda?operation=Invoke&param.FunctionName=f", body, "read before");
                refused("sqs?operation=SendMessage&param.QueueUrl=http://q/1", body, "read before");
            }
            refused("dynamodb?operation=ListTables", ofBytes, "read before");
        }
    }

    @Test
    void anEmptyStreamIsAnEmptyPayload() throws Exception {
        Path file = Files.createFile(folder.resolve("empty"));
        try (InputStream ofFile = new FileInputStream(file.toFile())) {
            for (Object body : List.of(
                    new ByteArrayInputStream(new byte[0]),
                    InputStream.nullInputStream(),
                    ofFile,
                    new StringReader(""))) {
                send("lambda?operation=Invoke&param.FunctionName=f", body);
                assertThat(calls()).isPositive();
            }
        }
    }

    @Test
    void aCachedStreamCanBeSentAgain() {
        InputStreamCache cache = new InputStreamCache("abc".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 2; i++) {
            send("lambda?operation=Invoke&param.FunctionName=f", cache);
            assertThat(last()).isEqualTo("abc");
            send("sqs?operation=SendMessage&param.QueueUrl=http://q/1", cache);
            assertThat(json(last()).path("MessageBody").textValue()).isEqualTo("abc");
        }
    }

    // What all endpoints begin with.

    @Test
    void membersOfTheComponentCountWhereAnOperationHasThem() {
        Map<String, Object> shared = new HashMap<>();
        shared.put("Limit", 5);
        shared.put("Nowhere", "x");
        camel.getComponent("awsx", AwsxComponent.class).getConfiguration().setParam(shared);
        send("dynamodb?operation=DescribeTable&param.TableName=t", null);
        assertThat(json(last())).isEqualTo(json("{'TableName': 't'}"));
        send("dynamodb?operation=Scan&param.TableName=t", null);
        assertThat(json(last())).isEqualTo(json("{'TableName': 't', 'Limit': 5}"));
        refused("dynamodb?operation=Scan", Map.of("TableName", "t", "Limit", 6), "Limit=6");
    }
}
