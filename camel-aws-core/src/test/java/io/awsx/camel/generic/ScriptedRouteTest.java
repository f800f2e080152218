package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.ServiceException;
import io.awsx.testing.RecordedCall;
import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routes on a scripted AWS, which they find in the registry. */
class ScriptedRouteTest {

    private static final String URL = "https://sqs.us-east-1.amazonaws.com/123456789012/orders";

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    private void start(RouteBuilder routes) throws Exception {
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(routes);
        camel.start();
    }

    @Test
    void aRouteSendsToTheScriptedServiceAndRetries() throws Exception {
        aws.on("dynamodb", "PutItem").throttle(2).answer();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("awsx:dynamodb?operation=PutItem&param.TableName=orders");
            }
        });

        camel.createProducerTemplate().sendBody("direct:in", Map.of("Item", Map.of("id", Map.of("S", "7"))));

        assertThat(aws.calls("dynamodb", "PutItem"))
                .singleElement()
                .returns(3, RecordedCall::attempts)
                .satisfies(call -> assertThat(call.input())
                        .containsEntry("TableName", "orders")
                        .containsEntry("Item", Map.of("id", Map.of("S", "7"))));
        aws.verify();
    }

    @Test
    void aFailureReachesTheErrorHandler() throws Exception {
        aws.on("sqs", "SendMessage").fail("OverLimit", 400);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ServiceException.class).handled(true).setBody(simple("${exception.code}"));
                from("direct:in").to("awsx:sqs?operation=SendMessage&param.QueueUrl=" + URL);
            }
        });

        assertThat(camel.createProducerTemplate().requestBody("direct:in", "hello", String.class))
                .isEqualTo("OverLimit");
        aws.verify();
    }

    @Test
    void manyMessagesAreCalledAtTheSameTime() throws Exception {
        aws.on("sqs", "SendMessage").answer(input -> Map.of("MessageId", "of " + input.get("MessageBody")));
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .split(body())
                        .parallelProcessing()
                        .to("awsx:sqs?operation=SendMessage&param.QueueUrl=" + URL)
                        .to("mock:out");
            }
        });
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(100);

        camel.createProducerTemplate()
                .sendBody(
                        "direct:in",
                        IntStream.range(0, 100).mapToObj(i -> "m" + i).toList());

        out.assertIsSatisfied();
        assertThat(aws.calls("sqs", "SendMessage"))
                .extracting(call -> call.input().get("MessageBody"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).<Object>mapToObj(i -> "m" + i).toList());
    }

    @Test
    void aConsumerPollsTheScriptedListing() throws Exception {
        aws.on("ec2", "DescribeInstances")
                .answer(Map.of(
                        "Reservations",
                        List.of(Map.of("Instances", List.of(Map.of("InstanceId", "i-1")))),
                        "NextToken",
                        "t"));
        aws.on("ec2", "DescribeInstances")
                .with(Map.of("NextToken", "t"))
                .answer(Map.of("Reservations", List.of(Map.of("Instances", List.of(Map.of("InstanceId", "i-2"))))));
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("awsx:ec2?operation=DescribeInstances&repeatCount=1&initialDelay=0")
                        .to("mock:out");
            }
        });
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(2);

        out.assertIsSatisfied();
        aws.verify();
    }
}
