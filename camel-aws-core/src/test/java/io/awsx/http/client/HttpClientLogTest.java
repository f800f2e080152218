package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.read.ListAppender;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a log shows whose reader turned on everything of the library but the bytes on the wire. */
class HttpClientLogTest {

    private static final String AUTHORIZATION = "AWS4-HMAC-SHA256 Signature=only-known-to-HttpClientLogTest";
    private static final String SIGNATURE = "presigned-only-known-to-HttpClientLogTest";
    private static final String PASSWORD = "proxy-only-known-to-HttpClientLogTest";

    @Test
    void neitherCredentialsNorSignaturesAreLogged() throws IOException {
        for (String secret : List.of(AUTHORIZATION, SIGNATURE, PASSWORD)) {
            LeakCheck.secret(secret);
        }
        Logger library = (Logger) LoggerFactory.getLogger("org.apache.hc");
        Logger wire = (Logger) LoggerFactory.getLogger("org.apache.hc.client5.http.wire");
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        library.setLevel(Level.TRACE);
        wire.setLevel(Level.OFF);
        library.addAppender(events);
        try (LoopbackServer proxy = LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Transport transport = new HttpClientTransport(
                        TransportSettings.builder()
                                .proxy(new TransportSettings.Proxy(
                                        "http", "127.0.0.1", proxy.port(), "jo", PASSWORD, ""))
                                .build(),
                        System::nanoTime)) {
            HttpRequest request = HttpRequest.builder("GET")
                    .origin(new Origin("http", "target.example", -1))
                    .path("/key")
                    .query(Query.of(List.of(new Query.Parameter("X-Amz-Signature", SIGNATURE))))
                    .headers(Headers.builder()
                            .add("Authorization", AUTHORIZATION)
                            .build())
                    .build();
            transport.send(request, Duration.ofSeconds(5)).close();
            assertThat(proxy.heads()).singleElement().asString().contains(AUTHORIZATION, SIGNATURE);
        } finally {
            library.detachAppender(events);
            library.setLevel(null);
            wire.setLevel(null);
        }
        assertThat(events.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(text -> text.contains("GET http://target.example/key?..."))
                .noneMatch(text -> text.contains(AUTHORIZATION) || text.contains(SIGNATURE) || text.contains(PASSWORD));
    }

    @Test
    void theLibrarysLoggerOfTheWireShowsWhatGoesOverIt() throws IOException {
        Logger wire = (Logger) LoggerFactory.getLogger("org.apache.hc.client5.http.wire");
        List<String> lines = new CopyOnWriteArrayList<>();
        // At once: the library writes each line into the same buffer.
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getFormattedMessage());
            }
        };
        appender.start();
        wire.setLevel(Level.DEBUG);
        wire.setAdditive(false);
        wire.addAppender(appender);
        try (LoopbackServer server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                Transport transport =
                        new HttpClientTransport(TransportSettings.builder().build(), System::nanoTime)) {
            HttpRequest request = HttpRequest.builder("PUT")
                    .origin(server.origin())
                    .path("/key")
                    .body(RequestBody.of("sent".getBytes(StandardCharsets.UTF_8)))
                    .build();
            try (HttpResponse response = transport.send(request, Duration.ofSeconds(5))) {
                assertThat(response.body()).hasContent("ok");
            }
        } finally {
            wire.detachAppender(appender);
            wire.setAdditive(true);
            wire.setLevel(null);
        }
        assertThat(lines)
                .allMatch(text -> text.startsWith("awsx-1 "))
                .contains(
                        "awsx-1 >> \"PUT /key HTTP/1.1[\\r][\\n]\"",
                        "awsx-1 >> \"sent\"",
                        "awsx-1 << \"HTTP/1.1 200 OK[\\r][\\n]\"",
                        "awsx-1 << \"ok\"");
    }
}
