package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.observe.KeptSpans;
import io.awsx.observe.OpenTelemetryObserver;
import io.awsx.testing.ScriptedAws;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelTracingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans of calls beside those of camel-opentelemetry2. */
class CamelSpansTest {

    private final KeptSpans spans = new KeptSpans();
    private final OpenTelemetrySdk telemetry = spans.telemetry();
    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        aws.on("dynamodb", "PutItem").answer();
        camel.getRegistry().bind("aws", aws.session());
        camel.getRegistry().bind("camelsTracer", telemetry.getTracer("camel"));
        camel.getRegistry().bind("calls", new OpenTelemetryObserver(telemetry));
        CamelTracingService tracer = (CamelTracingService) camel.getInjector()
                .newInstance(camel.getClassResolver()
                        .resolveMandatoryClass("org.apache.camel.opentelemetry2.OpenTelemetryTracer"));
        camel.addService(tracer, true, true);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:here").to("awsx:dynamodb?operation=PutItem&param.TableName=orders");
                from("direct:elsewhere").threads(2).to("awsx:dynamodb?operation=PutItem&param.TableName=orders");
            }
        });
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
        telemetry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:here", "direct:elsewhere"})
    void aCallIsUnderTheStepOfItsRoute(String route) throws Exception {
        // On a thread of the context: Camel's span stays current on the thread that a route leaves.
        camel.createProducerTemplate()
                .asyncRequestBody(route, Map.of("Item", Map.of("id", Map.of("S", "7"))))
                .get(60, TimeUnit.SECONDS);

        SpanData call = span("DynamoDB.PutItem");
        SpanData step = span("awsx");
        assertThat(call.getParentSpanId()).isEqualTo(step.getSpanId());
        assertThat(call.getTraceId()).isEqualTo(step.getTraceId());
        assertThat(step.getParentSpanContext().isValid()).isTrue();
    }

    private SpanData span(String name) {
        return spans.all.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
