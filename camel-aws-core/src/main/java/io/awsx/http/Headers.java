package io.awsx.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Header fields in the order they are sent, names compared without case. Immutable.
 */
public final class Headers {

    /** No headers at all. */
    public static final Headers EMPTY = new Headers(new String[0]);

    private final String[] namesAndValues;

    private Headers(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /** A builder with nothing in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many fields there are; a name that occurs twice counts twice. */
    public int size() {
        return namesAndValues.length / 2;
    }

    /** The name of the field at an index, as it was given. */
    public String name(int index) {
        return namesAndValues[2 * index];
    }

    /** The value of the field at an index. */
    public String value(int index) {
        return namesAndValues[2 * index + 1];
    }

    /** The first value of a name, or null. */
    public @Nullable String first(String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    /** Whether a name occurs. */
    public boolean contains(String name) {
        return first(name) != null;
    }

    /** All values of a name in order; empty where it does not occur. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                values.add(namesAndValues[i + 1]);
            }
        }
        return values;
    }

    /** The same as an unmodifiable map whose keys are compared without case, sorted by name. */
    public Map<String, List<String>> toMap() {
        return new HeaderMap(this);
    }

    /** A builder that starts with these fields. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        Collections.addAll(builder.fields, namesAndValues);
        return builder;
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        StringBuilder names = new StringBuilder("[");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            names.append(i == 0 ? "" : ", ").append(namesAndValues[i]);
        }
        return names.append(']').toString();
    }

    /** Collects header fields; not thread-safe. */
    public static final class Builder {

        private final List<String> fields = new ArrayList<>(24);

        private Builder() {}

        /**
         * Adds a field, leaving others of the same name.
         *
         * @throws IllegalArgumentException where name or value holds a line break, which would forge another field
         */
        public Builder add(String name, String value) {
            fields.add(clean(name, name));
            fields.add(clean(name, value));
            return this;
        }

        /** Adds a field in place of all others of the same name. */
        public Builder set(String name, String value) {
            return remove(name).add(name, value);
        }

        /** Removes all fields of a name. */
        public Builder remove(String name) {
            for (int i = fields.size() - 2; i >= 0; i -= 2) {
                if (fields.get(i).equalsIgnoreCase(name)) {
                    fields.subList(i, i + 2).clear();
                }
            }
            return this;
        }

        /** The first value of a name, or null. */
        public @Nullable String first(String name) {
            for (int i = 0; i < fields.size(); i += 2) {
                if (fields.get(i).equalsIgnoreCase(name)) {
                    return fields.get(i + 1);
                }
            }
            return null;
        }

        /** The fields collected so far. */
        public Headers build() {
            return fields.isEmpty() ? EMPTY : new Headers(fields.toArray(String[]::new));
        }

        private static String clean(String name, String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\r' || c == '\n' || c == 0) {
                    throw new IllegalArgumentException(
                            "Header " + name.replaceAll("\\s", "_") + " holds a line break or NUL; remove it");
                }
            }
            return text;
        }
    }
}
