package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.ResolvedEndpoint;
import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.testkit.ConformanceVectors;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The calls of {@code smithy.rules#endpointTests}: from an operation and its input, with all that lies between a client
 * and the rules, to the endpoint.
 */
class OperationEndpointConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the clients of the vectors are set to where a case does not say. */
    private static final Map<String, Object> UNSET =
            Map.of("useGlobalEndpoint", false, "useArnRegion", true, "forcePathStyle", false);

    /** Names that the rules would put into a path, encoded, but no bucket has. */
    private static final Set<String> REFUSED = Set.of("example.com#", "bucket name");

    /** Cases whose opposite holds here, by what they are called. */
    private static final Map<Pattern, String> DEPARTURES = Map.of(
            Pattern.compile("path style \\+ ARN bucket"),
            "an ARN never stands in the path",
            Pattern.compile("\\{UseFIPS=false, UseDualStack=false, AccountId=1.*Region=(cn|us-gov)-.*"
                    + "|.*AccountId=, AccountIdEndpointMode=preferred, Region=(cn|us-gov)-.*"),
            "the rules of the pinned release know accounts in more partitions than the vectors");

    private static final Set<String> KNOWN = Set.of("sigv4", "sigv4a", "sigv4-s3express");

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("AWS::Region", "region"),
            Map.entry("AWS::UseFIPS", "useFips"),
            Map.entry("AWS::UseDualStack", "useDualstack"),
            Map.entry("SDK::Endpoint", "endpointUrl"),
            Map.entry("AWS::Auth::AccountId", "accountId"),
            Map.entry("AWS::Auth::AccountIdEndpointMode", "accountIdEndpointMode"),
            Map.entry("AWS::STS::UseGlobalEndpoint", "useGlobalEndpoint"),
            Map.entry("AWS::S3::Accelerate", "accelerate"),
            Map.entry("AWS::S3::DisableMultiRegionAccessPoints", "disableMultiRegionAccessPoints"),
            Map.entry("AWS::S3::ForcePathStyle", "forcePathStyle"),
            Map.entry("AWS::S3::UseArnRegion", "useArnRegion"),
            Map.entry("AWS::S3::UseGlobalEndpoint", "useGlobalEndpoint"),
            Map.entry("AWS::S3Control::UseArnRegion", "useArnRegion"));

    @TestFactory
    Stream<DynamicTest> s3() {
        return calls("s3");
    }

    @TestFactory
    Stream<DynamicTest> s3control() {
        return calls("s3control");
    }

    @TestFactory
    Stream<DynamicTest> dynamodb() {
        return calls("dynamodb");
    }

    @TestFactory
    Stream<DynamicTest> events() {
        return calls("events");
    }

    @TestFactory
    Stream<DynamicTest> sts() {
        return calls("sts");
    }

    private static Stream<DynamicTest> calls(String service) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode shape :
                ConformanceVectors.json("endpoints/" + service + ".json").path("shapes")) {
            JsonNode cases =
                    shape.path("traits").path("smithy.rules#endpointTests").path("testCases");
            for (JsonNode test : cases) {
                for (JsonNode call : test.path("operationInputs")) {
                    String title = test.path("documentation").asText();
                    tests.add(DynamicTest.dynamicTest(
                            call.path("operationName").asText() + ": " + title,
                            () -> check(service, call, test.path("expect"), title)));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static String departure(String title) {
        for (Map.Entry<Pattern, String> departure : DEPARTURES.entrySet()) {
            if (departure.getKey().matcher(title).matches()) {
                return departure.getValue();
            }
        }
        return null;
    }

    private static void check(String service, JsonNode call, JsonNode expected, String title) {
        String why = departure(title);
        if (why == null) {
            check(service, call, expected);
        } else {
            assertThatThrownBy(() -> check(service, call, expected))
                    .as(why)
                    .isInstanceOfAny(AssertionError.class, ClientException.class);
        }
    }

    private static void check(String service, JsonNode call, JsonNode expected) {
        Map<String, Object> settings = new LinkedHashMap<>(UNSET);
        call.path("builtInParams")
                .properties()
                .forEach(setting -> settings.put(
                        SETTINGS.get(setting.getKey()), JSON.convertValue(setting.getValue(), Object.class)));
        Map<String, Object> input = call.has("operationParams")
                ? JSON.convertValue(call.path("operationParams"), new TypeReference<>() {})
                : Map.of();
        String operation = call.path("operationName").asText();
        try (ScriptedService client = new ScriptedService(service, builder -> builder, settings)) {
            JsonNode wanted = expected.path("endpoint");
            JsonNode scheme = scheme(wanted.path("properties").path("authSchemes"));
            String name = scheme.path("name").asText("sigv4");
            if (expected.has("error") || REFUSED.contains(String.valueOf(input.get("Bucket")))) {
                assertThatThrownBy(() -> client.client.resolveEndpoint(operation, input))
                        .isInstanceOf(ClientException.class);
                return;
            } else if (!KNOWN.contains(name)) {
                assertThatThrownBy(() -> client.client.resolveEndpoint(operation, input))
                        .hasMessageContaining(name + ", which is not supported yet");
                return;
            }
            ResolvedEndpoint endpoint = client.client.resolveEndpoint(operation, input);
            String url = wanted.path("url").asText();
            assertThat(endpoint.url())
                    .isEqualTo(URI.create(
                            operation.equals("WriteGetObjectResponse")
                                    // The vectors end before the operation's prefix
                                    ? url.replace("://", "://requestroute.")
                                    : url));
            assertThat(endpoint.headers())
                    .isEqualTo(JSON.convertValue(
                            wanted.has("headers") ? wanted.path("headers") : JSON.createObjectNode(),
                            new TypeReference<Map<String, List<String>>>() {}));
            if (scheme.has("signingName")) {
                assertThat(endpoint.signingName())
                        .isEqualTo(scheme.path("signingName").asText());
            }
            if (scheme.has("signingRegion")) {
                assertThat(endpoint.signingRegion())
                        .isEqualTo(scheme.path("signingRegion").asText());
            }
        }
    }

    /** The one of a list of ways to sign that is known here, else the first. */
    private static JsonNode scheme(JsonNode offered) {
        for (JsonNode scheme : offered) {
            if (KNOWN.contains(scheme.path("name").asText())) {
                return scheme;
            }
        }
        return offered.path(0);
    }
}
