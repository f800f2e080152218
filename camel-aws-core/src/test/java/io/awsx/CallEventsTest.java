package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.EventFrame;
import io.awsx.http.HttpResponse;
import io.awsx.protocol.EventStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Streams of events through whole calls. */
class CallEventsTest {

    private static EventFrame frame(String messageType, String typeHeader, String type, String payload) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(":message-type", messageType);
        headers.put(typeHeader, type);
        headers.put(":content-type", "application/json");
        return new EventFrame(headers, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(EventFrame... frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (EventFrame frame : frames) {
            all.writeBytes(frame.encode());
        }
        return all.toByteArray();
    }

    private static HttpResponse answer(byte[] frames) {
        return ScriptedTransport.answer(200, new ByteArrayInputStream(frames), "x-amzn-RequestId", "REQ1");
    }

    private static final EventFrame INITIAL = frame("event", ":event-type", "initial-response", "{}");
    private static final EventFrame RECORDS = frame(
            "event",
            ":event-type",
            "SubscribeToShardEvent",
            "{\"Records\":[{\"Data\":\"aGk=\",\"PartitionKey\":\"p\",\"SequenceNumber\":\"1\"}],\"MillisBehindLatest\":0}");
    private static final EventFrame FAILURE =
            frame("exception", ":exception-type", "ResourceInUseException", "{\"message\":\"taken\"}");

    private static final Map<String, Object> SUBSCRIPTION = Map.of(
            "ConsumerARN", "arn:aws:kinesis:eu-west-1:123456789012:stream/s/consumer/c:1",
            "ShardId", "shardId-000000000000",
            "StartingPosition", Map.of("Type", "LATEST"));

    private static EventStream subscribe(ScriptedService kinesis, byte[] frames) {
        kinesis.transport.then(request -> answer(frames));
        return (EventStream) kinesis.call("SubscribeToShard", SUBSCRIPTION).get("EventStream");
    }

    @Test
    void eventsComeOneByOneAndTheInitialAnswerIsNone() {
        try (ScriptedService kinesis = new ScriptedService("kinesis");
                EventStream events = subscribe(kinesis, bytes(INITIAL, RECORDS, RECORDS))) {
            Map<String, Object> first = events.next();

            assertThat(first).containsOnlyKeys("SubscribeToShardEvent");
            assertThat(((Map<?, ?>) first.get("SubscribeToShardEvent")).get("Records"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .singleElement()
                    .satisfies(record -> assertThat(((Map<?, ?>) record).get("Data"))
                            .isEqualTo("hi".getBytes(StandardCharsets.UTF_8)));
            assertThat(events.next()).isNotNull();
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void anExceptionAmongTheEventsIsThrownAfterThoseBeforeIt() {
        try (ScriptedService kinesis = new ScriptedService("kinesis");
                EventStream events = subscribe(kinesis, bytes(INITIAL, RECORDS, FAILURE))) {
            events.next();

            assertThatThrownBy(events::hasNext).isInstanceOfSatisfying(ServiceException.class, e -> {
                assertThat(e.code()).isEqualTo("ResourceInUseException");
                assertThat(e.requestId()).isEqualTo("REQ1");
                assertThat(e.fields()).containsEntry("message", "taken");
            });
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void aBrokenFrameIsTold() {
        byte[] whole = bytes(INITIAL, RECORDS);
        byte[] changed = whole.clone();
        changed[changed.length - 10] ^= 1;
        try (ScriptedService kinesis = new ScriptedService("kinesis");
                EventStream corrupt = subscribe(kinesis, changed);
                EventStream cut = subscribe(kinesis, Arrays.copyOf(whole, whole.length - 3))) {
            assertThatThrownBy(corrupt::hasNext)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("CRC")
                    .hasMessageContaining("REQ1");
            assertThatThrownBy(cut::hasNext)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("broke off");
        }
    }

    @Test
    void anErrorBeforeAnyEventIsThrownByTheCall() {
        try (ScriptedService kinesis = new ScriptedService("kinesis")) {
            kinesis.transport.then(400, "{\"__type\":\"ResourceNotFoundException\",\"message\":\"gone\"}");

            assertThatThrownBy(() -> kinesis.call("SubscribeToShard", SUBSCRIPTION))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("ResourceNotFoundException"));
        }
    }

    @Test
    void aConversationIsRefusedBeforeAnythingIsSent() {
        try (ScriptedService polly = new ScriptedService("polly")) {
            assertThatThrownBy(() -> polly.call(
                            "StartSpeechSynthesisStream",
                            Map.of(
                                    "Engine",
                                    "generative",
                                    "OutputFormat",
                                    "mp3",
                                    "VoiceId",
                                    "Ann",
                                    "ActionStream",
                                    List.of())))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("both ways");
            assertThat(polly.transport.requests()).isEmpty();
        }
    }
}
