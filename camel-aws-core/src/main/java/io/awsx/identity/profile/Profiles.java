package io.awsx.identity.profile;

import io.awsx.error.ClientException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profiles of the config and the credentials file. The files are read at the first question and never again, so
 * that a session sees one state of them; only a failed reading is tried anew at the next question. Keys alone are looked up
 * anew when a service rejected them: somebody may have put others in their place. Thread-safe.
 *
 * <p>Every method but {@link #locations} throws {@link ClientException} where a file is there, but cannot be read or
 * parsed.
 */
public final class Profiles {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

    private final ProfileLocations locations;
    private final Supplier<Snapshot> source;
    private volatile @Nullable Snapshot snapshot;

    private Profiles(ProfileLocations locations, Supplier<Snapshot> source) {
        this.locations = locations;
        this.source = source;
    }

    /** The profiles of the files at two locations; touches no file yet. */
    public static Profiles at(ProfileLocations locations) {
        return new Profiles(
                locations,
                () -> new Snapshot(
                        ProfileFileReader.read(locations.configFile(), ProfileFile.Kind.CONFIG),
                        ProfileFileReader.read(locations.credentialsFile(), ProfileFile.Kind.CREDENTIALS)));
    }

    /**
     * Profiles given as text.
     *
     * @param config what a config file would hold
     * @param credentials what a credentials file would hold
     */
    public static Profiles of(String config, String credentials) {
        ProfileLocations locations = new ProfileLocations("the given config", "the given credentials");
        return new Profiles(
                locations,
                () -> new Snapshot(
                        ProfileFileParser.parse(locations.configFile(), ProfileFile.Kind.CONFIG, config),
                        ProfileFileParser.parse(
                                locations.credentialsFile(), ProfileFile.Kind.CREDENTIALS, credentials)));
    }

    /** Where the files are. */
    public ProfileLocations locations() {
        return locations;
    }

    /** The names of all profiles, sorted; unmodifiable. */
    public Set<String> names() {
        return Collections.unmodifiableSet(new TreeSet<>(snapshot().profiles.keySet()));
    }

    /** A profile as both files describe it, the credentials file counting more, or null where neither has it. */
    public @Nullable ProfileSection profile(String name) {
        return snapshot().profiles.get(name);
    }

    /**
     * A profile that must be there.
     *
     * @throws ClientException where it is not; the message names the profiles there are and the files looked at
     */
    public ProfileSection requireProfile(String name) {
        ProfileSection profile = profile(name);
        if (profile == null) {
            Set<String> names = names();
            throw new ClientException("There is no profile '" + name + "'. "
                    + (names.isEmpty() ? "There are no profiles at all" : "There are " + String.join(", ", names))
                    + ". Looked at: " + state(snapshot().config) + ", " + state(snapshot().credentials));
        }
        return profile;
    }

    /** An {@code [sso-session NAME]} section, or null. */
    public @Nullable ProfileSection ssoSession(String name) {
        return snapshot().config.ssoSessions().get(name);
    }

    /** A {@code [services NAME]} section, or null. */
    public @Nullable ProfileSection services(String name) {
        return snapshot().config.services().get(name);
    }

    /** What one of the two files says. */
    public ProfileFile file(ProfileFile.Kind kind) {
        return kind == ProfileFile.Kind.CONFIG ? snapshot().config : snapshot().credentials;
    }

    /** What one of the two files says by now. */
    public ProfileFile reread(ProfileFile.Kind kind) {
        Snapshot now = source.get();
        return kind == ProfileFile.Kind.CONFIG ? now.config : now.credentials;
    }

    Set<String> ssoSessionNames() {
        return snapshot().config.ssoSessions().keySet();
    }

    private static String state(ProfileFile file) {
        return file.absence() == null ? file.location() : file.location() + " (" + file.absence() + ')';
    }

    private Snapshot snapshot() {
        Snapshot seen = snapshot;
        return seen != null ? seen : read();
    }

    private synchronized Snapshot read() {
        Snapshot read = snapshot;
        if (read == null) {
            read = source.get();
            warn(read.config);
            warn(read.credentials);
            WidePermissions.warn(read.credentials);
            snapshot = read;
        }
        return read;
    }

    private static void warn(ProfileFile file) {
        for (String warning : file.warnings()) {
            LOG.warn(warning);
        }
    }

    @Override
    public String toString() {
        return "Profiles[" + locations.configFile() + ", " + locations.credentialsFile() + ']';
    }

    private static final class Snapshot {

        final ProfileFile config;
        final ProfileFile credentials;
        final Map<String, ProfileSection> profiles;

        Snapshot(ProfileFile config, ProfileFile credentials) {
            this.config = config;
            this.credentials = credentials;
            this.profiles = new LinkedHashMap<>(config.profiles());
            for (Map.Entry<String, ProfileSection> own : credentials.profiles().entrySet()) {
                ProfileSection below = profiles.get(own.getKey());
                profiles.put(own.getKey(), below == null ? own.getValue() : below.overlaidBy(own.getValue()));
            }
        }
    }
}
