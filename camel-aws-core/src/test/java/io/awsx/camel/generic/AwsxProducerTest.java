package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedTransport;
import io.awsx.camel.AwsxConstants;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of operations: who says which one, and what becomes of outputs and failures. */
class AwsxProducerTest extends AwsxTestSupport {

    private static final String ACTIVE =
            "{'Table': {'TableName': 't', 'TableStatus': 'ACTIVE', 'CreationDateTime': 1.5}}";

    private static String target(HttpRequest request) {
        return request.headers().first("X-Amz-Target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb", "DynamoDB", "dynamo-db", "Dynamo DB"})
    void aServiceIsNamedInAnySpelling(String service) {
        answers("{'TableNames': []}");
        send(service.replace(" ", "%20") + "?operation=ListTables", null);
        assertThat(wire.requests().get(0).origin().host()).startsWith("dynamodb.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DescribeTable", "describeTable", "describe_table", "describe-table"})
    void anOperationIsNamedInAnySpelling(String operation) {
        answers(ACTIVE);
        Exchange done = send("dynamodb?operation=" + operation + "&param.TableName=t", null);
        assertThat(target(wire.requests().get(0))).isEqualTo("DynamoDB_20120810.DescribeTable");
        assertThat(map(done))
                .isEqualTo(Map.of(
                        "Table",
                        Map.of(
                                "TableName",
                                "t",
                                "TableStatus",
                                "ACTIVE",
                                "CreationDateTime",
                                Instant.ofEpochMilli(1500))));
    }

    @Test
    void whatComesBesideAnOutputIsInHeaders() {
        wire.then(500, "{\"__type\":\"InternalServerError\"}").then(200, "{}", "x-amzn-RequestId", "R7");
        Exchange done = send("dynamodb?operation=ListTables", null);
        assertThat(done.getMessage().getHeaders())
                .containsEntry(AwsxConstants.REQUEST_ID, "R7")
                .containsEntry(AwsxConstants.STATUS_CODE, 200)
                .containsEntry(AwsxConstants.ATTEMPTS, 2);
    }

