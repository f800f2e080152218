package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedTransport;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources as messages: all of them each round, or what changed. Rounds are run by the tests, one by one. */
class Ec2ConsumerTest extends Ec2TestSupport {

    @TempDir
    Path folder;

    private final List<Exchange> routed = new CopyOnWriteArrayList<>();
    private Predicate<Exchange> fails = exchange -> false;
    private ScheduledPollConsumer consumer;

    private void start(String resourceAndOptions) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri(resourceAndOptions + (resourceAndOptions.contains("?") ? "&" : "?") + "startScheduler=false"))
                        .routeId("watch")
                        .process(exchange -> {
                            if (fails.test(exchange)) {
                                throw new IllegalStateException("as the test wants it");
                            }
                            routed.add(exchange.copy());
                        });
            }
        });
        consumer = (ScheduledPollConsumer) camel.getRoute("watch").getConsumer();
    }

    private void stopRoute() throws Exception {
        camel.getRouteController().stopRoute("watch");
        camel.removeRoute("watch");
    }

    /** One round over what is there; gives the ids, changes, and previous values of what was routed. */
    private List<String> round(String... instances) {
        answers(list(instances));
        int before = routed.size();
        consumer.run();
        List<String> told = new ArrayList<>();
        routed.subList(before, routed.size()).forEach(exchange -> told.add(told(exchange)));
        return told;
    }

    private static String told(Exchange exchange) {
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        StringBuilder text = new StringBuilder(String.valueOf(headers.get(Ec2Constants.RESOURCE_ID)));
        for (String header : List.of(Ec2Constants.CHANGE, Ec2Constants.PREVIOUS)) {
            if (headers.get(header) != null) {
                text.append(' ').append(headers.get(header));
            }
        }
        return text.toString();
    }

    /** Instances as id:state:type, in a reservation each. */
    private static String list(String... instances) {
        StringBuilder xml = new StringBuilder("<reservationSet>");
        for (String instance : instances) {
            String[] parts = (instance + ":running:t3.micro").split(":", -1);
            xml.append("<item><instancesSet><item><instanceId>")
                    .append(parts[0])
                    .append("</instanceId><instanceState><name>")
                    .append(parts[1])
                    .append("</name></instanceState><instanceType>")
                    .append(parts[2])
                    .append("</instanceType></item></instancesSet></item>");
        }
        return xml.append("</reservationSet>").toString();
    }

    @Test
    void everyResourceIsAMessageEachRound() throws Exception {
        start("instances?filter.instance-state-name=running");
        answers(list("i-1", "i-2") + "<nextToken>more</nextToken>");
        assertThat(round("i-3")).containsExactly("i-1", "i-2", "i-3");
        assertThat(form(wire.requests().get(1)))
                .isEqualTo(Map.of(
                        "Action", "DescribeInstances",
                        "Filter.1.Name", "instance-state-name",
                        "Filter.1.Value.1", "running",
                        "NextToken", "more"));
        assertThat(map(routed.get(0).getMessage().getBody()))
                .containsEntry("InstanceId", "i-1")
                .containsEntry("State", Map.of("Name", "running"));
        assertThat(routed.get(0).getMessage().getHeader(Ec2Constants.STATE)).isEqualTo("running");
        assertThat(round("i-1")).containsExactly("i-1");
    }

    @Test
    void aResourceWithoutPagesIsConsumedToo() throws Exception {
        start("keyPairs?idempotent=true");
        answers("<keySet><item><keyPairId>key-1</keyPairId><keyName>a</keyName></item></keySet>");
        consumer.run();
        answers("<keySet><item><keyPairId>key-1</keyPairId></item><item><keyPairId>key-2</keyPairId></item></keySet>");
        consumer.run();
        assertThat(routed)
                .extracting(exchange -> exchange.getMessage().getHeader(Ec2Constants.RESOURCE_ID))
                .containsExactly("key-1", "key-2");
    }

    @Test
    void changesOfTheStateAreMessages() throws Exception {
        start("instances?onChange=state");
        assertThat(round("i-1:pending", "i-2")).isEmpty();
        assertThat(round("i-1:pending", "i-2")).isEmpty();
        assertThat(round("i-1:running", "i-2")).containsExactly("i-1 changed pending");
        assertThat(routed.get(0).getMessage().getHeader(Ec2Constants.CHANGED)).isEqualTo(List.of("state"));
        assertThat(round("i-1", "i-2", "i-3")).containsExactly("i-3 created");
        assertThat(round("i-1", "i-2", "i-3")).isEmpty();
        assertThat(round("i-2:running:t3.large", "i-3:stopped"))
                .containsExactly("i-3 changed running", "i-1 vanished running");
        assertThat(map(routed.get(routed.size() - 1).getMessage().getBody()))
                .containsEntry("InstanceId", "i-1")
                .containsEntry("State", Map.of("Name", "running"));
        assertThat(round("i-2", "i-3:stopped")).isEmpty();
    }

    @Test
    void theFirstRoundMayBeMessages() throws Exception {
        start("instances?onChange=state&onFirst=messages");
        assertThat(round("i-1", "i-2:stopped")).containsExactly("i-1 created", "i-2 created");
        assertThat(round("i-1", "i-2")).containsExactly("i-2 changed stopped");
    }

    @Test
    void severalValuesAreWatchedAtOnce() throws Exception {
        start("instances?onChange=state,InstanceType,contains([InstanceId%2C 'x'],'x')");
        assertThat(round("i-1", "i-2")).isEmpty();
        assertThat(round("i-1:running:t3.large", "i-2:stopped:t3.small"))
                .containsExactly(
                        "i-1 changed {InstanceType=t3.micro, contains([InstanceId, 'x'],'x')=true, state=running}",
                        "i-2 changed {InstanceType=t3.micro, contains([InstanceId, 'x'],'x')=true, state=running}");
        assertThat(routed.get(0).getMessage().getHeader(Ec2Constants.CHANGED)).isEqualTo(List.of("InstanceType"));
        assertThat(routed.get(1).getMessage().getHeader(Ec2Constants.CHANGED))
                .isEqualTo(List.of("state", "InstanceType"));
    }

    @Test
    void whatFailedComesAgainUntilItSucceeded() throws Exception {
        start("instances?onChange=state");
        round("i-1", "i-2", "i-3");
        fails = exchange -> true;
        assertThat(round("i-1:stopped", "i-2", "i-4")).isEmpty();
        assertThat(round("i-1:stopped", "i-2", "i-4")).isEmpty();
        fails = exchange -> false;
        assertThat(round("i-1:stopped", "i-2", "i-4"))
                .containsExactly("i-1 changed running", "i-4 created", "i-3 vanished running");
        assertThat(round("i-1:stopped", "i-2", "i-4")).isEmpty();
    }

    @Test
    void aListingThatBreaksOffMakesNothingVanish() throws Exception {
        start("instances?onChange=state");
        round("i-1", "i-2");
        answers(list("i-1") + "<nextToken>more</nextToken>");
        wire.then(request -> error(400, "Broken", "off"));
        consumer.run();
        assertThat(routed).isEmpty();
        assertThat(round("i-1", "i-2:stopped")).containsExactly("i-2 changed running");
    }

    @Test
    void anAnswerThatIsNoListingMakesNothingVanish() throws Exception {
        start("instances?onChange=state");
        round("i-1");
        for (String answer : List.of("", "<html>proxy</html>", "{}")) {
            wire.otherwise(request -> ScriptedTransport.answer(200, answer, "Content-Type", "text/xml"));
            consumer.run();
            assertThat(routed).as(answer).isEmpty();
        }
        assertThat(round("i-1:stopped")).containsExactly("i-1 changed running");
    }

    @Test
    void aBaselineThatBreaksOffGoesOnInTheNextRound() throws Exception {
        start("instances?onChange=state");
        answers(list("i-1") + "<nextToken>more</nextToken>");
        wire.then(request -> error(400, "Broken", "off"));
        consumer.run();
        assertThat(round("i-1", "i-2")).isEmpty();
        assertThat(round("i-1", "i-2:stopped")).containsExactly("i-2 changed running");
    }

    @Test
    void aRoundTakesNoMoreThanItMayAndTheNextGoesOn() throws Exception {
        start("instances?onChange=state&maxMessagesPerPoll=1");
        round("i-1", "i-2", "i-3");
        assertThat(round("i-1:stopped", "i-2:stopped")).containsExactly("i-1 changed running");
        consumer.run();
        consumer.run();
        assertThat(routed)
                .extracting(Ec2ConsumerTest::told)
                .containsExactly("i-1 changed running", "i-2 changed running", "i-3 vanished running");
        assertThat(wire.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatWasSeenSurvivesARestart(boolean file) throws Exception {
        File store = folder.resolve("seen").toFile();
        StateRepository<String, String> memory = new MemoryStateRepository();
        for (int i = 0; i < 2; i++) {
            camel.getRegistry().bind("seen", file ? FileStateRepository.fileStateRepository(store) : memory);
            start("instances?onChange=state&stateRepository=#seen");
            if (i == 0) {
                assertThat(round("i-1", "i-2", "i-3")).isEmpty();
                assertThat(round("i-1", "i-2")).containsExactly("i-3 vanished running");
            } else {
                assertThat(round("i-1:stopped", "i-4"))
                        .containsExactly("i-1 changed running", "i-4 created", "i-2 vanished running");
                assertThat(map(routed.get(routed.size() - 1).getMessage().getBody()))
                        .containsEntry("InstanceType", "t3.micro");
            }
            stopRoute();
        }
    }

    @Test
    void aStateThatCannotBeStoredIsStoredLaterAndTheChangeIsNotToldTwice() throws Exception {
        MemoryStateRepository memory = new MemoryStateRepository();
        boolean[] broken = {false};
        camel.getRegistry().bind("seen", new StateRepository<String, String>() {
            @Override
            public void setState(String key, String value) {
                if (broken[0]) {
                    throw new IllegalStateException("full");
                }
                memory.setState(key, value);
            }

            @Override
            public String getState(String key) {
                return memory.getState(key);
            }

            @Override
            public void start() {}

            @Override
            public void stop() {}
        });
        start("instances?onChange=state&stateRepository=#seen");
        round("i-1");
        broken[0] = true;
        assertThat(round("i-1:stopped")).containsExactly("i-1 changed running");
        assertThat(round("i-1:stopped")).isEmpty();
        broken[0] = false;
        assertThat(round("i-1:stopped")).isEmpty();
    }

    @Test
    void moreThanMayBeWatchedIsTold() throws Exception {
        start("instances?onChange=state&maxWatched=2&bridgeErrorHandler=true");
        for (int i = 0; i < 3; i++) {
            round("i-1", "i-2", "i-3", "i-4");
            assertThat(routed).hasSize(i + 1);
            assertThat(routed.get(i).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                    .hasMessageContaining("maxWatched");
        }
        assertThat(round("i-1", "i-2")).isEmpty();
        assertThat(round("i-1:stopped", "i-2")).containsExactly("i-1 changed running");
    }

    @Test
    void itemsOfOtherListingsAreConsumedByTheirOperation() throws Exception {
        start("x?operation=DescribeInstanceStatus&idempotent=true");
        String status = "<instanceStatusSet><item><instanceId>i-1</instanceId></item></instanceStatusSet>";
        for (int i = 0; i < 2; i++) {
            wire.then(request -> ScriptedTransport.answer(200, "<R>" + status + "</R>", "Content-Type", "text/xml"));
            consumer.run();
        }
        assertThat(routed).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instances?operation=terminate | A consumer polls what lists",
                "label | label is none",
                "instances?waitFor=running | waitFor is for producers",
                "instances?ids=i-1 | ids is for producers",
                "instances?tag.a=b | tag.* is for producers",
                "instances?dryRun=true | dryRun is for producers",
                "instances?stateRepository=#store | does nothing without onChange",
                "instances?onChange=state&idempotent=true | leave idempotent",
                "instances?onChange=state&query=Reservations | query",
                "instances?onChange=a[ | JMESPath",
                "instances?onChange=state&onFirst=never | onFirst is never",
                "instances?onChange=state&maxWatched=0 | maxWatched is 0",
                "instances?onChange=state&maxItems=1 | taken for vanished",
                "instances?onChange=state&paginate=pages | leave paginate=pages out",
                "instances?onFirst=messages | onFirst does nothing",
                "instances?filter.a=${oops | filter.a holds"
            })
    void whatIsWrongIsToldWhenTheRouteStarts(String options, String words) {
        camel.getRegistry().bind("store", new MemoryStateRepository());
        assertThatThrownBy(() -> start(options)).hasStackTraceContaining(words);
        assertThat(wire.requests()).isEmpty();
    }
}
