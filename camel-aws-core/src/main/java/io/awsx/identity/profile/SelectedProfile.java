package io.awsx.identity.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profile a session works with. Immutable and thread-safe; its settings are read with the files, not before.
 *
 * <p>The name is the one given in code, otherwise that of {@code AWS_DEFAULT_PROFILE}, otherwise that of {@code
 * AWS_PROFILE} (the order of boto3), otherwise {@code default}. Empty counts as not given.
 */
public final class SelectedProfile {

    private static final String DEFAULT = "default";

    private final String name;
    private final @Nullable String origin;
    private final boolean givenInCode;
    private final Profiles profiles;

    private SelectedProfile(String name, @Nullable String origin, boolean givenInCode, Profiles profiles) {
        this.name = name;
        this.origin = origin;
        this.givenInCode = givenInCode;
        this.profiles = profiles;
    }

    /**
     * Chooses the profile.
     *
     * @param fromCode the name the application gives, or null
     * @param environment the environment variables
     * @param profiles the files' profiles; not read here
     */
    public static SelectedProfile choose(
            @Nullable String fromCode, Map<String, String> environment, Profiles profiles) {
        if (fromCode != null && !fromCode.isEmpty()) {
            return new SelectedProfile(fromCode, "configuration", true, profiles);
        }
        for (String variable : new String[] {"AWS_DEFAULT_PROFILE", "AWS_PROFILE"}) {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return new SelectedProfile(value, variable, false, profiles);
            }
        }
        return new SelectedProfile(DEFAULT, null, false, profiles);
    }

    /** Another profile of the same files, which a setting of this one names. */
    public SelectedProfile named(String other, String setting) {
        return new SelectedProfile(other, setting + " of profile '" + name + "'", true, profiles);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Whether the application named it, which shuts out keys of the environment. */
    public boolean givenInCode() {
        return givenInCode;
    }

    /** The profiles it is chosen from. */
    public Profiles profiles() {
        return profiles;
    }

    /**
     * Its settings from both files. The profile {@code default} that nobody named may be missing: then it is empty.
     *
     * @throws io.awsx.error.ClientException where a named profile is missing or a file is broken
     */
    public ProfileSection settings() {
        ProfileSection found = origin == null ? profiles.profile(name) : profiles.requireProfile(name);
        return found == null ? ProfileSection.empty(name) : found;
    }

    /** Its name and who chose it. */
    @Override
    public String toString() {
        return "profile '" + name + "'" + (origin == null ? "" : " (named by " + origin + ')');
    }
}
