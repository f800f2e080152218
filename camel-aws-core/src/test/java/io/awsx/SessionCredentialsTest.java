package io.awsx;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.identity.Credentials;
import io.awsx.identity.profile.Profiles;
import io.awsx.signing.TestKeys;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that get their credentials from services and servers, over HTTP. */
class SessionCredentialsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final String SECRET = "SeCrEtOfTheRole0123456789";
    private static final String ROLE = "arn:aws:iam::123456789012:role/Some";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofHours(1));

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final MovableClock clock = new MovableClock();

    @BeforeEach
    void point() {
        LeakCheck.secret(SECRET);
        environment.put("HOME", home.toString());
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        for (String service : List.of("STS", "SSO", "SSO_OIDC", "SIGNIN", "S3")) {
            environment.put("AWS_ENDPOINT_URL_" + service, SERVER.baseUrl());
        }
        SERVER.stubFor(get(urlPathEqualTo("/bucket/key")).willReturn(aResponse().withBody("it")));
    }

    private AwsSession.Builder session() {
        return ImpatientSession.builder().environment(environment).clock(clock);
    }

    private AwsSession.Builder sessionWithKeys() {
        environment.put("AWS_ACCESS_KEY_ID", "AKIDBASE");
        environment.put("AWS_SECRET_ACCESS_KEY", "base");
        return session();
    }

    private static void read(AwsSession session) {
        Map<String, Object> output = session.client("s3").call("GetObject", Map.of("Bucket", "bucket", "Key", "key"));
        try (InputStream body = (InputStream) output.get("Body")) {
            assertThat(body.readAllBytes()).isEqualTo("it".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSignedBy(String accessKeyId) {
        SERVER.verify(getRequestedFor(urlPathEqualTo("/bucket/key"))
                .withHeader("Authorization", containing("Credential=" + accessKeyId + "/")));
    }

    private static String sts(String operation, String accessKeyId) {
        return "<" + operation + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><" + operation
                + "Result><AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/Some/me</Arn><AssumedRoleId>A:me"
                + "</AssumedRoleId></AssumedRoleUser><Credentials><AccessKeyId>" + accessKeyId
                + "</AccessKeyId><SecretAccessKey>" + SECRET + "</SecretAccessKey><SessionToken>token-of-" + accessKeyId
                + "</SessionToken><Expiration>" + SOON + "</Expiration></Credentials></" + operation + "Result></"
                + operation + "Response>";
    }

    private static MappingBuilder role(String accessKeyId) {
        return post(urlEqualTo("/"))
                .withRequestBody(containing("Action=AssumeRole&"))
                .willReturn(aResponse().withBody(sts("AssumeRole", accessKeyId)));
    }

    @Test
    void aRoleIsAssumedOnceAndSignsTheCallsOfAllClients() {
        SERVER.stubFor(role("ASIAROLE"));
        try (AwsSession session = sessionWithKeys()
                .assumeRole(Map.of("RoleArn", ROLE, "ExternalId", "42", "RoleSessionName", "me"))
                .build()) {
            read(session);
            read(session);
            SERVER.verify(
                    1,
                    postRequestedFor(urlEqualTo("/"))
                            .withHeader("Authorization", containing("Credential=AKIDBASE/"))
                            .withHeader("Authorization", containing("/eu-west-1/sts/aws4_request"))
                            .withRequestBody(containing("ExternalId=42"))
                            .withRequestBody(containing("RoleSessionName=me"))
                            .withHeader("User-Agent", matching(".* m/g")));
            SERVER.verify(
                    2,
                    getRequestedFor(urlPathEqualTo("/bucket/key"))
                            .withHeader("Authorization", containing("Credential=ASIAROLE/"))
                            .withHeader("x-amz-security-token", equalTo("token-of-ASIAROLE"))
                            .withHeader("User-Agent", matching(".* m/i")));
            assertThat(session.credentialsProvider().resolve().accountId()).isEqualTo("123456789012");
        }
    }

    @Test
    void aRoleThatIsRejectedIsAssumedAnewAndTheCallSentAgain() {
        SERVER.stubFor(post(urlEqualTo("/"))
                .inScenario("roles")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("second")
                .willReturn(aResponse().withBody(sts("AssumeRole", "ASIAFIRST"))));
        SERVER.stubFor(role("ASIASECOND").inScenario("roles").whenScenarioStateIs("second"));
        SERVER.stubFor(get(urlPathEqualTo("/bucket/key"))
                .withHeader("Authorization", containing("ASIAFIRST"))
                .willReturn(aResponse().withStatus(400).withBody("<Error><Code>ExpiredToken</Code></Error>")));
        try (AwsSession session = sessionWithKeys().assumeRole(ROLE).build()) {
            read(session);
            assertSignedBy("ASIAFIRST");
            assertSignedBy("ASIASECOND");
            SERVER.verify(2, postRequestedFor(urlEqualTo("/")));
        }
    }

    @Test
    void rolesAreAssumedInAChainOfProfiles() {
        SERVER.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("role%2Ffirst"))
                .willReturn(aResponse().withBody(sts("AssumeRole", "ASIAFIRST"))));
        SERVER.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("role%2Fsecond"))
                .withHeader("x-amz-security-token", equalTo("token-of-ASIAFIRST"))
                .willReturn(aResponse().withBody(sts("AssumeRole", "ASIASECOND"))));
        String config = """
                [default]
                role_arn = arn:aws:iam::123456789012:role/second
                source_profile = first
                [profile first]
                role_arn = arn:aws:iam::123456789012:role/first
                source_profile = base
                [profile base]
                aws_access_key_id = AKIDBASE
                aws_secret_access_key = base
                """;
        try (AwsSession session = session().profiles(Profiles.of(config, "")).build()) {
            read(session);
            assertSignedBy("ASIASECOND");
        }
    }

    @Test
    void aRoleIsAssumedInTheRegionOfTheFirstClientWhereNothingElseSaysOne() {
        SERVER.stubFor(role("ASIAROLE"));
        environment.remove("AWS_REGION");
        try (AwsSession session = sessionWithKeys().assumeRole(ROLE).build()) {
            session.client("s3", Map.of("region", "us-west-2"));
            session.credentialsProvider().resolve();
            SERVER.verify(postRequestedFor(urlEqualTo("/")).withHeader("Authorization", containing("/us-west-2/sts/")));
        }
    }

    @Test
    void aServiceThatIsBusyIsAskedAgain() {
        SERVER.stubFor(post(urlEqualTo("/"))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("broken")
                .willReturn(aResponse().withStatus(503)));
        SERVER.stubFor(post(urlEqualTo("/"))
                .inScenario("busy")
                .whenScenarioStateIs("broken")
                .willSetStateTo("good")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        SERVER.stubFor(role("ASIAROLE").inScenario("busy").whenScenarioStateIs("good"));
        try (AwsSession session = sessionWithKeys().assumeRole(ROLE).build()) {
            read(session);
            assertSignedBy("ASIAROLE");
        }
    }

    @Test
    void aServiceThatRefusesIsQuotedAndAskedOnce() {
        SERVER.stubFor(post(urlEqualTo("/"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withBody("<ErrorResponse><Error><Code>AccessDenied</Code><Message>not you</Message></Error>"
                                + "<RequestId>R</RequestId></ErrorResponse>")));
        try (AwsSession session = sessionWithKeys().assumeRole(ROLE).build()) {
            assertThatThrownBy(() -> read(session))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("sts AssumeRole failed: AccessDenied: not you (HTTP 403, request id R)")
                    .hasCauseInstanceOf(ServiceException.class);
            SERVER.verify(1, postRequestedFor(urlEqualTo("/")));
        }
    }

    @Test
    void anAnswerThatCannotBeReadIsAFailureOfTheCallAlone() {
        String whole = sts("AssumeRole", "ASIAROLE");
        String half = whole.substring(0, whole.indexOf(SECRET) + SECRET.length());
        SERVER.stubFor(post(urlEqualTo("/")).willReturn(aResponse().withBody(half)));
        try (AwsSession session = sessionWithKeys().assumeRole(ROLE).build()) {
            assertThatThrownBy(() -> read(session))
                    .isInstanceOf(ClientException.class)
                    .satisfies(e -> assertThat(e.toString()).doesNotContain(SECRET));
            SERVER.resetAll();
            SERVER.stubFor(role("ASIAROLE"));
            SERVER.stubFor(
                    get(urlPathEqualTo("/bucket/key")).willReturn(aResponse().withBody("it")));
            clock.move(Duration.ofSeconds(1));
            read(session);
        }
    }

    @Test
    void aWebIdentityIsShownWithoutASignature() throws IOException {
        Path token = Files.writeString(home.resolve("token"), "the-jwt");
        environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
        environment.put("AWS_ROLE_ARN", ROLE);
        SERVER.stubFor(post(urlEqualTo("/"))
                .withHeader("Authorization", absent())
                .withRequestBody(containing("Action=AssumeRoleWithWebIdentity"))
                .withRequestBody(containing("WebIdentityToken=the-jwt"))
                .willReturn(aResponse().withBody(sts("AssumeRoleWithWebIdentity", "ASIAPOD"))));
        try (AwsSession session = session().build()) {
            read(session);
            assertSignedBy("ASIAPOD");
        }
    }

    @Test
    void aSamlAssertionIsShownWithoutASignature() {
        SERVER.stubFor(post(urlEqualTo("/"))
                .withHeader("Authorization", absent())
                .withRequestBody(containing("SAMLAssertion=the-assertion"))
                .willReturn(aResponse().withBody(sts("AssumeRoleWithSAML", "ASIASAML"))));
        try (AwsSession session = session()
                .credentials(sources -> sources.saml(
                        Map.of("RoleArn", ROLE, "PrincipalArn", "arn:aws:iam::123456789012:saml-provider/P"),
                        () -> "the-assertion"))
                .build()) {
            read(session);
            assertSignedBy("ASIASAML");
        }
    }

    @Test
    void singleSignOnRefreshesItsTokenAndOpensTheRole() throws IOException {
        Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
        Files.writeString(
                cache.resolve("34c6fceca75e456f25e7e99531e2425c6c1de443.json"),
                "{\"accessToken\": \"old\", \"expiresAt\": \"" + NOW.plusSeconds(60) + "\","
                        + " \"refreshToken\": \"refresh\", \"clientId\": \"client\", \"clientSecret\": \"cs\","
                        + " \"registrationExpiresAt\": \"" + SOON + "\"}");
        SERVER.stubFor(post(urlEqualTo("/token"))
                .withHeader("Authorization", absent())
                .withRequestBody(equalToJson("{\"grantType\": \"refresh_token\", \"clientId\": \"client\","
                        + " \"clientSecret\": \"cs\", \"refreshToken\": \"refresh\"}"))
                .willReturn(aResponse()
                        .withBody("{\"accessToken\": \"new\", \"expiresIn\": 3600, \"refreshToken\": \"next\"}")));
        SERVER.stubFor(get(urlPathEqualTo("/federation/credentials"))
                .withHeader("Authorization", absent())
                .withHeader("x-amz-sso_bearer_token", equalTo("new"))
                .withQueryParam("role_name", equalTo("Reader"))
                .withQueryParam("account_id", equalTo("123456789012"))
                .willReturn(aResponse()
                        .withBody("{\"roleCredentials\": {\"accessKeyId\": \"ASIASSO\", \"secretAccessKey\": \""
                                + SECRET + "\", \"sessionToken\": \"t\", \"expiration\": " + SOON.toEpochMilli()
                                + "}}")));
        String config = """
                [default]
                sso_session = dev
                sso_account_id = 123456789012
                sso_role_name = Reader
                [sso-session dev]
                sso_region = eu-central-1
                sso_start_url = https://some.awsapps.com/start
                """;
        try (AwsSession session = session().profiles(Profiles.of(config, "")).build()) {
            read(session);
            assertSignedBy("ASIASSO");
        }
    }

    @Test
    void aLoginIsRefreshedWithAProof() throws IOException {
        Path cache = Files.createDirectories(home.resolve("login"));
        environment.put("AWS_LOGIN_CACHE_DIRECTORY", cache.toString());
        Files.writeString(
                // SHA-256 of "me"
                cache.resolve("2744ccd10c7533bd736ad890f9dd5cab2adb27b07d500b9493f29cdc420cb2e0.json"),
                "{\"accessToken\": {\"accessKeyId\": \"ASIAOLD\", \"secretAccessKey\": \"s\", \"sessionToken\": \"t\","
                        + " \"expiresAt\": \"2020-01-01T00:00:00Z\", \"accountId\": \"123456789012\"},"
                        + " \"refreshToken\": \"refresh\", \"clientId\": \"client\", \"dpopKey\": \""
                        + TestKeys.pem("ec-sec1").replace("\n", "\\n") + "\"}");
        SERVER.stubFor(post(urlEqualTo("/v1/token"))
                .withHeader("Authorization", absent())
                .withRequestBody(equalToJson(
                        "{\"clientId\": \"client\", \"grantType\": \"refresh_token\", \"refreshToken\": \"refresh\"}"))
                .willReturn(aResponse()
                        .withBody("{\"accessToken\": {\"accessKeyId\": \"ASIANEW\", \"secretAccessKey\": \"" + SECRET
                                + "\", \"sessionToken\": \"t\"}, \"tokenType\": \"x\", \"expiresIn\": 900,"
                                + " \"refreshToken\": \"next\"}")));
        try (AwsSession session = session()
                .profiles(Profiles.of("[default]\nlogin_session = me\n", ""))
                .build()) {
            read(session);
            assertSignedBy("ASIANEW");
        }
        LoggedRequest request =
                SERVER.findAll(postRequestedFor(urlEqualTo("/v1/token"))).get(0);
        assertThat(request.getHeader("DPoP").split("\\.", -1)).hasSize(3);
        assertThat(new String(
                        Base64.getUrlDecoder().decode(request.getHeader("DPoP").split("\\.", -1)[1]),
                        StandardCharsets.UTF_8))
                .contains("\"htm\":\"POST\"", "\"htu\":\"" + SERVER.baseUrl() + "/v1/token\"");
    }

    @Test
    void aContainersServerIsAskedOverHttpAndItsRedirectsAreNotFollowed() {
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", SERVER.baseUrl() + "/creds?x=1");
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "shown-here-alone");
        SERVER.stubFor(get(urlEqualTo("/creds?x=1"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", SERVER.baseUrl() + "/elsewhere")));
        SERVER.stubFor(get(urlEqualTo("/elsewhere")).willReturn(aResponse().withBody("{}")));
        try (AwsSession session = session().build()) {
            assertThatThrownBy(() -> read(session))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("answers HTTP 302");
            SERVER.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));

            SERVER.stubFor(get(urlEqualTo("/creds?x=1"))
                    .withHeader("Authorization", equalTo("shown-here-alone"))
                    .willReturn(aResponse()
                            .withBody("{\"AccessKeyId\": \"ASIAECS\", \"SecretAccessKey\": \"" + SECRET
                                    + "\", \"Token\": \"t\", \"Expiration\": \"" + SOON + "\"}")));
            clock.move(Duration.ofSeconds(1));
            read(session);
            assertSignedBy("ASIAECS");
        }
    }

    private void serveInstance() {
        environment.remove("AWS_EC2_METADATA_DISABLED");
        environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", SERVER.baseUrl());
        String extended = "/latest/meta-data/iam/security-credentials-extended";
        SERVER.stubFor(
                put(urlEqualTo("/latest/api/token")).willReturn(aResponse().withBody("the-token")));
        SERVER.stubFor(get(urlEqualTo(extended))
                .withHeader("x-aws-ec2-metadata-token", equalTo("the-token"))
                .willReturn(aResponse().withBody("role")));
        SERVER.stubFor(get(urlEqualTo(extended + "/role"))
                .withHeader("x-aws-ec2-metadata-token", equalTo("the-token"))
                .willReturn(aResponse()
                        .withBody("{\"Code\": \"Success\", \"AccessKeyId\": \"ASIAEC2\", \"SecretAccessKey\": \""
                                + SECRET + "\", \"Token\": \"t\", \"Expiration\": \"" + SOON + "\"}")));
        SERVER.stubFor(get(urlEqualTo("/latest/meta-data/placement/region"))
                .willReturn(aResponse().withBody("ap-south-1")));
    }

    @Test
    void anInstanceGivesItsRoleAndItsRegion() {
        serveInstance();
        environment.remove("AWS_REGION");
        try (AwsSession session = session().build()) {
            read(session);
            assertSignedBy("ASIAEC2");
            SERVER.verify(getRequestedFor(urlPathEqualTo("/bucket/key"))
                    .withHeader("Authorization", containing("/ap-south-1/s3/")));
            session.client("s3");
            SERVER.verify(1, getRequestedFor(urlEqualTo("/latest/meta-data/placement/region")));
            assertThat(session.describe())
                    .contains("region: ap-south-1 (instance metadata)")
                    .contains("credentials: ASIAEC2 until " + SOON + ", from iam-role (instance profile role by ")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void anInstanceThatIsSlowIsGivenUpSoon() {
        serveInstance();
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(20_000)));
        try (AwsSession session = session().build()) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> session.credentialsProvider().resolve())
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("No AWS credentials found");
            // Two requests of a second each: for a token, and without one
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        } finally {
            SERVER.resetAll();
        }
    }

    @Test
    void anAnswerThatDripsIsGivenUpSoon() {
        serveInstance();
        SERVER.stubFor(put(urlEqualTo("/latest/api/token"))
                .willReturn(aResponse().withBody("x".repeat(60)).withChunkedDribbleDelay(60, 30_000)));
        try (AwsSession session = session().build()) {
            long start = System.nanoTime();
            session.credentialsProvider().resolve();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        } catch (ClientException e) {
            assertThat(e).hasMessageContaining("No AWS credentials found");
        }
    }

    @Test
    void nobodyAtTheAddressOfTheMetadataServiceCostsLittle() throws IOException {
        environment.remove("AWS_EC2_METADATA_DISABLED");
        environment.remove("AWS_REGION");
        try (ServerSocket closed = new ServerSocket(0)) {
            environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + closed.getLocalPort());
        }
        try (AwsSession session = session().build()) {
            assertThatThrownBy(() -> session.client("sqs"))
                    .isInstanceOf(ClientException.class)
                    .hasMessageStartingWith("No region.");
            assertThat(session.describe())
                    .contains("failure: No region")
                    .contains("credentials: none; No AWS credentials found");
        }
    }

    @Test
    void aClosedSessionGivesNoCredentialsThatItMustAskFor() {
        AwsSession session = sessionWithKeys().assumeRole(ROLE).build();
        session.close();
        assertThatThrownBy(() -> session.credentialsProvider().resolve())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void describesWhereAllComesFromWithoutSecrets() {
        environment.put("AWS_ENDPOINT_URL", "http://user:" + SECRET + "@localhost:1");
        String config = "[default]\nmax_attempts = 7\nregion = us-east-2\n";
        try (AwsSession session = sessionWithKeys()
                .profiles(Profiles.of(config, ""))
                .useFips(false)
                .readTimeout(Duration.ofSeconds(9))
                .build()) {
            assertThat(session.describe())
                    .contains("region: eu-west-1 (environment variable AWS_REGION)\n")
                    .contains("maxAttempts: 7 (the given config line 2)\n")
                    .contains("endpointUrl: http://localhost:1 (environment variable AWS_ENDPOINT_URL)\n")
                    .contains("useFips: false (code)\n")
                    .contains("readTimeout: PT9S (code)\n")
                    .endsWith("credentials: AKIDBASE, from env (environment variable AWS_ACCESS_KEY_ID)")
                    .doesNotContain(SECRET);
        }
        try (AwsSession session = session().anonymous().build()) {
            assertThat(session.describe()).endsWith("credentials: none, calls are not signed (code)");
        }
        try (AwsSession session = session().credentialsProvider(() -> null).build()) {
            assertThat(session.describe()).endsWith("credentials: none; a provider of the application");
        }
        try (AwsSession session = session().credentials("AKIDCODE", SECRET).build()) {
            assertThat(session.describe()).endsWith("credentials: AKIDCODE, from explicit (given in code)");
            assertThat(session.credentialsProvider().resolve()).isEqualTo(Credentials.of("AKIDCODE", SECRET));
        }
    }
}
