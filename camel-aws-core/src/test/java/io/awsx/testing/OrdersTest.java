package io.awsx.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The example of docs/testing.md. */
class OrdersTest {

    @Test
    void ordersAreStored() throws Exception {
        try (ScriptedAws aws = ScriptedAws.create();
                CamelContext camel = new DefaultCamelContext()) {
            aws.on("dynamodb", "PutItem").throttle(2).answer();

            camel.getRegistry().bind("aws", aws.session());
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:orders").to("awsx:dynamodb?operation=PutItem&param.TableName=orders");
                }
            });
            camel.start();
            camel.createProducerTemplate().sendBody("direct:orders", Map.of("Item", Map.of("id", Map.of("S", "7"))));

            assertThat(aws.calls("dynamodb", "PutItem")).singleElement().satisfies(call -> {
                assertThat(call.input()).containsEntry("TableName", "orders");
                assertThat(call.attempts()).isEqualTo(3);
            });
            aws.verify();
        }
    }
}
