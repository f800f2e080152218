package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.resource.DynamoDb;
import io.awsx.resource.dynamodb.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class TableKameletsIT extends MotoSupport {

    private Table orders;

    @BeforeEach
    void makeTable(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        call(
                "dynamodb",
                "CreateTable",
                Map.of(
                        "TableName", name,
                        "AttributeDefinitions", List.of(Map.of("AttributeName", "id", "AttributeType", "S")),
                        "KeySchema", List.of(Map.of("AttributeName", "id", "KeyType", "HASH")),
                        "BillingMode", "PAY_PER_REQUEST",
                        "StreamSpecification", Map.of("StreamEnabled", true, "StreamViewType", "NEW_AND_OLD_IMAGES")));
        orders = DynamoDb.of(session).table(name);
    }

    private String sink(String more) {
        return "awsx-ddb-sink?table=" + orders.name() + more;
    }

    @Test
    void anItemIsPutChangedAndDeletedByWhatJsonSays() {
        send(sink(""), "{\"id\": \"1\", \"price\": 9.5, \"tags\": [\"a\", 1]}", Map.of());
        assertThat(orders.get(Map.of("id", "1")))
                .isEqualTo(Map.of("id", "1", "price", new BigDecimal("9.5"), "tags", List.of("a", BigDecimal.ONE)));

        send(sink("&operation=UpdateItem"), "{\"key\": {\"id\": \"1\"}, \"item\": {\"price\": 10}}", Map.of());
        assertThat(orders.get(Map.of("id", "1")))
                .isEqualTo(Map.of("id", "1", "price", new BigDecimal("10"), "tags", List.of("a", BigDecimal.ONE)));

        send(sink("&operation=DeleteItem"), "{\"id\": \"1\"}", Map.of());
        assertThat(orders.get(Map.of("id", "1"))).isNull();
    }

    @Test
    void theBodyMaySayTheOperationAndAHeaderToo() {
        send(
                sink(""),
                "{\"operation\": \"PutItem\", \"key\": {\"id\": \"1\"}, \"item\": {\"id\": \"1\", \"n\": 1}}",
                Map.of());
        assertThat(orders.get(Map.of("id", "1"))).containsEntry("n", BigDecimal.ONE);
    }

    @Test
    void eachChangeOfATableComesAsJson() throws Exception {
        MockEndpoint out =
                consume("awsx-ddb-streams-source?table=" + orders.name() + "&streamIteratorType=FROM_START&delay=100");

        orders.put(Map.of("id", "1", "n", 1));
        orders.put(Map.of("id", "1", "n", 2));

        await().atMost(LIMIT).until(() -> out.getExchanges().size() >= 2);
        assertThat(out.getExchanges().get(0).getMessage().getBody(String.class)).contains("INSERT", "\"id\"");
        assertThat(out.getExchanges().get(1).getMessage().getBody(String.class)).contains("MODIFY");
    }
}
