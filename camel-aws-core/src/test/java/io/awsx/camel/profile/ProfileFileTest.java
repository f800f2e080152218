package io.awsx.camel.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of profiles: what is misspelled in one is told, and users' files stand over ours. */
class ProfileFileTest {

    @TempDir
    Path classPath;

    private static ServiceProfile read(String json) throws IOException {
        return ProfileFile.read(
                "jobs.json", new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'payload': {}}|the profile has no key payload; did you mean payloads?",
                "{'resource': {'name': 'queue', 'member': 'QueueUrl'}}|resource has no key member; did you mean members?",
                "{'resource': {}}|resource.name is missing",
                "{'verbs': {'send': {'operation': 'SendMessage', 'bodi': 'keep'}}}|verbs.send has no key bodi; did you mean body?",
                "{'verbs': {'send': 'SendMessage'}}|verbs.send is no object",
                "{'in': {'CamelX': 7}}|in.CamelX is no text",
                "{'options': {'delay': {'too': 'A'}}}|options.delay has no key too; did you mean to?",
                "{'idle': ['a']}|idle is no object",
                "[]|the profile is no object"
            })
    void whatAProfileDoesNotKnowIsToldWithFileAndKey(String json, String problem) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("jobs.json is no profile: ")
                .hasMessageContaining(problem);
    }

    @Test
    void aKeyTwiceIsRefused() {
        assertThatThrownBy(() -> read("{'camel': 'a', 'camel': 'b'}"))
                .hasMessageStartingWith("jobs.json is not JSON: ");
    }

    @Test
    void placesAreOneOrSeveral() throws IOException {
        ServiceProfile profile = read("""
                {
                  // Comments may stand anywhere.
                  'in': {'CamelA': 'Delay', 'CamelB': ['Send:Delay', 'Receive:Wait.Time[0]']},
                  'options': {'how': {'to': 'Send:Way', 'values': {'fast': 'FAST'}}}
                }
                """);

        assertThat(profile.in().get("CamelA").places()).containsExactly(new Place(null, "Delay"));
        assertThat(profile.in().get("CamelB").places())
                .containsExactly(new Place("Send", "Delay"), new Place("Receive", "Wait.Time[0]"));
        assertThat(profile.options().get("how").get(0).values()).isEqualTo(Map.of("fast", "FAST"));
    }

    @Test
    void aFileOfAUserAddsToOursAndWinsOverIt() throws IOException {
        Path own = Files.createDirectories(classPath.resolve("META-INF/awsx/profiles"));
        Files.writeString(own.resolve("sqs.json"), """
                {"operation": "SendMessage", "verbs": {"post": {"operation": "SendMessage"}}}
                """);
        Files.writeString(own.resolve("braket.json"), """
                {"resource": {"name": "device", "members": "deviceArn"}}
                """);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()})) {
            ServiceProfile sqs = Profiles.of("sqs", loader);
            assertThat(sqs.operation()).isEqualTo("SendMessage");
            assertThat(sqs.verbs()).containsKey("post");
            assertThat(sqs.payload("SendMessage")).isEqualTo(new Payload("MessageBody", null, Map.of()));
            assertThat(Profiles.of("braket", loader).resource())
                    .extracting(Resource::name)
                    .isEqualTo("device");
        }
        assertThat(Profiles.of("sqs", null).verbs()).doesNotContainKey("post");
        assertThat(Profiles.of("braket", null)).isEqualTo(ServiceProfile.NONE);
    }
}
