package io.awsx.camel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.awsx.error.ClientException;
import io.awsx.model.OutputMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutputConverterTest {

    public record Order(
            String id, int count, @JsonProperty("PlacedAt") Instant at, List<Line> lines, Optional<String> note) {}

    public record Line(String sku) {}

    public static class Bean {
        private String id = "";

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    /** No class that Jackson can make. */
    public static final class Client {
        public Client(String id, int port) {
            throw new IllegalStateException(id + port);
        }
    }

    public interface View {
        String id();
    }

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final TypeConverter converter = camel.getTypeConverter();

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    private static Map<String, Object> output() {
        Map<String, Object> output = new OutputMap<>();
        output.put("Id", "o1");
        output.put("Count", 3);
        output.put("PlacedAt", Instant.EPOCH);
        output.put("Lines", List.of(new OutputMap<>(Map.of("Sku", "s", "New", true))));
        return output;
    }

    @Test
    void anOutputBecomesARecord() throws Exception {
        Order order = new Order("o1", 3, Instant.EPOCH, List.of(new Line("s")), Optional.empty());

        assertThat(converter.mandatoryConvertTo(Order.class, output())).isEqualTo(order);
        assertThat(converter.convertTo(Order.class, output()))
                .as("the second time")
                .isEqualTo(order);
    }

    @Test
    void anOutputBecomesABean() throws Exception {
        assertThat(converter.mandatoryConvertTo(Bean.class, output()).getId()).isEqualTo("o1");
    }

    @Test
    void aMemberThatDoesNotFitIsToldWithoutItsValue() {
        Map<String, Object> output = new OutputMap<>(Map.of("Count", "secret"));

        assertThatThrownBy(() -> converter.convertTo(Order.class, output))
                .isInstanceOf(TypeConversionException.class)
                .hasRootCauseInstanceOf(ClientException.class)
                .rootCause()
                .hasMessage("The result cannot become a " + Order.class.getName() + ": member count is no int");
        assertThat(converter.tryConvertTo(Order.class, output)).isNull();
    }

    @Test
    void mapsOfOthersAreLeftAlone() {
        for (Map<String, Object> map :
                List.of(new LinkedHashMap<>(output()), new HashMap<>(output()), Map.of("Id", (Object) 1))) {
            assertThatThrownBy(() -> converter.mandatoryConvertTo(Order.class, map))
                    .isInstanceOf(NoTypeConversionAvailableException.class);
        }
    }

    @Test
    void classesThatCannotBeMadeAreAMissAsEver() {
        for (Class<?> type :
                List.of(Client.class, View.class, Thread.class, Order[].class, DefaultCamelContext.class)) {
            assertThat(converter.convertTo(type, output())).as(type.getName()).isNull();
        }
    }

    @Test
    void textOfAnOutputIsCamels() {
        assertThat(converter.convertTo(String.class, output())).isEqualTo(output().toString());
    }

    @Test
    void anOutputIsSerializedAsAnOrdinaryMap() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(output());
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Object read = in.readObject();
            assertThat(read).isExactlyInstanceOf(LinkedHashMap.class).isEqualTo(output());
            assertThat((List<?>) ((Map<?, ?>) read).get("Lines")).first().isExactlyInstanceOf(LinkedHashMap.class);
        }
    }
}
