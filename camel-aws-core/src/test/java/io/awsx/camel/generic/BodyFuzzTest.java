package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import io.awsx.testkit.Fuzzed;
import io.awsx.testkit.Trap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the body of a message is becomes a request, or is told to be none that can; nothing of it is evaluated. */
public class BodyFuzzTest {

    private static final List<String> URIS = List.of(
            "dynamodb/orders",
            "dynamodb/orders?operation=PutItem&nativeTypes=true&input=body",
            "sqs?operation=SendMessage&param.QueueUrl=http://q&input=body",
            "events?operation=PutEvents&input=body",
            "lambda/f",
            "kinesis/s?param.PartitionKey=p",
            "ec2?operation=DescribeInstances&input=body",
            "cloudwatch?operation=PutMetricData&input=body");

    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();
    private static final ScriptedTransport WIRE = new ScriptedTransport();
    private static final AwsSession SESSION = ImpatientSession.builder()
            .environment(Map.of())
            .region("eu-west-1")
            .credentials("AKIDEXAMPLE", "secret")
            .transport(WIRE)
            .build();

    private static Trap trap;
    private static ProducerTemplate template;

    /** Jazzer finds this, too. */
    @BeforeAll
    public static void fuzzerInitialize() {
        WIRE.otherwise(request -> ScriptedTransport.answer(400, "{\"__type\":\"Refused\"}"));
        CAMEL.getRegistry().bind("session", SESSION);
        trap = Trap.in(CAMEL);
        CAMEL.start();
        template = CAMEL.createProducerTemplate();
    }

    @AfterAll
    static void close() throws Exception {
        template.close();
        CAMEL.close();
        SESSION.close();
    }

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, BodyFuzzTest::send);
    }

    @Test
    void bodiesThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(BodyFuzzTest.class, 1000, BodyFuzzTest::fuzzerTestOneInput);
    }

    private static void send(byte[] input) {
        String uri = URIS.get(input.length == 0 ? 0 : (input[0] & 0xff) % URIS.size());
        String body =
                new String(input, Math.min(1, input.length), Math.max(0, input.length - 1), StandardCharsets.UTF_8);
        Exchange exchange = template.send(
                AwsxTestSupport.uri(uri), message -> message.getMessage().setBody(body));
        assertThat(exchange.getException()).isInstanceOf(AwsException.class);
        assertThat(trap.calls()).isZero();
        WIRE.requests().clear();
    }
}
