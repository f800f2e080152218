package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.ScriptedTransport;
import io.awsx.call.ProtocolModels.RequestCase;
import io.awsx.call.ProtocolModels.ResponseCase;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.model.Shape;
import io.awsx.observe.CallObserver;
import io.awsx.observe.CallTally;
import io.awsx.protocol.Protocol;
import io.awsx.quirk.ServiceQuirks;
import io.awsx.retry.RetryMode;
import io.awsx.retry.RetrySettings;
import io.awsx.settings.Settings;
import io.awsx.signing.Signers;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/**
 * Runs the protocol tests of Smithy: requests through a whole call up to the transport, answers through the protocol.
 */
final class ProtocolConformance {

    private static final String TOKEN = "00000000-0000-4000-8000-000000000000";

    private static final SelectedProfile NO_PROFILE = SelectedProfile.choose(null, Map.of(), Profiles.of("", ""));

    private final String protocol;

    /** @param protocol the id of its trait */
    ProtocolConformance(String protocol) {
        this.protocol = protocol;
    }

    Stream<DynamicTest> requests() {
        return ProtocolModels.requests(protocol).stream()
                .map(test -> test(test.toString(), () -> compare(send(test), test.expected())));
    }

    Stream<DynamicTest> responses() {
        return ProtocolModels.responses(protocol).stream().map(test -> test(test.toString(), () -> check(test)));
    }

    /** The ids of all cases, to find listed ones that are none. */
    List<String> ids() {
        return Stream.concat(ProtocolModels.requests(protocol).stream(), ProtocolModels.responses(protocol).stream())
                .map(Object::toString)
                .toList();
    }

    private interface Check {
        void run() throws Exception;
    }

    private DynamicTest test(String id, Check check) {
        return DynamicTest.dynamicTest(id, () -> {
            try {
                check.run();
            } catch (AssertionError e) {
                // Reports have a number in place of the name.
                throw new AssertionError(id + ": " + e.getMessage(), e);
            }
        });
    }

    private static HttpRequest send(RequestCase test) {
        ScriptedTransport transport = new ScriptedTransport();
        transport.otherwise(request -> ScriptedTransport.answer(500, "stop"));
        Operation operation = test.service().operation(test.operation());
        Map<String, Object> input =
                ProtocolValues.input(operation.input(), test.expected().getParams());
        try {
            if (test.service().name().equals("AmazonS3")) {
                sendToS3(test, input, transport);
            } else {
                String host = test.expected().getHost().orElse("example.com");
                new Call(pipeline(test.service(), "https://" + host, transport), operation, input).run();
            }
        } catch (ServiceException stopped) {
            assertThat(stopped.statusCode()).isEqualTo(500);
        }
        return transport.requests().get(0);
    }

    /** Where S3 is called depends on its endpoint rules, which the test model lacks: the catalog's model has them. */
    private static void sendToS3(RequestCase test, Map<String, Object> input, ScriptedTransport transport) {
        ObjectNode client = test.expected()
                .getVendorParams()
                .getObjectMember("scopedConfig")
                .flatMap(config -> config.getObjectMember("client"))
                .orElse(Node.objectNode());
        Map<String, Object> settings = new TreeMap<>();
        settings.put("region", client.getStringMemberOrDefault("region", "us-west-2"));
        settings.put("maxAttempts", 1);
        client.getObjectMember("s3").ifPresent(s3 -> settings(s3, settings));
        test.expected()
                .getVendorParams()
                .getObjectMember("scopedConfig")
                .flatMap(config -> config.getObjectMember("operation"))
                .flatMap(config -> config.getObjectMember("s3"))
                .ifPresent(s3 -> settings(s3, settings));
        try (AwsSession session = AwsSession.builder()
                .environment(Map.of())
                .anonymous()
                .transport(transport)
                .build()) {
            session.client("s3", settings).call(test.operation(), input);
        }
    }

    private static void settings(ObjectNode s3, Map<String, Object> settings) {
        settings.put(
                "forcePathStyle",
                s3.getStringMemberOrDefault("addressing_style", "").equals("path"));
        settings.put("accelerate", s3.getBooleanMemberOrDefault("use_accelerate_endpoint"));
        settings.put("useDualstack", s3.getBooleanMemberOrDefault("use_dualstack_endpoint"));
    }

    /** Those of the catalog's service of the same SDK id; most test services are none of AWS. */
    private static ServiceQuirks quirks(ServiceModel service) {
        ModelCatalog catalog = ModelCatalog.builtIn();
        String name = service.sdkId().replace(" ", "").toLowerCase(Locale.ROOT);
        return ServiceQuirks.of(catalog.services().contains(name) ? name : "none");
    }

