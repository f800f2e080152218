package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsChain;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebIdentityCredentialsTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/Pod";

    @TempDir
    Path folder;

    private final FakeOutside world = new FakeOutside();
    private Path token;

    @BeforeEach
    void issueAToken() throws IOException {
        token = Files.writeString(folder.resolve("token"), "first\n");
        world.services = request -> world.role("ROLE" + world.calls.size());
    }

    private CredentialsChain ofEnvironment() {
        world.set("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString()).set("AWS_ROLE_ARN", ROLE);
        return world.sources("", "").chain();
    }

    @Test
    void areOfTheRoleThatTheTokenOpens() {
        Credentials found = ofEnvironment().resolve();

        assertThat(found.accessKeyId()).isEqualTo("ROLE1");
        assertThat(found.accountId()).isEqualTo("123456789012");
        assertThat(found.origin().features()).isEqualTo("h,k");
        ServiceCalls.Request call = world.calls.get(0);
        assertThat(call).hasToString("sts AssumeRoleWithWebIdentity");
        assertThat(call.credentials()).as("not signed").isNull();
        assertThat(call.input())
                .isEqualTo(Map.of(
                        "RoleArn",
                        ROLE,
                        "RoleSessionName",
                        "awsx-session-" + FakeOutside.NOW.toEpochMilli(),
                        "WebIdentityToken",
                        "first"));
    }

    @Test
    void readTheTokenAnewAtEachRefresh() throws IOException {
        CredentialsChain chain = ofEnvironment();
        chain.resolve();
        Files.writeString(token, "second");
        world.now = world.now.plus(Duration.ofMinutes(50));
        chain.resolve();

        assertThat(world.calls.get(1).input()).containsEntry("WebIdentityToken", "second");
    }

    @Test
    void takeEachSettingFromTheEnvironmentElseFromTheProfile() {
        world.set("AWS_ROLE_SESSION_NAME", "pod");
        Credentials found = world.sources(
                        "[default]\nweb_identity_token_file = " + token + "\nrole_arn = " + ROLE
                                + "\nrole_session_name = profile\n",
                        "")
                .chain()
                .resolve();

        assertThat(found.origin().features()).isEqualTo("q,k");
        assertThat(world.calls.get(0).input()).containsEntry("RoleSessionName", "pod");
    }

    @Test
    void areNotThoseOfTheEnvironmentWhereCodeNamesTheProfile() {
        world.set("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString()).set("AWS_ROLE_ARN", ROLE);
        SelectedProfile named = SelectedProfile.choose("p", world.environment, Profiles.of("[profile p]", ""));
        CredentialsChain chain = new CredentialsSources(world.outside(), named).chain();

        assertThatExceptionOfType(ClientException.class).isThrownBy(chain::resolve);
        assertThat(world.calls).isEmpty();
    }

    @Test
    void needARole() {
        world.set("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> world.sources("", "").chain().resolve())
                .withMessageContaining("set AWS_ROLE_ARN, or role_arn of profile 'default'");
    }

    @Test
    void needATokenThatCanBeRead() throws IOException {
        CredentialsChain chain = ofEnvironment();
        Files.writeString(token, " \n");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(chain::resolve)
                .withMessageContaining(token + " is empty");
        Files.write(token, new byte[70_000]);
        world.now = world.now.plusSeconds(1);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(chain::resolve)
                .withMessageContaining("larger than 65536 bytes");
        Files.delete(token);
        world.now = world.now.plusSeconds(1);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(chain::resolve)
                .withMessageContaining("cannot be read: java.nio.file.NoSuchFileException");
    }

    @Test
    void ofCodeReadTheirTokenFileEachTime() throws IOException {
        CredentialsProvider provider = world.sources("", "").webIdentity(Map.of("RoleArn", ROLE), token);
        provider.resolve();
        Files.writeString(token, "second");
        world.now = world.now.plus(Duration.ofHours(2));

        assertThat(provider.resolve().origin().features()).isEqualTo("k");
        assertThat(world.calls.get(1).input()).containsEntry("WebIdentityToken", "second");
    }
}
