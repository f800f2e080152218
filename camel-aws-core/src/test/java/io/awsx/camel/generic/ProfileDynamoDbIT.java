package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables as routes of aws2-ddb use them, on a server. */
@SuppressWarnings("unchecked") // Bodies and headers that are Maps.
class ProfileDynamoDbIT extends EngineTestSupport {

    @RegisterExtension
    static final DynamoDbEngine ENGINE = new DynamoDbEngine();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    private Exchange with(String uri, Map<String, Object> headers) {
        Exchange exchange = template.send(uri(uri), sent -> {
            sent.getMessage().setBody("left over");
            headers.forEach(sent.getMessage()::setHeader);
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    @Test
    void itemsGoAndComeByHeaders() {
        send(
                "dynamodb/shop?operation=CreateTable&keyAttributeName=id&keyAttributeType=HASH&keyScalarType=S"
                        + "&readCapacity=1&writeCapacity=1&waitFor=TableExists",
                null);
        with("dynamodb/shop", Map.of("CamelAwsDdbItem", Map.of("id", "1", "n", 7)));
        Map<String, Object> key = Map.of("CamelAwsDdbKey", Map.of("id", Map.of("S", "1")));

        assertThat(with("dynamodb/shop?operation=GetItem", key).getMessage().getHeader("CamelAwsDdbAttributes"))
                .isEqualTo(Map.of("id", Map.of("S", "1"), "n", Map.of("N", "7")));
        assertThat(with("dynamodb/shop?operation=DescribeTable", Map.of())
                        .getMessage()
                        .getHeader("CamelAwsDdbTableStatus"))
                .isEqualTo("ACTIVE");

        send(
                "dynamodb/shop?operation=BatchWriteItems",
                IntStream.range(0, 60)
                        .mapToObj(i -> Map.of("id", "b" + i, "n", i))
                        .toList());
        Exchange scanned = with("dynamodb/shop?operation=Scan", Map.of("CamelAwsDdbLimit", 50));
        assertThat(scanned.getMessage().getHeader("CamelAwsDdbCount")).isEqualTo(50);
        assertThat(scanned.getMessage().getHeader("CamelAwsDdbIsTruncated")).isEqualTo(true);
        Exchange rest = with(
                "dynamodb/shop?operation=Scan",
                Map.of("CamelAwsDdbStartKey", scanned.getMessage().getHeader("CamelAwsDdbLastEvaluatedKey")));
        assertThat(rest.getMessage().getHeader("CamelAwsDdbItems", List.class)).hasSize(11);

        with("dynamodb/shop?operation=DeleteItem", key);
        assertThat(with("dynamodb/shop?operation=GetItem", key).getMessage().getHeaders())
                .doesNotContainKey("CamelAwsDdbAttributes");
    }
}
