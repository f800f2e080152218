package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ServiceException;
import io.awsx.testkit.DynamoDbEngine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new DynamoDbEngine());

    @BeforeAll
    static void createTable() {
        table("orders");
    }

    @AfterAll
    static void deleteTable() {
        aws.call("awsx:dynamodb?operation=DeleteTable&param.TableName=orders&waitFor=TableNotExists");
    }

    @Test
    void anItemIsCreatedReadChangedAndDeleted() {
        Map<String, Object> key = Map.of("Key", Map.of("customer", text("ann"), "number", number("1")));
        aws.call(
                "awsx:dynamodb?operation=PutItem&param.TableName=orders",
                Map.of("Item", Map.of("customer", text("ann"), "number", number("1"), "price", number("9.90"))));
        assertThat(aws.call(
                        "awsx:dynamodb?operation=UpdateItem&param.TableName=orders&param.ReturnValues=UPDATED_NEW"
                                + "&param.UpdateExpression=RAW(SET price = price + :more)&query=Attributes.price.N",
                        with(key, "ExpressionAttributeValues", Map.of(":more", number("0.15")))))
                .isEqualTo("10.05");
        assertThat(aws.call("awsx:dynamodb?operation=GetItem&param.TableName=orders&query=Item.price", key))
                .isEqualTo(number("10.05"));
        aws.call("awsx:dynamodb?operation=DeleteItem&param.TableName=orders", key);
        assertThat(aws.call("awsx:dynamodb?operation=GetItem&param.TableName=orders", key))
                .isEqualTo(Map.of());
    }

    @Test
    void nativeTypesGoInAndComeOut() {
        Map<String, Object> item = Map.of(
                "customer",
                "native",
                "number",
                new BigDecimal("2"),
                "nested",
                Map.of("list", List.of("a", new BigDecimal("1.5"), true)),
                "tags",
                Set.of("x", "y"),
                "bytes",
                new byte[] {0, -1});
        aws.call("awsx:dynamodb?operation=PutItem&param.TableName=orders&nativeTypes=true", Map.of("Item", item));
        Map<String, Object> key = Map.of("Key", Map.of("customer", "native", "number", 2));
        assertThat(aws.call("awsx:dynamodb?operation=GetItem&param.TableName=orders&nativeTypes=true&query=Item", key))
                .usingRecursiveComparison()
                .isEqualTo(item);
        assertThat(aws.call(
                        "awsx:dynamodb?operation=GetItem&param.TableName=orders&query=Item.tags.SS | sort(@)",
                        Map.of("Key", Map.of("customer", text("native"), "number", number("2")))))
                .isEqualTo(List.of("x", "y"));
    }

    @Test
    void itemsAreQueriedByPages() {
        put("paged", 5);
        String query = "awsx:dynamodb?operation=Query&param.TableName=orders&nativeTypes=true&pageSize=2"
                + "&param.KeyConditionExpression=customer = :c&param.ExpressionAttributeValues.:c=paged";
        assertThat(aws.list(query + "&paginate=pages&query=Count")).containsExactly(2, 2, 1);
        assertThat(aws.list(query + "&paginate=items")).extracting("number").containsExactly(numbers(5));
        assertThat(aws.list(query + "&paginate=items&maxItems=3")).hasSize(3);
    }

    @Test
    void tablesAreListedByPages() {
        List<String> names = List.of("listed-a", "listed-b", "listed-c");
        names.forEach(DynamoDbIT::table);
        assertThat(aws.list("awsx:dynamodb?operation=ListTables&paginate=pages&pageSize=1&query=length(TableNames)"))
                .hasSizeGreaterThanOrEqualTo(names.size())
                .allMatch(size -> (int) size <= 1);
        assertThat(aws.list("awsx:dynamodb?operation=ListTables&paginate=items&pageSize=1"))
                .containsAll(names);
        names.forEach(name ->
                aws.call("awsx:dynamodb?operation=DeleteTable&waitFor=TableNotExists", Map.of("TableName", name)));
    }

    @Test
    void aTransactionIsDoneAsAWholeOrNotAtAll() {
        put("both", 1);
        Map<String, Object> first = Map.of("customer", "both", "number", 0);
        Map<String, Object> second = Map.of("customer", "both", "number", 1);
        String transaction = "awsx:dynamodb?operation=TransactWriteItems&nativeTypes=true";
        String once = "attribute_not_exists(customer)";
        assertThatThrownBy(() ->
                        aws.call(transaction, Map.of("TransactItems", List.of(put(second, once), put(first, once)))))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo("TransactionCanceledException");
                    assertThat((List<?>) e.fields().get("CancellationReasons"))
                            .extracting("Code")
                            .containsExactly("None", "ConditionalCheckFailed");
                });
        String get = "awsx:dynamodb?operation=TransactGetItems&nativeTypes=true&query=Responses[].Item.number";
        Map<String, Object> reads = Map.of("TransactItems", List.of(get(first), get(second)));
        assertThat(aws.call(get, reads)).isEqualTo(List.of(BigDecimal.ZERO));
        aws.call(transaction, Map.of("TransactItems", List.of(put(second, once))));
        assertThat(aws.call(get, reads)).isEqualTo(List.of(BigDecimal.ZERO, BigDecimal.ONE));
    }

    @Test
    void partiqlIsExecuted() {
        put("ql", 3);
        String execute = "awsx:dynamodb?operation=ExecuteStatement&nativeTypes=true";
        aws.call(
                execute,
                Map.of(
                        "Statement",
                        "UPDATE \"orders\" SET price = ? WHERE customer = ? AND number = ?",
                        "Parameters",
                        List.of(new BigDecimal("1.25"), "ql", 1)));
        assertThat(aws.call(
                        execute + "&query=Items[].price",
                        Map.of(
                                "Statement",
                                "SELECT * FROM \"orders\" WHERE customer = ? AND price > 1",
                                "Parameters",
                                List.of("ql"))))
                .isEqualTo(List.of(new BigDecimal("1.25"), new BigDecimal("2")));
        assertThat(aws.errorCode(execute, Map.of("Statement", "SELEKT"))).isEqualTo("ValidationException");
    }

    @Test
    void aConditionThatFailsIsAnErrorWithItsCode() {
        put("taken", 1);
        assertThat(aws.errorCode(
                        "awsx:dynamodb?operation=PutItem&param.TableName=orders&nativeTypes=true"
                                + "&param.ConditionExpression=attribute_not_exists(customer)",
                        Map.of("Item", Map.of("customer", "taken", "number", 0))))
                .isEqualTo("ConditionalCheckFailedException");
        assertThat(aws.errorCode("awsx:dynamodb?operation=DescribeTable&param.TableName=none"))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void aTableIsPolledByAConsumer() throws Exception {
        table("polled");
        IntStream.range(0, 3)
                .forEach(i -> aws.call(
                        "awsx:dynamodb?operation=PutItem&param.TableName=polled&nativeTypes=true",
                        Map.of("Item", Map.of("customer", "polled", "number", i))));
        assertThat(aws.consume(
                        "awsx:dynamodb?operation=Scan&param.TableName=polled&nativeTypes=true&pageSize=2&delay=50", 4))
                .extracting("number")
                .startsWith(numbers(3));
        aws.call("awsx:dynamodb?operation=DeleteTable&param.TableName=polled");
    }

    private static void table(String name) {
        aws.call(
                "awsx:dynamodb?operation=CreateTable&param.BillingMode=PAY_PER_REQUEST&waitFor=TableExists",
                """
                {"TableName": "%s",
                 "AttributeDefinitions": [
                   {"AttributeName": "customer", "AttributeType": "S"}, {"AttributeName": "number", "AttributeType": "N"}],
                 "KeySchema": [
                   {"AttributeName": "customer", "KeyType": "HASH"}, {"AttributeName": "number", "KeyType": "RANGE"}]}
                """.formatted(name));
    }

    /** Puts orders of a customer, numbered from zero. */
    private static void put(String customer, int count) {
        aws.call(
                "awsx:dynamodb?operation=BatchWriteItem&nativeTypes=true",
                Map.of(
                        "RequestItems",
                        Map.of(
                                "orders",
                                IntStream.range(0, count)
                                        .mapToObj(i -> Map.of(
                                                "PutRequest",
                                                Map.of("Item", Map.of("customer", customer, "number", i, "price", i))))
                                        .toList())));
    }

    private static Map<String, Object> put(Map<String, Object> item, String condition) {
        return Map.of("Put", Map.of("TableName", "orders", "Item", item, "ConditionExpression", condition));
    }

    private static Map<String, Object> get(Map<String, Object> key) {
        return Map.of("Get", Map.of("TableName", "orders", "Key", key));
    }

    private static Object[] numbers(int count) {
        return IntStream.range(0, count).mapToObj(BigDecimal::valueOf).toArray();
    }

    private static Map<String, Object> text(String value) {
        return Map.of("S", value);
    }

    private static Map<String, Object> number(String value) {
        return Map.of("N", value);
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        var all = new java.util.HashMap<>(members);
        all.put(name, value);
        return all;
    }
}
