package io.awsx.settings;

import io.awsx.error.ClientException;
import io.awsx.identity.profile.ProfileProperty;
import io.awsx.identity.profile.SelectedProfile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of a setting: in code, else in the environment, else in the profile; and reads it as what it should be.
 *
 * <p>Profile keys are names of the profile, or of a section nested in it as {@code s3.addressing_style}. Where several
 * variables or keys may hold a setting, the first that is set and not empty counts.
 *
 * @param given what code gives, by the setting's name
 * @param environment the environment variables
 * @param profile the profile
 * @param origins is told each setting that is found outside of code, with its value and where that is from; no secrets
 */
record Lookup(
        Map<String, Object> given,
        Map<String, String> environment,
        SelectedProfile profile,
        BiConsumer<String, String> origins) {

    /** The text of a setting, or null where nobody says anything. */
    @Nullable String text(String name, List<String> variables, String... keys) {
        Object value = given.get(name);
        if (value != null) {
            return value.toString();
        }
        for (String variable : variables) {
            String set = variable(variable);
            if (set != null) {
                origins.accept(name, shown(set) + " (environment variable " + variable + ')');
                return set;
            }
        }
        for (String key : keys) {
            String set = inProfile(name, key);
            if (set != null) {
                return set;
            }
        }
        return null;
    }

    /** The value of a variable, or null where it is not set or blank. */
    @Nullable String variable(String variable) {
        return set(environment.get(variable));
    }

    private @Nullable String inProfile(String name, String key) {
        int dot = key.indexOf('.');
        ProfileProperty property = profile.settings().properties().get(dot < 0 ? key : key.substring(0, dot));
        if (property == null) {
            return null;
        }
        String value = set(dot < 0 ? property.value() : property.nested().get(key.substring(dot + 1)));
        if (value != null) {
            origins.accept(name, shown(value) + " (" + property.origin() + ')');
        }
        return value;
    }

    /** A text without the space around it, or null where there is nothing else. */
    static @Nullable String set(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    /** A value as it may be told: without user and password of a URL, and no more than the kind of an object. */
    static String shown(Object value) {
        boolean plain = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Duration
                || value instanceof Path;
        return plain
                ? value.toString().replaceAll("//[^/@]*@", "//")
                : value.getClass().getSimpleName();
    }

    /** A setting that is true or false, or null. */
    @Nullable Boolean flag(String name, List<String> variables, String... keys) {
        String text = text(name, variables, keys);
        return text == null ? null : bool(name, text);
    }

    /** A setting that is true or false, and false where nobody says anything. */
    boolean isSet(String name, List<String> variables, String... keys) {
        return Boolean.TRUE.equals(flag(name, variables, keys));
    }

    /** A setting that is one of some words in any case, in lower case; or null. */
    @Nullable String word(List<String> words, String name, List<String> variables, String... keys) {
        String text = text(name, variables, keys);
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new ClientException(name + " must be one of " + String.join(", ", words) + ", not " + text
                    + (variables.isEmpty() ? "" : " (" + variables.get(0) + ')'));
        }
        return word;
    }

    /** Names with commas between them. */
    List<String> list(String name, List<String> variables, String... keys) {
        String text = text(name, variables, keys);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(element -> !element.isEmpty())
                        .toList();
    }

    /** The name of a file, or null. */
    @Nullable Path file(String name, List<String> variables, String... keys) {
        String text = text(name, variables, keys);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw new ClientException(name + " must be the name of a file, not " + text, e);
        }
    }

    /** A time that code gives as a Duration or in milliseconds, or null. */
    @Nullable Duration duration(String name) {
        Object value = given.get(name);
        if (value == null || value instanceof Duration) {
            return (Duration) value;
        }
        return Duration.ofMillis(number(name, value.toString()));
    }

    /** An object that code gives, or null. */
    <T> @Nullable T object(String name, Class<T> type) {
        Object value = given.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new ClientException(name + " must be a " + type.getName() + ", not "
                    + value.getClass().getName());
        }
        return type.cast(value);
    }

    static boolean bool(String name, Object value) {
        String text = value.toString();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new ClientException(name + " must be true or false, not " + text);
        }
        return text.equalsIgnoreCase("true");
    }

    static long number(String name, String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw new ClientException(name + " must be a whole number, not " + text, e);
        }
    }

    /** The names of what code gives, no values. */
    @Override
    public String toString() {
        Object[] names = given.keySet().toArray();
        Arrays.sort(names);
        return Arrays.toString(names);
    }
}
