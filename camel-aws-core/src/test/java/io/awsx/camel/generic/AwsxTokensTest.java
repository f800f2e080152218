package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** Tokens by which a service knows a call that is made again. */
class AwsxTokensTest extends AwsxTestSupport {

    private static final String CREATE = "secretsmanager?operation=CreateSecret&param.Name=n&input=none";

    private List<String> tokens() {
        return wire.requests().stream()
                .map(request -> json(text(request)).path("ClientRequestToken").asText())
                .toList();
    }

    @Test
    void aStepThatIsTriedAgainSendsItsTokenAgain() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
                from("direct:twice").to(uri(CREATE)).to(uri(CREATE));
            }
        });
        wire.then(400, "{\"__type\": \"Busy\"}").then(400, "{\"__type\": \"Busy\"}");
        answers("{}").answers("{}").answers("{}").answers("{}");
        template.requestBody("direct:twice", (Object) null);
        assertThat(new HashSet<>(tokens().subList(0, 3))).hasSize(1);
        assertThat(tokens().get(3)).isNotEqualTo(tokens().get(2));
        template.requestBody("direct:twice", (Object) null);
        assertThat(new HashSet<>(tokens().subList(2, 6))).hasSize(4).doesNotContain("");
    }

    @Test
    void anExchangeThatIsSentAnewAsksForAnother() {
        answers("{}").answers("{}").answers("{}");
        Exchange exchange = new DefaultExchange(camel);
        template.send(uri(CREATE), exchange);
        template.send(uri(CREATE), exchange);
        template.send(uri(CREATE), exchange.copy());
        assertThat(tokens()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aTokenThatIsGivenStays() {
        answers("{}").answers("{}");
        String own = "0123456789012345678901234567890a";
        send("secretsmanager?operation=CreateSecret", Map.of("Name", "n", "ClientRequestToken", own));
        send("secretsmanager?operation=CreateSecret&param.ClientRequestToken=" + own, Map.of("Name", "n"));
        assertThat(tokens()).containsExactly(own, own);
    }
}
