package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsChain;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.profile.ProfileFile;
import io.awsx.identity.profile.ProfileLocations;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.identity.profile.WidePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Files that other tools wrote: of tools long gone, changed underfoot, or open to everybody. */
class FilesOfOthersTest {

    @TempDir
    Path folder;

    private final FakeOutside world = new FakeOutside();

    private CredentialsChain chain() {
        return world.sources("", "").chain();
    }

    @Test
    void theFileOfTheEc2ToolsIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("aws"), "# comment\nAWSAccessKeyId = AKIDOLD\r\nAWSSecretKey=secret=\nother\n");
        world.set("AWS_CREDENTIAL_FILE", file.toString());

        Credentials found = chain().resolve();
        assertThat(found.accessKeyId()).isEqualTo("AKIDOLD");
        assertThat(found.secretAccessKey()).isEqualTo("secret=");
        assertThat(found.origin()).isEqualTo(new CredentialsOrigin("ec2-credentials-file", "x", file.toString()));
    }

    @Test
    void theFileOfBotoIsReadFromTheHomeDirectoryOrWhereTheEnvironmentSays() throws IOException {
        String text = """
                [Other]
                aws_access_key_id = WRONG
                [Credentials]
                ; comment
                aws_access_key_id = AKID
                aws_secret_access_key = secret
                """;
        world.home = folder;
        Files.writeString(folder.resolve(".boto"), text);
        assertThat(chain().resolve().origin().source()).isEqualTo("boto-config");

        Path other = Files.writeString(folder.resolve("other"), text.replace("AKID", "AKIDOTHER"));
        world.set("BOTO_CONFIG", other.toString());
        assertThat(chain().resolve().accessKeyId()).isEqualTo("AKIDOTHER");
    }

    @Test
    void aFileOfBotoThatIsNotThereDoesNotMatter() {
        world.set("BOTO_CONFIG", "/nowhere/boto\0");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(chain()::resolve)
                .withMessageContaining("No AWS credentials found");
    }

    @ParameterizedTest
    @CsvSource({"AWSAccessKeyId=AKID, without a secret access key", ",does not exist"})
    void aFileOfTheEc2ToolsThatIsOfNoUseIsRefused(String text, String message) throws IOException {
        Path file = folder.resolve("aws");
        if (text != null) {
            Files.writeString(file, text);
        }
        world.set("AWS_CREDENTIAL_FILE", file.toString());
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(chain()::resolve)
                .withMessageContaining(file.toString())
                .withMessageContaining(message);
    }

    @Test
    void keysThatSomebodyReplacedAreTakenWhenTheOldOnesAreRejected() throws IOException {
        Path file = folder.resolve("credentials");
        Files.writeString(file, "[default]\naws_access_key_id = OLD\naws_secret_access_key = x\n");
        Profiles profiles =
                Profiles.at(new ProfileLocations(folder.resolve("config").toString(), file.toString()));
        CredentialsChain chain = new CredentialsSources(
                        world.outside(), SelectedProfile.choose(null, world.environment, profiles))
                .chain();
        Credentials old = chain.resolve();
        Files.writeString(file, "[default]\naws_access_key_id = NEW\naws_secret_access_key = x\n");
        world.now = world.now.plus(Duration.ofDays(30));
        assertThat(chain.resolve()).isEqualTo(old);

        assertThat(chain.refresh(old)).isTrue();
        assertThat(chain.resolve().accessKeyId()).isEqualTo("NEW");
        assertThat(chain.refresh(chain.resolve())).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void filesWithKeysThatEverybodyMayReadAreWarnedOfOnce() throws IOException {
        Path file = folder.resolve("credentials");
        Files.writeString(file, "[default]\naws_access_key_id = AKID\naws_secret_access_key = x\n");
        Path config = Files.writeString(folder.resolve("config"), "[default]\nregion = x\n");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
        for (String permissions : new String[] {"rw-r-----", "rw----r--", "rw-------"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            log.start();
            Logger logger = (Logger) LoggerFactory.getLogger(WidePermissions.class);
            logger.addAppender(log);
            try {
                Profiles profiles = Profiles.at(new ProfileLocations(config.toString(), file.toString()));
                profiles.names();
                profiles.reread(ProfileFile.Kind.CREDENTIALS);
            } finally {
                logger.detachAppender(log);
            }
            assertThat(log.list)
                    .hasSize(permissions.equals("rw-------") ? 0 : 1)
                    .allSatisfy(event -> assertThat(event.getFormattedMessage())
                            .startsWith(file + " holds secrets")
                            .doesNotContain("AKID"));
        }
    }
}
