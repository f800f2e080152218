package io.awsx.camel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutputTypeTest {

    public enum State {
        OPEN,
        @JsonProperty("all.done")
        DONE
    }

    public record Line(String article, int count) {}

    @SuppressWarnings("ArrayRecordComponent") // Bytes are what is looked at.
    public record Order(
            String id,
            State state,
            BigDecimal total,
            Instant at,
            Optional<String> note,
            Set<String> tags,
            List<Line> lines,
            byte[] signature) {}

    public static class Table {
        private String tableName;
        public long itemCount;

        @JsonProperty("SSEDescription")
        public Map<String, Object> encryption;

        @JsonIgnore
        public String tableId;

        public String getTableName() {
            return tableName;
        }

        public void setTableName(String tableName) {
            this.tableName = tableName;
        }
    }

    public record Times(Date date, OffsetDateTime offset, LocalDate day, String text, Optional<Instant> maybe) {}

    public record Chosen(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object what) {}

    public record Strict(int count) {
        public Strict {
            if (count < 0) {
                throw new IllegalArgumentException("hunter2 is below 0");
            }
        }
    }

    public interface NoClass {}

    private final CamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stopCamel() throws Exception {
        camel.close();
    }

    private Object convert(Class<?> type, Object result) {
        return OutputType.of(camel, type.getName()).convert(result);
    }

    @Test
    void aMapBecomesARecord() {
        byte[] signature = {0, -1};
        Map<String, Object> item = new HashMap<>(Map.of(
                "Id",
                "o1",
                "State",
                "open",
                "Total",
                new BigDecimal("10.50"),
                "At",
                Instant.EPOCH,
                "Tags",
                Set.of("a"),
                "Lines",
                List.of(Map.of("Article", "x", "Count", new BigDecimal("2"))),
                "Signature",
                signature));
        item.put("Unknown", 1);
        Order order = (Order) convert(Order.class, item);
        assertThat(order.id()).isEqualTo("o1");
        assertThat(order.state()).isEqualTo(State.OPEN);
        assertThat(order.total()).isEqualTo("10.50");
        assertThat(order.at()).isEqualTo(Instant.EPOCH);
        assertThat(order.note()).isEmpty();
        assertThat(order.tags()).containsExactly("a");
        assertThat(order.lines()).containsExactly(new Line("x", 2));
        assertThat(order.signature()).containsExactly(0, -1);
        item.put("Note", "n");
        item.put("State", "all.done");
        assertThat(((Order) convert(Order.class, item)).note()).contains("n");
        assertThat(((Order) convert(Order.class, item)).state()).isEqualTo(State.DONE);
    }

    @Test
    void aMapBecomesABeanByItsAnnotations() {
        Table table = (Table) convert(
                Table.class,
                Map.of(
                        "TableName",
                        "t",
                        "ItemCount",
                        3_000_000_000L,
                        "SSEDescription",
                        Map.of("a", 1),
                        "TableId",
                        "x"));
        assertThat(table.getTableName()).isEqualTo("t");
        assertThat(table.itemCount).isEqualTo(3_000_000_000L);
        assertThat(table.encryption).isEqualTo(Map.of("a", 1));
        assertThat(table.tableId).isNull();
    }

    @Test
    void eachElementOfAListBecomesOne() {
        assertThat(convert(Line.class, Arrays.asList(Map.of("Article", "x"), null)))
                .isEqualTo(Arrays.asList(new Line("x", 0), null));
        assertThat(convert(Line.class, List.of())).isEqualTo(List.of());
        assertThat(convert(ArrayList.class, List.of("a"))).isEqualTo(List.of("a"));
        assertThat(convert(Map.class, List.of(Map.of("a", 1)))).isEqualTo(List.of(Map.of("a", 1)));
    }

    @Test
    void simpleTypesAreTypesToo() {
        assertThat(convert(String.class, 5)).isEqualTo("5");
        assertThat(convert(int.class, "7")).isEqualTo(7);
        assertThat(OutputType.of(camel, "int").convert(new BigDecimal("7"))).isEqualTo(7);
        assertThat(OutputType.of(camel, "String").convert(List.of("a", 1))).isEqualTo(List.of("a", "1"));
        assertThat(convert(Instant.class, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThat(convert(State.class, "OPEN")).isEqualTo(State.OPEN);
        assertThat(OutputType.of(camel, "byte[]").convert(new byte[] {1})).isEqualTo(new byte[] {1});
        assertThat(convert(Order.class, null)).isNull();
    }

    @Test
    void timesBecomeTheTypesOfTimes() {
        Instant at = Instant.parse("2026-03-01T12:00:00Z");
        Times times =
                (Times) convert(Times.class, Map.of("Date", at, "Offset", at, "Day", at, "Text", at, "Maybe", at));
        assertThat(times)
                .isEqualTo(new Times(
                        Date.from(at),
                        OffsetDateTime.parse("2026-03-01T12:00Z"),
                        LocalDate.parse("2026-03-01"),
                        "2026-03-01T12:00:00Z",
                        Optional.of(at)));
        Times texts = (Times) convert(
                Times.class,
                Map.of("Date", "2026-03-01T12:00:00Z", "Offset", "2026-03-01T12:00Z", "Day", "2026-03-01", "Maybe", 0));
        assertThat(texts)
                .isEqualTo(new Times(times.date(), times.offset(), times.day(), null, Optional.of(Instant.EPOCH)));
    }

    @Test
    void aFailureNamesMemberAndTypeAndNoValue() {
        assertThatThrownBy(() ->
                        convert(Order.class, Map.of("Lines", List.of(Map.of("Count", 1), Map.of("Count", "hunter2")))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("OutputTypeTest$Order: member lines[1].count is no int")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
        assertThatThrownBy(() -> convert(Line.class, List.of(Map.of(), Map.of("Count", 1.5))))
                .hasMessageContaining("member [1].count is no int");
        assertThatThrownBy(() -> convert(State.class, "hunter2"))
                .hasMessageContaining("it is no State")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> convert(Strict.class, Map.of("Count", -1)))
                .hasMessageContaining("refused by a java.lang.IllegalArgumentException")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> convert(Times.class, Map.of("Day", "hunter2")))
                .hasMessageContaining("member day is no LocalDate")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> convert(NoClass.class, Map.of())).hasMessageContaining("NoClass");
    }

    @Test
    void noResultChoosesAClass() {
        assertThatThrownBy(() -> convert(Chosen.class, Map.of("What", Map.of("@class", "java.util.ArrayList"))))
                .isInstanceOf(ClientException.class);
        assertThat(convert(Map.class, Map.of("@class", "java.util.ArrayList")))
                .isEqualTo(Map.of("@class", "java.util.ArrayList"));
    }

    @Test
    void aClassThatIsNotThereIsTold() {
        assertThatThrownBy(() -> OutputType.of(camel, "com.acme.Ordr"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("outputType is com.acme.Ordr");
    }

    private Object applied(String type, Object body) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(body);
        OutputType.of(camel, type).apply(exchange.getMessage());
        return exchange.getMessage().getBody();
    }

    @Test
    void bodiesFromElsewhereAreReadAsJson() {
        String json = "{\"article\": \"x\", \"count\": 2}";
        for (Object body :
                new Object[] {json, json.getBytes(StandardCharsets.UTF_8), Map.of("Article", "x", "Count", 2)}) {
            assertThat(applied(Line.class.getName(), body)).isEqualTo(new Line("x", 2));
        }
        assertThat(applied(Line.class.getName(), "[{\"count\": 2}]")).isEqualTo(List.of(new Line(null, 2)));
        assertThat(applied("String", "no JSON")).isEqualTo("no JSON");
        assertThat(applied("byte[]", new byte[] {1})).isEqualTo(new byte[] {1});
        assertThat(applied(Line.class.getName(), null)).isNull();
        assertThatThrownBy(() -> applied(Line.class.getName(), "hunter2"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("The body is not JSON")
                .hasMessageNotContaining("hunter2");
    }
}
