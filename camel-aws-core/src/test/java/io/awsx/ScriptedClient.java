package io.awsx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A client of a service on a scripted transport, whose waits are noted instead of waited. */
class ScriptedClient implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    final ScriptedTransport transport = new ScriptedTransport();
    final List<Duration> waits = new ArrayList<>();
    private final AwsSession session;
    final AwsClient client;

    ScriptedClient(String service) {
        this(service, builder -> builder, Map.of());
    }

    ScriptedClient(String service, UnaryOperator<AwsSession.Builder> more, Map<String, ?> overrides) {
        session = more.apply(AwsSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", SECRET)
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .sleeper(waits::add)
                        .transport(transport))
                .build();
        client = session.client(service, overrides);
    }

    Map<String, Object> call(String operation, Map<String, ?> input) {
        return client.call(operation, input);
    }

    /** The host the request of an index went to. */
    String host(int index) {
        return transport.requests().get(index).origin().host();
    }

    /** A header of the request of an index, or null. */
    String header(int index, String name) {
        return transport.requests().get(index).headers().first(name);
    }

    @Override
    public void close() {
        session.close();
    }
}
