package io.awsx.identity.source;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.profile.SelectedProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code aws login} left for a profile with {@code login_session}: credentials of a quarter of an hour, and a token by
 * which they are renewed for some hours. They are renewed from 5 minutes before their end and written back for all. Called by
 * one thread at a time.
 *
 * <p>Follows "Login credentials provider" of the AWS SDKs and Tools Reference Guide.
 */
final class LoginCredentials implements CredentialsProvider {

    private static final Logger LOG = LoggerFactory.getLogger(LoginCredentials.class);
    private static final Duration REFRESH_BEFORE = Duration.ofMinutes(5);
    private static final String ACCESS = "accessToken";

    private final Outside outside;
    private final SelectedProfile profile;
    private @Nullable CacheFile file;

    LoginCredentials(Outside outside, SelectedProfile profile) {
        this.outside = outside;
        this.profile = profile;
    }

    @Override
    public @Nullable Credentials resolve() {
        String session = profile.settings().get("login_session");
        if (session == null) {
            return null;
        }
        if (file == null) {
            String folder = outside.variable("AWS_LOGIN_CACHE_DIRECTORY");
            file = CacheFile.hashed(
                    folder == null ? outside.folder("login", "cache") : Path.of(folder), "SHA-256", session.strip());
        }
        JsonObject login = file.read();
        if (login == null) {
            throw new ClientException("There is no login in " + file + "; " + command());
        }
        Credentials held = credentials(login);
        Instant now = outside.clock().instant();
        if (held.expiration() == null || now.isBefore(held.expiration().minus(REFRESH_BEFORE))) {
            return held;
        }
        try {
            return credentials(refresh(login, file, now));
        } catch (AwsException e) {
            if (!held.expiration().isAfter(now)) {
                throw e instanceof ServiceException error ? explained(error) : e;
            }
            LOG.warn(
                    "The login in {} could not be refreshed and ends at {}: {}",
                    file,
                    held.expiration(),
                    e.getMessage());
            return held;
        }
    }

    private Credentials credentials(JsonObject login) {
        JsonObject access = login.object(ACCESS);
        return new Credentials(
                access.require("accessKeyId"),
                access.require("secretAccessKey"),
                access.require("sessionToken"),
                access.instant("expiresAt"),
                access.text("accountId"),
                new CredentialsOrigin("login", "AC,AD", "login_session of " + profile + " in " + file));
    }

    private JsonObject refresh(JsonObject old, CacheFile file, Instant now) {
        DpopKey key = DpopKey.parse(file.toString(), old.require("dpopKey"));
        Map<String, Object> answer = outside.services()
                .call(new ServiceCalls.Request(
                        "signin",
                        null,
                        "CreateOAuth2Token",
                        Map.of(
                                "tokenInput",
                                Map.of(
                                        "clientId", old.require("clientId"),
                                        "grantType", "refresh_token",
                                        "refreshToken", old.require("refreshToken"))),
                        null,
                        request -> proven(request, key)));
        if (!(answer.get("tokenOutput") instanceof Map<?, ?> output)
                || !(output.get(ACCESS) instanceof Map<?, ?> access)
                || !(output.get("expiresIn") instanceof Number seconds)
                || !(output.get("refreshToken") instanceof String next)) {
            throw new ClientException("The login in " + file + " was refreshed without new credentials");
        }
        Map<String, Object> credentials = new LinkedHashMap<>(old.object(ACCESS).members());
        access.forEach((name, value) -> credentials.put(name.toString(), value));
        credentials.put(
                "expiresAt",
                now.truncatedTo(ChronoUnit.SECONDS)
                        .plusSeconds(seconds.longValue())
                        .toString());
        Map<String, Object> fresh = new LinkedHashMap<>(old.members());
        fresh.put(ACCESS, credentials);
        fresh.put("refreshToken", next);
        if (output.get("idToken") instanceof String id) {
            fresh.put("idToken", id);
        }
        file.write(fresh);
        return JsonObject.parse(file.toString(), JsonObject.write(fresh));
    }

    /** The request with a proof of its own: the server takes each one once. */
    private HttpRequest proven(HttpRequest request, DpopKey key) {
        String proof = key.proof(
                request.method(),
                request.origin() + request.path(),
                outside.ids().get(),
                outside.clock().instant());
        return request.toBuilder()
                .headers(request.headers().toBuilder().set("DPoP", proof).build())
                .build();
    }

    private ClientException explained(ServiceException e) {
        String reason = String.valueOf(e.fields().getOrDefault("error", e.code()));
        String advice = switch (reason) {
            case "TOKEN_EXPIRED" -> "its time is over; " + command();
            case "USER_CREDENTIALS_CHANGED" -> "the user's password changed; " + command();
            case "INSUFFICIENT_PERMISSIONS" ->
                "the user may not do that; it takes the permission signin:CreateOAuth2Token";
            default -> "the service refused: " + e.getMessage();
        };
        return new ClientException("The login in " + file + " cannot be refreshed: " + advice, e);
    }

    private String command() {
        return "run aws login --profile " + profile.name();
    }

    /** Nothing: a profile without a login is the usual thing. */
    @Override
    public String describe() {
        return "";
    }
}
