package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.profile.ProfileSection;
import io.awsx.identity.profile.SelectedProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says about single sign-on.
 *
 * @param session the name of its sso-session section, or null where the profile has it all itself, the older way
 * @param startUrl the portal
 * @param region where the portal is
 * @param account the account to work in, or null where only a token is wanted
 * @param role the role in that account, or null where only a token is wanted
 */
record SsoSettings(
        @Nullable String session,
        String startUrl,
        String region,
        @Nullable String account,
        @Nullable String role) {

    private static final String SESSION = "sso_session";
    private static final String START_URL = "sso_start_url";
    private static final String REGION = "sso_region";
    private static final String ACCOUNT = "sso_account_id";
    private static final String ROLE = "sso_role_name";

    /**
     * The settings of a profile, or null where it says nothing about single sign-on.
     *
     * @throws ClientException where it says too little, or contradicts its session
     */
    static @Nullable SsoSettings of(SelectedProfile profile) {
        ProfileSection own = profile.settings();
        String name = own.get(SESSION);
        String account = own.get(ACCOUNT);
        String role = own.get(ROLE);
        if (name == null && account == null && role == null) {
            return null;
        }
        List<String> missing = new ArrayList<>(0);
        if ((account == null) != (role == null)) {
            missing.add(account == null ? ACCOUNT : ROLE);
        }
        ProfileSection session = name == null ? own : session(profile, name);
        String startUrl = both(profile, own, session, START_URL, missing);
        String region = both(profile, own, session, REGION, missing);
        if (!missing.isEmpty()) {
            throw new ClientException("Single sign-on of " + profile + " lacks " + String.join(", ", missing)
                    + (name == null ? "" : "; sso_start_url and sso_region belong to [sso-session " + name + ']'));
        }
        return new SsoSettings(name, startUrl, region, account, role);
    }

    private static ProfileSection session(SelectedProfile profile, String name) {
        ProfileSection session = profile.profiles().ssoSession(name);
        if (session == null) {
            throw new ClientException("sso_session of " + profile + " names " + name
                    + ", which is in no configuration file; add [sso-session " + name + ']');
        }
        return session;
    }

    private static String both(
            SelectedProfile profile,
            ProfileSection own,
            ProfileSection session,
            String property,
            List<String> missing) {
        String value = session.get(property);
        String repeated = own.get(property);
        if (value == null) {
            missing.add(property);
        } else if (repeated != null && !repeated.equals(value)) {
            throw new ClientException(property + " of " + profile + " and of [sso-session " + session.name()
                    + "] differ; remove it from the profile");
        }
        return String.valueOf(value);
    }

    /** The text whose SHA-1 names the token's file. */
    String cacheKey() {
        return session == null ? startUrl : session;
    }

    /** The command that gets a new token. */
    String login(SelectedProfile profile) {
        return "run aws sso login" + (session == null ? " --profile " + profile.name() : " --sso-session " + session);
    }
}
