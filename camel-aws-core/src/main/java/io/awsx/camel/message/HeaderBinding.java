package io.awsx.camel.message;

import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which header of a component is which member. A header counts wherever an operation has its member. Header values are taken as they
 * are, never as expressions. Immutable.
 */
public final class HeaderBinding {

    /** No headers at all. */
    public static final HeaderBinding NONE = new HeaderBinding(Map.of(), Map.of());

    private final Map<String, Place> inputs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> outputs;

    /**
     * What becomes of a header.
     *
     * @param operation the only operation that takes it, or null for all that have the member
     * @param winners headers of the same place that count instead, where they are there
     */
    private record Place(
            @Nullable String operation, String path, UnaryOperator<Object> spelling, List<String> winners) {

        boolean isOf(Message message, Operation called) {
            return (operation == null || operation.equals(called.name()))
                    && winners.stream().allMatch(winner -> message.getHeader(winner) == null);
        }
    }

    /** Headers that are spelled as the API does. */
    public HeaderBinding(Map<String, String> inputs, Map<String, String> outputs) {
        this(inputs, outputs, Map.of());
    }

    /**
     * Binds headers.
     *
     * @param inputs by header the path of a member, such as {@code Tagging.TagSet}, or {@code PutObjectTagging:Tagging.TagSet} where one
     *     operation alone takes it; of two headers of one place the later one counts, where they have an order
     * @param outputs headers by output member
     * @param spellings what becomes of the values of headers that may be spelled in other ways than the API does, by header
     */
    public HeaderBinding(
            Map<String, String> inputs, Map<String, String> outputs, Map<String, UnaryOperator<Object>> spellings) {
        List<String> order = new ArrayList<>(inputs.keySet());
        inputs.forEach((header, place) -> {
            int colon = place.indexOf(':');
            List<String> winners = order.subList(order.indexOf(header) + 1, order.size()).stream()
                    .filter(later -> place.equals(inputs.get(later)))
                    .toList();
            this.inputs.put(
                    header,
                    new Place(
                            colon < 0 ? null : place.substring(0, colon),
                            place.substring(colon + 1),
                            spellings.getOrDefault(header, UnaryOperator.identity()),
                            winners));
        });
        this.outputs = Map.copyOf(outputs);
    }

    /** Puts the headers that an operation takes into its input; they win over what is there. */
    public void read(Message message, Operation operation, Map<String, Object> input, ModelTyping typing) {
        if (inputs.isEmpty() || !message.hasHeaders()) {
            return;
        }
        message.getHeaders().forEach((header, value) -> {
            Place place = inputs.get(header);
            if (place != null
                    && value != null
                    && place.isOf(message, operation)
                    && typing.fits(operation.input(), place.path)) {
                typing.put(input, operation.input(), place.path, place.spelling.apply(value));
            }
        });
    }

    /** Sets the headers of the members that an output has. */
    public void write(Map<String, Object> output, Message message) {
        outputs.forEach((member, header) -> {
            Object value = output.get(member);
            if (value != null) {
                message.setHeader(header, value);
            }
        });
    }
}
