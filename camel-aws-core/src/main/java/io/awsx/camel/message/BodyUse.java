package io.awsx.camel.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What bodies are to an operation; see the option {@code input}. */
public enum BodyUse {
    /** What it is shows in its type, and in what the URI gives already. */
    AUTO,
    /** The whole input. */
    BODY,
    /** The operation's payload. */
    PAYLOAD,
    /** Nothing: it is not looked at. */
    NONE;

    /**
     * The use of a name.
     *
     * @throws IllegalArgumentException where there is none; {@link CallCheck} tells it when the endpoint starts
     */
    static BodyUse of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The names that users type. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (BodyUse use : values()) {
            names.add(use.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
