package io.awsx.identity;

import io.awsx.error.ClientException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a chain for a source of credentials that is not built in, and refuses where the configuration asks for it:
 * going on to the next source would sign with somebody else's keys. Thread-safe.
 */
final class UnavailableSource implements CredentialsProvider {

    private final String name;
    private final Map<String, String> environment;
    private final List<String> variables;
    private final SelectedProfile profile;
    private final List<String> properties;

    /**
     * @param name what the source is called in messages
     * @param environment the environment variables
     * @param variables those of which any asks for the source
     * @param profile the profile
     * @param properties its settings of which any asks for the source
     */
    UnavailableSource(
            String name,
            Map<String, String> environment,
            List<String> variables,
            SelectedProfile profile,
            List<String> properties) {
        this.name = name;
        this.environment = environment;
        this.variables = variables;
        this.profile = profile;
        this.properties = properties;
    }

    @Override
    public @Nullable Credentials resolve() {
        for (String variable : variables) {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                throw refusal("The environment variable " + variable);
            }
        }
        ProfileSection settings = properties.isEmpty() ? null : profile.settings();
        for (String property : properties) {
            ProfileProperty found =
                    settings == null ? null : settings.properties().get(property);
            if (found != null) {
                throw refusal(property + " of " + profile + " in " + found.origin());
            }
        }
        return null;
    }

    /** Nothing: a source that nobody asked for and that is not there would only make the list longer. */
    @Override
    public String describe() {
        return "";
    }

    private ClientException refusal(String asker) {
        return new ClientException(asker + " asks for credentials by " + name
                + ", which is not supported yet. Put keys into the environment or the profile, or give a"
                + " CredentialsProvider in code");
    }
}
