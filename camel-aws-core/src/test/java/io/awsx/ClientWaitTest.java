package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.WaiterException;
import io.awsx.observe.CallObserver;
import io.awsx.waiting.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting with a client: limits, threads, and who is told. */
class ClientWaitTest {

    private static final Map<String, Object> TABLE = Map.of("TableName", "t");
    private static final String CREATING = "{\"Table\":{\"TableStatus\":\"CREATING\"}}";
    private static final String ACTIVE = "{\"Table\":{\"TableStatus\":\"ACTIVE\"}}";

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch asleep = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ScriptedService dynamo =
            new ScriptedService("dynamodb", builder -> builder.observer(new Told()), Map.of());

    private final class Told implements CallObserver {

        @Override
        public void waiting(WaitInfo wait, int looks, String state, Duration elapsed, Duration next) {
            asleep.countDown();
            told.add(wait.service() + ' ' + wait.waiter() + ' ' + wait.operation() + ' ' + wait.region() + ": " + looks
                    + ' ' + state);
        }

        @Override
        public void waited(WaitInfo wait, int looks, Duration elapsed, AwsException failure) {
            ended.countDown();
            told.add(looks
                    + (failure == null ? " reached" : " " + failure.getClass().getSimpleName()));
        }
    }

    /** A session whose table is never there, and whose waits take time. */
    private AwsSession patient() {
        return AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", ScriptedService.SECRET)
                .observer(new Told())
                .transport(dynamo.transport.otherwise(request -> ScriptedTransport.answer(200, CREATING)))
                .build();
    }

    @AfterEach
    void close() {
        dynamo.close();
    }

    @Test
    void anObserverIsToldOfEachLookAndOfTheEnd() {
        dynamo.transport.then(200, CREATING).then(200, CREATING).then(200, ACTIVE);
        assertThat(dynamo.client.waitUntil("table_exists", TABLE)).containsKey("Table");
        assertThat(told)
                .containsExactly(
                        "dynamodb TableExists DescribeTable eu-west-1: 1 CREATING",
                        "dynamodb TableExists DescribeTable eu-west-1: 2 CREATING",
                        "3 reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TableExists", "tableExists", "table_exists", "table-exists"})
    void aWaiterIsNamedInAnySpelling(String waiter) {
        dynamo.transport.then(200, ACTIVE);
        assertThat(dynamo.client.waitUntil(waiter, TABLE)).containsKey("Table");
    }

    @Test
    void anObserverIsToldOfAWaitThatFails() {
        dynamo.transport.then(400, "{\"__type\":\"AccessDeniedException\"}");
        assertThatThrownBy(() -> dynamo.client.waitUntil("TableExists", TABLE)).isInstanceOf(ServiceException.class);
        assertThat(told).containsExactly("1 ServiceException");
    }

    @Test
    void anErrorInMidWaitIsRetriedAsThatOfAnyCall() {
        dynamo.transport
                .then(200, CREATING)
                .then(400, "{\"__type\":\"ThrottlingException\"}")
                .then(500, "{\"__type\":\"InternalServerError\"}")
                .then(200, ACTIVE);
        dynamo.client.waitUntil("TableExists", TABLE);
        assertThat(told).last().isEqualTo("2 reached");
    }

    @Test
    void aTimeoutLimitsTheCallUnderWay() {
        dynamo.transport.then(200, ACTIVE).then(200, ACTIVE);
        dynamo.client.waitUntil("TableExists", TABLE, WaitLimits.MODEL.withTimeout(Duration.ofSeconds(30)));
        dynamo.client.waitUntil("TableExists", TABLE);
        assertThat(dynamo.transport.limits().get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(dynamo.transport.limits().get(1)).isNull();
    }

    @Test
    void anUnknownWaiterIsToldWithTheNearestNamesBeforeAnythingIsSent() {
        assertThatThrownBy(() -> dynamo.client.waitUntil("TableExist", TABLE))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("did you mean TableExists");
        assertThatThrownBy(() -> dynamo.client.waitUntilAsync("TableExist", TABLE))
                .hasMessageContaining("did you mean TableExists");
        assertThat(dynamo.transport.requests()).isEmpty();
    }

    @Test
    void aWaitOnAnotherThreadGivesItsOutputOrItsFailure() throws Exception {
        dynamo.transport.then(200, CREATING).then(200, ACTIVE).then(400, "{\"__type\":\"AccessDeniedException\"}");
        assertThat(dynamo.client.waitUntilAsync("TableExists", TABLE).get(60, TimeUnit.SECONDS))
                .containsKey("Table");
        CompletableFuture<Map<String, Object>> refused = dynamo.client.waitUntilAsync("TableExists", TABLE);
        assertThatThrownBy(() -> refused.get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ServiceException.class);
    }

    @Test
    void cancellingEndsAWaitOnAnotherThreadInTheMiddleOfItsDelay() throws Exception {
        try (AwsSession session = patient()) {
            CompletableFuture<Map<String, Object>> wait = session.client("dynamodb")
                    .waitUntilAsync("TableExists", TABLE, WaitLimits.MODEL.withDelay(Duration.ofHours(1)));
            assertThat(asleep.await(60, TimeUnit.SECONDS)).isTrue();
            wait.cancel(false);
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(dynamo.transport.requests()).hasSize(1);
        }
    }

    @Test
    void aWaitThatNobodyWantsEndsInTheMiddleOfItsDelay() {
        try (AwsSession session = patient()) {
            WaitLimits hour = WaitLimits.MODEL.withDelay(Duration.ofHours(1));
            assertThatThrownBy(() -> session.client("dynamodb")
                            .exchangeUntil("TableExists", TABLE, hour, () -> asleep.getCount() == 0))
                    .isInstanceOfSatisfying(
                            WaiterException.class,
                            e -> assertThat(e.reason()).isEqualTo(WaiterException.Reason.CANCELLED));
            assertThat(dynamo.transport.requests()).hasSize(1);
        }
    }

    @Test
    void closingTheSessionEndsItsWaits() throws Exception {
        CompletableFuture<Map<String, Object>> wait;
        try (AwsSession session = patient()) {
            wait = session.client("dynamodb")
                    .waitUntilAsync("TableExists", TABLE, WaitLimits.MODEL.withDelay(Duration.ofHours(1)));
            assertThat(asleep.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThatThrownBy(() -> wait.get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(WaiterException.class);
    }

    @Test
    void anInterruptEndsAWaitAndStaysSet() {
        try (AwsSession session = patient()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> session.client("dynamodb").waitUntil("TableExists", TABLE))
                    .isInstanceOf(WaiterException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
