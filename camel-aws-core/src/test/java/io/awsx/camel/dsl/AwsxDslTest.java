package io.awsx.camel.dsl;

import static io.awsx.camel.dsl.AwsxDsl.awsx;
import static io.awsx.camel.dsl.AwsxDsl.awsxComponent;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.camel.generic.AwsxComponent;
import io.awsx.camel.generic.AwsxEndpoint;
import io.awsx.testing.ScriptedAws;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwsxDslTest {

    private final ScriptedAws aws = ScriptedAws.create();
    private final CamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
        aws.close();
    }

    @Test
    void aRouteIsBuiltOfEndpointsAndAComponentByMethods() throws Exception {
        aws.on("dynamodb", "PutItem").answer();
        awsxComponent().session(aws.session()).nativeTypes(true).register(camel);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to(awsx("dynamodb/orders").operation("PutItem").param("Item", "${body}"));
            }
        });
        camel.start();

        camel.createProducerTemplate().sendBody("direct:in", Map.of("id", "7"));

        assertThat(aws.calls("dynamodb", "PutItem"))
                .singleElement()
                .satisfies(call -> assertThat(call.input())
                        .containsEntry("TableName", "orders")
                        .containsEntry("Item", Map.of("id", Map.of("S", "7"))));
    }

    @Test
    void optionsOfEachOfItsConfigurationsAreSet() {
        AwsxComponent component = awsxComponent()
                .fanOutConsumerName("me")
                .waitTimeSeconds(3)
                .region("eu-west-1")
                .build(camel);

        assertThat(component.getShards().getFanOutConsumerName()).isEqualTo("me");
        assertThat(component.getSqs().getWaitTimeSeconds()).isEqualTo(3);
        assertThat(component.getConfiguration().getRegion()).isEqualTo("eu-west-1");
    }

    @Test
    void objectsAreNamedByTheUriAndFoundByTheEndpoint() throws Exception {
        camel.start();

        var endpoint = awsx("sqs/jobs").advanced().session(aws.session());

        assertThat(endpoint.getRawUri()).startsWith("awsx:sqs/jobs?session=%23");
        assertThat(camel.getRegistry().findByType(AwsSession.class)).isEmpty();
        assertThat(endpoint.resolve(camel, AwsxEndpoint.class)
                        .getConfiguration()
                        .getSession())
                .isSameAs(aws.session());
    }

    @Test
    void noValueIsShownByWhatIsPrinted() {
        assertThat(awsx("sqs/jobs").secretKey("s3cret")).hasToString("awsx:sqs/jobs");
    }
}
