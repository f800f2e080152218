package io.awsx.camel.message;

import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Target;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.quirk.DynamoDbValues;
import io.awsx.resource.MessageAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The values that profiles have a name for, because they are not the member as it is. */
final class SpecialValues {

    /** Plain values by name, which become typed attributes of a message, wherever in the message they come from; lists become JSON arrays. */
    static final String ATTRIBUTES = "attributes";
    /** Plain values in place of those of DynamoDB. */
    static final String ITEMS = "items";
    /** An option that names headers, which become attributes. */
    static final String HEADERS = "headers";
    /** An option that holds a document, or names a file or something on the class path that does. */
    static final String CONTENT = "content";

    /** Values by name, in place of a list of structures with a name and a value each, such as tags or dimensions. */
    static final String ENTRIES = "entries";

    /** All names. */
    static final Set<String> NAMES = Set.of(ATTRIBUTES, ITEMS, HEADERS, CONTENT, ENTRIES);

    private static final Set<String> FINISHED = Set.of(ATTRIBUTES, ITEMS, ENTRIES);

    private static final int MOST_ATTRIBUTES = 10;

    private final FittingPlaces<String> places = new FittingPlaces<>();

    /** @param nativeTypes whether all values of DynamoDB are plain ones, and become typed later */
    SpecialValues(ServiceProfile profile, boolean nativeTypes) {
        for (Target header : profile.in().values()) {
            add(header, nativeTypes);
        }
        for (List<Target> option : profile.options().values()) {
            for (Target target : option) {
                add(target, nativeTypes);
            }
        }
    }

    private void add(Target target, boolean nativeTypes) {
        String as = target.as();
        if (as != null && FINISHED.contains(as) && !(nativeTypes && as.equals(ITEMS))) {
            for (Place place : target.places()) {
                places.add(place, as);
            }
        }
    }

    /**
     * Gives what an input holds in such places the form of the API.
     *
     * @throws ClientException where it cannot have it
     */
    void finish(Operation operation, Map<String, Object> input) {
        for (FittingPlaces.Found<String> one : places.of(operation)) {
            Object value = one.path().find(input);
            if (value != null) {
                one.path().put(input, operation.input(), finished(operation, one.path(), one.what(), value));
            }
        }
    }

    private static Object finished(Operation operation, MemberPath path, String as, Object value) {
        Shape shape = path.member(operation.input()).shape();
        if (as.equals(ITEMS)) {
            return DynamoDbValues.filled(shape, value, path.toString());
        } else if (value instanceof Map<?, ?> plain) {
            return as.equals(ENTRIES) ? entries(shape, plain) : attributes(plain);
        }
        return value;
    }

    /** One structure for each name; its value is in the member that is called so, as in TagValue, and its name in the other. */
    private static Object entries(Shape list, Map<?, ?> plain) {
        List<String> names = list.listMember().shape().memberNames();
        String value = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("value"))
                .findFirst()
                .orElseThrow();
        String key =
                names.stream().filter(name -> !name.equals(value)).findFirst().orElseThrow();
        List<Map<String, Object>> entries = new ArrayList<>();
        plain.forEach((name, own) -> entries.add(Map.of(key, String.valueOf(name), value, own)));
        return entries;
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
            boolean array = value instanceof Collection<?>;
            Object made = array ? Map.of("DataType", "String.Array", "StringValue", Json.write(value)) : value;
            (made instanceof Map<?, ?> ? typed : own).put(String.valueOf(name), made);
        });
        typed.putAll(MessageAttributes.typed(own));
        return typed;
    }
}
