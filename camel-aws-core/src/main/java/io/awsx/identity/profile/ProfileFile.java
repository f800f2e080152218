package io.awsx.identity.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one profile file says.
 *
 * @param location the file as it was asked for
 * @param absence why there is no such file, or null where it was read
 * @param profiles the profiles by name
 * @param ssoSessions the sso-session sections by name
 * @param services the services sections by name
 * @param warnings what was passed over, one sentence each; without any text of the file but names of sections
 */
public record ProfileFile(
        String location,
        @Nullable String absence,
        Map<String, ProfileSection> profiles,
        Map<String, ProfileSection> ssoSessions,
        Map<String, ProfileSection> services,
        List<String> warnings) {

    /** The two files, which write their sections differently. */
    public enum Kind {
        /** {@code [default]}, {@code [profile NAME]}, {@code [sso-session NAME]}, {@code [services NAME]}. */
        CONFIG,
        /** {@code [NAME]} for profiles, and nothing else. */
        CREDENTIALS
    }

    static ProfileFile absent(String location, String reason) {
        return new ProfileFile(location, reason, Map.of(), Map.of(), Map.of(), List.of());
    }
}
