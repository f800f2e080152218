package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.http.BulkInputStream;
import io.awsx.http.Headers;
import io.awsx.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.ProxyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the stream of an answer, and who closes it. The leak check tells of streams that nobody closes. */
class OpenAnswerTest extends WireTestSupport {

    private static final int LONG = 200_000;
    private static final String GET = uri("keyName=k&operation=getObject");

    private void objectOf(int length) {
        wire.forget();
        wire.always(request -> true, answer(200, "x".repeat(length), "ETag", "\"e\""));
    }

    private static void assertReads(Object stream, int length) throws IOException {
        assertThat(stream).isInstanceOf(InputStream.class);
        try (InputStream open = (InputStream) stream) {
            assertThat(new String(open.readAllBytes(), StandardCharsets.US_ASCII))
                    .hasSize(length);
        }
    }

    /** Asks as a Java interface. */
    public interface Objects {
        InputStream get(String nothing);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, LONG})
    void aTemplateGetsAStreamThatItReadsAndCloses(int length) throws Exception {
        objectOf(length);
        assertReads(template.requestBody(GET, (Object) null), length);
        assertReads(template.requestBody(GET, null, InputStream.class), length);
        assertReads(template.requestBodyAndHeader(GET, null, S3Constants.KEY, "j", InputStream.class), length);
        assertThat(template.requestBody(GET, null, String.class)).hasSize(length);
        assertThat(template.request(GET, exchange -> {}).getMessage().getBody(String.class))
                .hasSize(length);
        assertReads(template.send(GET, exchange -> {}).getMessage().getBody(), length);
        assertReads(
                template.send(GET, ExchangePattern.InOut, exchange -> {})
                        .getMessage()
                        .getBody(),
                length);
        assertReads(template.asyncSend(GET, exchange -> {}).get().getMessage().getBody(), length);
        assertReads(template.asyncRequestBody(GET, null, InputStream.class).get(), length);
        try (var fluent = camel.createFluentProducerTemplate()) {
            assertReads(fluent.to(GET).send().getMessage().getBody(), length);
            assertReads(fluent.to(GET).request(InputStream.class), length);
        }
        Objects proxy = new ProxyBuilder(camel).endpoint(GET).build(Objects.class);
        assertReads(proxy.get("nothing"), length);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, LONG})
    void aTemplateThatAsksARouteGetsItsStream(int length) throws Exception {
        objectOf(length);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:get").to(GET);
            }
        });
        assertReads(template.requestBody("direct:get", (Object) null), length);
        assertReads(template.requestBody("direct:get", null, InputStream.class), length);
        assertReads(template.request("direct:get", exchange -> {}).getMessage().getBody(), length);
        Objects proxy = new ProxyBuilder(camel).endpoint("direct:get").build(Objects.class);
        assertReads(proxy.get("nothing"), length);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, LONG})
    void aRouteClosesWhatItDidNotRead(int length) throws Exception {
        objectOf(length);
        AtomicReference<InputStream> seen = new AtomicReference<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .streamCache("false")
                        .to(GET)
                        .process(exchange -> seen.set(exchange.getMessage().getBody(InputStream.class)));
                from("direct:begun")
                        .streamCache("false")
                        .to(GET)
                        .process(exchange ->
                                exchange.getMessage().getBody(InputStream.class).read());
                from("direct:enriched")
                        .streamCache("false")
                        .enrich(GET)
                        .process(exchange -> seen.set(exchange.getMessage().getBody(InputStream.class)));
                from("direct:failed").streamCache("false").to(GET).throwException(new IllegalStateException("no"));
            }
        });
        for (String route : List.of("direct:start", "direct:enriched")) {
            template.sendBody(route, null);
            assertThatThrownBy(() -> seen.get().readAllBytes()).as(route).isInstanceOf(IOException.class);
        }
        template.requestBody("direct:begun", (Object) null);
        template.send("direct:failed", ExchangePattern.InOut, exchange -> {});
    }

    @Test
    void aShortAnswerThatNobodyReadsHoldsNothing() {
        objectOf(5);
        template.sendBody(GET, null);
        template.send(GET, exchange -> {});
    }

    @Test
    void aShortAnswerThatBreaksIsToldToWhoeverReadsIt() {
        wire.always(
                request -> true,
                (request, server) -> new HttpResponse(
                        200, Headers.builder().add("Content-Length", "5").build(), new BulkInputStream() {
                            @Override
                            public int read(byte[] buffer, int offset, int count) throws IOException {
                                throw new IOException("the connection broke");
                            }
                        }));
        Exchange done = template.send(GET + "&maxAttempts=1", exchange -> {});
        assertThatThrownBy(() -> done.getMessage().getBody(InputStream.class).readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatWasReadToItsEndIsNoEmptyObject() throws Exception {
        objectOf(5);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:copy")
                        .streamCache("false")
                        .to(GET)
                        .process(exchange ->
                                exchange.getMessage().getBody(InputStream.class).readAllBytes())
                        .to(uri("keyName=copy"));
            }
        });
        assertThat(template.send("direct:copy", exchange -> {}).getException()).hasMessageContaining("read before");
        assertThat(wire.requests("PUT")).isEmpty();
    }
}
