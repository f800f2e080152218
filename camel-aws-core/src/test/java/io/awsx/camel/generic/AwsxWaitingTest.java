package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import io.awsx.camel.AwsxConstants;
import io.awsx.error.WaiterException;
import io.awsx.error.WaiterException.Reason;
import io.awsx.observe.CallObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits in routes: their options, what ends them, and what an error handler reads. */
class AwsxWaitingTest extends AwsxTestSupport {

    private static final String TABLE = "dynamodb?waitFor=TableExists&param.TableName=t";
    private static final String CREATING = "{\"Table\": {\"TableStatus\": \"CREATING\"}}";

    private final CountDownLatch asleep = new CountDownLatch(1);
    private AwsSession patient;

    @BeforeEach
    void bindPatient() {
        patient = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", SECRET)
                .observer(new CallObserver() {
                    @Override
                    public void waiting(WaitInfo wait, int looks, String state, Duration elapsed, Duration next) {
                        asleep.countDown();
                    }
                })
                .transport(wire)
                .build();
        camel.getRegistry().bind("patient", patient);
        wire.otherwise(request -> ScriptedTransport.answer(200, CREATING));
    }

    @AfterEach
    void closePatient() {
        patient.close();
    }

    private static String hour(String scheme) {
        return scheme + TABLE + "&waiterDelay=1h&session=#patient";
    }

    private CompletableFuture<Exchange> inRoute(String from) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outer").routeId("outer").to("direct:inner");
                from("direct:inner").routeId("inner").to(hour("awsx:"));
                from("seda:queue").routeId("queue").to(hour("awsx:"));
                from("direct:dynamic").routeId("dynamic").toD(hour("awsx:") + "&lazyStartProducer=${header.lazy}");
            }
        });
        CompletableFuture<Exchange> sent =
                template.asyncSend(from, exchange -> exchange.getMessage().setHeader("lazy", true));
        assertThat(asleep.await(60, TimeUnit.SECONDS))
                .as(() -> "The wait failed: " + sent.getNow(null).getException())
                .isTrue();
        return sent;
    }

    private static void assertCancelled(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        WaiterException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner", "outer", "dynamic"})
    void theStopOfARouteEndsItsWaits(String route) throws Exception {
        Future<Exchange> sent = inRoute(route.equals("dynamic") ? "direct:dynamic" : "direct:outer");
        camel.getRouteController().stopRoute(route, 20, TimeUnit.SECONDS);
        assertCancelled(sent.get(20, TimeUnit.SECONDS).getException());
        assertThat(camel.getRouteController().getRouteStatus(route)).isEqualTo(ServiceStatus.Stopped);
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void aRouteThatIsStartedAgainWaitsAgain() throws Exception {
        Future<Exchange> sent = inRoute("direct:inner");
        camel.getRouteController().stopRoute("inner", 20, TimeUnit.SECONDS);
        assertCancelled(sent.get(20, TimeUnit.SECONDS).getException());
        camel.getRouteController().startRoute("inner");
        wire.then(200, "{\"Table\": {\"TableStatus\": \"ACTIVE\"}}");
        assertThat(template.send("direct:inner", exchange -> {}).getException()).isNull();
    }

    @Test
    void theStopOfTheContextEndsWaitsWithAndWithoutARoute() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        wire.otherwise(request -> {
            both.countDown();
            return ScriptedTransport.answer(200, CREATING);
        });
        Future<Exchange> queued = inRoute("seda:queue");
        Future<Exchange> alone = template.asyncSend(hour("awsx:"), exchange -> {});
        assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
        camel.getShutdownStrategy().setTimeout(20);
        camel.stop();
        assertThat(camel.getShutdownStrategy().isTimeoutOccurred()).isFalse();
        assertThat(queued.isDone()).isTrue();
        assertCancelled(alone.get(20, TimeUnit.SECONDS).getException());
        assertThat(wire.requests()).hasSize(2);
    }

    @Test
    void aRouteThatIsSuspendedKeepsItsWaits() throws Exception {
        Future<Exchange> sent = inRoute("seda:queue");
        camel.getShutdownStrategy().setShutdownNowOnTimeout(false);
        camel.getRouteController().suspendRoute("queue", 1, TimeUnit.SECONDS);
        assertThat(camel.getInflightRepository().size("queue")).isEqualTo(1);
        camel.getRouteController().stopRoute("queue", 20, TimeUnit.SECONDS);
        assertThat(camel.getInflightRepository().size("queue")).isZero();
        assertThat(sent.isDone()).isTrue();
    }

    @Test
    void theFirstLookMayWait() {
        List<Duration> waits = new ArrayList<>();
        try (AwsSession noting = ImpatientSession.sleeping(AwsSession.builder(), waits::add)
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", SECRET)
                .transport(wire.then(200, CREATING).then(200, "{\"Table\": {\"TableStatus\": \"ACTIVE\"}}"))
                .build()) {
            camel.getRegistry().bind("noting", noting);
            template.sendBody("awsx:" + TABLE + "&waiterInitialDelay=30s&waiterDelay=7s&session=#noting", null);
        }
        assertThat(waits).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(7));
    }

    @Test
    void optionsOfAWaitAreNothingWithoutOneAndMustLeaveTime() {
        assertThatThrownBy(() -> send("dynamodb?operation=ListTables&waiterInitialDelay=1s", null))
                .satisfies(e ->
                        assertThat(root(e)).hasMessageContaining("waiterInitialDelay does nothing without waitFor"));
        assertThatThrownBy(() -> send(TABLE + "&waiterInitialDelay=10s&waiterTimeout=10s", null))
                .satisfies(e -> assertThat(root(e)).hasMessageContaining("before the first call"));
    }

    @Test
    void theErrorThatEndsAWaitIsInHeaders() {
        wire.then(400, "{\"__type\":\"ResourceNotFoundException\"}", "x-amzn-RequestId", "R6");
        Exchange failed = template.send(uri(TABLE + "&waiterMaxAttempts=1"), exchange -> {});
        assertThat(failed.getException()).isInstanceOf(WaiterException.class);
        assertThat(failed.getMessage().getHeaders())
                .containsEntry(AwsxConstants.REQUEST_ID, "R6")
                .containsEntry(AwsxConstants.STATUS_CODE, 400);
    }

    @Test
    void anErrorHandlerReadsStateReasonAndTheLastAnswer() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(WaiterException.class)
                        .handled(true)
                        .setBody(simple("${exception.waiter} ${exception.reason} ${exception.state}"
                                + " ${exception.attempts} ${exception.lastOutput[Table][TableStatus]}"));
                from("direct:handled").to(uri(TABLE + "&waiterMaxAttempts=2"));
            }
        });
        assertThat(template.requestBody("direct:handled", (Object) null))
                .isEqualTo("TableExists OUT_OF_TIME CREATING 2 CREATING");
    }
}