    private static Pipeline pipeline(ServiceModel service, String url, ScriptedTransport transport) {
        return new Pipeline(
                service,
                new Settings(Map.of("region", "us-east-1", "endpointUrl", url, "maxAttempts", 1), Map.of(), NO_PROFILE)
                        .client(service.sdkId()),
                Protocol.of(service),
                quirks(service),
                null,
                new Authentication(
                        CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "SECRET")),
                        () -> null,
                        new Signers(),
                        List.of(),
                        new ServerClock(InstantSource.fixed(Instant.EPOCH)),
                        new Patience(CallThreads.waiting())),
                transport,
                RetryMode.STANDARD.strategy(RetrySettings.STANDARD.withMaxAttempts(1), "", new Random(1), () -> 0),
                CallObserver.NONE,
                new CallTally(),
                new Surroundings(
                        new ServerClock(InstantSource.fixed(Instant.EPOCH)),
                        () -> 0,
                        delay -> {},
                        () -> 0,
                        () -> TOKEN,
                        () -> TOKEN),
                Learned.nothing());
    }

    private static void compare(HttpRequest actual, HttpRequestTestCase expected) throws Exception {
        assertThat(actual.method()).isEqualTo(expected.getMethod());
        assertThat(actual.path()).isEqualTo(expected.getUri());
        List<String> query = actual.query().isEmpty()
                ? List.of()
                : ProtocolBodies.parts(actual.query().encoded(), "&");
        List<String> names = query.stream().map(ProtocolConformance::name).toList();
        List<String> wanted = expected.getQueryParams().stream()
                .map(ProtocolConformance::name)
                .toList();
        assertThat(query.stream().filter(parameter -> wanted.contains(name(parameter))))
                .as("query")
                .containsExactlyInAnyOrderElementsOf(expected.getQueryParams());
        expected.getRequireQueryParams()
                .forEach(required -> assertThat(names).as("query").contains(required));
        expected.getForbidQueryParams()
                .forEach(forbidden -> assertThat(names).as("query").doesNotContain(forbidden));
        Headers headers = actual.headers();
        expected.getHeaders()
                .forEach((header, value) -> assertThat(String.join(", ", headers.all(header)))
                        .as(header)
                        .isEqualTo(value));
        for (String required : expected.getRequireHeaders()) {
            if (required.equalsIgnoreCase("Content-Length")) {
                assertThat(actual.body().length()).as(required).isNotNegative();
            } else {
                assertThat(headers.contains(required)).as(required).isTrue();
            }
        }
        for (String forbidden : expected.getForbidHeaders()) {
            assertThat(headers.first(forbidden)).as(forbidden).isNull();
        }
        if (expected.getBody().isPresent()) {
            byte[] body;
            try (var in = actual.body().open()) {
                body = in.readAllBytes();
            }
            ProtocolBodies.compare(
                    expected.getBodyMediaType().orElse(""),
                    body,
                    expected.getBody().get());
        }
        String host = expected.getResolvedHost().orElse(expected.getHost().orElse(""));
        if (!host.equals(expected.getHost().orElse(""))) {
            assertThat(actual.origin().toString()).isEqualTo("https://" + host);
        }
    }

    private static String name(String parameter) {
        return parameter.split("=", -1)[0];
    }

    private static void check(ResponseCase test) throws Exception {
        HttpResponseTestCase answer = test.answer();
        Headers.Builder headers = Headers.builder();
        answer.getHeaders().forEach(headers::add);
        byte[] body = ProtocolBodies.bytes(
                answer.getBodyMediaType().orElse(""), answer.getBody().orElse(""));
        HttpResponse response = new HttpResponse(answer.getCode(), headers.build(), new ByteArrayInputStream(body));
        Operation operation = test.service().operation(test.operation());
        Protocol protocol = Protocol.of(test.service());
        Shape shape = operation.output();
        Map<String, Object> given;
        if (test.error() == null) {
            given = protocol.read(operation, response);
        } else {
            ServiceException error = protocol.readError(operation, response);
            assertThat(error.statusCode()).isEqualTo(answer.getCode());
            shape = operation.error(error.code());
            assertThat(shape).as("error of code " + error.code()).isNotNull();
            assertThat(shape.name()).isEqualTo(test.error());
            given = modelled(shape, error.fields());
        }
        Object expected = ProtocolValues.input(shape, answer.getParams());
        assertThat(comparable(operation, shape, given)).isEqualTo(comparable(operation, shape, expected));
    }

    /** The members that the model knows: errors keep the others too. */
    private static Map<String, Object> modelled(Shape shape, Map<String, Object> fields) {
        Map<String, Object> known = new TreeMap<>(fields);
        known.keySet().retainAll(new ArrayList<>(shape.memberNames()));
        return known;
    }

    @SuppressWarnings("unchecked")
    private static Object comparable(Operation operation, Shape shape, Object value) {
        Map<String, Object> fields = (Map<String, Object>) ProtocolValues.comparable(shape, value);
        return ProtocolValues.withoutEmptyPayload(operation.outputPayload(), fields);
    }
}
