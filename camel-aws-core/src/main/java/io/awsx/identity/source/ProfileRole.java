package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsChain;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.ProfileProperty;
import io.awsx.identity.profile.ProfileSection;
import io.awsx.identity.profile.SelectedProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role of a profile with {@code role_arn}, assumed with the credentials of another profile ({@code source_profile}),
 * which may have a role itself, or of a place ({@code credential_source}). A profile that names itself as its source takes
 * its own keys. Thread-safe.
 *
 * <p>Follows "Assume role credential provider" of the AWS SDKs and Tools Reference Guide, and boto3 where that is silent.
 */
final class ProfileRole implements CredentialsProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileRole.class);

    private final CredentialsSources sources;
    private final SelectedProfile profile;
    private final List<String> visited;
    private volatile @Nullable CredentialsProvider role;

    ProfileRole(CredentialsSources sources, SelectedProfile profile) {
        this(sources, profile, List.of(profile.name()));
    }

    /** @param visited the profiles that led here, this one last */
    private ProfileRole(CredentialsSources sources, SelectedProfile profile, List<String> visited) {
        this.sources = sources;
        this.profile = profile;
        this.visited = visited;
    }

    private static boolean hasRole(ProfileSection section) {
        return section.get("role_arn") != null && section.get("web_identity_token_file") == null;
    }

    private static boolean hasKeys(ProfileSection section) {
        return section.get(ProfileCredentials.KEY) != null || section.get(ProfileCredentials.SECRET) != null;
    }

    @Override
    public @Nullable Credentials resolve() {
        CredentialsProvider known = role;
        if (known == null) {
            ProfileSection section = profile.settings();
            if (!hasRole(section)) {
                return null;
            }
            known = role(section);
            role = known;
        }
        return known.resolve();
    }

    /** Nothing: a profile without a role is the usual thing. */
    @Override
    public String describe() {
        return "";
    }

    private CredentialsProvider role(ProfileSection section) {
        String profileName = section.get("source_profile");
        String place = section.get("credential_source");
        if ((profileName == null) == (place == null)) {
            throw new ClientException(origin(section, "role_arn")
                    + " needs either source_profile or credential_source, and "
                    + (place == null ? "has none of them" : "has both") + "; say whose credentials assume the role");
        }
        CredentialsProvider source = profileName == null ? place(section, place) : source(section, profileName);
        CredentialsOrigin origin = new CredentialsOrigin(
                "assume-role",
                profileName == null ? "p,i" : "o,i",
                section.get("role_arn") + " by " + profile + " with "
                        + (profileName == null ? "credential_source " + place : "source_profile " + profileName));
        return StsCredentials.assumeRole(sources.outside(), input(section), source, origin);
    }

    private CredentialsProvider place(ProfileSection section, @Nullable String place) {
        return switch (String.valueOf(place)) {
            case "Environment" -> required(section, sources.environment());
            case "Ec2InstanceMetadata" -> required(section, sources.instance());
            case "EcsContainer" -> required(section, sources.container());
            default ->
                throw new ClientException(origin(section, "credential_source") + " must be Environment,"
                        + " Ec2InstanceMetadata, or EcsContainer, not " + place);
        };
    }

    private static CredentialsProvider required(ProfileSection section, CredentialsProvider place) {
        return CredentialsChain.of(
                Map.of("credential_source", place),
                origin(section, "credential_source") + " wants credentials from there alone");
    }

    private CredentialsProvider source(ProfileSection section, String name) {
        SelectedProfile next = profile.named(name, "source_profile");
        ProfileSection settings = profile.profiles().profile(name);
        if (settings == null) {
            throw new ClientException(origin(section, "source_profile") + " names profile '" + name
                    + "', which is in neither profile file"
                    + NearestNames.clause(name, profile.profiles().names()));
        }
        if (hasKeys(settings) || !hasRole(settings)) {
            return sources.ofProfile(next, false);
        }
        List<String> path = new ArrayList<>(visited);
        path.add(name);
        if (visited.contains(name)) {
            throw new ClientException(origin(section, "source_profile") + " leads back: " + String.join(" -> ", path)
                    + "; one of these profiles needs keys of its own, or another source");
        }
        return sources.refreshing("profile '" + name + "'", new ProfileRole(sources, next, path));
    }

    private Map<String, Object> input(ProfileSection section) {
        Map<String, Object> input = new LinkedHashMap<>();
        put(input, "RoleArn", section.get("role_arn"));
        put(input, "RoleSessionName", section.get("role_session_name"));
        put(input, "ExternalId", section.get("external_id"));
        put(input, "SerialNumber", section.get("mfa_serial"));
        String duration = section.get("duration_seconds");
        try {
            put(input, "DurationSeconds", duration == null ? null : Integer.valueOf(duration.trim()));
        } catch (NumberFormatException e) {
            LOG.warn("{} is no whole number and does not count", origin(section, "duration_seconds"));
        }
        return input;
    }

    private static void put(Map<String, Object> input, String name, @Nullable Object value) {
        if (value != null) {
            input.put(name, value);
        }
    }

    private static String origin(ProfileSection section, String property) {
        ProfileProperty found = section.properties().get(property);
        return property + " of profile '" + section.name() + "'" + (found == null ? "" : " in " + found.origin());
    }
}
