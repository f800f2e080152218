package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.SelectedProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role that an identity provider's token opens, such as that of a Kubernetes service account. Each of token file, role, and
 * session name comes from the environment, else from the profile. The token file is read anew at each question. Thread-safe.
 *
 * <p>Follows "Assume role credential provider" of the AWS SDKs and Tools Reference Guide.
 */
final class WebIdentityCredentials implements CredentialsProvider {

    private static final int MOST_BYTES = 1 << 16;
    private static final String TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";

    private final Outside outside;
    private final SelectedProfile profile;
    private final boolean environmentCounts;

    /** @param environmentCounts whether variables are looked at, or the profile alone */
    WebIdentityCredentials(Outside outside, SelectedProfile profile, boolean environmentCounts) {
        this.outside = outside;
        this.profile = profile;
        this.environmentCounts = environmentCounts;
    }

    @Override
    public @Nullable Credentials resolve() {
        String file = setting(TOKEN_FILE, "web_identity_token_file");
        if (file == null) {
            return null;
        }
        boolean byEnvironment = environmentCounts && outside.variable(TOKEN_FILE) != null;
        String role = setting("AWS_ROLE_ARN", "role_arn");
        if (role == null) {
            throw new ClientException("The web identity token file " + file
                    + " is given without a role; set AWS_ROLE_ARN, or role_arn of " + profile);
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("RoleArn", role);
        String name = setting("AWS_ROLE_SESSION_NAME", "role_session_name");
        if (name != null) {
            input.put("RoleSessionName", name);
        }
        CredentialsOrigin origin = new CredentialsOrigin(
                "assume-role-with-web-identity",
                byEnvironment ? "h,k" : "q,k",
                role + " with the token in " + file + (byEnvironment ? " by " + TOKEN_FILE : " by " + profile));
        return StsCredentials.webIdentity(outside, input, () -> token(file), origin)
                .resolve();
    }

    private @Nullable String setting(String variable, String property) {
        return environmentCounts
                ? outside.setting(variable, profile, property)
                : profile.settings().get(property);
    }

    /**
     * The token that a file holds now.
     *
     * @throws ClientException where the file cannot be read, is empty, or is larger than 64 KiB
     */
    static String token(String file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException | InvalidPathException e) {
            throw new ClientException("The token file " + file + " cannot be read: " + e, e);
        }
        String token = new String(bytes, StandardCharsets.UTF_8).strip();
        if (token.isEmpty() || bytes.length > MOST_BYTES) {
            throw new ClientException("The token file " + file + " is empty, or larger than " + MOST_BYTES + " bytes");
        }
        return token;
    }

    /** Nothing: without a token file there is nothing to tell. */
    @Override
    public String describe() {
        return "";
    }
}
