package io.awsx;

import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A client of a service in eu-west-1 on a scripted transport, whose waits are noted instead of waited. */
public class ScriptedService implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    public final ScriptedTransport transport = new ScriptedTransport();
    public final List<Duration> waits = new ArrayList<>();
    private final AwsSession session;
    public final AwsClient client;

    public ScriptedService(String service) {
        this(service, builder -> builder, Map.of());
    }

    public ScriptedService(String service, UnaryOperator<AwsSession.Builder> more, Map<String, ?> overrides) {
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

    public Map<String, Object> call(String operation, Map<String, ?> input) {
        return client.call(operation, input);
    }

    /** The request of an index. */
    public HttpRequest request(int index) {
        return transport.requests().get(index);
    }

    /** The host the request of an index went to. */
    public String host(int index) {
        return request(index).origin().host();
    }

    /** A header of the request of an index, or null. */
    public String header(int index, String name) {
        return request(index).headers().first(name);
    }

    /** The body of the request of an index as text. */
    public String body(int index) {
        try (InputStream in = request(index).body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of the form that is the body of the request of an index. */
    public Map<String, String> form(int index) {
        return fields(Query.parse(body(index)));
    }

    /** The parameters of a query by name. */
    public static Map<String, String> fields(Query query) {
        Map<String, String> fields = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> fields.put(parameter.name(), parameter.value()));
        return fields;
    }

    @Override
    public void close() {
        session.close();
    }
}
