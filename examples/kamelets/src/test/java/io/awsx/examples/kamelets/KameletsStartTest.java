package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.observe.CallObserver;
import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KameletsStartTest {

    /** What a parameter must look like where any text would not do. */
    private static final Map<String, String> LOOKS = Map.of(
            "region", "eu-west-1",
            // None, since the file that it would be in is that of whoever runs the test.
            "profileCredentialsName", "",
            "query", "select 1",
            "sourceLanguage", "en",
            "targetLanguage", "de",
            "from", "ann@example.com",
            "uriEndpointOverride", "http://localhost:9");

    static List<KameletFile> ours() {
        return KameletFile.all();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachStartsByWhatItRequiresAndCallsNothing(KameletFile kamelet) throws Exception {
        startsAndCallsNothing(kamelet, values(kamelet, false));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachStartsWithAllOfItsParametersAndCallsNothing(KameletFile kamelet) throws Exception {
        startsAndCallsNothing(kamelet, values(kamelet, true));
    }

    private static void startsAndCallsNothing(KameletFile kamelet, Map<String, String> values) throws Exception {
        Thread starting = Thread.currentThread();
        List<String> calls = new CopyOnWriteArrayList<>();
        CallObserver observer = new CallObserver() {
            @Override
            public void started(CallInfo call) {
                // The polls of a source may have begun.
                if (Thread.currentThread().equals(starting)) {
                    calls.add(call.operation());
                }
            }
        };
        try (ScriptedAws aws = ScriptedAws.create(builder -> builder.observer(observer));
                CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", aws.session());
            camel.addRoutes(route(kamelet, values));
            camel.start();

            assertThat(camel.getRoutes()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(calls).isEmpty();
            if (!"source".equals(kamelet.type())) {
                assertThat(aws.calls()).isEmpty();
            }
        }
    }

    private static RouteBuilder route(KameletFile kamelet, Map<String, String> values) {
        String uri = "kamelet:" + kamelet.name() + "?"
                + values.entrySet().stream()
                        .map(value -> value.getKey() + "=RAW(" + value.getValue() + ")")
                        .collect(Collectors.joining("&"));
        return new RouteBuilder() {
            @Override
            public void configure() {
                if ("source".equals(kamelet.type())) {
                    from(uri).to("mock:out");
                } else {
                    from("direct:in").to(uri);
                }
            }
        };
    }

    private static Map<String, String> values(KameletFile kamelet, boolean all) {
        Map<String, String> values = new TreeMap<>();
        kamelet.parameters().forEach((name, said) -> {
            String value = said.value().isEmpty() ? value(name, said) : said.value();
            if ((all || said.required()) && !value.isEmpty()) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static String value(String name, Parameter said) {
        return "integer".equals(said.type()) ? "1" : LOOKS.getOrDefault(name, "thing");
    }

    @Test
    void whatARequiredParameterIsMissingInDoesNotStart() throws Exception {
        KameletFile sink = ours().stream()
                .filter(kamelet -> kamelet.name().equals("awsx-s3-sink"))
                .findFirst()
                .orElseThrow();
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(route(sink, Map.of("region", "eu-west-1")));

            assertThatThrownBy(camel::start).rootCause().hasMessageContaining("bucketNameOrArn");
        }
    }
}
