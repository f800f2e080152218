package io.awsx.aws2;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.Target;
import io.awsx.camel.profile.Verb;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import io.awsx.testing.ScriptedAws;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Service;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the page says of routes that come over is so: options are taken or refused, operations are known, headers reach the members of
 * inputs, and outputs reach headers. The schemes with components of their own have such tests in their modules.
 */
class Aws2ClaimsTest {

    /** What options want beside them. */
    private static final Map<String, String> BESIDE = Map.ofEntries(
            Map.entry("accessKey", "&secretKey=x"),
            Map.entry("secretKey", "&accessKey=x"),
            Map.entry("sessionToken", "&accessKey=x&secretKey=x"),
            Map.entry("useSessionCredentials", "&accessKey=x&secretKey=x&sessionToken=x"),
            Map.entry("proxyPort", "&proxyHost=localhost"),
            Map.entry("backoffMultiplier", "&backoffIdleThreshold=1"),
            Map.entry("overrideEndpoint", "&uriEndpointOverride=http://localhost:1"),
            Map.entry("messageTimestamp", "&iteratorType=AT_TIMESTAMP"),
            Map.entry("sequenceNumber", "&iteratorType=AT_SEQUENCE_NUMBER&shardId=x"));

    /** What is a file's on the machine that tests run on. */
    private static final Set<String> OF_FILES = Set.of("profileCredentialsName", "useProfileCredentialsProvider");

    /** Values of options where a text or the type's own does not do. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("region", "eu-west-1"),
            Map.entry("uriEndpointOverride", "http://localhost:1"),
            Map.entry("timeUnit", "SECONDS"),
            Map.entry("exchangePattern", "InOnly"),
            Map.entry("scheduler", "none"),
            Map.entry("startScheduler", "false"),
            Map.entry("iteratorType", "LATEST"),
            Map.entry("messageTimestamp", "2026-01-02T03:04:05Z"),
            Map.entry("policy", "RAW({})"),
            Map.entry("redrivePolicy", "RAW({})"),
            Map.entry("eventPatternFile", "RAW({})"));

    private static Aws2Page page;

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeAll
    static void compare() throws IOException {
        page = new Aws2Page();
    }

    @BeforeEach
    void start() {
        camel.getRegistry().bind("aws", aws.session());
        camel.start();
    }

    @AfterEach
    void close() throws IOException {
        camel.close();
        aws.close();
    }

    static Stream<CamelScheme> schemes() {
        return page.schemes().stream()
                .filter(scheme -> page.here(scheme.name()).stream().anyMatch(here -> here.service() != null));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void optionsAreTakenAtTheStartOrRefused(CamelScheme scheme) {
        List<String> wrong = new ArrayList<>();
        for (Row row : page.rows(scheme.name())) {
            String value = row.kind().equals("options") ? value(scheme, row.name()) : null;
            if (value != null && row.verdict() != null) {
                boolean refused = page.here(scheme.name()).stream()
                        .anyMatch(here -> here.profile().refused().containsKey(row.name()));
                boolean taken = !row.verdict().word().equals("different")
                        || page.here(scheme.name()).stream()
                                .anyMatch(here -> here.profile().idle().containsKey(row.name()));
                String problem = startProblem(scheme, row.name(), value);
                if (refused ? problem == null : taken && problem != null) {
                    wrong.add(row.name() + '=' + value + ": " + problem);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String startProblem(CamelScheme scheme, String option, String value) {
        String problem = null;
        for (Counterpart here : page.here(scheme.name())) {
            String uri = here.uri() + '?' + option + '=' + value + BESIDE.getOrDefault(option, "");
            boolean consumes = consumes(scheme, option);
            boolean named =
                    !consumes || option.equals("operation") || here.profile().consumer() != null;
            problem = startProblem(
                    uri + (named ? "" : "&operation=" + scheme.operations().get(0)) + waiting(consumes, option),
                    consumes);
            if (problem == null) {
                return null;
            }
        }
        return problem;
    }

    /** What keeps a consumer from polling. */
    private static String waiting(boolean consumes, String option) {
        return consumes && !option.equals("startScheduler") ? "&startScheduler=false" : "";
    }

    private static boolean consumes(CamelScheme scheme, String option) {
        return !scheme.produces()
                || scheme.options().get(option).path("label").asText().contains("consumer");
    }

