package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services whose models the user brings along. */
class SessionModelsTest {

    private static final String WEATHER = """
            {
              "smithy": "2.0",
              "shapes": {
                "example.weather#WeatherStation": {
                  "type": "service",
                  "version": "2020-01-01",
                  "operations": [{"target": "example.weather#GetCity"}],
                  "traits": {"aws.protocols#restXml": {}, "aws.auth#sigv4": {"name": "weather"}}
                },
                "example.weather#GetCity": {
                  "type": "operation",
                  "input": {"target": "example.weather#GetCityInput"},
                  "output": {"target": "example.weather#GetCityOutput"},
                  "traits": {"smithy.api#http": {"method": "GET", "uri": "/cities/{cityId}"}}
                },
                "example.weather#GetCityInput": {
                  "type": "structure",
                  "members": {
                    "cityId": {
                      "target": "smithy.api#String",
                      "traits": {"smithy.api#required": {}, "smithy.api#httpLabel": {}}
                    }
                  }
                },
                "example.weather#GetCityOutput": {
                  "type": "structure",
                  "members": {"name": {"target": "smithy.api#String"}}
                }
              }
            }
            """;

    private final ScriptedTransport transport = new ScriptedTransport();

    @TempDir
    private Path folder;

    @Test
    void aServiceThatIsNotOfAwsIsCalledLikeAnyOther() throws IOException {
        Path file = Files.writeString(folder.resolve("weather.json"), WEATHER);
        transport.then(200, "<GetCityOutput><name>Oslo</name></GetCityOutput>");
        try (AwsSession session = session().model(file).build();
                AwsClient weather = session.client("weather-station")) {
            assertThat(session.services()).contains("WeatherStation", "s3");
            assertThat(weather.call("get_city", Map.of("cityId", "a/b"))).containsEntry("name", "Oslo");
        }
        assertThat(transport.requests().get(0).path()).isEqualTo("/cities/a%2Fb");
        assertThat(transport.requests().get(0).headers().first("Authorization"))
                .contains("/eu-west-1/weather/aws4_request");
    }

    @Test
    void severalModelsAddAndOtherSessionsDoNotSeeThem() throws IOException {
        URL one = Files.writeString(folder.resolve("one.json"), WEATHER).toUri().toURL();
        Path two = Files.writeString(folder.resolve("two.json"), WEATHER.replace("WeatherStation", "Almanac"));
        try (AwsSession session = session().model(one).model(two).build();
                AwsSession other = session().build()) {
            assertThat(session.services()).contains("Almanac", "WeatherStation");
            assertThat(other.services()).doesNotContain("Almanac", "WeatherStation");
        }
    }

    @Test
    void aModelThatCannotBeUsedIsToldWhenAServiceIsAskedFor() {
        try (AwsSession session = session().model(folder.resolve("none.json")).build()) {
            assertThatThrownBy(() -> session.client("s3"))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("none.json does not exist");
        }
    }

    @Test
    void aSessionSeesTheModelsOfTheClassPathItWasMadeOn() throws Exception {
        Path jar = folder.resolve("weather.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String[] entry : new String[][] {{"manifest", "weather.json"}, {"weather.json", WEATHER}}) {
                zip.putNextEntry(new ZipEntry("META-INF/smithy/" + entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            AwsSession session = session().build();
            Thread.currentThread().setContextClassLoader(before);
            try (session) {
                assertThat(session.services()).contains("WeatherStation");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private AwsSession.Builder session() {
        return AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI")
                .endpointUrl("http://localhost:9")
                .transport(transport);
    }
}
