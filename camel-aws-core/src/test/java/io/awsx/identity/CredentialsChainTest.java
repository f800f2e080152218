package io.awsx.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.identity.profile.ProfileLocations;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.identity.source.CredentialsSources;
import io.awsx.identity.source.EnvironmentCredentials;
import io.awsx.identity.source.FakeOutside;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsChainTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String ENVIRONMENT_KEY = "AKIDENVIRONMENT";

    @Test
    void takesTheKeysOfTheEnvironmentFirst() {
        Credentials found = chain(environment(), "[default]\n" + keys("AKIDCONFIG"), "[default]\n" + keys("AKIDFILE"))
                .resolve();

        expect(found, Credentials.of(ENVIRONMENT_KEY, SECRET));
        assertThat(found.origin()).hasToString("env (environment variable AWS_ACCESS_KEY_ID)");
    }

    @Test
    void takesTheCredentialsFileBeforeTheConfigFile() {
        assertThat(chain(Map.of(), "[default]\n" + keys("AKIDCONFIG"), "[default]\n" + keys("AKIDFILE"))
                        .resolve()
                        .accessKeyId())
                .isEqualTo("AKIDFILE");
        assertThat(chain(Map.of(), "[default]\n" + keys("AKIDCONFIG"), "")
                        .resolve()
                        .accessKeyId())
                .isEqualTo("AKIDCONFIG");
    }

    @Test
    void takesTokenAccountAndEndFromTheEnvironment() {
        Map<String, String> environment = environment();
        environment.put("AWS_SESSION_TOKEN", "token");
        environment.put("AWS_ACCOUNT_ID", "123456789012");
        environment.put("AWS_CREDENTIAL_EXPIRATION", "2026-01-01T01:00:00+01:00");

        expect(
                new EnvironmentCredentials(environment).resolve(),
                new Credentials(
                        ENVIRONMENT_KEY, SECRET, "token", Instant.parse("2026-01-01T00:00:00Z"), "123456789012"));
    }

    @Test
    void takesTheOlderNameOfTheTokenFirstAsBoto3Does() {
        Map<String, String> environment = environment();
        environment.put("AWS_SECURITY_TOKEN", "older");
        environment.put("AWS_SESSION_TOKEN", "newer");

        assertThat(new EnvironmentCredentials(environment).resolve().sessionToken())
                .isEqualTo("older");
        assertThat(chain(Map.of(), "", "[default]\naws_security_token=older\naws_session_token=newer\n" + keys("AKID"))
                        .resolve()
                        .sessionToken())
                .isEqualTo("older");
    }

    @Test
    void takesTokenAndAccountFromTheProfile() {
        Credentials found = chain(
                        Map.of(),
                        "[default]\naws_account_id = 123456789012",
                        "[default]\naws_session_token = token\n" + keys("AKID"))
                .resolve();

        expect(found, new Credentials("AKID", SECRET, "token", null, "123456789012"));
        assertThat(found.origin().toString())
                .isEqualTo("shared-credentials-file (profile 'default' in the given credentials)");
    }

    @Test
    void takesEmptyForNotSet() {
        Map<String, String> environment = Map.of("AWS_ACCESS_KEY_ID", "", "AWS_SECRET_ACCESS_KEY", "");

        assertThat(new EnvironmentCredentials(environment).resolve()).isNull();
        assertThat(chain(environment, "", "[default]\n" + keys("AKID"))
                        .resolve()
                        .accessKeyId())
                .isEqualTo("AKID");
    }

    @ParameterizedTest
    @CsvSource({"AWS_ACCESS_KEY_ID,AWS_SECRET_ACCESS_KEY", "AWS_SECRET_ACCESS_KEY,AWS_ACCESS_KEY_ID"})
    void saysWhichHalfOfTheKeyTheEnvironmentLacks(String set, String missing) {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(Map.of(set, SECRET), "", "").resolve())
                .withMessage("The environment sets " + set + ", but not " + missing + "; set both or none");
    }

    @ParameterizedTest
    @CsvSource({"aws_access_key_id,aws_secret_access_key", "aws_secret_access_key,aws_access_key_id"})
    void saysWhichHalfOfTheKeyAProfileLacks(String set, String missing) {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(Map.of(), "", "[default]\n" + set + " = " + SECRET)
                        .resolve())
                .withMessage("profile 'default' in the given credentials has " + set + ", but no " + missing
                        + "; give both or none");
    }

    @Test
    void saysWhereABrokenKeyIs() {
        Map<String, String> environment = environment();
        environment.put("AWS_ACCESS_KEY_ID", "AKID\n");

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> new EnvironmentCredentials(environment).resolve())
                .withMessageStartingWith("Credentials of the environment: The access key id");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(
                        () -> chain(Map.of(), "", "[default]\n" + keys("AK ID")).resolve())
                .withMessageStartingWith("profile 'default' in the given credentials: The access key id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T13:00:00Z",
                "2026-03-01T13:00:00",
                "2026-03-01T13:00:00UTC",
                "2026-03-01T15:00:00+0200",
                "2026-03-01 13:00:00 UTC",
                "Sun, 1 Mar 2026 13:00:00 GMT",
                "1772370000"
            })
    void readsAnEndInAnyFormThatToolsWrite(String end) {
        Map<String, String> environment = environment();
        environment.put("AWS_CREDENTIAL_EXPIRATION", end);

        assertThat(new EnvironmentCredentials(environment).resolve().expiration())
                .isEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
    }

    @Test
    void refusesAnEndThatIsNoTime() {
        Map<String, String> environment = environment();
        environment.put("AWS_CREDENTIAL_EXPIRATION", "tomorrow");

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> new EnvironmentCredentials(environment).resolve())
                .withMessageContaining("AWS_CREDENTIAL_EXPIRATION is not a time");
    }

    @Test
    void passesTheEnvironmentsKeysOverWhereCodeNamesTheProfile() {
        Profiles profiles = Profiles.of("", "[p]\n" + keys("AKIDFILE"));
        Map<String, String> environment = environment();
        environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", "/token");

        assertThat(chain(environment, SelectedProfile.choose("p", environment, profiles))
                        .resolve()
                        .accessKeyId())
                .isEqualTo("AKIDFILE");
    }

    @Test
    void takesTheEnvironmentsKeysWhereTheEnvironmentNamesTheProfile() {
        Map<String, String> environment = environment();
        environment.put("AWS_PROFILE", "p");

        assertThat(chain(environment, "", "[p]\n" + keys("AKIDFILE")).resolve().accessKeyId())
                .isEqualTo(ENVIRONMENT_KEY);
    }

    @Test
    void listsAllItLookedAtAndWhatToDo() {
        Profiles profiles = Profiles.at(new ProfileLocations("/nowhere/config", "/nowhere/credentials"));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(Map.of(), SelectedProfile.choose(null, Map.of(), profiles))
                        .resolve())
                .withMessage("No AWS credentials found. Looked at: environment (AWS_ACCESS_KEY_ID is not set); "
                        + "profile 'default' in /nowhere/credentials (file does not exist); "
                        + "profile 'default' in /nowhere/config (file does not exist); "
                        + "container (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI"
                        + " are not set); instance metadata (Nobody is at http://169.254.169.254). "
                        + "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or put aws_access_key_id and"
                        + " aws_secret_access_key under [default] in /nowhere/credentials, or give accessKey and"
                        + " secretKey (or a CredentialsProvider) in the configuration");
    }

    @Test
    void tellsAFileWithoutTheProfileFromAProfileWithoutKeys() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(Map.of(), "[default]\nregion = x", "[other]\n" + keys("AKID"))
                        .resolve())
                .withMessageContaining("profile 'default' in the given credentials (file has no such profile)")
                .withMessageContaining("profile 'default' in the given config (aws_access_key_id is not set there)");
    }

    @Test
    void refusesANamedProfileThatIsMissing() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(Map.of("AWS_PROFILE", "typo"), "[profile right]", "[default]\n" + keys("AKID"))
                        .resolve())
                .withMessageContaining("There is no profile 'typo'. There are default, right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login_session", "credential_process"})
    void prefersTheCredentialsFileToSourcesBehindIt(String property) {
        assertThat(chain(Map.of(), "[default]\n" + property + " = x\n", "[default]\n" + keys("AKIDFILE"))
                        .resolve()
                        .accessKeyId())
                .isEqualTo("AKIDFILE");
    }

    @Test
    void asksTheSourceThatAnsweredFirstFromThenOn() {
        List<String> asked = new ArrayList<>();
        Map<String, Credentials> answers = new HashMap<>(Map.of("b", Credentials.of("B", "x")));
        CredentialsChain chain = of("a", source("a", asked, answers))
                .after("a", "b", source("b", asked, answers))
                .after("b", "c", source("c", asked, answers));

        assertThat(chain.resolve().accessKeyId()).isEqualTo("B");
        assertThat(chain.resolve().accessKeyId()).isEqualTo("B");
        assertThat(asked).containsExactly("a", "b", "b");

        asked.clear();
        answers.clear();
        answers.put("c", Credentials.of("C", "x"));
        assertThat(chain.resolve().accessKeyId()).isEqualTo("C");
        assertThat(chain.resolve().accessKeyId()).isEqualTo("C");
        assertThat(asked).containsExactly("b", "a", "c", "c");
    }

    @Test
    void stopsAtASourceThatFails() {
        CredentialsChain chain = of("broken", () -> {
                    throw new ClientException("broken");
                })
                .after("broken", "good", CredentialsProvider.of(Credentials.of("AKID", SECRET)));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(chain::resolve)
                .withMessage("broken");
    }

    @Test
    void makesAChainWithoutSourcesSayThat() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(CredentialsChain.of(Map.of(), "Give one")::resolve)
                .withMessageContaining("Looked at: nothing. Give one");
    }

    @Test
    void givesAnonymousCredentialsUntouched() {
        assertThat(of("anonymous", CredentialsProvider.of(Credentials.ANONYMOUS))
                        .resolve())
                .isSameAs(Credentials.ANONYMOUS);
    }

    @Test
    void asksSourcesInTheOrderOfBoto3() {
        assertThat(chain(Map.of(), "", "").names())
                .containsExactly(
                        "env",
                        "assume-role",
                        "assume-role-with-web-identity",
                        "sso",
                        "shared-credentials-file",
                        "login",
                        "custom-process",
                        "config-file",
                        "ec2-credentials-file",
                        "boto-config",
                        "container-role",
                        "iam-role");
    }

    @Test
    void takesSourcesOfTheApplicationInAnyPlace() {
        CredentialsProvider own = CredentialsProvider.of(Credentials.of("OWN", "x"));

        assertThat(chain(environment(), "", "")
                        .before("env", "vault", own)
                        .resolve()
                        .accessKeyId())
                .isEqualTo("OWN");
        assertThat(chain(environment(), "", "")
                        .after("env", "vault", own)
                        .resolve()
                        .accessKeyId())
                .isEqualTo(ENVIRONMENT_KEY);
        assertThat(chain(environment(), "", "")
                        .without("env")
                        .after("iam-role", "vault", own)
                        .resolve()
                        .accessKeyId())
                .isEqualTo("OWN");
    }

    @Test
    void refusesASourceOfANameThatIsTakenAndAPlaceThatIsNot() {
        CredentialsProvider own = CredentialsProvider.of(Credentials.of("OWN", "x"));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(Map.of(), "", "").before("sso", "env", own))
                .withMessageContaining("called env already");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> chain(Map.of(), "", "").after("iam_role", "vault", own))
                .withMessageContaining("called iam_role; did you mean iam-role?");
    }

    @Test
    void tellsAllSourcesWhatWasRejected() {
        List<Credentials> told = new ArrayList<>();
        Credentials rejected = Credentials.of("A", "x");
        CredentialsChain chain = of("a", recorder(told, true)).after("a", "b", recorder(told, false));

        assertThat(chain.refresh(rejected)).isTrue();
        assertThat(told).containsExactly(rejected, rejected);
        assertThat(chain.without("a").refresh(rejected)).isFalse();
    }

    @Test
    void doesNotCountWhatASourceHasThatIsNotAsked() {
        Credentials rejected = Credentials.of("A", "x");
        CredentialsChain chain =
                of("a", CredentialsProvider.of(rejected)).after("a", "b", () -> Credentials.of("B", "x"));
        chain.resolve();

        assertThat(chain.refresh(rejected)).isFalse();
    }

    @Test
    void showsNoSecretInItsMessages() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(
                        () -> chain(Map.of(), "", "[default]\n" + keys("AK ID")).resolve())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
        assertThat(chain(environment(), "", "").resolve().toString()).doesNotContain(SECRET);
    }

    private static CredentialsChain of(String name, CredentialsProvider provider) {
        return CredentialsChain.of(Map.of(name, provider), "");
    }

    private static CredentialsProvider recorder(List<Credentials> told, boolean others) {
        return new CredentialsProvider() {
            @Override
            public Credentials resolve() {
                return null;
            }

            @Override
            public boolean refresh(Credentials rejected) {
                told.add(rejected);
                return others;
            }
        };
    }

    private static CredentialsProvider source(String name, List<String> asked, Map<String, Credentials> answers) {
        return () -> {
            asked.add(name);
            return answers.get(name);
        };
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of("AWS_ACCESS_KEY_ID", ENVIRONMENT_KEY, "AWS_SECRET_ACCESS_KEY", SECRET));
    }

    private static String keys(String accessKeyId) {
        return "aws_access_key_id = " + accessKeyId + "\naws_secret_access_key = " + SECRET + "\n";
    }

    private static CredentialsChain chain(Map<String, String> environment, String config, String credentials) {
        return chain(environment, SelectedProfile.choose(null, environment, Profiles.of(config, credentials)));
    }

    private static CredentialsChain chain(Map<String, String> environment, SelectedProfile profile) {
        FakeOutside world = new FakeOutside();
        world.environment.putAll(environment);
        return new CredentialsSources(world.outside(), profile).chain();
    }

    private static void expect(Credentials found, Credentials wanted) {
        assertThat(found).usingRecursiveComparison().ignoringFields("origin").isEqualTo(wanted);
    }
}
