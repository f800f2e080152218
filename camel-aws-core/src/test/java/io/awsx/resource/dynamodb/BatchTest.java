package io.awsx.resource.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ImpatientSession;
import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.resource.DynamoDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final ScriptedService service = new ScriptedService("dynamodb");
    private final Table table = DynamoDb.of(service.client).table("t");

    @AfterEach
    void close() {
        service.close();
    }

    private static Map<String, Object> item(int id) {
        return Map.of("id", id, "text", "x" + id);
    }

    private int requests(int index) {
        return (int) Pattern.compile("PutRequest|DeleteRequest")
                .matcher(service.body(index))
                .results()
                .count();
    }

    private static String unprocessed(int... ids) {
        List<String> puts = new ArrayList<>();
        for (int id : ids) {
            puts.add("{\"PutRequest\":{\"Item\":{\"id\":{\"N\":\"" + id + "\"}}}}");
        }
        return "{\"UnprocessedItems\":{\"t\":[" + String.join(",", puts) + "]}}";
    }

    @Test
    void itemsGoTwentyFiveACallAndTheRestAtTheEnd() {
        service.transport.otherwise(request -> ScriptedTransport.answer(200, "{}"));
        try (BatchWriter batch = table.batchWriter()) {
            IntStream.range(0, 59).forEach(id -> batch.put(item(id)));
            batch.delete(Map.of("id", 100));
            assertThat(service.transport.requests()).hasSize(2);
        }
        assertThat(List.of(requests(0), requests(1), requests(2))).containsExactly(25, 25, 10);
        assertThat(service.body(2)).endsWith("{\"DeleteRequest\":{\"Key\":{\"id\":{\"N\":\"100\"}}}}]}}");
        assertThat(service.waits).isEmpty();
    }

    @Test
    void nothingIsSentWhereNothingWasPut() {
        table.batchWriter().close();
        assertThat(service.transport.requests()).isEmpty();
    }

    @Test
    void theLastOfAKeyCountsWhereKeysAreTold() {
        service.transport.then(200, "{}");
        try (BatchWriter batch = table.batchWriter("id")) {
            batch.put(Map.of("id", 1, "v", "old"));
            batch.put(Map.of("id", 2, "v", "other"));
            batch.delete(Map.of("id", new BigDecimal("1.0")));
            batch.put(Map.of("id", 1L, "v", "new"));
        }
        assertThat(requests(0)).isEqualTo(2);
        assertThat(service.body(0)).doesNotContain("old", "DeleteRequest").containsSubsequence("other", "new");
    }

    @Test
    void bytesAreKeysByWhatTheyAre() {
        service.transport.then(200, "{}");
        try (BatchWriter batch = table.batchWriter("id")) {
            batch.put(Map.of("id", new byte[] {1}));
            batch.put(Map.of("id", new byte[] {1}));
            batch.put(Map.of("id", new byte[] {2}));
        }
        assertThat(requests(0)).isEqualTo(2);
    }

    @Test
    void anItemWithoutTheKeyIsRefusedAndTheOthersAreWritten() {
        service.transport.then(200, "{}");
        try (BatchWriter batch = table.batchWriter("id")) {
            batch.put(item(1));
            assertThatThrownBy(() -> batch.put(Map.of("x", 1)))
                    .isInstanceOf(ClientException.class)
                    .hasMessage("An item has no id, which is said to be of its key; it has [x]");
            assertThatThrownBy(() -> batch.put(Map.of("id", 1, "price", Double.NaN)))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("Item.price is NaN");
        }
        assertThat(requests(0)).isEqualTo(1);
    }

    @Test
    void whatWasLeftIsSentAgainAfterGrowingWaits() {
        service.transport
                .then(200, unprocessed(1, 2, 3))
                .then(200, unprocessed(1, 2, 3))
                .then(200, unprocessed(1, 2, 3))
                .then(200, unprocessed(2))
                .then(200, "{}");
        try (BatchWriter batch = table.batchWriter()) {
            IntStream.range(0, 4).forEach(id -> batch.put(item(id)));
        }
        assertThat(IntStream.range(0, 5).map(this::requests)).containsExactly(4, 3, 3, 3, 1);
        assertThat(service.waits.get(0)).isBetween(Duration.ofMillis(25), Duration.ofMillis(50));
        assertThat(service.waits.get(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(service.waits.get(2)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(service.waits.get(3)).isBetween(Duration.ofMillis(25), Duration.ofMillis(50));
    }

    @Test
    void whatIsLeftForEverIsGivenBackWithTheException() {
        service.transport.otherwise(request -> ScriptedTransport.answer(200, unprocessed(1, 2)));
        BatchWriter batch = table.batchWriter();
        IntStream.range(0, 3).forEach(id -> batch.put(item(id)));
        assertThatThrownBy(batch::close)
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("2 items were not written to table t")
                .extracting(e -> ((ServiceException) e).fields().get("UnprocessedItems"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(put(1), put(2));
        assertThat(batch.unwritten()).containsExactly(put(1), put(2));
        assertThat(service.transport.requests()).hasSize(11);
        assertThat(service.waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofMinutes(1));
        batch.close();
        assertThat(service.transport.requests()).hasSize(11);
    }

    private static Map<String, Object> put(int id) {
        return Map.of("PutRequest", Map.of("Item", Map.of("id", BigDecimal.valueOf(id))));
    }

    @Test
    void throttlingForEverLosesNothingSilently() {
        service.transport.otherwise(request -> ScriptedTransport.answer(
                400,
                "{\"__type\":\"com.amazonaws#ProvisionedThroughputExceededException\",\"message\":\"slow down\"}"));
        BatchWriter batch = table.batchWriter();
        batch.put(item(1));
        assertThatThrownBy(batch::flush)
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining(
                        "ProvisionedThroughputExceededException: slow down; 1 item was not written to table t");
        assertThat(batch.unwritten())
                .singleElement()
                .extracting("PutRequest.Item.text")
                .isEqualTo("x1");
        batch.close();
    }

    @Test
    void aLostConnectionTellsWhatMayBeUnwritten() {
        service.transport.otherwise(request -> {
            throw new IOException("gone");
        });
        BatchWriter batch = table.batchWriter();
        batch.put(item(1));
        batch.put(item(2));
        assertThatThrownBy(batch::close)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("2 items were not written to table t: ");
        assertThat(batch.unwritten()).hasSize(2);
    }

    @Test
    void anInterruptEndsTheWaitingAndLosesNothing() {
        try (ScriptedService interrupted = new ScriptedService(
                "dynamodb",
                builder -> ImpatientSession.sleeping(builder, duration -> {
                    throw new InterruptedException();
                }),
                Map.of())) {
            interrupted.transport.then(200, unprocessed(1));
            BatchWriter batch = DynamoDb.of(interrupted.client).table("t").batchWriter();
            batch.put(item(1));
            batch.put(item(2));
            assertThatThrownBy(batch::close)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("1 item was not written to table t: ");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(batch.unwritten()).containsExactly(put(1));
        }
    }

    @Test
    void anExceptionInTheBlockIsNotHiddenAndTheRestIsWritten() {
        service.transport.then(200, "{}");
        assertThatThrownBy(() -> fail(table)).hasMessage("mine").hasNoSuppressedExceptions();
        assertThat(requests(0)).isEqualTo(1);
    }

    @Test
    void aFailureAtTheEndIsSuppressedInTheExceptionOfTheBlock() {
        service.transport.then(400, "{\"__type\":\"ValidationException\"}");
        assertThatThrownBy(() -> fail(table))
                .hasMessage("mine")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
                        .contains("1 item was not written"));
    }

    private static void fail(Table table) {
        try (BatchWriter batch = table.batchWriter()) {
            batch.put(item(1));
            throw new IllegalStateException("mine");
        }
    }

    @Test
    void aClosedWriterTakesNothing() {
        BatchWriter batch = table.batchWriter();
        batch.close();
        assertThatThrownBy(() -> batch.put(item(1))).hasMessageContaining("closed");
    }

    @Test
    void severalThreadsMayWrite() throws InterruptedException {
        service.transport.otherwise(request -> ScriptedTransport.answer(200, "{}"));
        try (BatchWriter batch = table.batchWriter()) {
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(i -> new Thread(() -> IntStream.range(0, 100).forEach(id -> batch.put(item(id)))))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(IntStream.range(0, 16).map(this::requests)).containsOnly(25).hasSize(16);
        assertThat(service.transport.requests()).hasSize(16);
    }

    @Test
    void itemsOfManyKeysAreReadAHundredACallWhileTheyAreWalked() {
        service.transport.otherwise(request -> ScriptedTransport.answer(
                200, "{\"Responses\":{\"t\":[" + "{\"id\":{\"N\":\"1\"}},".repeat(99) + "{\"id\":{\"N\":\"2\"}}]}}"));
        var keys = IntStream.range(0, 250).mapToObj(id -> Map.of("id", id)).toList();
        var walk = table.batchGetter(keys).consistent().project("id").iterator();
        IntStream.range(0, 100).forEach(i -> walk.next());
        assertThat(service.transport.requests()).hasSize(1);
        assertThat(keysIn(0)).isEqualTo(100);
        walk.forEachRemaining(item -> assertThat(item).containsOnlyKeys("id"));
        assertThat(keysIn(1) + keysIn(2)).isEqualTo(150);
        assertThat(service.body(0))
                .contains("\"ConsistentRead\":true", "\"ProjectionExpression\":\"#n0\"", "{\"#n0\":\"id\"}");
    }

    private int keysIn(int index) {
        return (int) Pattern.compile("\\{\"id\":")
                .matcher(service.body(index))
                .results()
                .count();
    }

    @Test
    void aKeyGivenTwiceIsAskedForOnce() {
        service.transport.then(200, "{\"Responses\":{\"t\":[{\"id\":{\"N\":\"1\"}}]}}");
        assertThat(table.batchGetter(List.of(Map.of("id", 1), Map.of("id", 1L), Map.of("id", 2))))
                .hasSize(1);
        assertThat(keysIn(0)).isEqualTo(2);
    }

    @Test
    void keysLeftUnprocessedAreAskedForAgainWithFurtherOnes() {
        String left = "\"UnprocessedKeys\":{\"t\":{\"Keys\":[{\"id\":{\"N\":\"7\"}}]}}";
        service.transport
                .then(200, "{\"Responses\":{\"t\":[{\"id\":{\"N\":\"1\"}}]}," + left + "}")
                .then(200, "{\"Responses\":{\"t\":[{\"id\":{\"N\":\"7\"}}]}}");
        var keys = IntStream.range(0, 150).mapToObj(id -> Map.of("id", id)).toList();
        assertThat(table.batchGetter(keys).stream()).hasSize(2);
        assertThat(keysIn(0)).isEqualTo(100);
        assertThat(keysIn(1)).isEqualTo(51);
        assertThat(service.waits).hasSize(1);
    }

    @Test
    void keysLeftForEverEndTheWalk() {
        service.transport.otherwise(request ->
                ScriptedTransport.answer(200, "{\"UnprocessedKeys\":{\"t\":{\"Keys\":[{\"id\":{\"N\":\"7\"}}]}}}"));
        assertThatThrownBy(() ->
                        table.batchGetter(List.of(Map.of("id", 7))).iterator().hasNext())
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("1 key of t could not be read");
        assertThat(service.transport.requests()).hasSize(10);
    }

    @Test
    void itemsAreTakenAsTheyAreWhenTheyArePut() {
        service.transport.then(200, "{}");
        try (BatchWriter batch = table.batchWriter()) {
            Map<String, Object> changing = new java.util.HashMap<>(Map.of("id", 1));
            batch.put(changing);
            changing.put("id", 2);
        }
        assertThat(service.body(0).getBytes(StandardCharsets.UTF_8)).asString().contains("{\"N\":\"1\"}");
    }
}
