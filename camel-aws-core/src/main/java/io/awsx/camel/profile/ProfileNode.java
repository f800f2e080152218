package io.awsx.camel.profile;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file of a profile, which tells what is wrong with it by file and key.
 *
 * @param file the file, for messages
 * @param where the path of the part, for messages
 * @param json what is there, or null for nothing
 */
record ProfileNode(String file, String where, @Nullable JsonNode json) {

    boolean there() {
        return json != null;
    }

    boolean isObject() {
        return json != null && json.isObject();
    }

    /** The part of a key, which may not be there. */
    ProfileNode at(String key) {
        return new ProfileNode(file, where.isEmpty() ? key : where + '.' + key, json == null ? null : json.get(key));
    }

    /** This one, after a look at its keys: one that is misspelled would do nothing, silently. */
    ProfileNode knowing(String... keys) {
        List<String> known = List.of(keys);
        keys().forEach(key -> {
            if (!known.contains(key)) {
                throw wrong("has no key " + NearestNames.shown(key) + NearestNames.clause(key, known));
            }
        });
        return this;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (json != null) {
            if (!json.isObject()) {
                throw wrong("is no object");
            }
            json.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** What is made of it; null where it is not there. */
    <T> @Nullable T made(Function<ProfileNode, T> of) {
        return there() ? of.apply(this) : null;
    }

    <T> Map<String, T> map(Function<ProfileNode, T> of) {
        Map<String, T> values = new LinkedHashMap<>();
        keys().forEach(key -> values.put(key, of.apply(at(key))));
        return Collections.unmodifiableMap(values);
    }

    /** Its elements; itself where it is no list, none where it is not there. */
    <T> List<T> list(Function<ProfileNode, T> of) {
        List<T> elements = new ArrayList<>();
        if (json != null && json.isArray()) {
            json.forEach(
                    one -> elements.add(of.apply(new ProfileNode(file, where + '[' + elements.size() + ']', one))));
        } else if (json != null) {
            elements.add(of.apply(this));
        }
        return elements;
    }

    String text() {
        if (json == null) {
            throw wrong("is missing");
        } else if (!json.isTextual()) {
            throw wrong("is no text");
        }
        return json.textValue();
    }

    @Nullable String optionalText() {
        return there() ? text() : null;
    }

    String text(String otherwise) {
        return there() ? text() : otherwise;
    }

    /** Whether it is there, which it may be as one word alone. */
    boolean word(String only) {
        if (there() && !text().equals(only)) {
            throw wrong("is " + text() + ", but may be " + only + " alone");
        }
        return there();
    }

    List<String> texts() {
        return list(ProfileNode::text);
    }

    List<Place> places() {
        return list(one -> Place.of(one.text()));
    }

    int number() {
        if (json == null || !json.isInt() || json.intValue() < 1) {
            throw wrong("is no number of 1 or more");
        }
        return json.intValue();
    }

    Pattern pattern() {
        try {
            return Pattern.compile(text());
        } catch (PatternSyntaxException e) {
            throw wrong("is no regular expression: " + e.getDescription());
        }
    }

    private ClientException wrong(String what) {
        return new ClientException(file + " is no profile: " + (where.isEmpty() ? "the profile" : where) + ' ' + what);
    }
}
