package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ServiceException;
import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.ProcessEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Items of DynamoDB as plain values, there and back. */
class AwsxDynamoDbIT extends EngineTestSupport {

    @RegisterExtension
    static final DynamoDbEngine ENGINE = new DynamoDbEngine();

    private String table;

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    @BeforeEach
    void createTable(TestInfo test) {
        table = test.getTestMethod().orElseThrow().getName();
        send("dynamodb?operation=CreateTable&waitFor=TableExists&waiterTimeout=30s&param.TableName=" + table, """
                {"KeySchema": [{"AttributeName": "Id", "KeyType": "HASH"}],
                 "AttributeDefinitions": [{"AttributeName": "Id", "AttributeType": "N"}],
                 "BillingMode": "PAY_PER_REQUEST",
                 "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"}}
                """);
    }

    private String on(String operation, String options) {
        return "dynamodb?operation=" + operation + "&nativeTypes=true" + (options.isEmpty() ? "" : "&" + options);
    }

    private String onTable(String operation) {
        return on(operation, "param.TableName=" + table);
    }

    private void put(int id) {
        send(onTable("PutItem"), Map.of("Item", Map.of("Id", id, "Name", "n" + id)));
    }

    @Test
    void valuesOfAllKindsComeBackAsTheyWere() {
        Map<String, Object> item = new HashMap<>();
        item.put("Id", 1);
        item.put("Exact", new BigDecimal("12345678901234567890.123456789012345678"));
        item.put("Small", new BigDecimal("1E-130"));
        item.put("Fraction", 0.1);
        item.put("Names", Set.of("a", "b"));
        item.put("Numbers", Set.of(1, 2.5));
        item.put("Raw", new byte[] {0, (byte) 0xff});
        item.put("Gone", null);
        item.put("Empty", "");
        item.put("List", List.of(1, "x", List.of(true)));
        item.put("Map", Map.of("S", "looks typed"));
        send(onTable("PutItem"), Map.of("Item", item));
        Map<?, ?> got = (Map<?, ?>) call(onTable("GetItem") + "&param.ConsistentRead=true", "{\"Key\": {\"Id\": 1}}")
                .get("Item");
        assertThat(got.get("Id")).isEqualTo(new BigDecimal("1"));
        assertThat(got.get("Exact")).isEqualTo(item.get("Exact"));
        assertThat((BigDecimal) got.get("Small")).isEqualByComparingTo("1E-130");
        assertThat(got.get("Fraction")).isEqualTo(new BigDecimal("0.1"));
        assertThat(got.get("Names")).isEqualTo(Set.of("a", "b"));
        assertThat(got.get("Numbers")).isEqualTo(Set.of(new BigDecimal("1"), new BigDecimal("2.5")));
        assertThat((byte[]) got.get("Raw")).containsExactly(0, 0xff);
        assertThat(got.containsKey("Gone")).isTrue();
        assertThat(got.get("Gone")).isNull();
        assertThat(got.get("Empty")).isEqualTo("");
        assertThat(got.get("List")).isEqualTo(List.of(new BigDecimal("1"), "x", List.of(true)));
        assertThat(got.get("Map")).isEqualTo(Map.of("S", "looks typed"));
    }

    @Test
    void batchesTransactionsAndStatementsTakeThem() {
        send(
                on("BatchWriteItem", ""),
                Map.of(
                        "RequestItems",
                        Map.of(
                                table,
                                List.of(
                                        Map.of("PutRequest", Map.of("Item", Map.of("Id", 1, "Name", "one"))),
                                        Map.of("PutRequest", Map.of("Item", Map.of("Id", 2, "Name", "two")))))));
        send(
                on("TransactWriteItems", ""),
                Map.of(
                        "TransactItems",
                        List.of(Map.of(
                                "Update",
                                Map.of(
                                        "TableName", table,
                                        "Key", Map.of("Id", 1),
                                        "UpdateExpression", "SET #n = :n",
                                        "ExpressionAttributeNames", Map.of("#n", "Name"),
                                        "ExpressionAttributeValues", Map.of(":n", "uno"))))));
        assertThat(call(
                                on("ExecuteStatement", ""),
                                Map.of(
                                        "Statement",
                                        "SELECT * FROM \"" + table + "\" WHERE Id = ?",
                                        "Parameters",
                                        List.of(1)))
                        .get("Items"))
                .isEqualTo(List.of(Map.of("Id", new BigDecimal("1"), "Name", "uno")));
        assertThat(call(
                                on("BatchGetItem", ""),
                                Map.of("RequestItems", Map.of(table, Map.of("Keys", List.of(Map.of("Id", 2))))))
                        .get("Responses"))
                .isEqualTo(Map.of(table, List.of(Map.of("Id", new BigDecimal("2"), "Name", "two"))));
    }

    @Test
    void aConditionThatFailsIsAnErrorOfTheService() {
        put(1);
        assertThatThrownBy(() -> send(
                        onTable("PutItem") + "&param.ConditionExpression=attribute_not_exists(Id)",
                        "{\"Item\": {\"Id\": 1}}"))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("ConditionalCheckFailedException"));
    }

    @Test
    void allItemsAreWalkedInPages() throws Exception {
        for (int id = 0; id < 7; id++) {
            put(id);
        }
        List<Object> ids = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:scan")
                        .to(uri(onTable("Scan") + "&paginate=items&pageSize=3"))
                        .split(body())
                        .streaming()
                        .process(exchange ->
                                ids.add(exchange.getMessage().getBody(Map.class).get("Id")));
            }
        });
        template.sendBody("direct:scan", null);
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aConsumerRoutesEachItemOnceAndThoseThatFailedAgain() throws Exception {
        for (int id = 0; id < 5; id++) {
            put(id);
        }
        List<Object> seen = new CopyOnWriteArrayList<>();
        List<Object> failedOnce = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri(
                                onTable("Scan")
                                        + "&pageSize=2&maxMessagesPerPoll=2&idempotent=true&idempotentKey=Id&initialDelay=1&delay=10"))
                        .process(exchange -> {
                            Object name =
                                    exchange.getMessage().getBody(Map.class).get("Name");
                            if (!failedOnce.contains(name)) {
                                failedOnce.add(name);
                                throw new IllegalStateException("the first time");
                            }
                            seen.add(name);
                        });
            }
        });
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4"));
        put(9);
        await().untilAsserted(() -> assertThat(seen).hasSize(6).contains("n9"));
    }

    @Test
    void recordsOfAStreamHoldPlainValues() {
        put(1);
        Object arn = call("dynamodb?operation=DescribeTable&query=Table&param.TableName=" + table, null)
                .get("LatestStreamArn");
        Object shard = send(
                "dynamodbstreams?operation=DescribeStream&query=RAW(StreamDescription.Shards[0].ShardId)",
                Map.of("StreamArn", arn));
        Object iterator = send(
                "dynamodbstreams?operation=GetShardIterator&query=ShardIterator&param.ShardIteratorType=TRIM_HORIZON",
                Map.of("StreamArn", arn, "ShardId", shard));
        List<Object> images = new ArrayList<>((List<?>) send(
                "dynamodbstreams?operation=GetRecords&nativeTypes=true&query=RAW(Records[].dynamodb.NewImage)",
                Map.of("ShardIterator", iterator)));
        assertThat(images).containsExactly(Map.of("Id", new BigDecimal("1"), "Name", "n1"));
    }
}
