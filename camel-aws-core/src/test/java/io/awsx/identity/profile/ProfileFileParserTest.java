package io.awsx.identity.profile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileParserTest {

    @Test
    void readsServicesSections() {
        ProfileFile file = config("[services local]\ns3 =\n endpoint_url = http://localhost:9000\n");

        assertThat(file.services().get("local").get("s3", "endpoint_url")).isEqualTo("http://localhost:9000");
        assertThat(file.profiles()).isEmpty();
    }

    @Test
    void remembersTheLineOfASetting() {
        ProfileFile file = config("# first\n\n[default]\nregion = eu-west-1\n\n");

        assertThat(file.profiles().get("default").properties().get("region").origin())
                .isEqualTo("F line 4");
    }

    @Test
    void namesFileAndLineOfWhatItCannotRead() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> config("[default]\r\nregion = x\r\nnonsense"))
                .withMessage("Expected an '=' sign defining a property (F line 3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "[default]\ns3cret", "[default]\ns3 =\n s3cret", " s3cret", "[s3cret"})
    void neverRepeatsALineItCannotReadBecauseItMayBeASecret(String text) {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> config(text))
                .satisfies(e -> assertThat(e).hasToString(e.toString().replace("s3cret", "")));
    }

    @Test
    void warnsOfWhatItIgnoresByLineOnly() {
        ProfileFile file = config("[nonsense]\nx\n[default]\nin valid = 1\ns3 =\n in valid = 1\n[profile default]\n");

        assertThat(file.warnings())
                .hasSize(4)
                .noneMatch(warning -> warning.contains("nonsense") || warning.contains("in valid"))
                .allMatch(warning -> warning.startsWith("F"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[profile 'Foo Bar'] | Foo Bar",
                "[profile \"Foo Bar\"] | Foo Bar",
                "[profile \"plain\"] | plain",
                "[ profile  'it is \"it\"' ] ; as it was | it is \"it\"",
                "[profile Büro] | Büro",
                "[profile '開発 環境'] | 開発 環境",
                "[profile a&b*c(d)] | a&b*c(d)"
            })
    void findsNamesAsTheyAreWrittenInTheConfigFile(String header, String name) {
        ProfileFile file = config(header + "\nregion = x\n");
        assertThat(file.profiles()).containsOnlyKeys(name);
        assertThat(file.warnings()).isEmpty();
        assertThat(config(header.replace("profile", "sso-session")).ssoSessions())
                .containsOnlyKeys(name);
        assertThat(config(header.replace("profile", "services")).services()).containsOnlyKeys(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo Bar", "Büro", "開発 環境", "a&b"})
    void findsNamesAsTheyAreWrittenInTheCredentialsFile(String name) {
        ProfileFile file = ProfileFileParser.parse(
                "F", ProfileFile.Kind.CREDENTIALS, "[" + name + "] # mine\naws_access_key_id = x\n");
        assertThat(file.profiles()).containsOnlyKeys(name);
        assertThat(file.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[profile Foo Bar]", "[profile 'Foo' Bar]", "[profile '']", "[profile]", "[profile 'Foo]"})
    void ignoresNamesWhoseEndIsNotClear(String header) {
        ProfileFile file = config(header + "\nregion = x\n");
        assertThat(file.profiles()).isEmpty();
        assertThat(file.warnings()).hasSize(1);
    }

    @Test
    void warnsOfAPrefixInTheCredentialsFile() {
        assertThat(ProfileFileParser.parse("F", ProfileFile.Kind.CREDENTIALS, "[profile foo]\nx = y")
                        .warnings())
                .containsExactly("F line 1: ignored the section, which is not [NAME] with a valid name");
    }

    @Test
    void keepsTheNumberOfWarningsSmall() {
        assertThat(config("[nonsense]\n".repeat(1000)).warnings())
                .hasSize(21)
                .last()
                .isEqualTo("F: ignored more than that");
    }

    @Test
    void takesAnIndentedCommentForAComment() {
        ProfileFile file =
                config("  ; head\n[default]\n # none\ns3 =\n  # path or virtual\n  addressing_style = path\n");

        assertThat(file.profiles().get("default").get("s3", "addressing_style")).isEqualTo("path");
    }

    @Test
    void ignoresEverythingInAnIgnoredSection() {
        assertThat(config("[plugins]\ncli_legacy\n = x\n").profiles()).isEmpty();
    }

    @Test
    void ignoresContinuationsOfAnIgnoredProperty() {
        assertThat(config("[default]\na = 1\nb c = 2\n 3\n")
                        .profiles()
                        .get("default")
                        .get("a"))
                .isEqualTo("1");
    }

    @Test
    void replacesNestedSettingsByALaterPlainOne() {
        ProfileSection section =
                config("[default]\ns3 =\n a = 1\ns3 = plain\n").profiles().get("default");

        assertThat(section.get("s3")).isEqualTo("plain");
        assertThat(section.get("s3", "a")).isNull();
    }

    @Test
    void refusesTextBehindTheBracket() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> config("[default] region = x"))
                .withMessageStartingWith("Section definition must end with ']'");
    }

    @Test
    void lowersNamesTheSameWayInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            ProfileSection section = config("[default]\nREGION = x\nS3 =\n ADDRESSING_STYLE = path\n")
                    .profiles()
                    .get("default");

            assertThat(section.get("region")).isEqualTo("x");
            assertThat(section.get("s3", "addressing_style")).isEqualTo("path");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesTimeInProportionToTheSizeOfTheFile() {
        String nested =
                IntStream.range(0, 100_000).mapToObj(i -> " k" + i + "=\n").collect(joining());
        String continued = " x\n".repeat(300_000);

        ProfileSection section = config("[default]\ns3=\n" + nested + "y=1\n" + continued)
                .profiles()
                .get("default");

        assertThat(section.properties().get("s3").nested()).hasSize(100_000);
        assertThat(section.get("y")).hasSize(1 + 2 * 300_000);
    }

    @Test
    void endsWithAResultOrAClearErrorWhateverTheText() {
        long seed = Long.getLong("awsx.seed", 20260101L);
        Random random = new Random(seed);
        String alphabet = "[]=#; \t\n\rab\u0130\u2003\uD83D-profile default";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "[default]\na =\n" : "");
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(config(text.toString()).absence()).isNull();
            } catch (ClientException e) {
                assertThat(e).as("seed %d, text %s", seed, text).hasMessageMatching(".* \\(F line \\d+\\)");
            }
        }
    }

    private static ProfileFile config(String text) {
        return ProfileFileParser.parse("F", ProfileFile.Kind.CONFIG, text);
    }
}
