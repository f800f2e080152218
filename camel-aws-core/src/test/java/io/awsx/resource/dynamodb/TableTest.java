package io.awsx.resource.dynamodb;

import static io.awsx.resource.dynamodb.Conditions.attr;
import static io.awsx.resource.dynamodb.Conditions.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.resource.DynamoDb;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private final ScriptedService service = new ScriptedService("dynamodb");
    private final DynamoDb dynamoDb = DynamoDb.of(service.client);
    private final Table table = dynamoDb.table("t");

    @AfterEach
    void close() {
        service.close();
    }

    private TableTest answered(String json) {
        service.transport.then(200, json);
        return this;
    }

    @Test
    void anItemIsStoredWhereAConditionIsTrue() {
        answered("{}").table.put(Map.of("id", 1), attr("id").notExists());
        assertThat(service.body(0))
                .isEqualTo(
                        "{\"TableName\":\"t\",\"Item\":{\"id\":{\"N\":\"1\"}},"
                                + "\"ConditionExpression\":\"attribute_not_exists(#n0)\",\"ExpressionAttributeNames\":{\"#n0\":\"id\"}}");
    }

    @Test
    void anItemIsReadInPart() {
        answered("{\"Item\":{\"n\":{\"N\":\"1.50\"}}}");
        assertThat(table.getConsistent(Map.of("id", "a"), "n", "m.x")).isEqualTo(Map.of("n", new BigDecimal("1.50")));
        assertThat(service.body(0))
                .contains("\"ConsistentRead\":true")
                .contains("\"ProjectionExpression\":\"#n0, #n1.#n2\"")
                .doesNotContain("ExpressionAttributeValues");
    }

    @Test
    void anItemThatIsNotThereIsNull() {
        assertThat(answered("{}").table.get(Map.of("id", "a"))).isNull();
    }

    @Test
    void anUpdateOfNothingHasNoExpression() {
        answered("{\"Attributes\":{\"id\":{\"S\":\"a\"}}}");
        assertThat(table.update(Map.of("id", "a"), new Update())).isEqualTo(Map.of("id", "a"));
        assertThat(service.body(0)).doesNotContain("UpdateExpression").contains("\"ReturnValues\":\"ALL_NEW\"");
    }

    @Test
    void anUpdateAndItsConditionShareNames() {
        answered("{}")
                .table
                .update(
                        Map.of("id", "a"),
                        new Update().increment("n", 1),
                        attr("n").lt(5));
        assertThat(service.body(0))
                .contains("\"UpdateExpression\":\"SET #n0 = if_not_exists(#n0, :v0) + :v1\"")
                .contains("\"ConditionExpression\":\"#n0 < :v2\"")
                .contains("\":v2\":{\"N\":\"5\"}");
    }

    @Test
    void aMapOfValuesSetsAttributesByTheirWholeNames() {
        answered("{}").table.update(Map.of("id", "a"), Map.of("a.b", 1));
        assertThat(service.body(0))
                .contains("\"UpdateExpression\":\"SET #n0 = :v0\"")
                .contains("{\"#n0\":\"a.b\"}");
    }

    @Test
    void aQueryWalksAllPages() {
        answered("{\"Items\":[{\"n\":{\"N\":\"1\"}}],\"LastEvaluatedKey\":{\"n\":{\"N\":\"1\"}}}")
                .answered("{\"Items\":[],\"LastEvaluatedKey\":{\"n\":{\"N\":\"2\"}}}")
                .answered("{\"Items\":[{\"n\":{\"N\":\"3\"}}]}");
        Query query = table.query(key("id").eq("a"))
                .filter(attr("x").exists())
                .index("byPrice")
                .descending();
        assertThat(query.filter(attr("y").eq(2)).stream()).extracting("n").containsExactly(number(1), number(3));
        assertThat(service.transport.requests()).hasSize(3);
        assertThat(service.body(0))
                .contains("\"KeyConditionExpression\":")
                .contains("\"FilterExpression\":\"(attribute_exists(")
                .contains("\"ScanIndexForward\":false")
                .contains("\"IndexName\":\"byPrice\"");
        assertThat(service.body(2)).contains("\"ExclusiveStartKey\":{\"n\":{\"N\":\"2\"}}");
        assertThat(query.toString()).contains("IndexName=byPrice");
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void nothingIsSentBeforeAWalkBegins() {
        assertThat(table.scan().limit(1).segment(0, 2).consistent().iterator()).isNotNull();
        assertThat(service.transport.requests()).isEmpty();
    }

    @Test
    void aWalkGoesOnWhereAnotherStopped() {
        answered("{\"Items\":[{\"n\":{\"N\":\"1\"}},{\"n\":{\"N\":\"2\"}}],\"LastEvaluatedKey\":{\"n\":{\"N\":\"2\"}}}")
                .answered("{\"Items\":[{\"n\":{\"N\":\"3\"}}]}");
        Scan two = table.scan().limit(2);
        assertThat(two).hasSize(2);
        assertThat(table.scan().startingToken(two.resumeToken()))
                .extracting("n")
                .containsExactly(number(3));
        assertThat(service.body(1)).contains("\"ExclusiveStartKey\":{\"n\":{\"N\":\"2\"}}");
    }

    @Test
    void aWalkWhoseKeysOfBytesGoInACircleEnds() {
        service.transport.otherwise(request ->
                ScriptedTransport.answer(200, "{\"Items\":[],\"LastEvaluatedKey\":{\"id\":{\"B\":\"AAE=\"}}}"));
        assertThatThrownBy(() -> table.scan().first())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("gave the same token for the next page twice");
        assertThat(service.transport.requests()).hasSize(2);
    }

    @Test
    void limitsOfNothingAreRefused() {
        assertThatThrownBy(() -> table.scan().limit(0))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> table.scan().pageSize(-1))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("page size must be 1 item or more");
    }

    @Test
    void countingAddsUpPages() {
        answered("{\"Count\":2,\"LastEvaluatedKey\":{\"n\":{\"N\":\"2\"}}}").answered("{\"Count\":3}");
        assertThat(table.scan().limit(1).count()).isEqualTo(5);
        assertThat(service.body(0)).contains("\"Select\":\"COUNT\"");
    }

    @Test
    void expressionsAreWrittenAtAnyDepthOfAnInput() {
        answered("{}");
        Map<String, ?> check = Map.of(
                "TableName",
                "t",
                "Key",
                Map.of("id", 1),
                "ConditionExpression",
                attr("a").eq("x"),
                "ExpressionAttributeNames",
                Map.of("#n0", "own"));
        dynamoDb.call("transact_write_items", Map.of("TransactItems", List.of(Map.of("ConditionCheck", check))));
        assertThat(service.body(0))
                .contains("\"ConditionExpression\":\"#n1 = :v0\"")
                .contains("\"#n1\":\"a\"")
                .contains("\"#n0\":\"own\"")
                .contains("\":v0\":{\"S\":\"x\"}");
    }

    @Test
    void anExpressionWhereAnotherIsTakenIsRefused() {
        assertThatThrownBy(() -> table.call(
                        "Query", Map.of("KeyConditionExpression", attr("a").eq(1))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("KeyConditionExpression takes nothing but conditions that begin with key(...)");
        assertThatThrownBy(() -> table.call(
                        "UpdateItem", Map.of("UpdateExpression", attr("a").eq(1))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("UpdateExpression does not take a Condition: #n0 = :v0");
        assertThat(service.transport.requests()).isEmpty();
    }

    @Test
    void whatATableIsIsAskedOnce() {
        answered("{\"Table\":{\"TableStatus\":\"CREATING\",\"ItemCount\":7,"
                        + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}]}}")
                .answered("{\"Table\":{\"TableStatus\":\"ACTIVE\"}}");
        assertThat(table.status()).isEqualTo("CREATING");
        assertThat(table.itemCount()).isEqualTo(7);
        assertThat(table.keyNames()).containsExactly("id");
        assertThat(table.waitUntilExists().status()).isEqualTo("ACTIVE");
        assertThat(service.transport.requests()).hasSize(2);
    }

    @Test
    void tablesAreListedOverAllPages() {
        answered("{\"TableNames\":[\"one\"],\"LastEvaluatedTableName\":\"one\"}")
                .answered("{\"TableNames\":[\"two\"]}");
        assertThat(dynamoDb.tables()).extracting(Table::name).containsExactly("one", "two");
    }

    @Test
    void aTableIsCreatedByItsKeys() {
        answered("{\"TableDescription\":{\"TableName\":\"made\"}}");
        assertThat(dynamoDb.createTable("made", "a:b:S", "n:N").name()).isEqualTo("made");
        assertThat(service.body(0)).contains("\"PAY_PER_REQUEST\"", "\"a:b\"", "\"HASH\"", "\"RANGE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", ":S", "id:", "id:X", "id:s"})
    void aKeyWithoutANameOrTypeIsRefused(String key) {
        assertThatThrownBy(() -> dynamoDb.createTable("made", key))
                .isInstanceOf(ClientException.class)
                .hasMessage("A key is a name and a type, such as customer:S, number:N, or id:B, not " + key);
    }

    @Test
    void aTableHasOneKeyOrTwo() {
        assertThatThrownBy(() -> dynamoDb.createTable("made")).hasMessageContaining("one key or two, not 0");
        assertThatThrownBy(() -> dynamoDb.createTable("made", "a:S", "b:S", "c:S"))
                .hasMessageContaining("not 3");
    }

    @Test
    void anotherServicesClientIsRefused() {
        try (ScriptedService s3 = new ScriptedService("s3")) {
            assertThatThrownBy(() -> DynamoDb.of(s3.client)).hasMessageContaining("not one of s3");
        }
    }
}
