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
import java.util.stream.Stream;
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
     * @param winners headers of the same member that count instead, where they are there
     */
    private record Input(Place place, UnaryOperator<Object> spelling, List<Winner> winners) {

        boolean isOf(Message message, Operation called) {
            return place.isOf(called.name())
                    && winners.stream()
                            .noneMatch(winner ->
                                    winner.place.isOf(called.name()) && message.getHeader(winner.header) != null);
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
        inputs.forEach((header, place) -> places.put(
                header, Stream.of(place.split(" ", -1)).map(Place::of).toList()));
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
        places.forEach((header, own) -> {
            List<String> later = order.subList(order.indexOf(header) + 1, order.size());
            List<Input> bound = new ArrayList<>();
            for (Place place : own) {
                List<Winner> winners = new ArrayList<>();
                later.forEach(other -> places.getOrDefault(other, List.of()).stream()
                        .filter(same -> same.path().equals(place.path()))
                        .forEach(same -> winners.add(new Winner(other, same))));
                bound.add(new Input(place, spellings.getOrDefault(header, UnaryOperator.identity()), winners));
            }
            inputs.put(header, List.copyOf(bound));
        });
    }

    /** Puts the headers that an operation takes into its input; they win over what is there. */
    public void read(Message message, Operation operation, Map<String, Object> input, ModelTyping typing) {
        if (inputs.isEmpty() || !message.hasHeaders()) {
            return;
        }
        message.getHeaders().forEach((header, value) -> {
            List<Input> bound = value == null ? null : inputs.get(header);
            if (bound != null) {
                for (Input one : bound) {
                    String path = one.place.path();
                    if (one.isOf(message, operation) && typing.fits(operation.input(), path)) {
                        typing.put(input, operation.input(), path, one.spelling.apply(value));
                    }
                }
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

    private static void set(Message message, String header, @Nullable Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
