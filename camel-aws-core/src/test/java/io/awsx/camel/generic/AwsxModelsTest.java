package io.awsx.camel.generic;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that only a file of the user knows, by URIs alone. */
class AwsxModelsTest {

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private CamelContext camel;
    private ProducerTemplate template;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.stubFor(post(anyUrl()).willReturn(okJson("{\"degrees\": 21}")));
        camel = new DefaultCamelContext();
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        camel.close();
        server.stop();
    }

    private Path model(String service, String input) throws IOException {
        return Files.writeString(folder.resolve(service + ".json"), """
                {"smithy": "2.0", "shapes": {
                  "my#%1$s": {"type": "service", "version": "1", "operations": [{"target": "my#GetDegrees"}],
                    "traits": {"aws.protocols#awsJson1_0": {}, "aws.auth#sigv4": {"name": "mine"}}},
                  "my#GetDegrees": {"type": "operation", "input": {"target": "my#In"}, "output": {"target": "my#Out"}},
                  "my#In": {"type": "structure", "members": {"%2$s": {"target": "smithy.api#String"}}},
                  "my#Out": {"type": "structure", "members": {"degrees": {"target": "smithy.api#Integer"}}}}}
                """.formatted(service, input));
    }

    private String uri(String service, Object models) {
        return "awsx:" + service + "?operation=GetDegrees&accessKey=A&secretKey=S&region=eu-west-1&uriEndpointOverride="
                + server.baseUrl() + "&models=" + models;
    }

    @Test
    void aServiceOfTheUsersOwnIsCalledLikeAnyOther() throws Exception {
        Path file = model("Weather", "city");
        String models = model("Tides", "coast").toUri() + "," + file;
        assertThat(template.requestBody(uri("weather", models), Map.of("city", "Oslo")))
                .isEqualTo(Map.of("degrees", 21));
        assertThat(template.requestBody(uri("tides", models), Map.of("coast", "north")))
                .isEqualTo(Map.of("degrees", 21));
        server.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("{\"city\": \"Oslo\"}")));
    }

    @Test
    void aModelOfTheUserTakesThePlaceOfTheBuiltInOne() throws Exception {
        Path file = model("Dynamodb", "mine");
        assertThat(template.requestBody(uri("dynamodb", file), Map.of("mine", "x")))
                .isEqualTo(Map.of("degrees", 21));
        assertThatThrownBy(() ->
                        template.requestBody(uri("dynamodb", file).replace("GetDegrees", "ListTables"), (Object) null))
                .rootCause()
                .hasMessageContaining("no operation ListTables");
    }

    @Test
    void aFileThatIsNoModelIsToldWhenTheRouteStarts() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        for (String models : new String[] {"/no/such/model.json", "classpath:no/such.json", broken.toString()}) {
            assertThatThrownBy(() -> template.requestBody(uri("weather", models), (Object) null))
                    .hasStackTraceContaining("Model file " + models);
        }
    }

    @Test
    void aSessionThatIsGivenHasModelsOfItsOwn() {
        try (AwsSession session =
                AwsSession.builder().environment(Map.of()).region("eu-west-1").build()) {
            camel.getRegistry().bind("session", session);
            assertThatThrownBy(() -> template.requestBody(
                            "awsx:dynamodb?session=#session&operation=ListTables&models=a.json", (Object) null))
                    .rootCause()
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("models");
        }
    }
}
