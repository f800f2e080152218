package io.awsx.camel.message;

import io.awsx.model.Operation;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.camel.Message;

/**
 * Which headers of a component are which members of inputs and outputs. A header counts only where the operation has the
 * member, so one table serves all operations.
 *
 * @param inputs paths of input members by header
 * @param outputs headers by output member
 * @param spellings what becomes of the values of headers that may be spelled in other ways than the API does, by header
 */
public record HeaderBinding(
        Map<String, String> inputs, Map<String, String> outputs, Map<String, UnaryOperator<Object>> spellings) {

    /** No headers at all. */
    public static final HeaderBinding NONE = new HeaderBinding(Map.of(), Map.of());

    public HeaderBinding {
        inputs = byHeader(inputs);
        outputs = Map.copyOf(outputs);
        spellings = byHeader(spellings);
    }

    private static <T> Map<String, T> byHeader(Map<String, T> entries) {
        Map<String, T> byHeader = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byHeader.putAll(entries);
        return Collections.unmodifiableMap(byHeader);
    }

    /** Headers that are spelled as the API does. */
    public HeaderBinding(Map<String, String> inputs, Map<String, String> outputs) {
        this(inputs, outputs, Map.of());
    }

    /** Puts the headers that an operation takes into its input; they win over what is there. */
    public void read(Message message, Operation operation, Map<String, Object> input, ModelTyping typing) {
        if (inputs.isEmpty() || !message.hasHeaders()) {
            return;
        }
        message.getHeaders().forEach((header, value) -> {
            String path = inputs.get(header);
            if (path != null && value != null && typing.fits(operation.input(), path)) {
                UnaryOperator<Object> spelling = spellings.getOrDefault(header, UnaryOperator.identity());
                typing.put(input, operation.input(), path, spelling.apply(value));
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
