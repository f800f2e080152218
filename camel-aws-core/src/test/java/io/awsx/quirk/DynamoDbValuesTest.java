package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbValuesTest {

    private static final byte[] BYTES = {1, 2, 3};

    private static Operation operation(String name) {
        return ModelCatalog.builtIn().service("dynamodb").operation(name);
    }

    private static Map<String, Object> s(String text) {
        return Map.of("S", text);
    }

    private static Map<String, Object> n(String number) {
        return Map.of("N", number);
    }

    static List<List<Object>> values() {
        return List.of(
                List.of("text", s("text")),
                List.of("", s("")),
                List.of(CharBuffer.wrap("built"), s("built")),
                List.of(TimeUnit.DAYS, s("DAYS")),
                List.of(5, n("5")),
                List.of(Long.MIN_VALUE, n("-9223372036854775808")),
                List.of(0.1, n("0.1")),
                List.of(0.1f, n("0.1")),
                List.of(new BigDecimal("1.10"), n("1.10")),
                List.of(
                        new BigInteger("12345678901234567890123456789012345678"),
                        n("12345678901234567890123456789012345678")),
                List.of(new BigDecimal("1E+125"), n("1E+125")),
                List.of(
                        new BigDecimal("9.9999999999999999999999999999999999999E+125"),
                        n("9.9999999999999999999999999999999999999E+125")),
                List.of(new BigDecimal("-1E-130"), n("-1E-130")),
                List.of(new BigDecimal("0E-900"), n("0")),
                List.of(1e20, n("1.0E+20")),
                List.of(true, Map.of("BOOL", true)),
                List.of(BYTES, Map.of("B", BYTES)),
                List.of(Set.of("a"), Map.of("SS", List.of("a"))),
                List.of(new LinkedHashSet<Object>(List.of(1, 1L, 2.5)), Map.of("NS", List.of("1", "2.5"))),
                List.of(Set.of(BYTES), Map.of("BS", List.of(BYTES))),
                List.of(List.of(1, "a"), Map.of("L", List.of(n("1"), s("a")))),
                List.of(new Object[] {1}, Map.of("L", List.of(n("1")))),
                List.of(List.of(), Map.of("L", List.of())),
                List.of(
                        Map.of("a", List.of(false)),
                        Map.of("M", Map.of("a", Map.of("L", List.of(Map.of("BOOL", false)))))),
                // What looks typed is a Map like any other.
                List.of(Map.of("S", "x"), Map.of("M", Map.of("S", s("x")))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void plainValuesBecomeTyped(List<Object> pair) {
        assertThat(DynamoDbValues.typed(pair.get(0))).isEqualTo(pair.get(1));
    }

    @Test
    void nullIsAValue() {
        Map<String, Object> item = new HashMap<>();
        item.put("gone", null);
        assertThat(DynamoDbValues.typed((Object) null)).isEqualTo(Map.of("NULL", true));
        assertThat(DynamoDbValues.typed(item)).isEqualTo(Map.of("M", Map.of("gone", Map.of("NULL", true))));
        assertThat(DynamoDbValues.typed(Arrays.asList("a", null)))
                .isEqualTo(Map.of("L", List.of(s("a"), Map.of("NULL", true))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double number) {
        assertThatThrownBy(() -> DynamoDbValues.typed(number))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("no number");
        assertThatThrownBy(() -> DynamoDbValues.typed((float) number)).isInstanceOf(ClientException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23456789012345678901234567890123456789", "1E+126", "1E-131", "-1E+999999999"})
    void numbersThatDynamoDbCannotKeepAreRefused(String number) {
        assertThatThrownBy(() -> DynamoDbValues.typed(new BigDecimal(number)))
                .isInstanceOf(ClientException.class)
                .hasMessageMatching(".*(38|1E126).*");
    }

    @Test
    void setsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> DynamoDbValues.typed(Set.of()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("empty set");
        for (Set<Object> mixed : List.<Set<Object>>of(Set.of("a", 1), Set.of(List.of()), Set.of(true))) {
            assertThatThrownBy(() -> DynamoDbValues.typed(mixed))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("all numbers");
        }
    }

    @Test
    void otherTypesAreRefusedWithTheirPlaceAndWithoutTheirValue() {
        assertThatThrownBy(() -> DynamoDbValues.typed(
                        operation("PutItem"),
                        Map.of("TableName", "t", "Item", Map.of("Id", 1, "When", List.of(Instant.EPOCH)))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Item.When[0]")
                .hasMessageContaining("java.time.Instant")
                .hasMessageNotContaining("1970");
    }

    @Test
    void aMapThatHoldsItselfIsRefused() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("me", endless);
        assertThatThrownBy(() -> DynamoDbValues.typed(endless))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("levels deep");
    }

    @Test
    void typedValuesBecomePlain() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("S", s("a"));
        typed.put("N", n("1.50"));
        typed.put("B", Map.of("B", BYTES));
        typed.put("NULL", Map.of("NULL", true));
        typed.put("BOOL", Map.of("BOOL", false));
        typed.put("SS", Map.of("SS", List.of("a", "b")));
        typed.put("NS", Map.of("NS", List.of("1", "2.0")));
        typed.put("BS", Map.of("BS", List.of(BYTES)));
        typed.put("L", Map.of("L", List.of(n("1"), Map.of("NULL", true))));
        typed.put("M", Map.of("M", Map.of("a", Map.of("M", Map.of("b", s("c"))))));
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("S", "a");
        expected.put("N", new BigDecimal("1.50"));
        expected.put("B", BYTES);
        expected.put("NULL", null);
        expected.put("BOOL", false);
        expected.put("SS", Set.of("a", "b"));
        expected.put("NS", Set.of(new BigDecimal("1"), new BigDecimal("2.0")));
        expected.put("BS", Set.of(BYTES));
        expected.put("L", Arrays.asList(new BigDecimal("1"), null));
        expected.put("M", Map.of("a", Map.of("b", "c")));
        assertThat(DynamoDbValues.plain(Map.of("M", typed))).isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(DynamoDbValues.plain(Map.of("XS", "new"))).isEqualTo(Map.of("XS", "new"));
        assertThat(DynamoDbValues.plain(Map.of())).isEqualTo(Map.of());
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 8)) {
            case 0 -> "t" + random.nextInt();
            case 1 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(40) - 20);
            case 2 -> random.nextBoolean();
            case 3 -> Set.of("a" + random.nextInt(), "b" + random.nextInt());
            case 4 -> Set.of(new BigDecimal(random.nextInt()));
            case 5 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(random.nextInt(5) == 0 ? null : value(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("k" + i, random.nextInt(5) == 0 ? null : value(random, depth + 1));
                }
                yield map;
            }
        };
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Object plain = value(random, 0);
            assertThat(DynamoDbValues.plain(DynamoDbValues.typed(plain)))
                    .as("seed %d, value %d", seed, i)
                    .isEqualTo(plain);
        }
    }

    @Test
    void theModelSaysWhereValuesStand() {
        Map<String, Object> key = Map.of("Id", 1);
        Map<String, Object> typedKey = Map.of("Id", n("1"));
        assertThat(DynamoDbValues.typed(
                        operation("Query"),
                        Map.of("TableName", "t", "ExpressionAttributeValues", Map.of(":v", "x"), "Limit", 5)))
                .isEqualTo(Map.of("TableName", "t", "ExpressionAttributeValues", Map.of(":v", s("x")), "Limit", 5));
        assertThat(DynamoDbValues.typed(
                        operation("BatchWriteItem"),
                        Map.of("RequestItems", Map.of("t", List.of(Map.of("PutRequest", Map.of("Item", key)))))))
                .isEqualTo(Map.of(
                        "RequestItems", Map.of("t", List.of(Map.of("PutRequest", Map.of("Item", typedKey))))));
        assertThat(DynamoDbValues.typed(
                        operation("TransactWriteItems"),
                        Map.of("TransactItems", List.of(Map.of("Delete", Map.of("TableName", "t", "Key", key))))))
                .isEqualTo(
                        Map.of("TransactItems", List.of(Map.of("Delete", Map.of("TableName", "t", "Key", typedKey)))));
        assertThat(DynamoDbValues.typed(
                        operation("ExecuteStatement"), Map.of("Statement", "SELECT", "Parameters", List.of(1, "a"))))
                .isEqualTo(Map.of("Statement", "SELECT", "Parameters", List.of(n("1"), s("a"))));
        assertThat(DynamoDbValues.plain(
                        operation("BatchGetItem"),
                        Map.of("Responses", Map.of("t", List.of(typedKey)), "UnprocessedKeys", Map.of())))
                .isEqualTo(Map.of(
                        "Responses",
                        Map.of("t", List.of(Map.of("Id", new BigDecimal("1")))),
                        "UnprocessedKeys",
                        Map.of()));
    }

    @Test
    void recordsOfStreamsHoldValuesToo() {
        Operation records = ModelCatalog.builtIn().service("dynamodbstreams").operation("GetRecords");
        Map<String, Object> output = Map.of(
                "Records", List.of(Map.of("eventID", "1", "dynamodb", Map.of("NewImage", Map.of("Id", n("7"))))));
        assertThat(DynamoDbValues.plain(records, output))
                .isEqualTo(Map.of(
                        "Records",
                        List.of(Map.of(
                                "eventID", "1", "dynamodb", Map.of("NewImage", Map.of("Id", new BigDecimal("7")))))));
    }

    @Test
    void theCallersInputStaysTheCallers() {
        Map<String, Object> input = Map.of("TableName", "t", "Key", Map.of("Id", ByteBuffer.wrap(BYTES)));
        assertThat(DynamoDbValues.typed(operation("GetItem"), input))
                .isEqualTo(Map.of("TableName", "t", "Key", Map.of("Id", Map.of("B", ByteBuffer.wrap(BYTES)))));
        assertThat(input).containsEntry("Key", Map.of("Id", ByteBuffer.wrap(BYTES)));
    }

    @Test
    void whatIsTheSameToDynamoDbIsOnceInASet() {
        assertThat(DynamoDbValues.typed(new LinkedHashSet<Object>(
                        List.of(1, new BigDecimal("1.0"), 1e0, 10, new BigDecimal("1E+1"), 2))))
                .isEqualTo(Map.of("NS", List.of("1", "10", "2")));
        Object bytes = DynamoDbValues.typed(
                new LinkedHashSet<Object>(List.of(new byte[] {1}, new byte[] {1}, new byte[] {2})));
        assertThat(bytes).usingRecursiveComparison().isEqualTo(Map.of("BS", List.of(new byte[] {1}, new byte[] {2})));
    }
}
