package io.awsx.identity.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of the profile files: a profile, an sso-session, or a services section. Its text form shows no value.
 *
 * @param name the name without the word before it
 * @param properties the settings by lower-case name; unmodifiable
 */
public record ProfileSection(String name, Map<String, ProfileProperty> properties) {

    public ProfileSection {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A section without settings. */
    static ProfileSection empty(String name) {
        return new ProfileSection(name, Map.of());
    }

    /**
     * The value of a setting.
     *
     * @param property its name in lower case
     * @return the value, or null where it is missing or empty
     */
    public @Nullable String get(String property) {
        ProfileProperty found = properties.get(property);
        return found == null || found.value().isEmpty() ? null : found.value();
    }

    /**
     * The value of a nested setting, such as {@code addressing_style} below {@code s3}.
     *
     * @return the value, or null where it is missing or empty
     */
    public @Nullable String get(String property, String nested) {
        ProfileProperty found = properties.get(property);
        String value = found == null ? null : found.nested().get(nested);
        return value == null || value.isEmpty() ? null : value;
    }

    /** This section with another's settings put over its own. */
    ProfileSection overlaidBy(ProfileSection other) {
        Map<String, ProfileProperty> merged = new LinkedHashMap<>(properties);
        merged.putAll(other.properties);
        return new ProfileSection(name, merged);
    }

    @Override
    public String toString() {
        return "ProfileSection[" + name + ", " + properties.keySet() + ']';
    }
}
