package io.awsx.quirk;

import static io.awsx.ScriptedService.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.PresignedRequest;
import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.Query;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services with one quirk each, and quirks that the model says. */
class SmallQuirksTest {

    private static ScriptedService service(String name, Map<String, ?> overrides) {
        return new ScriptedService(name, builder -> builder, overrides);
    }

    @Test
    void apiGatewayIsAskedForJson() {
        try (ScriptedService apigateway = new ScriptedService("apigateway")) {
            apigateway.transport.then(200, "{}");
            apigateway.call("GetRestApis", Map.of());
            assertThat(apigateway.header(0, "Accept")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "returnFields"})
    void aSearchGoesOutAsAForm(String fields) {
        String domain = "https://search-x.eu-west-1.cloudsearch.amazonaws.com";
        try (ScriptedService search = service("cloudsearchdomain", Map.of("endpointUrl", domain))) {
            search.transport.then(200, "{}");
            search.call("Search", Map.of("query", "star wars+1", fields, "title,year", "size", 3));
            assertThat(search.request(0).method()).isEqualTo("POST");
            assertThat(search.request(0).target()).isEqualTo("/2013-01-01/search");
            assertThat(search.header(0, "Content-Type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(search.form(0))
                    .isEqualTo(Map.of(
                            "format",
                            "sdk",
                            "pretty",
                            "true",
                            "q",
                            "star wars+1",
                            "return",
                            "title,year",
                            "size",
                            "3"));
            assertThat(search.body(0)).contains("q=star%20wars%2B1");
        }
    }

    @Test
    void suggestionsStayInTheQuery() {
        try (ScriptedService search = service("cloudsearchdomain", Map.of("endpointUrl", "https://s.example.org"))) {
            search.transport.then(200, "{}");
            search.call("Suggest", Map.of("query", "a", "suggester", "s"));
            assertThat(search.request(0).method()).isEqualTo("GET");
        }
    }

    @Test
    void aModelPredictsAtItsOwnEndpoint() {
        Map<String, Object> input = Map.of(
                "MLModelId",
                "ml-1",
                "Record",
                Map.of("a", "b"),
                "PredictEndpoint",
                "https://realtime.machinelearning.eu-west-1.amazonaws.com");
        for (Map<String, ?> settings : List.<Map<String, ?>>of(Map.of(), Map.of("useFips", true))) {
            try (ScriptedService learning = service("machinelearning", settings)) {
                learning.transport.then(200, "{}");
                learning.call("Predict", input);
                assertThat(learning.request(0).origin())
                        .hasToString("https://realtime.machinelearning.eu-west-1.amazonaws.com");
                assertThat(learning.request(0).target()).isEqualTo("/");
                assertThat(learning.header(0, "Authorization")).contains("/eu-west-1/machinelearning/aws4_request");
                assertThat(learning.body(0)).contains("\"PredictEndpoint\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"realtime.example.org", "https://user@example.org", "https://example.org/?x"})
    void anEndpointThatIsNoPlainUrlIsRefused(String url) {
        try (ScriptedService learning = new ScriptedService("machinelearning")) {
            assertThatThrownBy(() -> learning.call(
                            "Predict", Map.of("MLModelId", "m", "Record", Map.of(), "PredictEndpoint", url)))
                    .isInstanceOf(ClientException.class);
        }
    }

    @Test
    void speechAsALinkIsAGetThatBoto3WouldSignTheSame() {
        try (ScriptedService polly = new ScriptedService("polly")) {
            PresignedRequest link = polly.client.presignRequest(
                    "SynthesizeSpeech",
                    Map.of(
                            "Text",
                            "Hi there",
                            "OutputFormat",
                            "mp3",
                            "VoiceId",
                            "Joanna",
                            "LexiconNames",
                            List.of("a", "b")),
                    Duration.ofMinutes(15));
            assertThat(link.method()).isEqualTo("GET");
            assertThat(link.headers()).isEmpty();
            assertThat(link.url()).hasHost("polly.eu-west-1.amazonaws.com").hasPath("/v1/speech");
            assertThat(link.url().getRawQuery()).contains("LexiconNames=a&LexiconNames=b", "Text=Hi%20there");
            assertThat(fields(Query.parse(link.url().getRawQuery())))
                    .containsEntry(
                            "X-Amz-Signature", "07918c651084305fd25d9dbbda59c3569f66bda2be357737291be549a25f51d3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "fromTime"})
    void theBeginOfAnExportIsTakenUnderBothNames(String name) {
        try (ScriptedService logs = new ScriptedService("logs")) {
            logs.transport.then(200, "{}");
            logs.call("CreateExportTask", Map.of("logGroupName", "g", name, 5, "to", 6, "destination", "b"));
            assertThat(logs.body(0)).contains("\"from\":5").doesNotContain("fromTime");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cognito-identity, GetId, IdentityPoolId, p",
        "cognito-identity, GetOpenIdToken, IdentityId, p",
        "cognito-identity, GetCredentialsForIdentity, IdentityId, p",
        "sts, AssumeRoleWithSAML, SAMLAssertion, 1234",
        "sts, AssumeRoleWithWebIdentity, WebIdentityToken, 1234"
    })
    void whoSignsInHasNothingToSignWith(String service, String operation, String member, String value) {
        Map<String, Object> input = new HashMap<>(Map.of(member, value));
        if (service.equals("sts")) {
            input.put("RoleArn", "arn:aws:iam::123456789012:role/r");
            input.put(
                    operation.equals("AssumeRoleWithSAML") ? "PrincipalArn" : "RoleSessionName",
                    "arn:aws:iam::123456789012:p");
        }
        try (ScriptedService client = new ScriptedService(
                service,
                builder -> builder.credentialsProvider(() -> {
                    throw new AssertionError("nobody is to be asked");
                }),
                Map.of())) {
            client.transport.then(200, service.equals("sts") ? "<Answer/>" : "{}");
            client.call(operation, input);
            assertThat(client.header(0, "Authorization")).isNull();
        }
    }

    @Test
    void unlinkingAnIdentityIsNotSignedEither() {
        try (ScriptedService cognito = new ScriptedService("cognito-identity")) {
            cognito.transport.then(200, "");
            cognito.call(
                    "UnlinkIdentity",
                    Map.of("IdentityId", "i", "Logins", Map.of("p", "t"), "LoginsToRemove", List.of("p")));
            assertThat(cognito.header(0, "Authorization")).isNull();
        }
    }

    @Test
    void queuesAreReachedAtTheClientsEndpointAndTellTheirOldCodes() {
        try (ScriptedService sqs = new ScriptedService("sqs")) {
            sqs.transport.then(
                    400,
                    "{\"__type\": \"com.amazonaws.sqs#QueueDoesNotExist\", \"message\": \"none\"}",
                    "x-amzn-query-error",
                    "AWS.SimpleQueueService.NonExistentQueue;Sender");
            assertThatThrownBy(() -> sqs.call(
                            "ReceiveMessage", Map.of("QueueUrl", "https://elsewhere.example.org/123456789012/q")))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.code()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue"));
            assertThat(sqs.host(0)).isEqualTo("sqs.eu-west-1.amazonaws.com");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void headersThatHoldJsonAreMaps() throws IOException {
        Map<String, Object> input = Map.of(
                "botName", "b", "botAlias", "a", "userId", "u1", "contentType", "text/plain", "inputStream", "hi");
        for (Object attributes : List.of(Map.of("k", List.of(1, true)), "{\"k\":[1,true]}")) {
            try (ScriptedService lex = new ScriptedService("lex-runtime")) {
                lex.transport.then(200, "", "x-amz-lex-slots", base64("{\"city\":\"K\u00f6ln\",\"none\":null}"));
                Map<String, Object> given = new HashMap<>(input);
                given.put("sessionAttributes", attributes);
                Map<String, Object> output = lex.call("PostContent", given);
                assertThat(lex.header(0, "x-amz-lex-session-attributes")).isEqualTo(base64("{\"k\":[1,true]}"));
                assertThat(output.get("slots")).hasToString("{city=K\u00f6ln, none=null}");
                ((InputStream) output.get("audioStream")).close();
            }
        }
    }
}
