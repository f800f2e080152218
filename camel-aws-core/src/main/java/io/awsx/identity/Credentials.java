package io.awsx.identity;

import io.awsx.error.ClientException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key to sign with. Its text form shows no secret.
 *
 * @param accessKeyId the public half
 * @param secretAccessKey the secret half
 * @param sessionToken the token of temporary credentials, or null
 * @param expiration when they end, or null where they do not
 * @param accountId the account they belong to, or null where that is not known
 * @param origin where they come from
 */
public record Credentials(
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken,
        @Nullable Instant expiration,
        @Nullable String accountId,
        CredentialsOrigin origin) {

    /** Stands for "do not sign at all". */
    public static final Credentials ANONYMOUS = new Credentials(
            "anonymous", "", null, null, null, new CredentialsOrigin("anonymous", "", "calls are not signed"));

    public Credentials {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(secretAccessKey, "secretAccessKey");
        Objects.requireNonNull(origin, "origin");
        requirePlain("access key id", accessKeyId);
        if (sessionToken != null) {
            requirePlain("session token", sessionToken);
        }
    }

    /** Credentials that the application gives. */
    public Credentials(
            String accessKeyId,
            String secretAccessKey,
            @Nullable String sessionToken,
            @Nullable Instant expiration,
            @Nullable String accountId) {
        this(accessKeyId, secretAccessKey, sessionToken, expiration, accountId, CredentialsOrigin.CODE);
    }

    /** Long-lived credentials. */
    public static Credentials of(String accessKeyId, String secretAccessKey) {
        return new Credentials(accessKeyId, secretAccessKey, null, null, null);
    }

    /** Temporary credentials whose end is not known. */
    public static Credentials of(String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
        return new Credentials(accessKeyId, secretAccessKey, sessionToken, null, null);
    }

    /** Whether they stand for "do not sign at all". */
    public boolean isAnonymous() {
        // Asked for each signature, by name first: the comparison of all is not cheap when it is first made.
        return accessKeyId.equals(ANONYMOUS.accessKeyId) && equals(ANONYMOUS);
    }

    /** Whether a signature by these is the same as by others, whatever else is known of either. */
    boolean signsLike(Credentials other) {
        return accessKeyId.equals(other.accessKeyId)
                && secretAccessKey.equals(other.secretAccessKey)
                && Objects.equals(sessionToken, other.sessionToken);
    }

    static void requirePlain(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == 127) {
                throw new ClientException("The " + what + " holds white space or a control character at position " + i
                        + "; copy it again without line breaks");
            }
        }
    }

    /** The access key id only. */
    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + (sessionToken == null ? "" : ", temporary") + ']';
    }
}
