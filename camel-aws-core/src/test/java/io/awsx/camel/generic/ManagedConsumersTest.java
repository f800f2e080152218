package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testing.ScriptedAws;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What JMX shows, by the platform's server. */
class ManagedConsumersTest {

    private static final String DISABLED = "org.apache.camel.jmx.disabled";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ScriptedAws aws = ScriptedAws.create();
    private String disabled;
    private DefaultCamelContext camel;

    @BeforeEach
    void start() throws Exception {
        disabled = System.getProperty(DISABLED);
        System.clearProperty(DISABLED);
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("aws", aws.session());
        aws.on("ec2", "DescribeInstances")
                .answer(Map.of(
                        "Reservations", List.of(Map.of("ReservationId", "r-1"), Map.of("ReservationId", "r-2"))));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("awsx:ec2?operation=DescribeInstances&paginate=items&repeatCount=1&initialDelay=0")
                        .routeId("instances")
                        .choice()
                        .when(simple("${body[ReservationId]} == 'r-2'"))
                        .throwException(new IllegalStateException("refused"))
                        .otherwise()
                        .to("mock:out");
            }
        });
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(1);
        camel.start();
        out.assertIsSatisfied();
        await().atMost(Duration.ofSeconds(60)).until(() -> (Long) server.getAttribute(bean("consumers"), "Polls") > 0);
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
        if (disabled != null) {
            System.setProperty(DISABLED, disabled);
        }
    }

    private ObjectName bean(String type) throws Exception {
        return server
                .queryNames(
                        new ObjectName("org.apache.camel:context=" + camel.getName() + ",type=" + type + ",*"), null)
                .stream()
                .filter(name -> name.getKeyProperty("name").contains("awsx")
                        || name.getKeyProperty("name").contains("AwsxConsumer"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void consumersHaveAttributesAndOperations() throws Exception {
        ObjectName consumer = bean("consumers");

        assertThat(server.getAttribute(consumer, "Polled")).isEqualTo("awsx:ec2");
        assertThat((Long) server.getAttribute(consumer, "Polls")).isPositive();
        assertThat(server.getAttribute(consumer, "FailedPolls")).isEqualTo(0L);
        assertThat(server.getAttribute(consumer, "Consumed")).isEqualTo(1L);
        assertThat(server.getAttribute(consumer, "FailedItems")).isEqualTo(1L);
        assertThat(server.getAttribute(consumer, "UnderWay")).isEqualTo(0L);
        assertThat(server.getAttribute(consumer, "Unsettled")).isEqualTo(0);
        assertThat(server.getAttribute(consumer, "Gone")).isEqualTo(0L);
        assertThat(server.getAttribute(consumer, "LastPoll")).isInstanceOf(Date.class);
        assertThat(server.getAttribute(consumer, "LastPollFailure")).isNull();
        assertThat(server.getAttribute(consumer, "LastFailedPoll")).isNull();
        assertThat(server.getAttribute(consumer, "LastItemFailure")).isEqualTo("IllegalStateException");
        assertThat(server.getAttribute(consumer, "LastFailedItem")).isInstanceOf(Date.class);
        assertThat(server.invoke(consumer, "settleNow", new Object[0], new String[0]))
                .isNull();
    }

    @Test
    void consumersCanBePausedAndGoOn() throws Exception {
        ObjectName consumer = bean("consumers");

        server.invoke(consumer, "suspend", new Object[0], new String[0]);
        assertThat(server.getAttribute(consumer, "State")).isEqualTo("Suspended");
        server.invoke(consumer, "resume", new Object[0], new String[0]);

        assertThat(server.getAttribute(consumer, "State")).isEqualTo("Started");
    }

    @Test
    void componentsTellOfClientsAndFailures() throws Exception {
        ObjectName component = bean("components");

        assertThat(server.getAttribute(component, "Clients")).isEqualTo(1);
        assertThat(server.getAttribute(component, "Calls")).isEqualTo(1L);
        assertThat(server.getAttribute(component, "CallsUnderWay")).isEqualTo(0L);
        assertThat(server.getAttribute(component, "FailedCalls")).isEqualTo(0L);
        assertThat(server.getAttribute(component, "Retries")).isEqualTo(0L);
        assertThat(server.getAttribute(component, "ConnectionsLeased")).isEqualTo(0L);
        assertThat(server.getAttribute(component, "TransfersUnderWay")).isEqualTo(0);
        assertThat((String[]) server.invoke(component, "listFailures", new Object[0], new String[0]))
                .isEmpty();
        assertThat((String[]) server.invoke(component, "listTransfers", new Object[0], new String[0]))
                .isEmpty();
    }
}
