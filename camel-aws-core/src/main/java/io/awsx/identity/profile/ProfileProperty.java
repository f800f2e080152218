package io.awsx.identity.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One setting of a section. Its text form shows no value.
 *
 * @param value the text after the equals sign, lines of a continued value joined by line feeds; empty where the
 *     setting has nested ones
 * @param nested the settings indented below it, by lower-case name in the order of the file; unmodifiable, empty for a
 *     plain setting
 * @param file the file it is from
 * @param line its line there, from 1
 */
public record ProfileProperty(String value, Map<String, String> nested, String file, int line) {

    public ProfileProperty {
        nested = nested.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(nested));
    }

    /** Where the setting is written, for messages: {@code FILE line N}. */
    public String origin() {
        return file + " line " + line;
    }

    @Override
    public String toString() {
        return "ProfileProperty[" + origin() + ']';
    }
}
