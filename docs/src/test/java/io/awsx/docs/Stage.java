package io.awsx.docs;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/**
 * Around the statements of a snippet: what they name without making it. All of it is null, since snippets with more than
 * routes are compiled and not run.
 */
@SuppressWarnings("NullAway.Init")
public abstract class Stage extends RouteBuilder {

    protected AwsSession session;
    protected AwsClient s3;
    protected AwsClient ec2;
    protected CamelContext camel;
    protected CamelContext context;
    protected MeterRegistry registry;
    protected OpenTelemetry openTelemetry;
    protected ProducerTemplate template;
    protected List<String> ids;
    protected List<Map<String, Object>> many;
    protected List<Map<String, Object>> keys;
    protected LongAdder progress;
    protected Path file;

    /** For subclasses. */
    protected Stage() {}

    /** The statements. */
    @Override
    public abstract void configure() throws Exception;
}
