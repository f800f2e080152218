package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.EventFrame;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.protocol.EventStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /** A service of our own that only takes events: no public one does over HTTP/1.1. */
    private static final String MODEL = """
            {"smithy":"2.0","shapes":{
            "t#Talk":{"type":"service","version":"1","operations":[{"target":"t#Say"}],
              "traits":{"aws.protocols#restJson1":{},"aws.auth#sigv4":{"name":"talk"}}},
            "t#Say":{"type":"operation","input":{"target":"t#SayInput"},
              "traits":{"smithy.api#http":{"method":"POST","uri":"/say"}}},
            "t#SayInput":{"type":"structure","members":{
              "words":{"target":"t#Words","traits":{"smithy.api#httpPayload":{}}}}},
            "t#Words":{"type":"union","members":{"word":{"target":"t#Word"}},"traits":{"smithy.api#streaming":{}}},
            "t#Word":{"type":"structure","members":{"text":{"target":"smithy.api#String"}}}
            }}""";

    private static final Map<String, Object> HELLO = Map.of("word", Map.of("text", "hello"));

    private static ScriptedService talk(Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("talk.json"), MODEL);
        return new ScriptedService(
                "Talk", builder -> builder.model(model), Map.of("endpointUrl", "https://talk.example.com"));
    }

    /** What is sent is read by the transport, before the answer. */
    private static byte[] sent(HttpRequest request) throws IOException {
        try (InputStream body = request.body().open()) {
            return body.readAllBytes();
        }
    }

    @Test
    void eventsOfAnInputAreSignedOneByOneWithAnEmptyOneAtTheEnd(@TempDir Path folder) throws IOException {
        try (ScriptedService talk = talk(folder)) {
            talk.transport.then(200, "{}");
            talk.call("Say", Map.of("words", List.of(HELLO)));

            assertThat(talk.header(0, "X-Amz-Content-Sha256")).isEqualTo("STREAMING-AWS4-HMAC-SHA256-EVENTS");
            assertThat(talk.header(0, "Content-Type")).isEqualTo("application/vnd.amazon.eventstream");
            ByteArrayInputStream sent = new ByteArrayInputStream(sent(talk.request(0)));
            EventFrame outer = EventFrame.read(sent);
            EventFrame last = EventFrame.read(sent);
            assertThat(outer.headers()).containsOnlyKeys(":date", ":chunk-signature");
            EventFrame inner = EventFrame.read(new ByteArrayInputStream(outer.payload()));
            assertThat(inner.text(":event-type")).isEqualTo("word");
            assertThat(new String(inner.payload(), StandardCharsets.UTF_8)).isEqualTo("{\"text\":\"hello\"}");
            assertThat(last.payload()).isEmpty();
            assertThat(last.headers()).containsOnlyKeys(":date", ":chunk-signature");
            assertThat(EventFrame.read(sent)).isNull();
        }
    }

    @Test
    void aConversationWithAServiceOfHttp11AloneIsRefusedBeforeAnythingIsSent(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(
                folder.resolve("both.json"),
                MODEL.replace(
                        "\"input\":{\"target\":\"t#SayInput\"}",
                        "\"input\":{\"target\":\"t#SayInput\"},\"output\":{\"target\":\"t#SayInput\"}"));
        try (ScriptedService talk = new ScriptedService(
                "Talk", builder -> builder.model(model), Map.of("endpointUrl", "https://talk.example.com"))) {
            assertThatThrownBy(() -> talk.call("Say", Map.of("words", List.of(HELLO))))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("both ways");
            assertThat(talk.transport.requests()).isEmpty();
        }
    }

    @Test
    void aListOfEventsIsSentAgainWhole(@TempDir Path folder) throws IOException {
        try (ScriptedService talk = talk(folder)) {
            List<byte[]> bodies = new ArrayList<>();
            talk.transport
                    .then(request -> {
                        bodies.add(sent(request));
                        return ScriptedTransport.answer(500, "{}");
                    })
                    .then(request -> {
                        bodies.add(sent(request));
                        return ScriptedTransport.answer(200, "{}");
                    });
            talk.call("Say", Map.of("words", List.of(HELLO, HELLO)));

            assertThat(bodies).hasSize(2);
            assertThat(bodies.get(1)).hasSameSizeAs(bodies.get(0));
        }
    }

    @Test
    void eventsThatComeOnceAreNeverSentInPart(@TempDir Path folder) throws IOException {
        try (ScriptedService talk = talk(folder)) {
            talk.transport.then(request -> {
                sent(request);
                return ScriptedTransport.answer(500, "{}");
            });

            assertThatThrownBy(() -> talk.call(
                            "Say", Map.of("words", List.of(HELLO, HELLO).iterator())))
                    .isInstanceOf(ServiceException.class);
            assertThat(talk.transport.requests()).hasSize(1);
        }
    }

    @Test
    void anEventThatDoesNotFitTheModelEndsTheCall(@TempDir Path folder) throws IOException {
        try (ScriptedService talk = talk(folder)) {
            talk.transport.then(request -> {
                sent(request);
                return ScriptedTransport.answer(200, "{}");
            });

            assertThatThrownBy(() -> talk.call("Say", Map.of("words", List.of(Map.of("wort", Map.of())))))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("word");
        }
    }
}
