package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.identity.BearerToken;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.TokenProvider;
import io.awsx.identity.profile.SelectedProfile;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The role that single sign-on opens for a profile with {@code sso_account_id} and {@code sso_role_name}. Each question is a
 * call. Thread-safe as far as the tokens are.
 */
final class SsoCredentials implements CredentialsProvider {

    private final Outside outside;
    private final SelectedProfile profile;
    private final TokenProvider tokens;

    /** @param tokens the tokens of the same profile, kept */
    SsoCredentials(Outside outside, SelectedProfile profile, TokenProvider tokens) {
        this.outside = outside;
        this.profile = profile;
        this.tokens = tokens;
    }

    @Override
    public @Nullable Credentials resolve() {
        SsoSettings sso = SsoSettings.of(profile);
        if (sso == null || sso.account() == null || sso.role() == null) {
            return null;
        }
        BearerToken token = tokens.resolve();
        if (token == null) {
            throw new ClientException(profile + " has no single sign-on token");
        }
        Map<String, Object> answer;
        try {
            answer = outside.services()
                    .call(ServiceCalls.Request.unsigned(
                            "sso",
                            sso.region(),
                            "GetRoleCredentials",
                            Map.of(
                                    "roleName", sso.role(),
                                    "accountId", sso.account(),
                                    "accessToken", token.token())));
        } catch (ServiceException e) {
            if (e.statusCode() == 401) {
                throw new ClientException(
                        "Single sign-on of " + profile + " does not take its token any more; " + sso.login(profile), e);
            }
            throw e;
        }
        return read(sso, sso.account(), answer);
    }

    private Credentials read(SsoSettings sso, String account, Map<String, Object> answer) {
        if (!(answer.get("roleCredentials") instanceof Map<?, ?> given)
                || !(given.get("accessKeyId") instanceof String key)
                || !(given.get("secretAccessKey") instanceof String secret)) {
            throw new ClientException("Single sign-on of " + profile + " was answered without credentials");
        }
        Instant end =
                given.get("expiration") instanceof Number millis ? Instant.ofEpochMilli(millis.longValue()) : null;
        return new Credentials(
                key,
                secret,
                (String) given.get("sessionToken"),
                end,
                account,
                new CredentialsOrigin(
                        "sso",
                        sso.session() == null ? "t,u" : "r,s",
                        "role " + sso.role() + " in " + account + " by " + profile));
    }

    /** Nothing: a profile without single sign-on is the usual thing. */
    @Override
    public String describe() {
        return "";
    }
}
