package io.awsx.camel.message;

import io.awsx.AwsClient;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Verb;
import io.awsx.model.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done: an operation of the API, by whatever name.
 *
 * @param name the name that URI or message have for it
 * @param verb what the profile says of a name that is exactly so, or null
 */
record Action(String name, Operation operation, @Nullable Verb verb) {

    /**
     * What a name means.
     *
     * @throws io.awsx.error.ClientException where it is neither a verb nor an operation
     */
    static Action of(AwsClient client, ServiceProfile profile, String name) {
        Verb verb = profile.verbs().get(name);
        return new Action(name, client.operation(verb == null ? name : verb.operation()), verb);
    }

    /** The same without a verb. */
    static Action of(Operation operation) {
        return new Action(operation.name(), operation, null);
    }

    /** What the verb gives where nothing else does, by path. */
    Map<String, String> defaults() {
        return verb == null ? Map.of() : verb.defaults();
    }

    /** Whether it is named as Camel's components do it, and the API does not. */
    boolean isCamels() {
        return verb != null || Character.isLowerCase(name.charAt(0));
    }
}
