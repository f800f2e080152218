package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.UriEncoding;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.SelectedProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role of an EC2 instance. Each question is a conversation with its metadata service; which API it has, and the name of the
 * instance profile, are remembered until they are wrong. Called by one thread at a time.
 *
 * <p>Credentials outlive their end while the service cannot give new ones: services take them for a while, and a program that
 * stops would be worse. The end is then put off by a quarter of an hour and some minutes.
 */
final class InstanceCredentials implements CredentialsProvider {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceCredentials.class);
    private static final String EXTENDED = "/latest/meta-data/iam/security-credentials-extended";
    private static final String LEGACY = "/latest/meta-data/iam/security-credentials";

    /** Where roles are listed. Some servers know a folder only with a slash at its end; the real one takes both. */
    private static final List<String> PLACES = List.of(EXTENDED, LEGACY, LEGACY + '/', EXTENDED + '/');

    private static final Pattern ROLE = Pattern.compile("[\\w+=,.@:-]{1,200}");

    private final Outside outside;
    private final SelectedProfile profile;
    private final InstanceMetadata metadata;
    private String folder = EXTENDED;
    private @Nullable String name;
    private @Nullable Credentials last;
    private volatile String reason = "not asked yet";

    InstanceCredentials(Outside outside, SelectedProfile profile, InstanceMetadata metadata) {
        this.outside = outside;
        this.profile = profile;
        this.metadata = metadata;
    }

    @Override
    public @Nullable Credentials resolve() {
        if (metadata.disabled()) {
            reason = "AWS_EC2_METADATA_DISABLED is true";
            return null;
        }
        Credentials fetched = null;
        try {
            fetched = fetch(metadata.open());
        } catch (TransportException e) {
            reason = String.valueOf(e.getMessage());
        }
        if (fetched == null) {
            return last == null ? null : putOff(last);
        }
        last = fetched;
        return stillGood(fetched) ? fetched : putOff(fetched);
    }

    private @Nullable Credentials fetch(InstanceMetadata.Conversation imds) {
        String given = outside.setting("AWS_EC2_INSTANCE_PROFILE_NAME", profile, "ec2_instance_profile_name");
        Credentials found = given == null ? null : named(imds, given);
        if (given != null && found == null) {
            throw new ClientException("The instance has no profile " + given
                    + ", which AWS_EC2_INSTANCE_PROFILE_NAME or" + " ec2_instance_profile_name names");
        }
        if (found == null && name != null) {
            found = named(imds, name);
        }
        return found == null ? listed(imds) : found;
    }

    /** The credentials of a profile by its name; another API may know the name where this one does not. */
    private @Nullable Credentials named(InstanceMetadata.Conversation imds, String wanted) {
        Credentials found = credentials(imds, wanted);
        if (found == null && folder.equals(EXTENDED) && name == null) {
            folder = LEGACY;
            found = credentials(imds, wanted);
            folder = found == null ? EXTENDED : LEGACY;
        }
        return found;
    }

    private @Nullable Credentials listed(InstanceMetadata.Conversation imds) {
        String list = list(imds);
        if (list == null || list.isBlank()) {
            name = null;
            folder = EXTENDED;
            reason = "the instance has no role";
            return null;
        }
        name = role(list);
        Credentials found = credentials(imds, name);
        if (found == null) {
            reason = "it names a role and has no credentials of it";
        }
        return found;
    }

    /** The names of roles, in the API that was known last or else has any. */
    private @Nullable String list(InstanceMetadata.Conversation imds) {
        for (String place : PLACES) {
            String api = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
            String list = folder.equals(EXTENDED) || folder.equals(api) ? imds.list(place) : null;
            if (list != null) {
                folder = api;
                return list;
            }
        }
        return null;
    }

    /** The first name of a list. What is no name may be a secret, so it is not told, nor asked for. */
    private static String role(String list) {
        String first = list.strip().lines().findFirst().orElseThrow();
        if (!ROLE.matcher(first).matches()) {
            throw new TransportException(
                    "The instance metadata service lists something else than names of roles", null, true);
        }
        return first;
    }

    private @Nullable Credentials credentials(InstanceMetadata.Conversation imds, String wanted) {
        String text = imds.get(folder + '/' + UriEncoding.encode(wanted));
        if (text == null) {
            return null;
        }
        CredentialsOrigin origin =
                new CredentialsOrigin("iam-role", "0", "instance profile " + wanted + " by " + imds.origin());
        try {
            JsonObject json = JsonObject.parse("The answer of the instance metadata service", text);
            String code = json.text("Code");
            if (code != null && !code.equals("Success")) {
                throw new ClientException("The instance metadata service has none of " + wanted + ": " + code);
            }
            return json.credentials("Token", origin);
        } catch (ClientException e) {
            // Not the configuration's fault: as good as no answer
            throw new TransportException(String.valueOf(e.getMessage()), e, true);
        }
    }

    private boolean stillGood(Credentials found) {
        return found.expiration() == null
                || found.expiration().isAfter(outside.clock().instant());
    }

    private Credentials putOff(Credentials old) {
        Instant now = outside.clock().instant();
        if (stillGood(old)) {
            return old;
        }
        // Not the same for all instances, which would all come back at the same time
        Duration delay = Duration.ofMinutes(15)
                .plusSeconds((long) (120 + 480 * outside.chance().getAsDouble()));
        LOG.warn(
                "The credentials of the instance ended at {}; they stay in use for another {} minutes, because the metadata"
                        + " service gives no others",
                old.expiration(),
                delay.toMinutes());
        return new Credentials(
                old.accessKeyId(),
                old.secretAccessKey(),
                old.sessionToken(),
                now.plus(delay),
                old.accountId(),
                old.origin());
    }

    @Override
    public String describe() {
        return "instance metadata (" + reason + ')';
    }
}
