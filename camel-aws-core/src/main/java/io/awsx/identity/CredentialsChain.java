package io.awsx.identity;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks one source after the other. The one that answered is asked first from then on, and the others again only if it
 * has nothing any more. A source that fails ends the search: what is configured wrongly is not passed over. Thread-safe
 * as far as its sources are.
 */
public final class CredentialsChain implements CredentialsProvider {

    private final List<CredentialsProvider> sources;
    private final String advice;
    private volatile int lastAnswer = -1;

    private CredentialsChain(List<CredentialsProvider> sources, String advice) {
        this.sources = List.copyOf(sources);
        this.advice = advice;
    }

    /** A chain of sources in the order they are asked. */
    public static CredentialsChain of(List<CredentialsProvider> sources) {
        return new CredentialsChain(sources, "Configure one of them");
    }

    /**
     * The usual sources in the order of boto3 (chapter "Credentials" of its guide). What the environment says of keys
     * and web identity does not count where the profile is given in code. Sources that are not built in yet refuse
     * where they are configured.
     *
     * @param environment the environment variables
     * @param profile the profile to work with
     */
    public static CredentialsChain standard(Map<String, String> environment, SelectedProfile profile) {
        List<CredentialsProvider> sources = new ArrayList<>();
        if (!profile.givenInCode()) {
            sources.add(new EnvironmentCredentials(environment));
        }
        sources.add(new UnavailableSource(
                "web identity",
                environment,
                profile.givenInCode() ? List.of() : List.of("AWS_WEB_IDENTITY_TOKEN_FILE"),
                profile,
                List.of("web_identity_token_file")));
        sources.add(new UnavailableSource("assuming a role", environment, List.of(), profile, List.of("role_arn")));
        sources.add(new UnavailableSource(
                "single sign-on", environment, List.of(), profile, List.of("sso_account_id", "sso_role_name")));
        sources.add(ProfileCredentials.ofCredentialsFile(profile));
        sources.add(new UnavailableSource("aws login", environment, List.of(), profile, List.of("login_session")));
        sources.add(new UnavailableSource("a process", environment, List.of(), profile, List.of("credential_process")));
        sources.add(ProfileCredentials.ofConfigFile(profile));
        sources.add(new UnavailableSource(
                "the container's endpoint",
                environment,
                List.of("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"),
                profile,
                List.of()));
        return new CredentialsChain(
                sources,
                "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or put aws_access_key_id and aws_secret_access_key"
                        + " under [" + profile.name() + "] in "
                        + profile.profiles().locations().credentialsFile()
                        + ", or give accessKey and secretKey (or a CredentialsProvider) in the configuration");
    }

    /**
     * The credentials of the first source that has any.
     *
     * @return never null
     * @throws ClientException where no source has any, with all that was looked at; or the failure of a source
     */
    @Override
    public Credentials resolve() {
        int last = lastAnswer;
        if (last >= 0) {
            Credentials again = sources.get(last).resolve();
            if (again != null) {
                return again;
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            Credentials found = i == last ? null : sources.get(i).resolve();
            if (found != null) {
                lastAnswer = i;
                return found;
            }
        }
        throw new ClientException("No AWS credentials found. Looked at: " + describe() + ". " + advice);
    }

    @Override
    public String describe() {
        List<String> looks = new ArrayList<>(sources.size());
        for (CredentialsProvider source : sources) {
            String look = source.describe();
            if (!look.isEmpty()) {
                looks.add(look);
            }
        }
        return looks.isEmpty() ? "nothing" : String.join("; ", looks);
    }
}