    private String startProblem(String uri, boolean consumer) {
        Service started = null;
        try {
            Endpoint endpoint = camel.getEndpoint(uri);
            started = consumer ? endpoint.createConsumer(exchange -> {}) : endpoint.createProducer();
            ServiceHelper.startService(started);
            return null;
        } catch (Exception e) {
            return e.toString();
        } finally {
            ServiceHelper.stopAndShutdownService(started);
        }
    }

    /** A value for an option; null where only a bean can be one, or it stands before the question mark. */
    private static String value(CamelScheme scheme, String option) {
        if (!scheme.options().containsKey(option) || OF_FILES.contains(option)) {
            return null;
        } else if (VALUES.containsKey(option)) {
            return VALUES.get(option);
        }
        return switch (scheme.type(option)) {
            case "boolean" -> "true";
            case "integer", "number" -> "1";
            case "duration" -> "1000";
            case "enum" -> scheme.options().get(option).path("enum").get(0).asText();
            case "string" -> "xxx";
            default -> null;
        };
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void operationsAreKnown(CamelScheme scheme) {
        for (Row row : page.rows(scheme.name())) {
            if (row.kind().equals("operations")) {
                assertThat(page.here(scheme.name()).stream()
                                .map(here -> startProblem(here.uri() + "?operation=" + row.name(), !scheme.produces())))
                        .as(row.name())
                        .containsNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void headersReachTheMembersOfInputs(CamelScheme scheme) {
        List<String> wrong = new ArrayList<>();
        for (Counterpart here : page.here(scheme.name())) {
            here.profile()
                    .in()
                    .forEach((header, target) -> target.places().forEach(place -> {
                        String problem = inputProblem(here, header, target, place);
                        if (problem != null) {
                            wrong.add(header + " to " + place + ": " + problem);
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
    }

    private String inputProblem(Counterpart here, String header, Target target, Place place) {
        Operation operation = operation(here.service(), place);
        MemberPath path = new MemberPath(place.path().replace("[]", "[0]"));
        Object sample = Sample.of(path.member(operation.input()).shape());
        boolean named = "attributes".equals(target.as()) || "entries".equals(target.as());
        Object value = named ? Map.of("k", "v") : place.path().contains("[]") ? List.of(sample) : sample;
        Map<String, Object> params = Sample.around(operation.input(), path);
        aws.forgetCalls();
        answer(here.service(), operation, Sample.map(operation.output()));
        Exchange exchange = camel.createProducerTemplate()
                .send(
                        uri(here.service(), operation, params),
                        sent -> sent.getMessage().setHeader(header, value));
        if (exchange.getException() != null) {
            return exchange.getException().toString();
        }
        Object found =
                path.find(aws.calls(here.service(), operation.name()).get(0).input());
        boolean same = (target.as() == null && target.values().isEmpty()) ? sample.equals(found) : found != null;
        return same || (value instanceof byte[] && found instanceof byte[]) ? null : "found " + found;
    }

    private void answer(String service, Operation operation, Map<String, Object> output) {
        if (operation.discovery() != null) {
            aws.on(service, "DescribeEndpoints")
                    .answer(Map.of("Endpoints", List.of(Map.of("Address", "x.example", "CachePeriodInMinutes", 9L))));
        }
        aws.on(service, operation.name()).answer(output);
    }

    private Operation operation(String service, Place place) {
        if (place.operation() != null) {
            return aws.client(service).operation(place.operation());
        }
        return aws.client(service).operations().stream()
                .map(aws.client(service)::operation)
                .filter(one -> one.inputEvents() == null
                        && new MemberPath(place.path().replace("[]", "[0]")).fits(one.input()))
                .findFirst()
                .orElseThrow();
    }

    private static String uri(String service, Operation operation, Map<String, Object> params) {
        StringBuilder uri = new StringBuilder("awsx:" + service + "?operation=" + operation.name());
        params.forEach((path, value) -> uri.append("&param.")
                .append(URLEncoder.encode(path, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(text(value), StandardCharsets.UTF_8)));
        return uri.toString();
    }

    private static String text(Object value) {
        return value instanceof byte[] ? "eHh4" : value instanceof Map ? "{}" : value.toString();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void outputsReachHeaders(CamelScheme scheme) {
        List<String> wrong = new ArrayList<>();
        for (Counterpart here : page.here(scheme.name())) {
            here.profile()
                    .out()
                    .forEach((header, places) -> places.forEach(place -> {
                        String problem = outputProblem(here, header, place);
                        if (problem != null) {
                            wrong.add(header + " from " + place + ": " + problem);
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
    }

    private String outputProblem(Counterpart here, String header, Place place) {
        Operation operation = aws.client(here.service()).operations().stream()
                .map(aws.client(here.service())::operation)
                .filter(one -> place.isOf(one.name()) && one.output().member(root(place.path())) != null)
                .findFirst()
                .orElseThrow();
        Map<String, Object> output = Sample.map(operation.output());
        String path = isPath(place.path()) ? place.path() : root(place.path());
        MemberPath given = new MemberPath(path);
        given.put(
                output,
                operation.output(),
                Sample.of(given.member(operation.output()).shape()));
        answer(here.service(), operation, output);
        Exchange exchange = camel.createProducerTemplate()
                .send(uri(here.service(), operation, Sample.required(operation.input())), sent -> {});
        if (exchange.getException() != null) {
            return exchange.getException().toString();
        }
        Object found = exchange.getMessage().getHeader(header);
        Object expected = JmesPath.compile(place.path()).search(output);
        return String.valueOf(expected).equals(String.valueOf(found)) ? null : "found " + found + ", not " + expected;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void outputsBecomeBodies(CamelScheme scheme) {
        List<String> wrong = new ArrayList<>();
        for (Counterpart here : page.here(scheme.name())) {
            here.profile().verbs().forEach((name, verb) -> {
                String problem = verb.body() == null ? null : bodyProblem(here, name, verb);
                if (problem != null) {
                    wrong.add(name + ": " + problem);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private String bodyProblem(Counterpart here, String name, Verb verb) {
        Operation operation = aws.client(here.service()).operation(verb.operation());
        Map<String, Object> output = Sample.map(operation.output());
        if (isPath(verb.body()) && !verb.keepsBody()) {
            MemberPath path = new MemberPath(verb.body());
            path.put(
                    output,
                    operation.output(),
                    Sample.of(path.member(operation.output()).shape()));
        }
        answer(here.service(), operation, output);
        Exchange exchange = sent(here.service(), name, operation, null);
        if (exchange.getException() != null) {
            return exchange.getException().toString();
        }
        Object expected =
                verb.keepsBody() ? null : JmesPath.compile(verb.body()).search(output);
        Object found = exchange.getMessage().getBody();
        return String.valueOf(expected).equals(String.valueOf(found)) || expected instanceof byte[]
                ? null
                : "found " + found + ", not " + expected;
    }

    private Exchange sent(String service, String name, Operation operation, Object body) {
        String uri = uri(service, operation, Sample.required(operation.input()));
        return camel.createProducerTemplate()
                .send(
                        uri.replace("operation=" + operation.name(), "operation=" + name),
                        sent -> sent.getMessage().setBody(body));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void whatAnEarlierStepLeftIsNotLookedAt(CamelScheme scheme) {
        List<String> wrong = new ArrayList<>();
        for (Row row : page.rows(scheme.name())) {
            if (row.kind().equals("operations")) {
                page.here(scheme.name()).stream()
                        .filter(here ->
                                startProblem(here.uri() + "?operation=" + row.name(), !scheme.produces()) == null)
                        .map(here -> leftProblem(here, row.name()))
                        .filter(Objects::nonNull)
                        .forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String leftProblem(Counterpart here, String name) {
        Verb verb = here.profile().verbs().get(name);
        Operation operation = aws.client(here.service()).operation(verb == null ? name : verb.operation());
        if (operation.inputPayload() != null
                || here.profile().payload(operation.name()) != null
                || here.profile().batch().containsKey(operation.name())) {
            return null;
        }
        answer(here.service(), operation, Sample.map(operation.output()));
        Exchange exchange = sent(here.service(), name, operation, "left over");
        return exchange.getException() == null ? null : name + ": " + exchange.getException();
    }

    private static boolean isPath(String expression) {
        return expression.matches("[\\w.]+(\\[\\d+][\\w.]*)*");
    }

    /** The first member of an expression. */
    private static String root(String expression) {
        return expression.replaceAll("^[^\\w]*(?:not_null|join|length|keys)?[^\\w]*(\\w+).*$", "$1");
    }
}
