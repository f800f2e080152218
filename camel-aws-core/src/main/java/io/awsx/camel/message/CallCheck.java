package io.awsx.camel.message;

import io.awsx.AwsClient;
import io.awsx.camel.AllowedOperations;
import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.MemberPath;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.Resource;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Verb;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.Shape;
import io.awsx.quirk.DynamoDbValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that is wrong with the options of an endpoint when it starts, before anything is sent, and tells it at
 * once. Used by one thread.
 */
public final class CallCheck {

    /** Each may have a thread. */
    private static final int MOST_CONSUMERS = 1000;

    private final List<String> problems = new ArrayList<>();

    /** Notes a problem. */
    public void problem(String text) {
        problems.add(text);
    }

    /** Whether nothing is wrong so far. */
    public boolean clean() {
        return problems.isEmpty();
    }

    /** Makes a part that cannot be made of options that are wrong; then the problem is noted and there is none. */
    public <T> @Nullable T attempt(Supplier<T> part) {
        try {
            return part.get();
        } catch (ClientException | IllegalArgumentException e) {
            problems.add(Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return null;
        }
    }

    /**
     * Checks what the options say by themselves.
     *
     * @param walks whether a listing is walked, be it said by paginate or not
     */
    public void options(AwsxCallConfiguration options, boolean walks) {
        oneOf("paginate", options.getPaginate(), List.of("none", "pages", "items"));
        oneOf("input", options.getInput(), BodyUse.names());
        oneOf("outputFormat", options.getOutputFormat(), List.of("map", "json"));
        if (options.getOutputType() != null && options.getOutputFormat().equals("json")) {
            problem("outputType and outputFormat=json contradict each other; leave one of them out");
        }
        if (options.getQuery() != null) {
            attempt(() -> JmesPath.compile(Objects.requireNonNull(options.getQuery())));
        }
        attempt(options::pageLimits);
        attempt(options::waitLimits);
        if (!walks) {
            needs("pageSize", options.getPageSize(), "paginate=items or paginate=pages");
            needs("maxItems", options.getMaxItems(), "paginate=items or paginate=pages");
            needs("startingToken", options.getStartingToken(), "paginate=items or paginate=pages");
        }
        if (options.getWaitFor() == null) {
            needs("waiterDelay", options.getWaiterDelay(), "waitFor");
            needs("waiterInitialDelay", options.getWaiterInitialDelay(), "waitFor");
            needs("waiterMaxAttempts", options.getWaiterMaxAttempts(), "waitFor");
            needs("waiterTimeout", options.getWaiterTimeout(), "waitFor");
        } else if (options.paginates()) {
            problem("waitFor waits for the result of a call, but paginate=" + options.getPaginate()
                    + " gives a listing that is walked later; leave one of them out");
        }
    }

    /** Checks what the options say of how much a consumer does at once. */
    public void concurrency(AwsxCallConfiguration options) {
        int consumers = options.getConcurrentConsumers();
        if (consumers < 1 || consumers > MOST_CONSUMERS) {
            problem("concurrentConsumers is " + consumers + ", but must be from 1 to " + MOST_CONSUMERS);
        }
    }

    /** The class that outputs become; null where the options say none, or one that is not there. */
    public @Nullable OutputType type(CamelContext context, AwsxCallConfiguration options) {
        String name = options.getOutputType();
        return name == null ? null : attempt(() -> OutputType.of(context, name));
    }

    /** Checks what the options say of what a consumer remembers. */
    public void remembering(AwsxCallConfiguration options) {
        if (options.getIdempotentMemory() < 1) {
            problem("idempotentMemory is " + options.getIdempotentMemory() + ", but must be 1 or more");
        }
    }

    private void oneOf(String option, String value, List<String> known) {
        if (!known.contains(value)) {
            problem(option + " is " + value + ", but must be " + String.join(", ", known));
        }
    }

    private void needs(String option, @Nullable Object value, String other) {
        if (value != null) {
            problem(option + " does nothing without " + other);
        }
    }

    /** The same for a component that knows its service itself. */
    public @Nullable Operation model(
            CamelContext context,
            @Nullable AwsClient client,
            AwsxCallConfiguration options,
            @Nullable String operation,
            boolean walks,
            boolean nativeTypes) {
        return model(context, client, options, operation, walks, nativeTypes, ServiceProfile.NONE);
    }

    /**
     * Checks the options against the model, and the members that the URI gives.
     *
     * @param client the client, or null where there is none
     * @param operation the name of the API's operation that the options are of, or null where it is not known yet
     * @param walks whether a listing is walked, be it said by paginate or not
     * @param profile what is known of the service besides its model
     * @return the operation, or null where there is none
     */
    public @Nullable Operation model(
            CamelContext context,
            @Nullable AwsClient client,
            AwsxCallConfiguration options,
            @Nullable String operation,
            boolean walks,
            boolean nativeTypes,
            ServiceProfile profile) {
        Operation known = client == null || operation == null
                ? null
                : attempt(() -> client.operation(api(client, profile, operation)));
        params(context, options, known, nativeTypes);
        type(context, options);
        if (client != null && options.getWaitFor() != null) {
            attempt(() -> client.waiterOperation(Objects.requireNonNull(options.getWaitFor())));
        }
        if (client != null && nativeTypes && !DynamoDbValues.areIn(client.service())) {
            problem("nativeTypes=true is for dynamodb and dynamodbstreams, not for " + client.service());
        }
        if (known != null) {
            listing(options, known, walks);
            body(options, known, profile);
        } else if (client != null && operation == null && options.getWaitFor() == null) {
            anyOperation(options, client);
        }
        return known;
    }

    /** The API's name of what an option calls a verb or an operation. */
    private static String api(AwsClient client, ServiceProfile profile, String name) {
        Verb verb = profile.verbs().get(name);
        if (verb == null && !profile.verbs().isEmpty() && !client.hasOperation(name)) {
            List<String> known = new ArrayList<>(client.operations());
            known.addAll(profile.verbs().keySet());
            throw new ClientException("Service " + client.service() + " has no operation " + NearestNames.shown(name)
                    + NearestNames.clause(name, known));
        }
        return verb == null ? name : verb.operation();
    }

    /**
     * Checks the resource of a URI, and the options that its profile refuses.
     *
     * @param resource what follows the service, or null
     * @param given the options that only the profile knows
     */
    public void profile(
            ServiceProfile profile,
            AwsxCallConfiguration options,
            @Nullable String resource,
            Map<String, Object> given) {
        Resource known = profile.resource();
        if (resource != null && known == null) {
            problem("what follows the service, " + resource
                    + ", does nothing: its profile knows no resource. Leave it out,"
                    + " and give members by param.NAME");
        } else if (resource != null && known != null) {
            Set<String> params = Objects.requireNonNullElse(options.getParam(), Map.<String, Object>of())
                    .keySet();
            known.members().stream()
                    .map(Place::path)
                    .filter(params::contains)
                    .distinct()
                    .forEach(path -> problem("param." + path + " says what the " + known.name()
                            + " in the URI says already; leave out one of them"));
        }
        profile.refused().forEach((option, instead) -> {
            Object value = given.get(option);
            if (value != null && !value.toString().equals("false")) {
                problem(option + " is not supported: " + instead);
            }
        });
    }

    private void body(AwsxCallConfiguration options, Operation operation, ServiceProfile profile) {
        if (options.getInput().equals("payload")
                && OperationInput.payload(operation, profile) == null
                && operation.inputEvents() == null) {
            problem("input=payload, but " + operation + " has no payload; leave it out, or use body or none");
        }
        for (String name : CallParams.names(options.getOverridable())) {
            if (!new MemberPath(name).fits(operation.input())) {
                problem("overridable names " + name + ", but " + operation + " has no such member"
                        + NearestNames.clause(name, operation.input().memberNames()));
            }
        }
    }

    /** Where each message says what is called, a member must be one of some operation. */
    private void anyOperation(AwsxCallConfiguration options, AwsClient client) {
        Set<String> paths = new LinkedHashSet<>(Objects.requireNonNullElse(options.getParam(), Map.<String, Object>of())
                .keySet());
        paths.removeAll(options.sharedParams());
        Set<String> members = new TreeSet<>();
        for (String name : client.operations()) {
            if (paths.isEmpty()) {
                return;
            }
            Shape input = client.operation(name).input();
            paths.removeIf(path -> new MemberPath(path).fits(input));
            members.addAll(input.memberNames());
        }
        for (String path : paths) {
            problem("param." + path + " does not fit: no operation of " + client.service() + " has it"
                    + NearestNames.clause(path, members));
        }
    }

    /**
     * Refuses expressions where they would be taken literally.
     *
     * @param endpoint what the options are of
     * @param expressions the options that may hold them, or something that looks like them
     */
    public void literals(Endpoint endpoint, Set<String> expressions) {
        ExtendedCamelContext context = endpoint.getCamelContext().getCamelContextExtension();
        String scheme = StringHelper.before(endpoint.getEndpointUri(), ":", "");
        EndpointUriFactory names = context.getEndpointUriFactory(scheme);
        Component component = endpoint.getComponent();
        if (names == null
                || component == null
                || !(component.getEndpointPropertyConfigurer() instanceof PropertyConfigurerGetter values)) {
            return;
        }
        for (String option : new TreeSet<>(names.propertyNames())) {
            if (!expressions.contains(option)
                    && values.getOptionValue(endpoint, option, false) instanceof String text
                    && text.contains("${")) {
                problem(option + " holds ${, but takes no expression");
            }
        }
    }

    private void listing(AwsxCallConfiguration options, Operation operation, boolean walks) {
        Pagination pages = operation.pagination();
        if (pages == null && options.paginates()) {
            problem("paginate=" + options.getPaginate() + ", but " + operation + " has no pages; leave it out");
        } else if (pages != null && pages.results().isEmpty()) {
            uncertain(options, operation);
        }
        if (walks
                && !(pages == null && options.paginates())
                && options.getPageSize() != null
                && (pages == null
                        || pages.pageSize() == null
                        || operation.input().member(pages.pageSize()) == null)) {
            problem("pageSize, but " + operation + " has no member for the size of a page; leave it out");
        }
        if (options.getQuery() != null && operation.streamsOutput()) {
            problem("query, but the output of " + operation + " is a stream of bytes; leave it out");
        }
        if (options.getOutputType() != null && operation.streamsOutput()) {
            problem("outputType, but the output of " + operation + " is a stream of bytes; leave it out");
        }
    }

    /** Where the model does not say what the items are, a query must, or pages are walked. */
    private void uncertain(AwsxCallConfiguration options, Operation operation) {
        if (options.getPaginate().equals("items") && options.getQuery() == null) {
            problem("paginate=items, but what the items of " + operation
                    + " are is not certain; use paginate=pages, or say it by query, such as query=NAME[]");
        }
        if (options.getMaxItems() != null) {
            problem("maxItems counts items, but what those of " + operation + " are is not certain; leave it out");
        }
    }

    private void params(
            CamelContext context, AwsxCallConfiguration options, @Nullable Operation operation, boolean nativeTypes) {
        ModelTyping typing = new ModelTyping(context.getTypeConverter(), nativeTypes);
        Map<String, Object> scratch = new LinkedHashMap<>();
        if (options.getParam() == null) {
            return;
        }
        options.getParam().forEach((path, value) -> {
            OptionExpression compiled = expression(context, "param." + path, value);
            boolean passedOver =
                    operation != null && options.sharedParams().contains(path) && !typing.fits(operation.input(), path);
            if (operation != null && compiled != null && !passedOver) {
                attempt(() -> {
                    if (compiled.constant()) {
                        typing.put(scratch, operation.input(), path, value);
                    }
                    return new MemberPath(path).member(operation.input());
                });
            }
        });
    }

    /** Compiles an option that may be a Simple expression; null where it is none. */
    public @Nullable OptionExpression expression(CamelContext context, String option, @Nullable Object value) {
        try {
            return OptionExpression.compile(context, value);
        } catch (RuntimeException e) {
            // Simple's own words would quote the value, which may be secret.
            problem(option + " holds ${, but is no Simple expression");
            return null;
        }
    }

    /** Checks that each operation that headers may choose is one, besides the given verbs. */
    public void allowed(@Nullable AwsClient client, AwsxCallConfiguration options, Set<String> verbs) {
        String allowed = options.getAllowedOperations();
        if (client == null || allowed == null) {
            return;
        }
        Collection<String> known = new ArrayList<>(client.operations());
        known.addAll(verbs);
        for (String pattern : new AllowedOperations(null, allowed).patternsWithout(known)) {
            problem("allowedOperations names " + pattern + ", but " + client.service() + " has no such operation"
                    + NearestNames.clause(pattern, known));
        }
    }

    /**
     * Ends the check.
     *
     * @param endpoint what the options are of, without any of them: they may be secret
     * @throws ClientException where there are problems, with all of them
     */
    public void end(String endpoint) {
        if (problems.size() == 1) {
            throw new ClientException(endpoint + " cannot start: " + problems.get(0));
        } else if (!problems.isEmpty()) {
            StringBuilder text = new StringBuilder(endpoint)
                    .append(" cannot start; ")
                    .append(problems.size())
                    .append(" things are wrong:");
            for (int i = 0; i < problems.size(); i++) {
                text.append(" (")
                        .append(i + 1)
                        .append(") ")
                        .append(problems.get(i))
                        .append('.');
            }
            throw new ClientException(text.toString());
        }
    }
}
