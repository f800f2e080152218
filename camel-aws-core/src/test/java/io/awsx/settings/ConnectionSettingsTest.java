package io.awsx.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.http.TransportSettings;
import io.awsx.http.TransportSettings.Proxy;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies, times, and certificates from code, environment, and profile. */
class ConnectionSettingsTest {

    private static final String HERE = "localhost,127.0.0.0/8,::1";

    private static TransportSettings transport(Map<String, ?> given, Map<String, String> environment, String profile) {
        return settings(given, environment, profile, null).client("SQS").transport();
    }

    private static Settings settings(
            Map<String, ?> given, Map<String, String> environment, String profile, String instanceRegion) {
        Map<String, Object> all = new HashMap<>(Map.of("region", "eu-west-1"));
        all.putAll(given);
        return new Settings(
                all,
                environment,
                SelectedProfile.choose(null, environment, Profiles.of("[default]\n" + profile, "")),
                () -> instanceRegion);
    }

    private static TransportSettings of(String... environment) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        return transport(Map.of(), variables, "");
    }

    @Test
    void eachSchemeHasItsProxy() {
        TransportSettings settings = of("HTTPS_PROXY", "http://secure:3128", "http_proxy", "https://plain");
        assertThat(settings.proxy()).isEqualTo(new Proxy("http", "secure", 3128, null, null, HERE));
        assertThat(settings.plainProxy()).isEqualTo(new Proxy("https", "plain", 443, null, null, HERE));
    }

    @Test
    void withoutVariablesThereIsNone() {
        assertThat(of("https_proxy", " ", "no_proxy", "*").proxy()).isNull();
        assertThat(of().plainProxy()).isNull();
    }

    @Test
    void theVariableInLowerCaseWins() {
        assertThat(of("HTTPS_PROXY", "http://upper", "https_proxy", "http://lower")
                        .proxy())
                .isEqualTo(new Proxy("http", "lower", 80, null, null, HERE));
    }

    @Test
    void whatAWebServerMayHaveSetIsNotTrusted() {
        assertThat(of("HTTP_PROXY", "http://evil", "REQUEST_METHOD", "GET").plainProxy())
                .isNull();
        assertThat(of("HTTP_PROXY", "http://mine").plainProxy()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://jo:geheim@proxy:3128, jo, geheim, proxy, 3128",
        "jo:geheim@proxy:3128, jo, geheim, proxy, 3128",
        "http://jo:p%40ss%2Fword+@proxy:1, jo, p@ss/word+, proxy, 1",
        "http://jo@proxy:1, jo, '', proxy, 1",
        "http://[::1]:3128/, , , ::1, 3128"
    })
    void aProxyHasUserAndPassword(String text, String user, String password, String host, int port) {
        assertThat(of("https_proxy", text).proxy()).isEqualTo(new Proxy("http", host, port, user, password, HERE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://jo:geheim@proxy:1",
                "http://jo:geheim@",
                "http://jo:ge heim@proxy:1",
                "http://jo:geheim%zz@proxy",
                "http://jo:geheim@proxy:99999",
                "http:geheim"
            })
    void whatIsNoProxyIsRefusedWithoutTellingThePassword(String text) {
        assertThatThrownBy(() -> of("https_proxy", text))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("Environment variable https_proxy holds no proxy")
                .message()
                .doesNotContain("heim");
    }

    @Test
    void exceptionsAreHostsAndWhatIsBelowThem() {
        Proxy proxy = of("https_proxy", "http://p", "NO_PROXY", "example.com, .corp:8443 *.lan,10.0.0.0/8,*")
                .proxy();
        assertThat(proxy).isNotNull();
        assertThat(proxy.nonProxyHosts())
                .isEqualTo(HERE + ",example.com,.example.com,corp:8443,.corp:8443,lan,.lan,10.0.0.0/8,*");
    }

    @Test
    void theProxyOfCodeWins() {
        Proxy given = new Proxy("http", "mine", 1, null, null, "");
        TransportSettings settings = transport(
                Map.of("proxy", given), Map.of("https_proxy", "http://theirs", "http_proxy", "rubbish rubbish"), "");
        assertThat(settings.proxy()).isEqualTo(given);
        assertThat(settings.plainProxy()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "standard, 3100",
        "in-region, 1100",
        "cross-region, 3100",
        "mobile, 30000",
        "legacy, 10000",
        "Standard, 3100"
    })
    void defaultsModesHaveTheirTimes(String mode, long millis) {
        Map<String, String> environment = Map.of("AWS_DEFAULTS_MODE", mode);
        assertThat(transport(Map.of(), environment, "").connectTimeout()).hasMillis(millis);
        assertThat(transport(Map.of("connectTimeout", 5), environment, "").connectTimeout())
                .isEqualTo(Duration.ofMillis(5));
    }

    @ParameterizedTest
    @CsvSource({"eu-west-1, 1100", "us-east-1, 3100", ", 3100"})
    void modeAutoAsksWhereThisRuns(String here, long millis) {
        assertThat(settings(Map.of(), Map.of("AWS_DEFAULTS_MODE", "auto"), "", here)
                        .client("SQS")
                        .transport()
                        .connectTimeout())
                .hasMillis(millis);
        Map<String, String> lambda =
                new HashMap<>(Map.of("AWS_DEFAULTS_MODE", "auto", "AWS_EXECUTION_ENV", "AWS_Lambda_java17"));
        if (here != null) {
            lambda.put("AWS_REGION", here);
        }
        assertThat(settings(Map.of(), lambda, "", "never-asked")
                        .client("SQS")
                        .transport()
                        .connectTimeout())
                .hasMillis(millis);
    }

    @Test
    void theInstanceIsNotAskedForOtherModes() {
        AtomicInteger asked = new AtomicInteger();
        Map<String, String> environment = Map.of("AWS_DEFAULTS_MODE", "standard");
        new Settings(
                        Map.of("region", "eu-west-1"),
                        environment,
                        SelectedProfile.choose(null, environment, Profiles.of("", "")),
                        () -> {
                            asked.incrementAndGet();
                            return null;
                        })
                .client("SQS");
        assertThat(asked).hasValue(0);
    }

    @Test
    void aBundleOfCertificatesIsNamedByCodeEnvironmentOrProfile() throws Exception {
        assertThat(transport(Map.of(), Map.of(), "ca_bundle = /p.pem")
                        .tlsFiles()
                        .caBundle())
                .isEqualTo(Path.of("/p.pem"));
        assertThat(transport(
                                Map.of(),
                                Map.of("REQUESTS_CA_BUNDLE", "/r.pem", "AWS_CA_BUNDLE", "/a.pem"),
                                "ca_bundle = /p")
                        .tlsFiles()
                        .caBundle())
                .isEqualTo(Path.of("/a.pem"));
        assertThat(transport(Map.of("caBundle", Path.of("/c.pem")), Map.of("AWS_CA_BUNDLE", "/a.pem"), "")
                        .tlsFiles()
                        .caBundle())
                .isEqualTo(Path.of("/c.pem"));
        assertThat(transport(Map.of("sslContext", SSLContext.getDefault()), Map.of("AWS_CA_BUNDLE", "/a.pem"), "")
                        .tlsFiles())
                .isNull();
        assertThatThrownBy(() ->
                        transport(Map.of("sslContext", SSLContext.getDefault(), "caBundle", "/c.pem"), Map.of(), ""))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not more than one");
        assertThatThrownBy(() -> transport(Map.of("clientKey", "/k.pem"), Map.of(), ""))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("clientCertificate");
    }

    @Test
    void theBundleOfTheEnvironmentIsNotReadForEndpointsWithoutTls() {
        Map<String, String> bundle = Map.of("AWS_CA_BUNDLE", "/a.pem");
        Map<String, String> url = Map.of("endpointUrl", "http://localhost:9000");
        assertThat(transport(url, bundle, "").tlsFiles()).isNull();
        assertThat(transport(Map.of("endpointUrl", "https://localhost:9000"), bundle, "")
                        .tlsFiles())
                .isNotNull();
        assertThat(transport(Map.of("endpointUrl", "http://localhost:9000", "caBundle", "/c.pem"), bundle, "")
                        .tlsFiles()
                        .caBundle())
                .isEqualTo(Path.of("/c.pem"));
        Map<String, String> proxied = Map.of("AWS_CA_BUNDLE", "/a.pem", "http_proxy", "https://proxy:3128");
        assertThat(transport(url, proxied, "").tlsFiles()).isNotNull();
    }

    @Test
    void aBundleThatIsNoneFailsTheClientAndIsNamed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.pem");
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        for (Path file : new Path[] {missing, text, folder}) {
            try (AwsSession session = AwsSession.builder()
                    .environment(Map.of("AWS_CA_BUNDLE", file.toString()))
                    .region("eu-west-1")
                    .build()) {
                assertThatThrownBy(() -> session.client("sqs"))
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining(file.toString());
            }
        }
    }
}
