package io.awsx.camel.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DynamoDbTransformersTest {

    public record Order(String id, Instant at, List<String> tags) {}

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                for (String type : List.of("application-json", "application-x-struct", "native", "typed")) {
                    from("direct:" + type).transformDataType(new DataType("awsx-ddb:" + type));
                }
            }
        });
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void close() throws Exception {
        template.close();
        camel.close();
    }

    private Exchange exchange(String type, Object body, Map<String, Object> headers) {
        return template.request("direct:" + type, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private Message sent(String type, Object body) {
        return sent(type, body, Map.of());
    }

    private Message sent(String type, Object body, Map<String, Object> headers) {
        Exchange exchange = exchange(type, body, headers);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage();
    }

    @Test
    void jsonIsTheItemOfAPut() {
        String json =
                "{\"id\": \"o1\", \"n\": 1.5, \"yes\": true, \"no\": null, \"tags\": [\"a\", \"b\", \"a\"], \"sizes\": [1, 2],"
                        + " \"mixed\": [1, \"a\"], \"in\": {\"a\": [\"x\"], \"none\": []}}";
        Message message = sent("application-json", json);
        assertThat(message.getHeader("CamelAwsDdbOperation")).isEqualTo("PutItem");
        assertThat(message.getHeader("CamelAwsDdbReturnValues")).isEqualTo("ALL_OLD");
        assertThat(message.getHeader("CamelAwsDdbItem"))
                .isEqualTo(Map.of(
                        "id", Map.of("S", "o1"),
                        "n", Map.of("N", "1.5"),
                        "yes", Map.of("BOOL", true),
                        "no", Map.of("NULL", true),
                        "tags", Map.of("SS", List.of("a", "b")),
                        "sizes", Map.of("NS", List.of("1", "2")),
                        "mixed", Map.of("L", List.of(Map.of("N", "1"), Map.of("S", "a"))),
                        "in", Map.of("M", Map.of("a", Map.of("SS", List.of("x")), "none", Map.of("L", List.of())))));
        assertThat(message.getBody()).isEqualTo(json);
        assertThat(message.getHeader("CamelAwsDdbKey")).isNull();
    }

    @Test
    void aBodyMayNameOperationKeyAndItem() {
        Message message = sent(
                "application-json",
                Map.of("operation", "UpdateItem", "key", Map.of("id", "o1"), "item", Map.of("total", 2)));
        assertThat(message.getHeader("CamelAwsDdbOperation")).isEqualTo("UpdateItem");
        assertThat(message.getHeader("CamelAwsDdbKey")).isEqualTo(Map.of("id", Map.of("S", "o1")));
        assertThat(message.getHeader("CamelAwsDdbUpdateValues"))
                .isEqualTo(Map.of("total", Map.of("Action", "PUT", "Value", Map.of("N", "2"))));
        assertThat(message.getHeader("CamelAwsDdbReturnValues")).isEqualTo("ALL_NEW");
        message = sent("application-json", "{\"operation\": \"DeleteItem\", \"id\": \"o1\"}");
        assertThat(message.getHeader("CamelAwsDdbKey")).isEqualTo(Map.of("id", Map.of("S", "o1")));
        assertThat(message.getHeader("CamelAwsDdbItem")).isNull();
    }

    @Test
    void headersComeBeforeTheBody() {
        Map<String, Object> headers = Map.of("CamelAwsDdbOperation", "DeleteItem", "CamelAwsDdbReturnValues", "NONE");
        Message message = sent("application-json", "{\"operation\": \"PutItem\", \"key\": {\"id\": 1}}", headers);
        assertThat(message.getHeader("CamelAwsDdbOperation")).isEqualTo("DeleteItem");
        assertThat(message.getHeader("CamelAwsDdbReturnValues")).isEqualTo("NONE");
        message = sent("application-json", "no JSON", Map.of("CamelAwsDdbKey", Map.of("id", Map.of("S", "x"))));
        assertThat(message.getHeaders()).doesNotContainKey("CamelAwsDdbOperation");
    }

    @Test
    void anAttributeOfThatNameIsNoOperation() {
        Message message = sent(
                "application-json",
                "{\"id\": 1, \"operation\": \"refund\"}",
                Map.of("CamelAwsDdbOperation", "PutItem"));
        assertThat((Map<?, ?>) message.getHeader("CamelAwsDdbItem"))
                .isEqualTo(Map.of("id", Map.of("N", "1"), "operation", Map.of("S", "refund")));
    }

    @Test
    void beansAndStreamsAreItems() {
        assertThat(sent("application-json", new Order("o1", Instant.EPOCH, List.of("a")))
                        .getHeader("CamelAwsDdbItem"))
                .isEqualTo(Map.of(
                        "id", Map.of("S", "o1"),
                        "at", Map.of("S", "1970-01-01T00:00:00Z"),
                        "tags", Map.of("SS", List.of("a"))));
        assertThat(sent(
                                "application-json",
                                new ByteArrayInputStream("{\"id\": \"\u00e4\"}".getBytes(StandardCharsets.UTF_8)))
                        .getHeader("CamelAwsDdbItem"))
                .isEqualTo(Map.of("id", Map.of("S", "\u00e4")));
    }

    @Test
    void whatIsNoItemIsRefused() {
        for (Object body : new Object[] {null, "hunter2", "5", "[{}]", 5}) {
            assertThat(exchange("application-json", body, Map.of()).getException())
                    .as("%s", body)
                    .isInstanceOf(ClientException.class)
                    .hasMessageNotContaining("hunter2");
        }
        assertThat(exchange("application-json", "{\"operation\": \"Scan\"}", Map.of())
                        .getException())
                .hasMessageContaining("PutItem, UpdateItem, and DeleteItem");
    }

    @Test
    void typedValuesBecomePlainWhereverTheyAre() {
        Map<String, Object> item = Map.of(
                "id", Map.of("S", "o1"),
                "n", Map.of("N", "1.5"),
                "b", Map.of("B", new byte[] {1}),
                "set", Map.of("SS", List.of("a")),
                "m", Map.of("M", Map.of("l", Map.of("L", List.of(Map.of("BOOL", true))))));
        Map<?, ?> plain =
                sent("native", Map.of("Count", 1, "Items", List.of(item))).getBody(Map.class);
        assertThat(plain.get("Count")).isEqualTo(1);
        Map<?, ?> first = (Map<?, ?>) ((List<?>) plain.get("Items")).get(0);
        assertThat(first.get("id")).isEqualTo("o1");
        assertThat(first.get("n")).isEqualTo(new BigDecimal("1.5"));
        assertThat(first.get("b")).isEqualTo(new byte[] {1});
        assertThat(first.get("set")).isEqualTo(Set.of("a"));
        assertThat(first.get("m")).isEqualTo(Map.of("l", List.of(true)));
        assertThat(sent(
                                "native",
                                "{\"a\": {\"B\": \"AQ==\"}, \"l\": {\"L\": [{\"B\": \"AQ==\"}]}, \"s\": {\"BS\": [\"AQ==\"]}}")
                        .getBody(Map.class)
                        .get("a"))
                .isEqualTo(new byte[] {1});
    }

    @Test
    void plainValuesBecomeTyped() {
        assertThat(sent("typed", Map.of("id", "o1", "set", Set.of(1), "there", Map.of("S", "x")))
                        .getBody())
                .isEqualTo(
                        Map.of("id", Map.of("S", "o1"), "set", Map.of("NS", List.of("1")), "there", Map.of("S", "x")));
        assertThat(sent("typed", "[{\"id\": 1}, {\"id\": 2}]").getBody())
                .isEqualTo(List.of(Map.of("id", Map.of("N", "1")), Map.of("id", Map.of("N", "2"))));
    }

    @Test
    void thereAndBackIsTheSame() {
        Map<String, Object> item = new HashMap<>(Map.of(
                "id",
                "o1",
                "n",
                new BigDecimal("1.5"),
                "set",
                Set.of("a"),
                "m",
                Map.of("l", Arrays.asList(true, null, List.of()))));
        item.put("none", null);
        assertThat(sent("native", sent("typed", item).getBody()).getBody()).isEqualTo(item);
    }

    @Test
    void whatIsNoTextBecomesJson() throws Exception {
        Map<String, Object> item = Map.of("id", Map.of("S", "o1"), "at", Instant.EPOCH, "b", new byte[] {1});
        assertThat(new ObjectMapper()
                        .readTree(sent("application-x-struct", item).getBody(String.class)))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"id\": {\"S\": \"o1\"}, \"at\": \"1970-01-01T00:00:00Z\", \"b\": \"AQ==\"}"));
        assertThat(sent("application-x-struct", "text").getBody()).isEqualTo("text");
    }
}
