package io.awsx.camel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.console.DevConsole;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsxDevConsoleTest {

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void run() throws Exception {
        aws.on("dynamodb", "PutItem").throttle(1).answer();
        aws.on("dynamodb", "PutItem")
                .with(Map.of("TableName", "gone"))
                .fail("ResourceNotFoundException", 400, "told by the server", Map.of());
        aws.on("ec2", "DescribeInstances")
                .answer(Map.of("Reservations", List.of(Map.of("Instances", List.of(Map.of("InstanceId", "i-1"))))));
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("awsx:dynamodb?operation=PutItem&overridable=TableName&param.TableName=orders");
                from("awsx:ec2?operation=DescribeInstances&paginate=items&repeatCount=1&initialDelay=0")
                        .routeId("instances")
                        .to("mock:out");
            }
        });
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(1);
        camel.start();
        out.assertIsSatisfied();
        Map<String, Object> item = Map.of("id", Map.of("S", "somebody's"));
        camel.createProducerTemplate().sendBody("direct:in", Map.of("Item", item));
        assertThatThrownBy(() ->
                        camel.createProducerTemplate().sendBody("direct:in", Map.of("TableName", "gone", "Item", item)))
                .isInstanceOf(CamelExecutionException.class);
        camel.getRouteController().suspendRoute("instances");
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    private Object shown(DevConsole.MediaType type) {
        DevConsole console = PluginHelper.getDevConsoleResolver(camel.getCamelContextExtension())
                .resolveDevConsole("awsx");
        ((org.apache.camel.CamelContextAware) console).setCamelContext(camel);
        return console.call(type, Map.of());
    }

    @Test
    void textShowsClientsConsumersAndFailures() {
        String text = (String) shown(DevConsole.MediaType.TEXT);

        assertThat(text)
                .contains(
                        "client of awsx: dynamodb in us-east-1, endpoint of the service: 2 calls, 0 under way, 1 failed, 1 retries")
                .contains("client of awsx: ec2 in us-east-1")
                .contains("consumer of route instances: awsx:ec2")
                .contains(" 1 consumed, 0 failed, 0 gone, 0 unsettled")
                .contains("dynamodb PutItem us-east-1: ResourceNotFoundException, HTTP 400")
                .doesNotContain("somebody", "told by the server", "AKIDSCRIPTED");
    }

    @Test
    void jsonShowsTheSame() {
        JsonObject json = (JsonObject) shown(DevConsole.MediaType.JSON);

        assertThat((List<?>) json.get("clients"))
                .anySatisfy(client -> assertThat((JsonObject) client)
                        .containsEntry("service", "dynamodb")
                        .containsEntry("calls", 2L)
                        .containsEntry("failures", 1L)
                        .containsEntry("retries", 1L));
        assertThat((List<?>) json.get("consumers"))
                .singleElement()
                .satisfies(consumer -> assertThat((JsonObject) consumer)
                        .containsEntry("route", "instances")
                        .containsEntry("consumed", 1L)
                        .containsEntry("underWay", 0L));
        assertThat((List<?>) json.get("failures"))
                .singleElement()
                .satisfies(failure -> assertThat((JsonObject) failure)
                        .containsEntry("operation", "PutItem")
                        .containsEntry("kind", "ResourceNotFoundException"));
        assertThat((List<?>) json.get("transfers")).isEmpty();
        assertThat(json.toJson()).doesNotContain("somebody", "told by the server", "AKIDSCRIPTED");
    }
}
