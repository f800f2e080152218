package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;

/** The life of an instance as messages. */
class Ec2ConsumerIT extends Ec2EngineSupport {

    private final List<String> told = new ArrayList<>();

    @Test
    void theLifeOfAnInstanceIsToldAndActedOn() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("instances?onChange=state&filter.tag:Name=watched&startScheduler=false"))
                        .routeId("watch")
                        .process(exchange -> {
                            Message message = exchange.getMessage();
                            told.add(message.getHeader(Ec2Constants.CHANGE) + " "
                                    + message.getHeader(Ec2Constants.PREVIOUS) + " "
                                    + message.getHeader(Ec2Constants.STATE));
                        })
                        .filter(header(Ec2Constants.STATE).isEqualTo("stopped"))
                        .to(uri("instances?operation=terminate"));
            }
        });
        ScheduledPollConsumer consumer =
                (ScheduledPollConsumer) camel.getRoute("watch").getConsumer();
        consumer.run();
        Map<String, Object> made =
                map(send("instances?operation=create&tag.Name=watched&waitFor=running&imageId=" + image(), null));
        consumer.run();
        send("instances?operation=stop", made);
        consumer.run();
        consumer.run();
        consumer.run();
        assertThat(told)
                .containsExactly("created null running", "changed running stopped", "changed stopped terminated");
    }
}
