package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.camel.message.CallCheck;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.model.Operation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with the options of an endpoint when it starts. */
final class Ec2Check {

    /** The options that are Simple expressions, and those that may look like one. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "ids",
            "imageId",
            "instanceType",
            "keyName",
            "securityGroupIds",
            "subnetId",
            "launchTemplate",
            "iamInstanceProfile",
            "userData",
            "idempotentKey");

    private Ec2Check() {}

    /**
     * Checks a producer.
     *
     * @throws io.awsx.error.ClientException where something is wrong, with all of it
     */
    static void producer(Ec2Endpoint endpoint) {
        Ec2Configuration own = endpoint.getConfiguration();
        CallCheck check = new CallCheck();
        check.options(own, own.paginates());
        check.literals(endpoint, EXPRESSIONS);
        AwsClient client = check.attempt(endpoint::client);
        Ec2Configuration options = client == null ? null : check.attempt(endpoint::prepared);
        if (client != null && options != null) {
            String named = own.getOperation();
            Ec2Action action =
                    named == null ? null : check.attempt(() -> Ec2Action.of(client, own.getResource(), named));
            Operation operation = action == null ? null : action.operation();
            waiter(check, client, options);
            if (action != null || named == null) {
                String name = operation == null ? null : operation.name();
                check.model(endpoint.getCamelContext(), client, options, name, options.paginates(), false);
            }
            check.allowed(client, options, Ec2Action.names(client, own.getResource()));
            fits(check, client, options, operation);
        }
        if (Ec2Action.isOfAws2(own.getOperation()) && Set.of("body", "payload").contains(own.getInput())) {
            check.problem("input=" + own.getInput() + " does nothing with operation=" + own.getOperation()
                    + ", to which the body is nothing; name an operation as the API does, such as RunInstances, to have"
                    + " the body as its input");
        }
        values(check, endpoint, "tag.", own.getTag());
        check.expression(endpoint.getCamelContext(), "ids", own.getIds());
        check.attempt(
                () -> Objects.requireNonNullElse(Ec2Options.userData(endpoint.getCamelContext(), own), new byte[0]));
        if (own.isDryRun() && own.getWaitFor() != null) {
            check.problem("dryRun=true does nothing that waitFor could wait for; leave one of them out");
        }
        if (own.isDecodeAuthorization() && own.getClient() != null) {
            check.problem(
                    "decodeAuthorization=true asks STS, but client=#bean is of EC2 alone; give session=#bean instead");
        }
        check.end(endpoint.name());
    }

    /**
     * Checks a consumer.
     *
     * @param check takes the problems
     * @return the operation that it polls, or null where there is none
     */
    static @Nullable Operation consumer(Ec2Endpoint endpoint, CallCheck check) {
        Ec2Configuration own = endpoint.getConfiguration();
        check.options(own, true);
        check.literals(endpoint, EXPRESSIONS);
        AwsClient client = check.attempt(endpoint::client);
        Operation polled = client == null ? null : check.attempt(() -> polled(client, endpoint));
        if (polled != null) {
            Ec2Configuration options = endpoint.prepared();
            check.model(endpoint.getCamelContext(), client, options, polled.name(), true, false);
            if (own.getFilter() != null && !filters(polled)) {
                check.problem("filter.* does nothing with " + polled + ", which takes no filters");
            }
        }
        values(check, endpoint, "filter.", own.getFilter());
        forProducers(check, "waitFor", own.getWaitFor());
        forProducers(check, "startingToken", own.getStartingToken());
        forProducers(check, "ids", own.getIds());
        forProducers(check, "tag.*", own.getTag());
        forProducers(check, "dryRun", own.isDryRun() ? true : null);
        return polled;
    }

    private static void forProducers(CallCheck check, String option, @Nullable Object value) {
        if (value != null) {
            check.problem(option + " is for producers; leave it out");
        }
    }

    private static Operation polled(AwsClient client, Ec2Endpoint endpoint) {
        Ec2Configuration own = endpoint.getConfiguration();
        String name = Objects.requireNonNullElse(own.getOperation(), "describe");
        Operation operation = Ec2Action.of(client, own.getResource(), name).operation();
        if (!operation.name().matches("(Describe|Get|List|Search).+")) {
            throw new ClientException("A consumer polls what lists resources, but operation=" + name
                    + " does something to them; leave it out");
        }
        return operation;
    }

    /** Says which words there are for the waiters of the resource. */
    private static void waiter(CallCheck check, AwsClient client, Ec2Configuration options) {
        Ec2Resource resource = Ec2Resources.of(client, options.getResource());
        String word = options.getWaitFor();
        if (resource == null || word == null) {
            return;
        }
        Map<String, String> waiters = resource.waiters(client);
        if (!waiters.containsValue(word)) {
            check.problem("EC2 has no waiter " + NearestNames.shown(word) + " for " + resource.name()
                    + NearestNames.clause(word, waiters.keySet()));
            options.setWaitFor(null); // It was told what is wrong with it.
        }
    }

    private static void values(
            CallCheck check, Ec2Endpoint endpoint, String prefix, @Nullable Map<String, Object> values) {
        Objects.requireNonNullElse(values, Map.<String, Object>of())
                .forEach((name, value) -> check.expression(endpoint.getCamelContext(), prefix + name, value));
    }

    /** An option that the operation has no place for would change nothing, which nobody would notice. */
    private static void fits(
            CallCheck check, AwsClient client, Ec2Configuration options, @Nullable Operation operation) {
        if (operation == null) {
            return;
        }
        if (options.getFilter() != null && !filters(operation)) {
            check.problem("filter.* does nothing with " + operation + ", which takes no filters; first describe, then"
                    + " do it with what was found");
        }
        if (options.getTag() != null
                && operation.input().member("TagSpecifications") == null
                && !operation.name().matches("(Create|Delete)Tags")) {
            check.problem("tag.* does nothing with " + operation + ", which makes nothing that can be tagged");
        }
        if (options.isDryRun() && operation.input().member(DryRun.MEMBER) == null) {
            check.problem("dryRun=true, but " + operation + " has no dry run; leave it out");
        }
        Ec2Resource resource = Ec2Resources.of(client, options.getResource());
        if (options.getIds() != null && !Ec2Ids.of(client, resource, operation).taken()) {
            check.problem("ids does nothing with " + operation
                    + (resource == null
                            ? ", for " + options.getResource() + " is no resource"
                                    + NearestNames.clause(options.getResource(), Ec2Resources.names())
                            : ""));
        }
    }

    static boolean filters(Operation operation) {
        return operation.input().member("Filters") != null || operation.input().member("Filter") != null;
    }
}
