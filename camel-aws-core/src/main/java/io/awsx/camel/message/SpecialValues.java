package io.awsx.camel.message;

import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Target;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import io.awsx.quirk.DynamoDbValues;
import io.awsx.resource.MessageAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The values that profiles have a name for, because they are not the member as it is. */
final class SpecialValues {

    /** Plain values by name, which become typed attributes of a message, wherever in the message they come from. */
    static final String ATTRIBUTES = "attributes";
    /** Plain values in place of those of DynamoDB. */
    static final String ITEMS = "items";
    /** An option that names headers, which become attributes. */
    static final String HEADERS = "headers";
    /** An option that holds a document, or names a file or something on the class path that does. */
    static final String CONTENT = "content";

    /** All names. */
    static final Set<String> NAMES = Set.of(ATTRIBUTES, ITEMS, HEADERS, CONTENT);

    private static final int MOST_ATTRIBUTES = 10;

    private final Map<Place, String> places = new LinkedHashMap<>();

    SpecialValues(ServiceProfile profile) {
        Stream.concat(
                        profile.in().values().stream(),
                        profile.options().values().stream().flatMap(List::stream))
                .filter(target -> target.as() != null)
                .forEach(this::add);
    }

    private void add(Target target) {
        if (ATTRIBUTES.equals(target.as()) || ITEMS.equals(target.as())) {
            target.places().forEach(place -> places.put(place, target.as()));
        }
    }

    /**
     * Gives what an input holds in such places the form of the API.
     *
     * @throws ClientException where it cannot have it
     */
    void finish(Operation operation, Map<String, Object> input) {
        places.forEach((place, as) -> {
            MemberPath path = new MemberPath(place.path());
            if (place.isOf(operation.name()) && path.fits(operation.input())) {
                Object value = path.find(input);
                if (value instanceof Map<?, ?> plain) {
                    path.put(
                            input,
                            operation.input(),
                            ATTRIBUTES.equals(as) ? attributes(plain) : items(path, operation, plain));
                }
            }
        });
    }

    private static Object items(MemberPath path, Operation operation, Map<?, ?> plain) {
        return DynamoDbValues.filled(path.member(operation.input()).shape(), plain, path.toString());
    }

    private static Map<String, Object> attributes(Map<?, ?> plain) {
        if (plain.size() > MOST_ATTRIBUTES) {
            throw new ClientException("A message has " + plain.size() + " attributes, but may have " + MOST_ATTRIBUTES
                    + "; nothing was sent. Name fewer headers in messageAttributeHeaders, or take some out");
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        Map<String, Object> own = new LinkedHashMap<>();
        plain.forEach((name, value) -> {
            // What is made as the API's is for the model to check.
            (value instanceof Map<?, ?> ? typed : own).put(String.valueOf(name), value);
        });
        typed.putAll(MessageAttributes.typed(own));
        return typed;
    }
}
