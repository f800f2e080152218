package io.awsx.camel.generic;

import static io.awsx.testkit.Trap.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.awsx.AwsClient;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.Profiles;
import io.awsx.camel.profile.Resource;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Verb;
import io.awsx.error.ClientException;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.testing.RecordedCall;
import io.awsx.testkit.Samples;
import io.awsx.testkit.Trap;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages from elsewhere cannot do to a producer, for each service that has a profile and each header that it knows. */
class HostileProducersTest extends ProfileTestSupport {

    /** What the URI names where a name alone would be asked for at the service. */
    private static final Map<String, String> NAMED =
            Map.of("sns", "arn:aws:sns:us-east-1:1:own", "sqs", "https://sqs.us-east-1.amazonaws.com/1/own");

    private final Set<String> answered = new HashSet<>();
    private Trap trap;

    /** A header of a profile, and a member that it gives. */
    private record Given(String header, Operation operation, String path, Shape shape) {}

    static List<String> services() throws IOException, URISyntaxException {
        URI one = Objects.requireNonNull(Profiles.class.getResource("sns.json")).toURI();
        try (Stream<Path> files = Files.list(Path.of(one).getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void putUpTrap() {
        trap = Trap.in(camel);
    }

    @AfterEach
    void nothingWasEvaluated() {
        assertThat(trap.calls()).isZero();
    }

    private static ServiceProfile profile(String service) {
        return Profiles.of(service, null);
    }

    private static ServiceModel model(String service) {
        return ModelCatalog.builtIn().service(service);
    }

    private AwsClient client(String service) {
        return aws.client(service);
    }

    /** All headers of a service that give a member as it is, each with one operation. */
    private List<Given> headers(String service) {
        ServiceProfile profile = profile(service);
        AwsClient client = client(service);
        Set<String> operations = new TreeSet<>();
        profile.verbs().values().stream().map(Verb::operation).forEach(operations::add);
        return profile.in().entrySet().stream()
                .filter(header -> header.getValue().as() == null)
                .flatMap(header -> header.getValue().places().stream()
                        .filter(place -> !place.path().contains("[]"))
                        .flatMap(place -> operations.stream()
                                .filter(place::isOf)
                                .map(client::operation)
                                .filter(operation -> new MemberPath(place.path()).fits(operation.input()))
                                .limit(1)
                                .map(operation -> new Given(
                                        header.getKey(),
                                        operation,
                                        place.path(),
                                        new MemberPath(place.path())
                                                .member(operation.input())
                                                .shape()))))
                .toList();
    }

    private void answers(String service, String operation) {
        if (answered.add(service + operation)) {
            aws.on(service, operation).optional().answer();
        }
    }

    private static @Nullable List<Object> values(Shape shape) {
        return switch (shape.type()) {
            case STRING -> List.of("own", "0ther");
            case BOOLEAN -> List.of(true, false);
            case INTEGER, LONG -> List.of(1, 2);
            case LIST -> {
                List<Object> elements = values(shape.listMember().shape());
                yield elements == null ? null : List.of(elements.get(0), List.of(elements.get(1)));
            }
            default -> null;
        };
    }

    @Test
    void neitherHeaderNorBodyChangesWhatTheUriFixes() throws Exception {
        for (String service : services()) {
            changesNothingFixed(service);
        }
    }

    private void changesNothingFixed(String service) {
        for (Given given : headers(service)) {
            List<Object> values = values(given.shape);
            if (values == null) {
                continue;
            }
            String name = given.operation.name();
            answers(service, name);
            String uri = "awsx:" + service + "?operation=" + name + "&param." + given.path + '=' + values.get(0);
            Map<String, Object> body = new LinkedHashMap<>();
            new MemberPath(given.path).put(body, given.operation.input(), values.get(1));

            for (String spelling : List.of(given.header, given.header.toLowerCase(Locale.ROOT))) {
                assertThatThrownBy(() -> send(uri, Map.of(), Map.of(spelling, values.get(1))))
                        .as("%s with %s", uri, spelling)
                        .isInstanceOf(ClientException.class)
                        .hasMessageContainingAll("A header gives " + given.path, "overridable=" + given.path);
            }
            assertThatThrownBy(() -> send(uri, body))
                    .as(uri)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContainingAll("The body gives " + given.path, "overridable=" + given.path);
        }
        assertThat(aws.calls()).as(service).isEmpty();
    }

    @Test
    void neitherHeaderNorBodyNamesAnotherResource() throws Exception {
        for (String service : services()) {
            namesNoOther(service);
        }
    }

    private void namesNoOther(String service) {
        Resource resource = profile(service).resource();
        String own = NAMED.getOrDefault(service, "own");
        AwsClient client = client(service);
        for (Place place : resource == null ? List.<Place>of() : resource.members()) {
            String path = place.path().replace("[]", "[0]");
            for (String name : model(service).operations()) {
                Operation operation = client.operation(name);
                if (!place.isOf(name) || !new MemberPath(path).fits(operation.input())) {
                    continue;
                }
                answers(service, name);
                String uri = "awsx:" + service + '/' + own + "?operation=" + name;
                Map<String, Object> body = Samples.needed(operation.input());
                new MemberPath(path).put(body, operation.input(), "0ther");

                assertThatThrownBy(() -> send(uri, body))
                        .as(uri)
                        .isInstanceOf(ClientException.class)
                        .hasMessageMatching("(?s)The (body|message) gives \\Q" + path + "\\E=0ther.*");
                assertThat(aws.calls(service, name)).as(uri).isEmpty();

                Map<String, Object> needed = Samples.needed(operation.input());
                if (!place.path().contains("[]")) {
                    needed.remove(path.split("[.\\[]", 2)[0]);
                }
                Map<String, Object> headers = new LinkedHashMap<>();
                for (String prefix : List.of("", "param.", "CamelAwsx", "CamelAwsxParam.", "CamelAws")) {
                    headers.put(prefix + path, "0ther");
                }
                headers(service).stream()
                        .filter(given -> given.path.equals(path))
                        .forEach(given -> headers.put(given.header, "0ther"));
                Throwable failure = catchThrowable(() -> send(uri, needed, headers));
                if (failure != null) {
                    assertThat(failure)
                            .as(uri)
                            .isInstanceOf(ClientException.class)
                            .hasMessageContaining("A header gives " + path + "=0ther");
                }
                assertThat(aws.calls(service, name))
                        .as("%s gives %s", uri, failure)
                        .hasSize(failure == null ? 1 : 0)
                        .allSatisfy(call -> assertThat(new MemberPath(path).find(call.input()))
                                .isIn("own", own));
            }
        }
    }

    @Test
    void textOfHeadersIsTakenLiterally() throws Exception {
        for (String service : services()) {
            takesHeadersLiterally(service);
        }
    }

    private void takesHeadersLiterally(String service) {
        for (Given given : headers(service)) {
            if (given.shape.type() != ShapeType.STRING) {
                continue;
            }
            String name = given.operation.name();
            answers(service, name);
            Map<String, Object> needed = Samples.needed(given.operation.input());
            int before = aws.calls(service, name).size();

            Throwable failure = catchThrowable(
                    () -> send("awsx:" + service + "?operation=" + name, needed, Map.of(given.header, TEXT)));

            if (failure != null) {
                // What it gives is not all that is needed there.
                assertThat(failure)
                        .as(given.header)
                        .hasMessageStartingWith("Input of " + service)
                        .hasMessageContaining("is missing");
                continue;
            }
            List<RecordedCall> calls = aws.calls(service, name);
            assertThat(calls).as(given.header).hasSize(before + 1);
            assertThat(new MemberPath(given.path).find(calls.get(before).input()))
                    .as(given.header)
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void noHeaderChoosesAnotherOperation() throws Exception {
        for (String service : services()) {
            choosesNoOther(service);
        }
    }

    private void choosesNoOther(String service) {
        ServiceProfile profile = profile(service);
        List<String> names = model(service).operations().stream().sorted().toList();
        String own = names.get(0);
        String other = names.get(names.size() - 1);
        Stream.concat(Stream.of(AwsxConstants.OPERATION), profile.operationHeaders().stream())
                .flatMap(header -> Stream.of(header, header.toLowerCase(Locale.ROOT)))
                .forEach(header -> {
                    for (String asked : List.of(other, TEXT)) {
                        assertThatThrownBy(() ->
                                        send("awsx:" + service + "?operation=" + own, Map.of(), Map.of(header, asked)))
                                .as(header)
                                .isInstanceOf(ClientException.class)
                                .hasMessageContaining("allowedOperations");
                    }
                });
        assertThat(aws.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ses?operation=SendEmail",
                "sns/arn:aws:sns:us-east-1:1:t?operation=Publish",
                "events/bus?operation=PutRule",
                "lambda/f?operation=Invoke",
                "kinesis/orders?operation=PutRecord",
                "sts?operation=AssumeRole",
                "iam?operation=CreateUser",
                "kms?operation=Encrypt"
            })
    void noHeaderSaysWhereCallsGoOrWhoCalls(String target) {
        String service = target.split("[/?]", -1)[0];
        String name = target.substring(target.indexOf('=') + 1);
        answers(service, name);
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String prefix : List.of("", "CamelAwsx", "CamelAws", "camel.component.awsx.")) {
            for (String option : List.of(
                    "uriEndpointOverride",
                    "overrideEndpoint",
                    "region",
                    "Region",
                    "accessKey",
                    "secretKey",
                    "profile",
                    "assumeRoleArn",
                    "proxyHost",
                    "trustAllCertificates",
                    "Host",
                    "Authorization",
                    "X-Amz-Target",
                    "x-amz-security-token")) {
                headers.put(prefix + option, "evil.example");
            }
        }
        headers.put("CamelHttpUri", "http://evil.example");
        headers.put("CamelDestinationOverrideUrl", "http://evil.example");
        Map<String, Object> needed =
                Samples.needed(client(service).operation(name).input());
        needed.keySet()
                .removeIf(member -> target.contains("/")
                        && List.of("TopicArn", "FunctionName", "EventBusName", "StreamName")
                                .contains(member));

        send("awsx:" + target, needed);
        send("awsx:" + target, needed, headers);

        List<RecordedCall> calls = aws.calls(service, name);
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).region()).isEqualTo(calls.get(0).region());
        assertThat(calls.get(1).requests().get(0).url())
                .isEqualTo(calls.get(0).requests().get(0).url());
        assertThat(calls.get(1).requests().get(0).headers().toString()).doesNotContain("evil.example");
        assertThat(calls.get(1).requests().get(0).headers().keySet())
                .isEqualTo(calls.get(0).requests().get(0).headers().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&input=payload"})
    void whatAnExpressionFindsIsNotEvaluatedAgain(String input) {
        answers("sns", "Publish");

        send(
                "awsx:sns/arn:aws:sns:us-east-1:1:t?operation=Publish&param.Subject=${header.x}&param.MessageGroupId=${body}"
                        + input,
                TEXT,
                Map.of("x", TEXT));

        assertThat(input("sns", "Publish"))
                .containsEntry("Subject", TEXT)
                .containsEntry("MessageGroupId", TEXT)
                .containsEntry("Message", TEXT);
    }
}
