package io.awsx.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    @TempDir
    Path folder;

    private Path config;
    private Path credentials;
    private Profiles profiles;

    @BeforeEach
    void locateFiles() {
        config = folder.resolve("config");
        credentials = folder.resolve("credentials");
        profiles = Profiles.at(new ProfileLocations(config.toString(), credentials.toString()));
    }

    @Test
    void hasNoProfilesWhereThereAreNoFiles() {
        assertThat(profiles.names()).isEmpty();
        assertThat(profiles.profile("default")).isNull();
        assertThat(profiles.ssoSession("x")).isNull();
        assertThat(profiles.services("x")).isNull();
    }

    @Test
    void putsTheCredentialsFileOverTheConfigFile() throws IOException {
        Files.writeString(config, "[profile p]\nregion = a\noutput = text\n");
        Files.writeString(credentials, "[p]\nregion = b\n");

        assertThat(profiles.requireProfile("p").get("region")).isEqualTo("b");
        assertThat(profiles.requireProfile("p").get("output")).isEqualTo("text");
        assertThat(profiles.file(ProfileFile.Kind.CONFIG).profiles().get("p").get("region"))
                .isEqualTo("a");
    }

    @Test
    void readsAtTheFirstQuestionAndNeverAgain() throws IOException {
        Files.writeString(config, "[profile late]\n");
        assertThat(profiles.names()).containsExactly("late");

        Files.writeString(config, "[profile later]\n");
        assertThat(profiles.names()).containsExactly("late");
    }

    @Test
    void triesAgainAfterAFailedReading() throws IOException {
        Files.writeString(config, "nonsense");
        assertThatExceptionOfType(ClientException.class).isThrownBy(profiles::names);

        Files.writeString(config, "[default]\n");
        assertThat(profiles.names()).containsExactly("default");
    }

    @Test
    void namesWhatThereIsInPlaceOfAMissingProfile() throws IOException {
        Files.writeString(config, "[profile b]\n[profile a]\n");

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> profiles.requireProfile("c"))
                .withMessage("There is no profile 'c'. There are a, b. Looked at: " + config + ", " + credentials
                        + " (file does not exist)");
    }

    @Test
    void saysThatThereAreNoProfilesAtAll() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> profiles.requireProfile("c"))
                .withMessageContaining("There are no profiles at all");
    }

    @Test
    void namesTheFileItCannotRead() throws IOException {
        Files.createDirectory(credentials);

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(profiles::names)
                .withMessageStartingWith("Cannot read " + credentials);
    }

    @Test
    void takesAFileThatCannotBeReachedForAbsent() throws IOException {
        Files.writeString(config, "[default]\n");
        Profiles below = Profiles.at(new ProfileLocations(config + "/config", config + "/credentials"));

        assertThat(below.names()).isEmpty();
        assertThat(below.file(ProfileFile.Kind.CONFIG).absence()).startsWith("file ");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Files.write(config, new byte[ProfileFileReader.MAX_BYTES + 1]);

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(profiles::names)
                .withMessage(config + " is larger than 1048576 bytes; it is no profile file");
    }

    @Test
    void acceptsAFileAtTheLimit() throws IOException {
        Files.writeString(config, "#".repeat(ProfileFileReader.MAX_BYTES));

        assertThat(profiles.names()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no /dev/zero")
    void doesNotReadAnEndlessDevice() {
        Profiles endless = Profiles.at(new ProfileLocations("/dev/zero", "/dev/null"));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(endless::names)
                .withMessageStartingWith("/dev/zero is larger");
    }

    @Test
    void refusesAPathThatIsNone() {
        Profiles invalid = Profiles.at(new ProfileLocations("a\0b", credentials.toString()));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(invalid::names)
                .withMessageStartingWith("Not a path");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Files.write(config, "[default]\nname = M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(profiles::names)
                .withMessage(config + " is not UTF-8 text; save it in that encoding");
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        Files.writeString(config, "\uFEFF[default]\n");

        assertThat(profiles.names()).containsExactly("default");
    }

    @Test
    void showsNoValueInItsTextForms() {
        Profiles given = Profiles.of("[default]\ns3 =\n a = s3cret\n", "[default]\nb = s3cret\n");
        ProfileSection section = given.requireProfile("default");

        assertThat(given + " " + section + section.properties() + given.file(ProfileFile.Kind.CONFIG))
                .doesNotContain("s3cret");
    }

    @Test
    void choosesTheProfileInTheOrderOfBoto3() {
        Map<String, String> both = Map.of("AWS_DEFAULT_PROFILE", "first", "AWS_PROFILE", "second");

        assertThat(SelectedProfile.choose("code", both, profiles).name()).isEqualTo("code");
        assertThat(SelectedProfile.choose(null, both, profiles).name()).isEqualTo("first");
        assertThat(SelectedProfile.choose("", Map.of("AWS_DEFAULT_PROFILE", "", "AWS_PROFILE", "p"), profiles)
                        .name())
                .isEqualTo("p");
        assertThat(SelectedProfile.choose(null, Map.of(), profiles).name()).isEqualTo("default");
    }

    @Test
    void letsOnlyAProfileNobodyNamedBeMissing() {
        assertThat(SelectedProfile.choose(null, Map.of(), profiles).settings().properties())
                .isEmpty();
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> SelectedProfile.choose(null, Map.of("AWS_PROFILE", "default"), profiles)
                        .settings())
                .withMessageContaining("'default'");
    }
}
