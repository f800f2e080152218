package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.ProfileFile;
import io.awsx.identity.profile.ProfileSection;
import io.awsx.identity.profile.SelectedProfile;
import org.jspecify.annotations.Nullable;

/**
 * The keys a profile holds in one of the two profile files. As in boto3, {@code aws_security_token} counts before
 * {@code aws_session_token}. The file is read anew at each question. Thread-safe.
 */
public final class ProfileCredentials implements CredentialsProvider {

    static final String KEY = "aws_access_key_id";
    static final String SECRET = "aws_secret_access_key";

    private final SelectedProfile profile;
    private final ProfileFile.Kind kind;

    private ProfileCredentials(SelectedProfile profile, ProfileFile.Kind kind) {
        this.profile = profile;
        this.kind = kind;
    }

    /** The keys in the credentials file. */
    public static ProfileCredentials ofCredentialsFile(SelectedProfile profile) {
        return new ProfileCredentials(profile, ProfileFile.Kind.CREDENTIALS);
    }

    /** The keys in the config file. */
    public static ProfileCredentials ofConfigFile(SelectedProfile profile) {
        return new ProfileCredentials(profile, ProfileFile.Kind.CONFIG);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ClientException where only one half of the key is there, a named profile is missing, or a file is broken
     */
    @Override
    public @Nullable Credentials resolve() {
        // Asked first, because it refuses a named profile that is in neither file
        ProfileSection merged = profile.settings();
        ProfileFile file = profile.profiles().reread(kind);
        ProfileSection section = file.profiles().get(profile.name());
        String key = section == null ? null : section.get(KEY);
        String secret = section == null ? null : section.get(SECRET);
        if (section == null || (key == null && secret == null)) {
            return null;
        }
        if (key == null || secret == null) {
            throw new ClientException(profile + " in " + file.location() + " has " + (key == null ? SECRET : KEY)
                    + ", but no " + (key == null ? KEY : SECRET) + "; give both or none");
        }
        String token = section.get("aws_security_token");
        token = token == null ? section.get("aws_session_token") : token;
        try {
            return new Credentials(key, secret, token, null, merged.get("aws_account_id"), origin(file));
        } catch (ClientException e) {
            throw new ClientException(profile + " in " + file.location() + ": " + e.getMessage(), e);
        }
    }

    private CredentialsOrigin origin(ProfileFile file) {
        return new CredentialsOrigin(
                kind == ProfileFile.Kind.CREDENTIALS ? "shared-credentials-file" : "config-file",
                "n",
                profile + " in " + file.location());
    }

    @Override
    public String describe() {
        ProfileFile file = profile.profiles().file(kind);
        String reason = file.absence();
        if (reason == null) {
            reason = file.profiles().containsKey(profile.name())
                    ? KEY + " is not set there"
                    : "file has no such profile";
        }
        return profile + " in " + file.location() + " (" + reason + ')';
    }
}
