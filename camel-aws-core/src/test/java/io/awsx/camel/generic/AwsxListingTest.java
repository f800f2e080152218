package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedTransport;
import io.awsx.camel.AwsxConstants;
import io.awsx.error.ServiceException;
import io.awsx.http.EventFrame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Listings and streams of events as bodies that are walked. */
class AwsxListingTest extends AwsxTestSupport {

    private static final String LIST = "dynamodb?operation=ListTables&paginate=";
    private static final String FIRST = "{'TableNames': ['aaa', 'bbb'], 'LastEvaluatedTableName': 'bbb'}";

    private static Iterator<?> iterator(Exchange exchange) {
        return (Iterator<?>) exchange.getMessage().getBody();
    }

    private static List<Object> walk(Exchange exchange) {
        List<Object> walked = new ArrayList<>();
        iterator(exchange).forEachRemaining(walked::add);
        return walked;
    }

    @Test
    void itemsComeOverPagesThatAreFetchedWhenTheirTurnComes() {
        answers(FIRST).answers("{'TableNames': ['ccc']}");
        Exchange done = send(LIST + "items&pageSize=2", null);
        Iterator<?> items = iterator(done);
        assertThat(wire.requests()).hasSize(1);
        assertThat(sent(0)).isEqualTo(json("{'Limit': 2}"));
        assertThat(items.next()).isEqualTo("aaa");
        assertThat(items.next()).isEqualTo("bbb");
        assertThat(wire.requests()).hasSize(1);
        assertThat(items.next()).isEqualTo("ccc");
        assertThat(sent(1)).isEqualTo(json("{'Limit': 2, 'ExclusiveStartTableName': 'bbb'}"));
        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void pagesAreOutputsOrWhatTheQueryFinds() {
        answers(FIRST).answers("{'TableNames': ['ccc']}");
        assertThat(walk(send(LIST + "pages", null)))
                .containsExactly(
                        Map.of("TableNames", List.of("aaa", "bbb"), "LastEvaluatedTableName", "bbb"),
                        Map.of("TableNames", List.of("ccc")));
        answers(FIRST).answers("{'TableNames': []}");
        assertThat(walk(send(LIST + "pages&query=RAW(TableNames[0])&outputFormat=json", null)))
                .containsExactly("\"aaa\"", "null");
    }

    @Test
    void aQuerySaysWhatTheItemsAreWhereTheModelDoesNot() {
        answers("{'SecretValues': [{'Name': 'a'}], 'Errors': [], 'NextToken': 'n'}")
                .answers("{'SecretValues': [{'Name': 'b'}]}");
        String list = "secretsmanager?operation=BatchGetSecretValue&paginate=items&query=";
        assertThat(walk(send(list + "SecretValues[].Name", null))).containsExactly("a", "b");
        assertThat(sent(1)).isEqualTo(json("{'NextToken': 'n'}"));
    }

    @Test
    void whatComesBesideAPageIsInHeaders() {
        wire.then(200, FIRST.replace('\'', '"'), "x-amzn-RequestId", "first")
                .then(200, "{\"TableNames\":[\"ccc\"]}", "x-amzn-RequestId", "second");
        Exchange done = send(LIST + "items", null);
        assertThat(done.getMessage().getHeaders())
                .containsEntry(AwsxConstants.REQUEST_ID, "first")
                .containsEntry(AwsxConstants.STATUS_CODE, 200)
                .containsEntry(AwsxConstants.ATTEMPTS, 1);
        walk(done);
        assertThat(done.getMessage().getHeader(AwsxConstants.REQUEST_ID)).isEqualTo("second");
    }

    @Test
    void aListingThatMaxItemsEndedGoesOnByItsToken() {
        answers(FIRST);
        Exchange first = send(LIST + "items&maxItems=1", null);
        assertThat(walk(first)).containsExactly("aaa");
        String token = first.getMessage().getHeader(AwsxConstants.RESUME_TOKEN, String.class);
        answers(FIRST).answers("{'TableNames': ['ccc']}");
        Exchange rest = send(LIST + "items&startingToken=RAW(" + token + ")", null);
        assertThat(walk(rest)).containsExactly("bbb", "ccc");
        assertThat(rest.getMessage().getHeader(AwsxConstants.RESUME_TOKEN)).isNull();
    }

    @Test
    void aFirstPageThatCannotBeHadFailsTheCallWhichAnErrorHandlerMakesAgain() throws Exception {
        wire.then(400, "{\"__type\":\"ValidationException\"}", "x-amzn-RequestId", "bad");
        answers("{'TableNames': ['aaa']}");
        List<Object> seen = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:list")
                        .to(uri(LIST + "items"))
                        .split(body())
                        .streaming()
                        .process(exchange -> seen.add(exchange.getMessage().getBody()));
            }
        });
        assertThat(template.send("direct:list", exchange -> {}).getException()).isNull();
        assertThat(seen).containsExactly("aaa");
    }

    @Test
    void aLaterPageThatCannotBeHadFailsTheSplit() throws Exception {
        answers(FIRST);
        wire.then(400, "{\"__type\":\"ValidationException\"}", "x-amzn-RequestId", "bad");
        List<Object> seen = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list")
                        .to(uri(LIST + "items"))
                        .split(body())
                        .streaming()
                        .process(exchange -> seen.add(exchange.getMessage().getBody()));
            }
        });
        Exchange failed = template.send("direct:list", exchange -> {});
        assertThat(failed.getException()).isInstanceOf(ServiceException.class);
        // Split asks for the next item before it routes one, so the last of the first page may not come.
        assertThat(seen).startsWith("aaa").hasSizeLessThanOrEqualTo(2);
        assertThat(wire.requests()).hasSize(2);
    }

    @Test
    void aSplitThatStopsLeavesThePagesThatFollow() throws Exception {
        answers(FIRST);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stop")
                        .to(uri(LIST + "items"))
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .throwException(IllegalStateException.class, "enough");
            }
        });
        assertThat(template.send("direct:stop", exchange -> {}).getException()).isNotNull();
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void itemsOfDynamoDbArePlainAndTheirTokenIsNot() {
        answers("{'Items': [{'Id': {'N': '1'}}], 'LastEvaluatedKey': {'Id': {'N': '1'}}}")
                .answers("{'Items': [{'Id': {'N': '2'}}, {'Id': {'N': '3'}}]}");
        Exchange done =
                send("dynamodb?operation=Scan&nativeTypes=true&paginate=items&param.TableName=t&maxItems=2", null);
        assertThat(walk(done)).containsExactly(Map.of("Id", new BigDecimal("1")), Map.of("Id", new BigDecimal("2")));
        assertThat(sent(1)).isEqualTo(json("{'TableName': 't', 'ExclusiveStartKey': {'Id': {'N': '1'}}}"));
        assertThat(done.getMessage().getHeader(AwsxConstants.RESUME_TOKEN)).isNotNull();
    }

    private static byte[] events(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String name : names) {
            Map<String, Object> headers = new LinkedHashMap<>();
            headers.put(":message-type", "event");
            headers.put(":event-type", "PayloadChunk");
            out.write(new EventFrame(headers, name.getBytes(StandardCharsets.UTF_8)).encode());
        }
        return out.toByteArray();
    }

    private void eventRoute(String options, List<Object> seen) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:events")
                        .to(uri("lambda?operation=InvokeWithResponseStream&param.FunctionName=f" + options))
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .process(exchange -> {
                            seen.add(exchange.getMessage().getBody());
                            if (seen.size() == 2) {
                                throw new IllegalStateException("enough");
                            }
                        });
            }
        });
    }

    @Test
    void eventsAreABodyThatIsWalkedAndClosed() throws Exception {
        wire.then(request -> ScriptedTransport.answer(
                200, new ByteArrayInputStream(events("one", "two", "three")), "X-Amz-Executed-Version", "7"));
        List<Object> seen = new CopyOnWriteArrayList<>();
        eventRoute("&outputFormat=json", seen);
        // The third event is not read: the leak check tells whether the stream was closed.
        Exchange failed = template.send("direct:events", exchange -> {});
        assertThat(failed.getException()).rootCause().hasMessageContaining("enough");
        assertThat(seen)
                .containsExactly(
                        "{\"PayloadChunk\":{\"Payload\":\"b25l\"}}", "{\"PayloadChunk\":{\"Payload\":\"dHdv\"}}");
        assertThat(map(failed.getMessage().getHeader(AwsxConstants.OUTPUT))).containsEntry("ExecutedVersion", "7");
    }

    @Test
    void aQueryFindsInEachEvent() throws Exception {
        wire.then(request -> ScriptedTransport.answer(200, new ByteArrayInputStream(events("one"))));
        List<Object> seen = new CopyOnWriteArrayList<>();
        eventRoute("&query=PayloadChunk.Payload", seen);
        template.send("direct:events", exchange -> {});
        assertThat(seen)
                .hasSize(1)
                .allMatch(payload -> new String((byte[]) payload, StandardCharsets.UTF_8).equals("one"));
    }
}
