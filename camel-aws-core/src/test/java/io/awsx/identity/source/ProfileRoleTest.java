package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsChain;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileRoleTest {

    private static final String KEYS = "aws_access_key_id = AKIDBASE\naws_secret_access_key = base\n";
    private static final String ROLE = "arn:aws:iam::123456789012:role/Some";

    private final FakeOutside world = new FakeOutside();

    @BeforeEach
    void assumeAnyRole() {
        world.services = request -> world.role("ROLE" + world.calls.size());
    }

    private CredentialsChain chain(String config) {
        return world.sources(config, "").chain();
    }

    private static String role(String profile, String more) {
        return (profile.equals("default") ? "[default]" : "[profile " + profile + "]") + "\nrole_arn = " + ROLE + '-'
                + profile + '\n' + more + '\n';
    }

    private static String keys(String profile) {
        return "[profile " + profile + "]\n" + KEYS;
    }

    private String signer(int call) {
        return world.calls.get(call).credentials().resolve().accessKeyId();
    }

    @Test
    void isAssumedByTheKeysOfAnotherProfile() {
        Credentials found =
                chain(role("default", "source_profile = base") + keys("base")).resolve();

        assertThat(found.accessKeyId()).isEqualTo("ROLE1");
        assertThat(found.secretAccessKey()).isEqualTo("secret-of-ROLE1");
        assertThat(found.sessionToken()).isEqualTo("token-of-ROLE1");
        assertThat(found.expiration()).isEqualTo(FakeOutside.NOW.plus(Duration.ofHours(1)));
        assertThat(found.accountId()).isEqualTo("123456789012");
        assertThat(found.origin())
                .hasToString("assume-role (" + ROLE + "-default by profile 'default' with source_profile base)");
        ServiceCalls.Request call = world.calls.get(0);
        assertThat(call.service()).isEqualTo("sts");
        assertThat(call.operation()).isEqualTo("AssumeRole");
        assertThat(call.input())
                .isEqualTo(Map.of(
                        "RoleArn", ROLE + "-default",
                        "RoleSessionName", "awsx-session-" + FakeOutside.NOW.toEpochMilli()));
        assertThat(signer(0)).isEqualTo("AKIDBASE");
    }

    @Test
    void isKeptUntilItsEndIsNear() {
        CredentialsChain chain = chain(role("default", "source_profile = base") + keys("base"));
        chain.resolve();
        world.now = world.now.plus(Duration.ofMinutes(44));
        chain.resolve();
        assertThat(world.calls).hasSize(1);
        world.now = world.now.plus(Duration.ofMinutes(1));
        assertThat(chain.resolve().accessKeyId()).isEqualTo("ROLE2");
    }

    @Test
    void carriesAllTheProfileSaysOfIt() {
        world.mfa = device -> device + " shows 123456";
        chain(role("default", """
                        source_profile = base
                        role_session_name = me
                        external_id = 42
                        duration_seconds = 900
                        mfa_serial = arn:aws:iam::123456789012:mfa/me
                        """) + keys("base")).resolve();

        assertThat(world.calls.get(0).input())
                .isEqualTo(Map.of(
                        "RoleArn", ROLE + "-default",
                        "RoleSessionName", "me",
                        "ExternalId", "42",
                        "DurationSeconds", 900,
                        "SerialNumber", "arn:aws:iam::123456789012:mfa/me",
                        "TokenCode", "arn:aws:iam::123456789012:mfa/me shows 123456"));
    }

    @Test
    void ignoresADurationThatIsNoNumberAsBoto3Does() {
        chain(role("default", "source_profile = base\nduration_seconds = 1 hour") + keys("base"))
                .resolve();

        assertThat(world.calls.get(0).input()).doesNotContainKey("DurationSeconds");
    }

    @Test
    void refusesADeviceWhereNobodyCanBeAsked() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(role("default", "source_profile = base\nmfa_serial = device-7") + keys("base"))
                        .resolve())
                .withMessageContaining("device-7")
                .withMessageContaining("mfaPrompt");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void leadsOverSeveralProfilesAndEachRoleIsKept() {
        CredentialsChain chain =
                chain(role("default", "source_profile = b") + role("b", "source_profile = c") + keys("c"));

        assertThat(chain.resolve().accessKeyId()).isEqualTo("ROLE1");
        // The role of b is assumed when the call for default is signed
        assertThat(signer(0)).isEqualTo("ROLE2");
        assertThat(signer(0)).isEqualTo("ROLE2");
        assertThat(signer(1)).isEqualTo("AKIDBASE");
        assertThat(world.calls)
                .extracting(call -> call.input().get("RoleArn"))
                .containsExactly(ROLE + "-default", ROLE + "-b");
    }

    @Test
    void takesItsOwnKeysWhereItNamesItself() {
        chain(role("default", "source_profile = default\n" + KEYS)).resolve();

        assertThat(signer(0)).isEqualTo("AKIDBASE");
    }

    @Test
    void takesTheKeysOfASourceThatHasARoleToo() {
        chain(role("default", "source_profile = b") + role("b", "source_profile = c\n" + KEYS))
                .resolve();

        assertThat(signer(0)).isEqualTo("AKIDBASE");
    }

    @Test
    void takesOtherSourcesOfTheSourceProfile() {
        chain(role("default", "source_profile = b") + "[profile b]\nweb_identity_token_file = /nowhere\nrole_arn = "
                        + ROLE + '\n')
                .resolve();

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> signer(0))
                .withMessageContaining("The token file /nowhere cannot be read");
    }

    @Test
    void doesNotTakeTheKeysOfTheEnvironmentForThoseOfTheSourceProfile() {
        world.set("AWS_WEB_IDENTITY_TOKEN_FILE", "/token").set("AWS_ROLE_ARN", ROLE);
        chain(role("default", "source_profile = b") + "[profile b]\nregion = x\n")
                .resolve();

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> signer(0))
                .withMessageContaining("Looked at: profile 'b' (named by source_profile of profile 'default')");
    }

    @ParameterizedTest
    @CsvSource({
        "source_profile = default, default -> default",
        "source_profile = b, default -> b -> default",
        "source_profile = c, default -> c -> d -> c"
    })
    void refusesToGoRoundInCircles(String source, String path) {
        String config = role("default", source)
                + role("b", "source_profile = default")
                + role("c", "source_profile = d")
                + role("d", "source_profile = c");
        List<Throwable> failures = new ArrayList<>();
        try {
            CredentialsProvider next = chain(config);
            // The next profile is looked at when the call for the one before is signed
            for (int i = 0; i < 5; i++) {
                next.resolve();
                next = world.calls.get(i).credentials();
            }
        } catch (ClientException e) {
            failures.add(e);
        }

        assertThat(failures)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining("leads back: " + path)
                        .hasMessageContaining("the given config line"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', has none of them",
        "source_profile = b;credential_source = Environment, has both",
        "source_profile = bas, names profile 'bas'; which is in neither profile file; did you mean base?",
        "credential_source = Environmental, must be Environment; Ec2InstanceMetadata; or EcsContainer; not Environmental",
        "credential_source = Environment, AWS_ACCESS_KEY_ID is not set",
        "credential_source = EcsContainer, AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and",
        "credential_source = Ec2InstanceMetadata, instance metadata (Nobody is at"
    })
    void refusesASourceThatCannotBe(String source, String message) {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> {
                    chain(role("default", source.replace(';', '\n')) + keys("base"))
                            .resolve();
                    signer(0);
                })
                .satisfies(e -> assertThat(e.getMessage().replace(',', ';')).contains(message));
    }

    @Test
    void isAssumedByTheKeysOfTheEnvironmentWhereItSaysSo() {
        world.set("AWS_ACCESS_KEY_ID", "AKIDENV")
                .set("AWS_SECRET_ACCESS_KEY", "x")
                .set("AWS_PROFILE", "p");
        SelectedProfile named = SelectedProfile.choose(
                "p", world.environment, Profiles.of(role("p", "credential_source = Environment"), ""));
        Credentials found =
                new CredentialsSources(world.outside(), named).chain().resolve();

        assertThat(found.origin().features()).isEqualTo("p,i");
        assertThat(signer(0)).isEqualTo("AKIDENV");
    }

    @Test
    void failsWithTheWordsOfStsAndDoesNotTryOtherSources() {
        world.services = request -> {
            throw new ServiceException("sts", "AssumeRole", "AccessDenied", "not you", 403, null, Map.of(), 1);
        };
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(role("default", "source_profile = base") + keys("base"))
                        .resolve())
                .withMessageContaining("sts AssumeRole failed: AccessDenied: not you")
                .withCauseInstanceOf(ServiceException.class);
        assertThat(world.requests).isEmpty();
    }

    @Test
    void failsWhereTheAnswerHasNoCredentials() {
        world.services = request -> Map.of();
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(role("default", "source_profile = base") + keys("base"))
                        .resolve())
                .withMessageContaining("STS answered without credentials for " + ROLE);
    }

    @Test
    void ofCodeIsAssumedByTheChainOrByWhomItSays() {
        world.set("AWS_ACCESS_KEY_ID", "AKIDENV").set("AWS_SECRET_ACCESS_KEY", "x");
        CredentialsSources sources = world.sources("", "");
        Map<String, Object> input = Map.of("RoleArn", ROLE, "Tags", List.of(Map.of("Key", "k", "Value", "v")));
        Credentials found = sources.assumeRole(input).resolve();
        sources.assumeRole(input, CredentialsProvider.of(Credentials.of("AKIDCODE", "x")))
                .resolve();

        assertThat(found.origin().features()).isEqualTo("i");
        assertThat(world.calls.get(0).input()).containsAllEntriesOf(input).containsKey("RoleSessionName");
        assertThat(signer(0)).isEqualTo("AKIDENV");
        assertThat(signer(1)).isEqualTo("AKIDCODE");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> sources.assumeRole(Map.of()))
                .withMessageContaining("RoleArn");
    }

    @Test
    void ofCodeIsOpenedByASamlAssertionThatIsAskedForEachTime() {
        List<String> assertions = new ArrayList<>(List.of("first", "second"));
        CredentialsProvider provider = world.sources("", "")
                .saml(Map.of("RoleArn", ROLE, "PrincipalArn", "arn:p"), () -> assertions.remove(0));
        provider.resolve();
        world.now = world.now.plus(Duration.ofHours(2));
        provider.resolve();

        assertThat(world.calls).allSatisfy(call -> {
            assertThat(call.operation()).isEqualTo("AssumeRoleWithSAML");
            assertThat(call.credentials()).isNull();
        });
        assertThat(world.calls)
                .extracting(call -> call.input().get("SAMLAssertion"))
                .containsExactly("first", "second");
    }
}
