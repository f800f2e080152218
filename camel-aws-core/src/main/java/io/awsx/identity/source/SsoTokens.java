package io.awsx.identity.source;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.identity.BearerToken;
import io.awsx.identity.TokenProvider;
import io.awsx.identity.profile.SelectedProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of single sign-on that {@code aws sso login} left in {@code ~/.aws/sso/cache}. A token of an sso-session is
 * exchanged for a new one from 15 minutes before its end, which is written back for all; one of the older form is used until
 * it ends. Called by one thread at a time.
 *
 * <p>Follows "IAM Identity Center credential provider" of the AWS SDKs and Tools Reference Guide.
 */
final class SsoTokens implements TokenProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SsoTokens.class);
    private static final Duration REFRESH_BEFORE = Duration.ofMinutes(15);

    private final Outside outside;
    private final SelectedProfile profile;
    private @Nullable CacheFile file;

    SsoTokens(Outside outside, SelectedProfile profile) {
        this.outside = outside;
        this.profile = profile;
    }

    @Override
    public @Nullable BearerToken resolve() {
        SsoSettings sso = SsoSettings.of(profile);
        if (sso == null) {
            return null;
        }
        if (file == null) {
            file = CacheFile.hashed(outside.folder("sso", "cache"), "SHA-1", sso.cacheKey());
        }
        JsonObject token = file.read();
        if (token == null) {
            throw new ClientException("There is no single sign-on token in " + file + "; " + sso.login(profile));
        }
        Instant end = token.instant("expiresAt");
        if (end == null) {
            throw new ClientException(file + " has no expiresAt; " + sso.login(profile));
        }
        Instant now = outside.clock().instant();
        if (sso.session() != null && now.isAfter(end.minus(REFRESH_BEFORE))) {
            JsonObject fresh = refresh(sso, token, file, now);
            token = fresh == null ? token : fresh;
            end = fresh == null ? end : fresh.instant("expiresAt");
        }
        if (end != null && !end.isAfter(now)) {
            throw new ClientException(
                    "The single sign-on token in " + file + " expired at " + end + "; " + sso.login(profile));
        }
        return new BearerToken(token.require("accessToken"), end);
    }

    /** A new token, or null where there is none to be had now: the old one is good until it ends. */
    private @Nullable JsonObject refresh(SsoSettings sso, JsonObject old, CacheFile file, Instant now) {
        List<String> missing = old.missing("refreshToken", "clientId", "clientSecret", "registrationExpiresAt");
        Instant registered = old.instant("registrationExpiresAt");
        if (!missing.isEmpty() || registered == null || !registered.isAfter(now)) {
            LOG.debug("{} cannot be refreshed: {}", file, missing.isEmpty() ? "the registration expired" : missing);
            return null;
        }
        Map<String, Object> answer;
        try {
            answer = outside.services()
                    .call(ServiceCalls.Request.unsigned(
                            "sso-oidc",
                            sso.region(),
                            "CreateToken",
                            Map.of(
                                    "grantType", "refresh_token",
                                    "clientId", old.require("clientId"),
                                    "clientSecret", old.require("clientSecret"),
                                    "refreshToken", old.require("refreshToken"))));
        } catch (AwsException e) {
            LOG.warn("{} could not be refreshed: {}", file, e.getMessage());
            return null;
        }
        if (!(answer.get("accessToken") instanceof String access)
                || !(answer.get("expiresIn") instanceof Number seconds)) {
            LOG.warn("{} could not be refreshed: the answer has no accessToken and expiresIn", file);
            return null;
        }
        Map<String, Object> fresh = new LinkedHashMap<>(old.members());
        fresh.put("startUrl", sso.startUrl());
        fresh.put("region", sso.region());
        fresh.put("accessToken", access);
        fresh.put(
                "expiresAt",
                now.truncatedTo(ChronoUnit.SECONDS)
                        .plusSeconds(seconds.longValue())
                        .toString());
        if (answer.get("refreshToken") instanceof String next) {
            fresh.put("refreshToken", next);
        } else {
            fresh.remove("refreshToken");
        }
        file.write(fresh);
        return JsonObject.parse(file.toString(), JsonObject.write(fresh));
    }

    @Override
    public String describe() {
        return profile + " (no sso_session is set there)";
    }
}
