package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The changes of a table of DynamoDB Local, with checkpoints in another one. */
class ShardStreamsIT extends EngineTestSupport {

    @RegisterExtension
    static final DynamoDbEngine ENGINE = new DynamoDbEngine();

    private static final String FAST = "&initialDelay=0&delay=100&leaseDuration=2s&checkpointInterval=300ms";

    private final String table = "changes" + System.identityHashCode(this);
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    @BeforeEach
    void createTable() {
        send("dynamodb?operation=CreateTable&waitFor=TableExists&waiterTimeout=30s&param.TableName=" + table, """
                {"KeySchema": [{"AttributeName": "Id", "KeyType": "HASH"}],
                 "AttributeDefinitions": [{"AttributeName": "Id", "AttributeType": "S"}],
                 "BillingMode": "PAY_PER_REQUEST",
                 "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"}}
                """);
    }

    private void put(String id, int version) {
        send(
                "dynamodb?operation=PutItem&nativeTypes=true&param.TableName=" + table,
                Map.of("Item", Map.of("Id", id, "Version", version)));
    }

    private void route(String options) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("dynamodbstreams/" + table + "?nativeTypes=true&" + options + FAST))
                        .routeId("changes")
                        .process(exchange -> seen.add(exchange.copy()));
            }
        });
    }

    private List<String> versions() {
        return seen.stream()
                .map(exchange ->
                        (Map<?, ?>) exchange.getMessage().getBody(Map.class).get("dynamodb"))
                .map(change -> (Map<?, ?>) change.get("NewImage"))
                .map(image -> image.get("Id") + ":" + image.get("Version"))
                .toList();
    }

    @Test
    void changesComeInTheirOrderAndGoOnWhereARouteWasStopped() throws Exception {
        IntStream.range(0, 30).forEach(version -> put("k" + version % 3, version));
        route("iteratorType=TRIM_HORIZON&checkpointTable=checkpoints");
        await().until(() -> seen.size() == 30);
        assertThat(versions())
                .containsExactlyElementsOf(IntStream.range(0, 30)
                        .mapToObj(version -> "k" + version % 3 + ":" + version)
                        .toList());
        assertThat(seen.get(0).getMessage().getHeaders())
                .containsEntry("CamelAwsDdbStreamEventName", "INSERT")
                .containsEntry("CamelAwsDdbStreamEventSource", "aws:dynamodb")
                .containsKeys("CamelAwsDdbStreamSequenceNumber", "CamelAwsDdbStreamShardId");

        camel.getRouteController().stopRoute("changes");
        put("k0", 30);
        camel.getRouteController().startRoute("changes");
        await().until(() -> seen.size() == 31);
        assertThat(versions()).last().isEqualTo("k0:30");
    }

    @Test
    void byDefaultWhatChangesAfterTheFirstStartComesAlsoAfterARestartBeforeTheFirstChange() throws Exception {
        put("old", 1);
        route("checkpointTable=checkpoints");
        await().ignoreExceptions()
                .until(() -> call(
                                                "dynamodb?operation=Query&nativeTypes=true&param.TableName=checkpoints",
                                                Map.of(
                                                        "KeyConditionExpression",
                                                        "application = :a",
                                                        "ExpressionAttributeValues",
                                                        Map.of(":a", "dynamodbstreams/" + table)))
                                        .get("Count")
                                instanceof Integer count
                        && count >= 3);
        camel.getRouteController().stopRoute("changes");
        put("new", 2);
        camel.getRouteController().startRoute("changes");
        // This server knows changes by the minute, so that what is older may come, but nothing is lost.
        await().untilAsserted(() -> assertThat(versions()).contains("new:2"));
    }
}
