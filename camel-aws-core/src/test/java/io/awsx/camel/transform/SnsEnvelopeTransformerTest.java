package io.awsx.camel.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.AwsSession;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.signing.SnsMessages;
import io.awsx.signing.TestKeys;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsEnvelopeTransformerTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:plain").transformDataType(new DataType("awsx:sns-envelope"));
                from("direct:verified").transformDataType(new DataType("awsx:sns-envelope-verified"));
            }
        });
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    private Exchange send(String route, Object body) {
        return camel.createProducerTemplate().request(route, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader("CamelAwsSnsSubject", "of another message");
        });
    }

    private static Map<String, Object> envelope() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Type", "Notification");
        json.put("MessageId", "id");
        json.put("TopicArn", "arn:aws:sns:eu-west-1:123456789012:orders");
        json.put("Message", "{\"order\":7}");
        json.put(
                "MessageAttributes",
                Map.of(
                        "kind", Map.of("Type", "String", "Value", "urgent"),
                        "count", Map.of("Type", "Number", "Value", "12.50"),
                        "odd", Map.of("Type", "Number", "Value", "many"),
                        "long", Map.of("Type", "Number", "Value", "9".repeat(101)),
                        "hash", Map.of("Type", "Binary", "Value", "AQID"),
                        "list", Map.of("Type", "String.Array", "Value", "[\"a\"]")));
        return json;
    }

    private static String json(Object value) throws Exception {
        return new ObjectMapper().writeValueAsString(value);
    }

    @Test
    void theMessageBecomesTheBodyAndItsAttributesOneMap() throws Exception {
        for (Object body :
                new Object[] {envelope(), json(envelope()), json(envelope()).getBytes(StandardCharsets.UTF_8)}) {
            Exchange exchange = send("direct:plain", body);
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody()).isEqualTo("{\"order\":7}");
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("CamelAwsSnsMessageId", "id")
                    .containsEntry("CamelAwsSnsTopicArn", "arn:aws:sns:eu-west-1:123456789012:orders")
                    .doesNotContainKeys("CamelAwsSnsSubject", "kind", "count");
            Map<?, ?> attributes = exchange.getMessage().getHeader("CamelAwsSnsMessageAttributes", Map.class);
            assertThat(attributes.get("kind")).isEqualTo("urgent");
            assertThat(attributes.get("count")).isEqualTo(new BigDecimal("12.50"));
            assertThat(attributes.get("odd")).isEqualTo("many");
            assertThat(attributes.get("long")).isEqualTo("9".repeat(101));
            assertThat((byte[]) attributes.get("hash")).containsExactly(1, 2, 3);
            assertThat(attributes.get("list")).isEqualTo("[\"a\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{}",
                "plain text",
                "{\"Type\":\"Notification\"}",
                "{\"Type\":\"SubscriptionConfirmation\",\"TopicArn\":\"t\",\"Message\":\"m\"}",
                "{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":{}}",
                "{\"Type\":\"Notification\",\"TopicArn\":7,\"Message\":\"m\"}",
                "{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":\"m\",\"MessageAttributes\":[]}",
                "{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":\"m\",\"MessageAttributes\":{\"a\":\"b\"}}"
            })
    void whatIsNoEnvelopeIsRefusedAndStaysAsItWas(String body) {
        Exchange exchange = send("direct:plain", body);
        assertThat(exchange.getException()).isInstanceOf(ClientException.class).hasMessageContaining("SNS");
        assertThat(exchange.getMessage().getBody()).isEqualTo(body);
    }

    @Test
    void aSignatureOfSnsIsAskedForWhereTheNameSaysSo() throws Exception {
        ScriptedTransport transport = new ScriptedTransport();
        try (AwsSession session = AwsSession.builder()
                .region("eu-west-1")
                .environment(Map.of())
                .clock(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))
                .transport(transport)
                .build()) {
            camel.getRegistry().bind("session", session);
            transport.then(200, TestKeys.pem("rsa-certificate"));
            Exchange signed = send("direct:verified", SnsMessages.notification("2"));
            assertThat(signed.getException()).isNull();
            assertThat(signed.getMessage().getBody(String.class)).startsWith("Hello");
            assertThat(signed.getMessage().getHeader("CamelAwsSnsSubject")).isEqualTo("My First Message");

            Map<String, Object> forged = SnsMessages.notification("2");
            forged.put("Message", "send money");
            assertThat(send("direct:verified", forged).getException()).isInstanceOf(ClientException.class);
            assertThat(send("direct:verified", envelope()).getException()).isInstanceOf(ClientException.class);
            assertThat(send("direct:plain", forged).getMessage().getBody()).isEqualTo("send money");
            assertThat(transport.requests()).hasSize(1);
        }
    }

    @Test
    void whichOfTwoSessionsFetchesCertificatesIsNotGuessed() {
        for (String name : new String[] {"one", "two"}) {
            camel.getRegistry()
                    .bind(name, AwsSession.builder().environment(Map.of()).build());
        }
        assertThatThrownBy(() -> {
                    Exception failure = send("direct:verified", envelope()).getException();
                    throw new CamelExecutionException("failed", null, failure);
                })
                .hasRootCauseInstanceOf(ClientException.class)
                .hasRootCauseMessage(
                        "There are 2 sessions in the registry; with one or none it is certain which one fetches the certificates"
                                + " of SNS");
        camel.getRegistry().findByType(AwsSession.class).forEach(AwsSession::close);
    }
}
