package io.awsx.camel.message;

import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Target;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private final Map<String, List<Input>> inputs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> outputs;
    private final Map<String, List<Output>> found;

    /**
     * What becomes of a header.
     *
     * @param spelling null where it is spelled as the API does
     * @param winners headers of the same member that count instead, where they are there
     */
    private record Input(Place place, @Nullable UnaryOperator<Object> spelling, List<Winner> winners) {

        Object spelled(Object value) {
            return spelling == null ? value : spelling.apply(value);
        }

        boolean isOf(Message message, Operation called) {
            if (!place.isOf(called.name())) {
                return false;
            }
            for (Winner winner : winners) {
                if (winner.place.isOf(called.name()) && message.getHeader(winner.header) != null) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A header that counts instead of another one. */
    private record Winner(String header, Place place) {}

    /** Where a header comes from. */
    private record Output(Place place, JmesPath path) {

        boolean isOf(Operation called) {
            return place.isOf(called.name())
                    && (place.operation() != null || called.output().member(place.path()) != null);
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
     *     operation alone takes it, or several of these separated by a space; of two headers of one place the later one counts, where they have an order
     * @param outputs headers by output member
     * @param spellings what becomes of the values of headers that may be spelled in other ways than the API does, by header
     */
    public HeaderBinding(
            Map<String, String> inputs, Map<String, String> outputs, Map<String, UnaryOperator<Object>> spellings) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : inputs.entrySet()) {
            List<Place> own = new ArrayList<>();
            for (String place : header.getValue().split(" ", -1)) {
                own.add(Place.of(place));
            }
            places.put(header.getKey(), own);
        }
        add(places, spellings);
        this.outputs = Map.copyOf(outputs);
        this.found = Map.of();
    }

    /**
     * Binds the headers of a profile.
     *
     * @throws io.awsx.error.ClientException where the path of an output is no JMESPath
     */
    HeaderBinding(ServiceProfile profile) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        Map<String, UnaryOperator<Object>> spellings = new LinkedHashMap<>();
        profile.in().forEach((header, target) -> {
            places.put(header, target.places());
            spellings.put(header, value -> meaning(target, value));
        });
        add(places, spellings);
        this.outputs = Map.of();
        this.found = new LinkedHashMap<>();
        profile.out()
                .forEach((header, out) -> found.put(
                        header,
                        out.stream()
                                .map(place -> new Output(place, JmesPath.compile(place.path())))
                                .toList()));
    }

    private static Object meaning(Target target, Object value) {
        String meaning = target.values().get(String.valueOf(value));
        return meaning == null ? value : meaning;
    }

    private void add(Map<String, List<Place>> places, Map<String, UnaryOperator<Object>> spellings) {
        List<String> order = new ArrayList<>(places.keySet());
        for (int i = 0; i < order.size(); i++) {
            String header = order.get(i);
            List<Input> bound = new ArrayList<>();
            for (Place place : places.getOrDefault(header, List.of())) {
                List<Winner> winners = winners(place, order.subList(i + 1, order.size()), places);
                bound.add(new Input(place, spellings.get(header), winners));
            }
            inputs.put(header, List.copyOf(bound));
        }
    }

    private static List<Winner> winners(Place place, List<String> later, Map<String, List<Place>> places) {
        List<Winner> winners = new ArrayList<>();
        for (String other : later) {
            for (Place same : places.getOrDefault(other, List.of())) {
                if (same.path().equals(place.path())) {
                    winners.add(new Winner(other, same));
                }
            }
        }
        return winners;
    }

    /** Puts the headers that an operation takes into its input; they win over what is there. */
    public void read(Message message, Operation operation, Map<String, Object> input, ModelTyping typing) {
        if (inputs.isEmpty() || !message.hasHeaders()) {
            return;
        }
        for (Map.Entry<String, Object> header : message.getHeaders().entrySet()) {
            Object value = header.getValue();
            List<Input> bound = value == null ? null : inputs.get(header.getKey());
            if (bound != null) {
                for (Input one : bound) {
                    String path = one.place.path();
                    if (one.isOf(message, operation) && typing.fits(operation.input(), path)) {
                        typing.put(input, operation.input(), path, one.spelled(value));
                    }
                }
            }
        }
    }

    /** Sets the headers of the members that an output has. */
    public void write(Map<String, Object> output, Message message) {
        for (Map.Entry<String, String> header : outputs.entrySet()) {
            Object value = output.get(header.getKey());
            if (value != null) {
                message.setHeader(header.getValue(), value);
            }
        }
    }

    /** The same; what a profile binds to an operation and its output does not have may be of a call before, and goes. */
    void write(Operation operation, Map<String, Object> output, Message message) {
        write(output, message);
        found.forEach((header, places) -> {
            for (Output place : places) {
                if (place.isOf(operation)) {
                    set(message, header, place.path.search(output));
                    return;
                }
            }
        });
    }

    /** Sets a header, or removes it where there is no value: what is there may be another message's or call's. */
    public static void set(Message message, String header, @Nullable Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
