package io.awsx.camel.generic;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections to a queue that are cut, and answers that are none. */
class QueueFaultTest {

    private static final String TARGET = "X-Amz-Target";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
        server.stop();
    }

    /** Answers an operation in turn; the last answer stays. */
    private void answer(String operation, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(post(anyUrl())
                    .withHeader(TARGET, containing("." + operation))
                    .inScenario(operation)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answer " + i)
                    .willReturn(answers[i])
                    .willSetStateTo("answer " + Math.min(i + 1, answers.length - 1)));
        }
    }

    private static ResponseDefinitionBuilder cut(Fault fault) {
        return aResponse().withFault(fault);
    }

    @Test
    void cutConnectionsAndErrorsLoseNothingAndRouteNothingTwice() throws Exception {
        answer(
                "ReceiveMessage",
                cut(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(503),
                okJson("{\"Messages\":[{\"MessageId\":\"1\",\"Body\":\"a\",\"ReceiptHandle\":\"r1\"},"
                        + "{\"MessageId\":\"2\",\"Body\":\"b\",\"ReceiptHandle\":\"r2\"}]}"),
                cut(Fault.EMPTY_RESPONSE),
                okJson("{}").withFixedDelay(20));
        answer(
                "DeleteMessageBatch",
                cut(Fault.EMPTY_RESPONSE),
                aResponse().withStatus(500),
                cut(Fault.CONNECTION_RESET_BY_PEER),
                okJson(
                        "{\"Successful\":[{\"Id\":\"0\"}],\"Failed\":[{\"Id\":\"1\",\"SenderFault\":false,\"Code\":\"InternalError\"}]}"),
                okJson("{\"Successful\":[{\"Id\":\"0\"}],\"Failed\":[]}"));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("awsx:sqs/jobs?queueUrl=" + server.baseUrl() + "/1/jobs&uriEndpointOverride=" + server.baseUrl()
                                + "&region=eu-west-1&accessKey=A&secretKey=S&initialDelay=1&delay=5")
                        .process(exchange -> seen.add(exchange.getMessage().getBody(String.class)));
            }
        });
        camel.start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> server.verify(
                        5, postRequestedFor(anyUrl()).withHeader(TARGET, containing(".DeleteMessageBatch"))));
        assertThat(seen).containsExactly("a", "b");
        server.verify(
                1,
                postRequestedFor(anyUrl())
                        .withHeader(TARGET, containing(".DeleteMessageBatch"))
                        .withRequestBody(containing("r2"))
                        .withRequestBody(notContaining("r1")));
    }
}
