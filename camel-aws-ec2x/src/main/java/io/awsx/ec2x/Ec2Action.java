package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a name asks for.
 *
 * @param operation the operation of the API
 * @param kind how it was named, which decides what the body is to it
 * @param verb the verb, where it is one
 */
record Ec2Action(Operation operation, Kind kind, @Nullable String verb) {

    /** How an operation was named. */
    enum Kind {
        /** By a verb of the resource: the body may be ids, or what was listed. */
        VERB,
        /** As aws2-ec2 does: the body is nothing to it. */
        AWS2,
        /** As the API does: the option {@code input} says what the body is. */
        API
    }

    /** The operations of aws2-ec2. */
    static final Map<String, String> OF_AWS2 = Map.ofEntries(
            Map.entry("createAndRunInstances", "RunInstances"),
            Map.entry("startInstances", "StartInstances"),
            Map.entry("stopInstances", "StopInstances"),
            Map.entry("terminateInstances", "TerminateInstances"),
            Map.entry("describeInstances", "DescribeInstances"),
            Map.entry("describeInstancesStatus", "DescribeInstanceStatus"),
            Map.entry("rebootInstances", "RebootInstances"),
            Map.entry("monitorInstances", "MonitorInstances"),
            Map.entry("unmonitorInstances", "UnmonitorInstances"),
            Map.entry("createTags", "CreateTags"),
            Map.entry("deleteTags", "DeleteTags"));

    /** Whether a name is one that aws2-ec2 has. */
    static boolean isOfAws2(@Nullable String name) {
        return name != null && OF_AWS2.containsKey(name);
    }

    /**
     * Finds out.
     *
     * @param label what the URI names, which need not be a resource
     * @throws ClientException where there is nothing of this name, with what there is
     */
    static Ec2Action of(AwsClient client, String label, String name) {
        String aws2 = OF_AWS2.get(name);
        if (aws2 != null) {
            return new Ec2Action(client.operation(aws2), Kind.AWS2, null);
        } else if (!Ec2Resource.isVerb(name)) {
            return api(client, label, name);
        }
        Ec2Resource resource = Ec2Resources.of(client, label);
        if (resource == null) {
            throw new ClientException("operation=" + name + " is a verb of resources, but " + label + " is none"
                    + NearestNames.clause(label, Ec2Resources.names()) + "; write awsx-ec2:instances, for example");
        }
        Operation operation = resource.operation(client, name);
        if (operation == null) {
            throw new ClientException("EC2 has no " + name + " for " + resource.name() + "; it has "
                    + String.join(", ", resource.verbs(client)));
        }
        return new Ec2Action(operation, Kind.VERB, name);
    }

    private static Ec2Action api(AwsClient client, String label, String name) {
        if (client.hasOperation(name)) {
            return new Ec2Action(client.operation(name), Kind.API, null);
        }
        Set<String> known = names(client, label);
        known.addAll(client.operations());
        throw new ClientException("EC2 has no operation " + name + NearestNames.clause(name, known));
    }

    /** The operations of the API that a name may be, without asking a client. */
    static List<String> candidates(String label, String name) {
        String aws2 = OF_AWS2.get(name);
        if (aws2 != null) {
            return List.of(aws2);
        }
        return Ec2Resource.isVerb(name) ? Ec2Resources.guess(label).candidates(name) : List.of(name);
    }

    /** All names but those of the API. */
    static Set<String> names(AwsClient client, String label) {
        Set<String> names = new TreeSet<>(OF_AWS2.keySet());
        Ec2Resource resource = Ec2Resources.of(client, label);
        if (resource != null) {
            names.addAll(resource.verbs(client));
        }
        return names;
    }

    boolean is(String name) {
        return operation.name().equals(name);
    }

    /** Whether it adds or takes tags. */
    boolean tags() {
        return is("CreateTags") || is("DeleteTags");
    }

    /** Whether it makes things by a verb: then the body is its input and no id. */
    boolean makes() {
        return kind == Kind.VERB
                && verb != null
                && Set.of("create", "register", "import", "copy").contains(verb);
    }
}
