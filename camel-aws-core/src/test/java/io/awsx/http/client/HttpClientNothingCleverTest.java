package io.awsx.http.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import io.awsx.http.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What HTTP clients like to do by themselves, and this one does not. */
class HttpClientNothingCleverTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    private final HttpClientTransport transport =
            new HttpClientTransport(TransportSettings.defaults(), System::nanoTime);

    @AfterEach
    void closeTransport() {
        transport.close();
    }

    private HttpResponse send(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
        return transport.send(
                HttpRequest.builder("POST")
                        .origin(new Origin("http", "127.0.0.1", SERVER.getPort()))
                        .body(RequestBody.ofBytes(new byte[3]))
                        .build(),
                null);
    }

    private static void assertSentOnce() {
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aBusyServerIsNotAskedAgain() {
        HttpResponse response = send(aResponse().withStatus(503).withHeader("Retry-After", "0"));
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().first("retry-after")).isEqualTo("0");
        response.close();
        assertSentOnce();
    }

    @Test
    void redirectsAreNotFollowed() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            SERVER.resetRequests();
            HttpResponse response = send(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
            assertThat(response.status()).isEqualTo(status);
            response.close();
            assertSentOnce();
        }
    }

    @Test
    void challengesAreNotAnswered() {
        for (int status : new int[] {401, 407}) {
            SERVER.resetRequests();
            HttpResponse response = send(aResponse()
                    .withStatus(status)
                    .withHeader("WWW-Authenticate", "Basic realm=x")
                    .withHeader("Proxy-Authenticate", "Basic realm=x"));
            assertThat(response.status()).isEqualTo(status);
            response.close();
            assertSentOnce();
        }
    }

    @Test
    void cookiesAreNotKept() {
        send(aResponse().withHeader("Set-Cookie", "a=b")).close();
        send(aResponse()).close();
        SERVER.verify(
                0,
                anyRequestedFor(anyUrl())
                        .withHeader("Cookie", com.github.tomakehurst.wiremock.client.WireMock.matching(".*")));
    }

    @Test
    void compressedContentStaysCompressed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        HttpResponse response =
                send(aResponse().withHeader("Content-Encoding", "gzip").withBody(bytes.toByteArray()));
        byte[] received = response.body().readAllBytes();
        assertThat(response.headers().first("Content-Encoding")).isEqualTo("gzip");
        assertThat(received).isEqualTo(bytes.toByteArray());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(received))).hasContent("hello");
    }
}