    @Test
    void whatComesBesideAnErrorIsInHeadersToo() {
        wire.then(
                400,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\",\"message\":\"none\"}",
                "x-amzn-RequestId",
                "R8");
        Exchange failed = template.send(uri("dynamodb?operation=DescribeTable&param.TableName=t"), exchange -> {});
        assertThat(failed.getException())
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("ResourceNotFoundException"));
        assertThat(failed.getMessage().getHeaders())
                .containsEntry(AwsxConstants.REQUEST_ID, "R8")
                .containsEntry(AwsxConstants.STATUS_CODE, 400)
                .containsEntry(AwsxConstants.ATTEMPTS, 1);
    }

    @Test
    void aCallWithoutAnAnswerLeavesNoneOfTheHeadersOfACallBefore() throws Exception {
        answers(ACTIVE);
        wire.thenFail("refused", false).thenFail("refused", false).thenFail("refused", false);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:two")
                        .to(uri("dynamodb?operation=DescribeTable&param.TableName=t"))
                        .setBody(constant((Object) null))
                        .to(uri("dynamodb?operation=ListTables"));
            }
        });
        Exchange failed = template.send("direct:two", exchange -> {});
        assertThat(failed.getException()).isInstanceOf(TransportException.class);
        assertThat(failed.getMessage().getHeaders())
                .doesNotContainKeys(AwsxConstants.REQUEST_ID, AwsxConstants.STATUS_CODE, AwsxConstants.ATTEMPTS);
    }

    @Test
    void anErrorHandlerSeesWhatCameBesideTheError() throws Exception {
        wire.then(400, "{\"__type\":\"ValidationException\",\"message\":\"no\"}", "x-amzn-RequestId", "R9");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ServiceException.class)
                        .handled(true)
                        .setBody(simple("${header.CamelAwsxStatusCode} ${header.CamelAwsxRequestId}"));
                from("direct:handled").to(uri("dynamodb?operation=ListTables"));
            }
        });
        assertThat(template.requestBody("direct:handled", (Object) null)).isEqualTo("400 R9");
    }

    @Test
    void aHeaderChoosesTheOperationWhereTheUriNamesNone() {
        answers("{}");
        send("dynamodb", exchange -> exchange.getMessage().setHeader(AwsxConstants.OPERATION, "list_tables"));
        assertThat(target(wire.requests().get(0))).endsWith(".ListTables");
    }

    @Test
    void aHeaderChoosesNoOtherOperationThanTheUriAllows() {
        answers("{}");
        assertThatThrownBy(() -> send(
                        "dynamodb?operation=ListTables",
                        exchange -> exchange.getMessage().setHeader(AwsxConstants.OPERATION, "DeleteTable")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("DeleteTable")
                .hasMessageContaining("allowedOperations");
        assertThat(wire.requests()).isEmpty();
        send(
                "dynamodb?operation=DescribeTable&allowedOperations=List*,Describe*",
                exchange -> exchange.getMessage().setHeader(AwsxConstants.OPERATION, "ListTables"));
        assertThat(target(wire.requests().get(0))).endsWith(".ListTables");
    }

    @Test
    void withoutAnyOperationTheCallIsRefused() {
        assertThatThrownBy(() -> send("route53", null))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("CamelAwsxOperation");
    }

    @Test
    void aQueryFindsTheBodyOrNothing() {
        answers("{'TableNames': ['a', 'b'], 'LastEvaluatedTableName': 'b'}").answers("{'TableNames': ['a']}");
        String uri = "dynamodb?operation=ListTables&query=";
        assertThat(send(uri + "TableNames[-1]", null).getMessage().getBody()).isEqualTo("b");
        assertThat(send(uri + "LastEvaluatedTableName", null).getMessage().getBody())
                .isNull();
    }

    @Test
    void jsonTextHasBytesInBase64AndTimesInIsoForm() {
        wire.then(
                200,
                "{\"ARN\":\"arn\",\"SecretBinary\":\"AP8=\",\"CreatedDate\":1767225600.25}",
                "x-amzn-RequestId",
                "R1");
        Exchange done = send("secretsmanager?operation=GetSecretValue&param.SecretId=s&outputFormat=json", null);
        assertThat(json(done.getMessage().getBody(String.class)))
                .isEqualTo(json("{'ARN':'arn','SecretBinary':'AP8=','CreatedDate':'2026-01-01T00:00:00.250Z'}"));
    }

    @Test
    void bytesInAMapStayBytes() {
        wire.then(200, "{\"ARN\":\"arn\",\"SecretBinary\":\"AP8=\"}");
        Exchange done = send("secretsmanager?operation=GetSecretValue&param.SecretId=s", null);
        assertThat((byte[]) map(done).get("SecretBinary")).containsExactly(0, 0xff);
    }

    @Test
    void aStreamedOutputIsTheBodyUntilTheExchangeIsDone() throws Exception {
        wire.then(200, "streamed bytes", "Content-Type", "text/plain", "ETag", "\"e\"", "x-amz-request-id", "S1");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stream")
                        .streamCache("false")
                        .to(uri("s3?operation=GetObject&param.Bucket=b&param.Key=k"))
                        .process(exchange -> {
                            InputStream open = exchange.getMessage().getBody(InputStream.class);
                            exchange.setProperty("read", new String(open.readNBytes(8), StandardCharsets.UTF_8));
                        });
            }
        });
        // The rest is not read: the leak check tells whether the stream was closed.
        Exchange done = template.send("direct:stream", exchange -> {});
        assertThat(done.getException()).isNull();
        assertThat(done.getProperty("read")).isEqualTo("streamed");
        assertThat(map(done.getMessage().getHeader(AwsxConstants.OUTPUT)))
                .containsEntry("ETag", "\"e\"")
                .doesNotContainKey("Body");
        assertThat(done.getMessage().getHeaders()).containsEntry(AwsxConstants.REQUEST_ID, "S1");
    }

    @Test
    void aPayloadIsTheBodyWhateverItIs() {
        for (Object body : List.of(
                "{\"a\": 1}",
                "{\"a\": 1}".getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))) {
            wire.then(200, "\"done\"", "X-Amz-Executed-Version", "3");
            Exchange done = send("lambda?operation=Invoke&param.FunctionName=${header.function}", exchange -> {
                exchange.getMessage().setHeader("function", "f1");
                exchange.getMessage().setBody(body);
            });
            int last = wire.requests().size() - 1;
            assertThat(wire.requests().get(last).path()).isEqualTo("/2015-03-31/functions/f1/invocations");
            assertThat(sent(last)).isEqualTo(json("{'a': 1}"));
            assertThat(map(done)).containsEntry("ExecutedVersion", "3");
        }
    }

    @Test
    void aMapIsTheInputWhereThereIsAPayloadToo() {
        wire.then(200, "{}");
        send("lambda?operation=Invoke", Map.of("FunctionName", "f2", "Payload", "[1]", "InvocationType", "Event"));
        assertThat(wire.requests().get(0).path()).endsWith("/f2/invocations");
        assertThat(text(wire.requests().get(0))).isEqualTo("[1]");
        assertThat(wire.requests().get(0).headers().first("X-Amz-Invocation-Type"))
                .isEqualTo("Event");
    }

    @Test
    void theUriTheBodyAndExpressionsAreOneInput() {
        answers("{}");
        send(
                "dynamodb?operation=PutItem&param.TableName=${exchangeProperty.table}&param.ReturnValues=NONE&overridable=ReturnValues",
                exchange -> {
                    exchange.setProperty("table", "t3");
                    exchange.getMessage()
                            .setBody("{\"Item\": {\"Id\": {\"N\": \"1\"}}, \"ReturnValues\": \"ALL_OLD\"}");
                });
        assertThat(sent(0))
                .isEqualTo(json("{'TableName': 't3', 'Item': {'Id': {'N': '1'}}, 'ReturnValues': 'ALL_OLD'}"));
    }

    @Test
    void anExpressionThatIsOneReferenceKeepsItsType() {
        answers("{}");
        send(
                "dynamodb?operation=GetItem&param.TableName=t&param.Key=${header.key}",
                exchange -> exchange.getMessage().setHeader("key", Map.of("Id", Map.of("S", "x"))));
        assertThat(sent(0)).isEqualTo(json("{'TableName': 't', 'Key': {'Id': {'S': 'x'}}}"));
    }

    @Test
    void aPathMayEndWithAnIndexAndAValueMayBeABean() {
        answers("{}");
        camel.getRegistry().bind("key", Map.of("Id", Map.of("S", "x")));
        send(
                "dynamodb?operation=GetItem&param.TableName=t&param.Key=#key"
                        + "&param.AttributesToGet[1]=b&param.AttributesToGet[0]=a",
                null);
        assertThat(sent(0))
                .isEqualTo(json("{'TableName': 't', 'Key': {'Id': {'S': 'x'}}, 'AttributesToGet': ['a', 'b']}"));
    }

    @Test
    void membersThatAllEndpointsBeginWithAreNotThoseOfOneOfThem() {
        answers("{}");
        answers("{}");
        camel.getComponent("awsx", AwsxComponent.class).getConfiguration().setParam(Map.of("Limit", 5));
        send("dynamodb?operation=Scan&param.TableName=t", null);
        send("dynamodb?operation=Scan", Map.of("TableName", "u"));
        assertThat(sent(0)).isEqualTo(json("{'TableName': 't', 'Limit': 5}"));
        assertThat(sent(1)).isEqualTo(json("{'TableName': 'u', 'Limit': 5}"));
    }

    @Test
    void nothingThatAMessageHoldsIsEvaluated() {
        answers("{'TableNames': ['${exchangeId}']}");
        answers("{}");
        String text = "${exchangeProperty.secret}";
        Exchange done = send("dynamodb?operation=ListTables&query=TableNames[0]", null);
        assertThat(done.getMessage().getBody()).isEqualTo("${exchangeId}");
        send("dynamodb?operation=DescribeTable&param.TableName=${header.name}", exchange -> {
            exchange.setProperty("secret", "leaked");
            exchange.getMessage().setHeader("name", text);
        });
        assertThat(sent(1)).isEqualTo(json("{'TableName': '" + text + "'}"));
    }

    @Test
    void waitsAloneForAStateAndGivesTheOutputThatShowedIt() {
        answers("{'Table': {'TableStatus': 'CREATING'}}").answers(ACTIVE);
        Exchange done = send("dynamodb?waitFor=TableExists&waiterDelay=1ms&param.TableName=t", null);
        assertThat(wire.requests()).hasSize(2);
        assertThat(map(done)).containsKey("Table");
        assertThat(done.getMessage().getHeaders())
                .containsEntry(AwsxConstants.REQUEST_ID, "R1")
                .containsEntry(AwsxConstants.STATUS_CODE, 200);
    }

    @Test
    void anErrorThatShowsTheStateGivesItsStatusAndNoMembers() {
        wire.then(400, "{\"__type\":\"ResourceNotFoundException\"}", "x-amzn-RequestId", "R5");
        Exchange done = send("dynamodb?waitFor=tableNotExists", Map.of("TableName", "t"));
        assertThat(done.getMessage().getBody()).isEqualTo(Map.of());
        assertThat(done.getMessage().getHeaders())
                .containsEntry(AwsxConstants.REQUEST_ID, "R5")
                .containsEntry(AwsxConstants.STATUS_CODE, 400);
    }

    @Test
    void waitsAfterAnOperationOnItsResult() {
        answers("{'TableDescription': {'TableName': 't9', 'TableStatus': 'CREATING'}}")
                .answers("{'Table': {'TableStatus': 'CREATING'}}")
                .answers(ACTIVE);
        Exchange done = send(
                "dynamodb?operation=CreateTable&waitFor=TableExists&waiterDelay=0",
                json("{'TableName': 't9', 'KeySchema': [{'AttributeName': 'k', 'KeyType': 'HASH'}],"
                        + " 'AttributeDefinitions': [{'AttributeName': 'k', 'AttributeType': 'S'}]}"));
        assertThat(wire.requests()).hasSize(3);
        assertThat(sent(2)).isEqualTo(json("{'TableName': 't9'}"));
        assertThat(map(done)).containsOnlyKeys("TableDescription");
    }

    @Test
    void aWaiterEndsAtItsTimeout() {
        wire.otherwise(request -> ScriptedTransport.answer(200, "{\"Table\": {\"TableStatus\": \"CREATING\"}}"));
        assertThatThrownBy(() ->
                        send("dynamodb?waitFor=TableExists&param.TableName=t&waiterDelay=1ms&waiterTimeout=30ms", null))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not reached within 0.03 s");
    }

    @Test
    void twoRoutesShareAClientThatTheComponentCloses() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(200, "{}"));
        try (DefaultCamelContext own = new DefaultCamelContext()) {
            own.getRegistry().bind("session", session);
            own.start();
            ProducerTemplate sender = own.createProducerTemplate();
            sender.sendBody(uri("dynamodb?operation=ListTables"), null);
            sender.sendBody(uri("DynamoDB?operation=ListBackups"), null);
            sender.sendBody(uri("dynamodb?operation=ListTables&maxAttempts=1"), null);
            AwsxEndpoint first = (AwsxEndpoint) own.getEndpoint(uri("dynamodb?operation=ListTables"));
            AwsxEndpoint second = (AwsxEndpoint) own.getEndpoint(uri("DynamoDB?operation=ListBackups"));
            AwsxEndpoint other = (AwsxEndpoint) own.getEndpoint(uri("dynamodb?operation=ListTables&maxAttempts=1"));
            assertThat(first.client()).isSameAs(second.client()).isNotSameAs(other.client());
            var client = first.client();
            own.stop();
            assertThatThrownBy(() -> client.call("ListTables", Map.of()))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("closed");
        }
    }
}
