package io.awsx.resource.dynamodb;

import static io.awsx.resource.dynamodb.Conditions.attr;
import static io.awsx.resource.dynamodb.Conditions.key;
import static io.awsx.resource.dynamodb.Conditions.named;
import static io.awsx.resource.dynamodb.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.ServiceException;
import io.awsx.resource.DynamoDb;
import io.awsx.testkit.DynamoDbEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableIT {

    @RegisterExtension
    static final DynamoDbEngine engine = new DynamoDbEngine();

    private static AwsSession session;
    private static DynamoDb dynamoDb;
    private static Table table;

    @BeforeAll
    static void create() {
        session = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials(DynamoDbEngine.ACCESS_KEY, DynamoDbEngine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build();
        dynamoDb = DynamoDb.of(session);
        table = create("typed", "S", "N");
    }

    private static Table create(String name, String partition, String order) {
        return dynamoDb.createTable(name, "id:" + partition, "n:" + order).waitUntilExists();
    }

    @AfterAll
    static void delete() {
        table.delete();
        table.waitUntilNotExists();
        session.close();
    }

    private static Map<String, Object> item(Object id, Object n, Object... more) {
        Map<String, Object> item = new HashMap<>(Map.of("id", id, "n", n));
        for (int i = 0; i < more.length; i += 2) {
            item.put((String) more[i], more[i + 1]);
        }
        return item;
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void aTableTellsWhatItIs() {
        assertThat(table.status()).isEqualTo("ACTIVE");
        assertThat(table.keyNames()).containsExactly("id", "n");
        assertThat(table.arn()).endsWith("table/typed");
        assertThat(table.itemCount()).isNotNegative();
        assertThat(dynamoDb.tables()).extracting(Table::name).contains("typed");
    }

    @Test
    void aTableOfAllParametersIsCreatedAndDeleted() {
        Table other = dynamoDb.createTable(Map.of(
                "TableName",
                "parameters",
                "AttributeDefinitions",
                List.of(Map.of("AttributeName", "id", "AttributeType", "S")),
                "KeySchema",
                List.of(Map.of("AttributeName", "id", "KeyType", "HASH")),
                "ProvisionedThroughput",
                Map.of("ReadCapacityUnits", 1, "WriteCapacityUnits", 1)));
        assertThat(other.waitUntilExists().keyNames()).containsExactly("id");
        other.delete();
        other.waitUntilNotExists();
        assertThatThrownBy(other::reload).isInstanceOf(ServiceException.class);
    }

    @Test
    void plainValuesComeBackAsTheyWere() {
        Map<String, Object> item = item(
                "values",
                1,
                "text",
                "ü",
                "double",
                0.1,
                "bytes",
                new byte[] {0, -1},
                "yes",
                true,
                "nothing",
                null,
                "list",
                Arrays.asList("a", 1, null, List.of()),
                "map",
                Map.of("a.b", Map.of()),
                "texts",
                Set.of("x", "y"),
                "numbers",
                Set.of(1, 2.5));
        table.put(item);
        Map<String, Object> found = table.getConsistent(Map.of("id", "values", "n", 1));
        assertThat(found).containsOnlyKeys(item.keySet()).containsEntry("nothing", null);
        assertThat(found.get("double")).isEqualTo(new BigDecimal("0.1"));
        assertThat(found.get("bytes")).isEqualTo(new byte[] {0, -1});
        assertThat(found.get("list")).isEqualTo(Arrays.asList("a", number(1), null, List.of()));
        assertThat(found.get("map")).isEqualTo(Map.of("a.b", Map.of()));
        assertThat(found.get("texts")).isEqualTo(Set.of("x", "y"));
        assertThat(found.get("numbers")).isEqualTo(Set.of(number(1), new BigDecimal("2.5")));
        assertThat(table.get(Map.of("id", "values", "n", 1), "map", "list[1]"))
                .isEqualTo(Map.of("map", Map.of("a.b", Map.of()), "list", List.of(number(1))));
        assertThat(table.get(Map.of("id", "values", "n", 2))).isNull();
    }

    @Test
    void conditionsDecideWhetherAnItemIsWritten() {
        Map<String, Object> key = item("conditions", 1);
        table.put(item("conditions", 1, "v", 1), attr("id").notExists());
        assertThatThrownBy(() -> table.put(item("conditions", 1), attr("id").notExists()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("ConditionalCheckFailedException"));
        assertThatThrownBy(() -> table.update(key, Map.of("v", 2), attr("v").gt(1)))
                .isInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> table.delete(key, attr("v").ne(1))).isInstanceOf(ServiceException.class);
        table.delete(key, attr("v").eq(1));
        assertThat(table.get(key)).isNull();
    }

    @Test
    void updatesDoWhatTheySay() {
        Map<String, Object> key = item("updates", 1);
        Map<String, Object> made = table.update(
                key,
                new Update()
                        .set("name", "Ann")
                        .set("deep", Map.of("list", List.of(1, 2)))
                        .ifNotExists("first", "yes")
                        .listAppend("log", List.of("a"))
                        .increment("count", 2)
                        .add("tags", Set.of("x", "y"))
                        .setNamed("dotted.name", 1));
        assertThat(made)
                .containsEntry("name", "Ann")
                .containsEntry("first", "yes")
                .containsEntry("log", List.of("a"))
                .containsEntry("count", number(2))
                .containsEntry("dotted.name", number(1));
        Map<String, Object> changed = table.update(
                key,
                new Update()
                        .set("copy", attr("name"))
                        .ifNotExists("first", "no")
                        .listAppend("log", List.of("b"))
                        .increment("count", -5)
                        .increment("deep.list[0]", 10)
                        .increment("deep.new", 1)
                        .remove("name", "deep.list[1]")
                        .delete("tags", Set.of("x")));
        assertThat(changed)
                .doesNotContainKey("name")
                .containsEntry("copy", "Ann")
                .containsEntry("first", "yes")
                .containsEntry("log", List.of("a", "b"))
                .containsEntry("count", number(-3))
                .containsEntry("deep", Map.of("list", List.of(number(11)), "new", number(1)))
                .containsEntry("tags", Set.of("y"));
        assertThat(table.update(key, Map.of("a.b", "c"))).containsEntry("a.b", "c");
        assertThat(table.update(key, new Update().listPrepend("log", List.of("z")))
                        .get("log"))
                .isEqualTo(List.of("z", "a", "b"));
        assertThat(table.update(item("updates", 2), new Update())).isEqualTo(item("updates", number(2)));
    }

    @Test
    void queriesAndScansGiveWhatIsAskedFor() {
        fill("query", 30);
        Query all = table.query(key("id").eq("query"));
        assertThat(all.pageSize(7)).hasSize(30);
        assertThat(all.count()).isEqualTo(30);
        assertThat(all.descending().limit(2)).extracting("n").containsExactly(number(29), number(28));
        assertThat(table.query(key("id").eq("query").and(key("n").between(3, 5))))
                .extracting("n")
                .containsExactly(number(3), number(4), number(5));
        assertThat(all.filter(attr("even").eq(true))
                        .filter(not(attr("tag").size().gt(2)).and(attr("tag").in("t2", "t3", "t4")))
                        .consistent()
                        .project("tag"))
                .containsExactly(Map.of("tag", "t2"), Map.of("tag", "t4"));
        assertThat(all.first()).containsEntry("n", number(0));
        assertThat(table.query(key("id").eq("nobody")).first()).isNull();
        assertThat(table.scan().filter(attr("id").eq("query").and(attr("tag").beginsWith("t1"))))
                .hasSize(11);
        assertThat(IntStream.range(0, 3)
                        .mapToLong(part -> table.scan()
                                .segment(part, 3)
                                .filter(attr("id").eq("query"))
                                .count())
                        .sum())
                .isEqualTo(30);
    }

    private static void fill(String id, int items) {
        try (BatchWriter batch = table.batchWriter()) {
            IntStream.range(0, items).forEach(n -> batch.put(item(id, n, "even", n % 2 == 0, "tag", "t" + n)));
        }
    }

    @Test
    void everyConditionIsUnderstood() {
        table.put(item("all", 1, "s", "text", "l", List.of("a", Map.of("x", 5)), "a.b", 1, "size", 2, "v", 1));
        List<Condition> trueOnes = List.of(
                attr("s").eq("text"),
                attr("s").ne("other"),
                attr("v").lt(2),
                attr("v").le(1),
                attr("v").gt(0),
                attr("v").ge(1),
                attr("v").between(0, 1),
                attr("v").in(5, 1),
                attr("s").beginsWith("te"),
                attr("s").contains("ex"),
                attr("l").contains("a"),
                attr("l[1].x").eq(5),
                attr("s").exists(),
                attr("none").notExists(),
                attr("s").type("S"),
                attr("s").size().eq(4),
                attr("l").size().eq(attr("size")),
                attr("v").lt(attr("size")),
                named("a.b").eq(1),
                not(attr("s").eq("x")),
                attr("s").eq("x").or(attr("v").eq(1)));
        Query query = table.query(key("id").eq("all"));
        for (Condition condition : trueOnes) {
            assertThat(query.filter(condition)).as("%s", condition).hasSize(1);
            assertThat(query.filter(condition.not())).as("not %s", condition).isEmpty();
        }
    }

    @Test
    void aWalkGoesOnFromItsTokenEvenWhereKeysAreBytes() {
        Table bytes = create("bytes", "B", "B");
        try (BatchWriter batch = bytes.batchWriter("id", "n")) {
            IntStream.range(0, 5).forEach(n -> batch.put(item(new byte[] {-1}, new byte[] {(byte) (0x80 + n)})));
        }
        Query query = bytes.query(key("id").eq(new byte[] {-1}));
        List<Object> seen = new ArrayList<>();
        String token = null;
        do {
            Query part = query.limit(2).pageSize(2).startingToken(token);
            part.forEach(item -> seen.add(((byte[]) item.get("n"))[0]));
            token = part.resumeToken();
        } while (token != null);
        assertThat(seen).containsExactly((byte) 0x80, (byte) 0x81, (byte) 0x82, (byte) 0x83, (byte) 0x84);
        bytes.delete();
    }

    @Test
    void batchesWriteReadAndDelete() {
        fill("batch", 230);
        List<Map<String, Object>> keys =
                IntStream.range(0, 240).mapToObj(n -> item("batch", n)).toList();
        assertThat(table.batchGetter(keys).consistent().project("n").stream()).hasSize(230);
        try (BatchWriter batch = table.batchWriter("id", "n")) {
            keys.forEach(batch::delete);
            keys.forEach(batch::delete);
        }
        assertThat(table.query(key("id").eq("batch")).count()).isZero();
    }

    @Test
    void transactionsTakeConditionsAndPlainValues() {
        Map<String, Object> put = Map.of(
                "TableName",
                "typed",
                "Item",
                item("both", 1, "v", 1),
                "ConditionExpression",
                attr("id").notExists());
        Map<String, Object> update = Map.of(
                "TableName", "typed", "Key", item("both", 2), "UpdateExpression", new Update().increment("v", 2));
        dynamoDb.call(
                "TransactWriteItems", Map.of("TransactItems", List.of(Map.of("Put", put), Map.of("Update", update))));
        assertThat(table.query(key("id").eq("both"))).extracting("v").containsExactly(number(1), number(2));
        assertThat(dynamoDb.call(
                        "ExecuteStatement",
                        Map.of(
                                "Statement",
                                "SELECT v FROM typed WHERE id = ? AND n = ?",
                                "Parameters",
                                List.of("both", 2))))
                .extracting("Items")
                .isEqualTo(List.of(Map.of("v", number(2))));
    }
}
