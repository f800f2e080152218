package io.awsx.camel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.TypeConversionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyConvertersTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    private JsonNode tree(Object body) {
        return camel.getTypeConverter().convertTo(JsonNode.class, body);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOutputIsTheTreeOfItsText() {
        Map<String, Object> output = Map.of(
                "Items",
                List.of(Map.of(
                        "At",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        "Data",
                        new byte[] {1, 2},
                        "Total",
                        new BigDecimal("12.3400"))));

        JsonNode item = tree(output).at("/Items/0");

        assertThat(item.get("At").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(item.get("Data").asText()).isEqualTo("AQI=");
        assertThat(item.get("Total").decimalValue()).isEqualTo(new BigDecimal("12.3400"));
    }

    @Test
    void aStreamIsTheTreeThatItHolds() {
        assertThat(tree(stream("{\"a\": [1, 2.50, null]}")).toString()).isEqualTo("{\"a\":[1,2.50,null]}");
    }

    @Test
    void aStreamThatHoldsNoJsonIsToldWithoutWhatItHolds() {
        assertThatThrownBy(() -> tree(stream("{\"secret\"")))
                .isInstanceOf(TypeConversionException.class)
                .rootCause()
                .message()
                .doesNotContain("secret");
    }
}
