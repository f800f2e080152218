package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.EventFrame;
import io.awsx.http.client.Http2Server;
import io.awsx.protocol.EventStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.hc.core5.http2.H2Error;
import org.junit.jupiter.api.Test;

/** Events over HTTP/2, one way and both ways, on real sockets. */
class ConversationTest {

    private static final Map<String, Object> SUBSCRIPTION = Map.of(
            "ConsumerARN", "arn:aws:kinesis:eu-west-1:123456789012:stream/s/consumer/c:1",
            "ShardId", "shardId-000000000000",
            "StartingPosition", Map.of("Type", "LATEST"));

    private static byte[] frame(String kind, String type, String payload) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(":message-type", kind);
        headers.put(":" + kind + "-type", type);
        return new EventFrame(headers, payload.getBytes(StandardCharsets.UTF_8)).encode();
    }

    private static AwsSession session() {
        return AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", "secret")
                .build();
    }

    private static AwsClient client(AwsSession session, String service, Http2Server server) {
        return session.client(service, Map.of("endpointUrl", server.url(), "maxAttempts", 2));
    }

    @Test
    void eventsOfASubscriptionComeOneByOneAndEndWithIt() throws Exception {
        try (Http2Server server = Http2Server.start(exchange -> {
                    assertThat(exchange.headers())
                            .containsEntry("x-amz-target", "Kinesis_20131202.SubscribeToShard")
                            .containsKey("authorization");
                    assertThat(exchange.body()).contains("shardId-000000000000");
                    exchange.respond(200, "content-type", "application/vnd.amazon.eventstream");
                    exchange.send(frame("event", "initial-response", "{}"));
                    exchange.send(frame("event", "SubscribeToShardEvent", "{\"Records\":[],\"MillisBehindLatest\":5}"));
                    exchange.end();
                });
                AwsSession session = session();
                AwsClient kinesis = client(session, "kinesis", server)) {
            try (EventStream events =
                    (EventStream) kinesis.call("SubscribeToShard", SUBSCRIPTION).get("EventStream")) {
                assertThat(events.next().get("SubscribeToShardEvent"))
                        .isEqualTo(Map.of("Records", List.of(), "MillisBehindLatest", 5L));
                assertThat(events.hasNext()).isFalse();
            }
            await().until(() -> server.open() == 0);
            assertThat(server.failures()).isEmpty();
        }
    }

    @Test
    void anExceptionAmongTheEventsAndAnErrorInsteadOfThemAreErrorsOfTheService() throws Exception {
        try (Http2Server server = Http2Server.start(exchange -> {
                    if (exchange.body().contains("shardId-1")) {
                        exchange.respond(400, "content-type", "application/x-amz-json-1.1");
                        exchange.send("{\"__type\":\"ResourceInUseException\",\"message\":\"taken\"}"
                                .getBytes(StandardCharsets.UTF_8));
                        exchange.end();
                        return;
                    }
                    exchange.respond(200);
                    exchange.send(frame("event", "initial-response", "{}"));
                    exchange.send(frame("exception", "InternalFailureException", "{\"message\":\"oh\"}"));
                    exchange.awaitClose();
                });
                AwsSession session = session();
                AwsClient kinesis = client(session, "kinesis", server)) {
            EventStream events =
                    (EventStream) kinesis.call("SubscribeToShard", SUBSCRIPTION).get("EventStream");
            assertThatThrownBy(events::hasNext)
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("InternalFailureException"));
            Map<String, Object> other = new LinkedHashMap<>(SUBSCRIPTION);
            other.put("ShardId", "shardId-1");
            assertThatThrownBy(() -> kinesis.call("SubscribeToShard", other))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("ResourceInUseException"));
            await().until(() -> server.open() == 0);
        }
    }

    @Test
    void aSubscriptionThatBreaksWithinAnEventIsTold() throws Exception {
        byte[] event = frame("event", "SubscribeToShardEvent", "{\"Records\":[],\"MillisBehindLatest\":5}");
        try (Http2Server server = Http2Server.start(exchange -> {
                    exchange.respond(200);
                    exchange.send(frame("event", "initial-response", "{}"));
                    exchange.send(event);
                    exchange.send(Arrays.copyOf(event, 20));
                    exchange.reset(H2Error.INTERNAL_ERROR);
                });
                AwsSession session = session();
                AwsClient kinesis = client(session, "kinesis", server)) {
            EventStream events =
                    (EventStream) kinesis.call("SubscribeToShard", SUBSCRIPTION).get("EventStream");
            assertThat(events.next()).containsKey("SubscribeToShardEvent");
            assertThatThrownBy(events::hasNext)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("INTERNAL_ERROR");
        }
    }

    /** Waits for each event until it is put. */
    private static Iterator<Map<String, Object>> until(BlockingQueue<Map<String, Object>> queue) {
        return new Iterator<>() {
            private Map<String, Object> next;

            @Override
            public boolean hasNext() {
                try {
                    next = next == null ? queue.take() : next;
                    return !next.isEmpty();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }

            @Override
            public Map<String, Object> next() {
                Map<String, Object> event = next;
                next = null;
                return event;
            }
        };
    }

    private static String innerType(byte[] signed) throws IOException {
        EventFrame outer = EventFrame.read(new ByteArrayInputStream(signed));
        return outer.payload().length == 0
                ? "end"
                : EventFrame.read(new ByteArrayInputStream(outer.payload())).text(":event-type");
    }

    @Test
    void bothSidesTalkAtTheSameTime() throws Exception {
        try (Http2Server server = Http2Server.start(exchange -> {
                    exchange.respond(200, "content-type", "application/vnd.amazon.eventstream");
                    int heard = 0;
                    for (String type = ""; !type.equals("end"); ) {
                        byte[] next = exchange.nextFrame(heard);
                        heard += next.length;
                        type = innerType(next);
                        exchange.send(frame("event", "AudioEvent", type));
                    }
                    exchange.body();
                    exchange.end();
                });
                AwsSession session = session();
                AwsClient polly = client(session, "polly", server)) {
            BlockingQueue<Map<String, Object>> mouth = new ArrayBlockingQueue<>(10);
            Map<String, Object> output = polly.call(
                    "StartSpeechSynthesisStream",
                    Map.of(
                            "Engine", "generative",
                            "OutputFormat", "mp3",
                            "VoiceId", "Ann",
                            "ActionStream", until(mouth)));
            try (EventStream events = (EventStream) output.get("EventStream")) {
                for (int i = 0; i < 3; i++) {
                    mouth.put(Map.of("TextEvent", Map.of("Text", "hello")));
                    Map<?, ?> audio = (Map<?, ?>) events.next().get("AudioEvent");
                    assertThat(new String((byte[]) audio.get("AudioChunk"), StandardCharsets.UTF_8))
                            .isEqualTo("TextEvent");
                }
                mouth.put(Map.of());
                assertThat(events.next()).containsKey("AudioEvent");
                assertThat(events.hasNext()).isFalse();
            }
            assertThat(server.failures()).isEmpty();
        }
    }

    @Test
    void closingAConversationEndsTheThreadThatTalks() throws Exception {
        try (Http2Server server = Http2Server.start(exchange -> {
                    exchange.respond(200);
                    exchange.send(frame("event", "AudioEvent", "x"));
                    exchange.awaitClose();
                });
                AwsSession session = session();
                AwsClient polly = client(session, "polly", server)) {
            Map<String, Object> output = polly.call(
                    "StartSpeechSynthesisStream",
                    Map.of(
                            "Engine", "generative",
                            "OutputFormat", "mp3",
                            "VoiceId", "Ann",
                            "ActionStream", until(new ArrayBlockingQueue<>(1))));
            EventStream events = (EventStream) output.get("EventStream");
            assertThat(events.hasNext()).isTrue();
            events.close();
            await().until(() -> server.open() == 0);
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("awsx-http2-body")));
        }
    }
}
