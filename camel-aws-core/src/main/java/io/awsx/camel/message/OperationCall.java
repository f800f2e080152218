package io.awsx.camel.message;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Batch;
import io.awsx.camel.profile.Verb;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.paging.PageLimits;
import io.awsx.waiting.WaitLimits;
import java.io.Closeable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/**
 * Calls any operation of a service with an exchange: message to input, call, output to message. What a component adds is
 * its binding. Thread-safe.
 */
public final class OperationCall {

    /** Sends one input as one call or several. */
    @FunctionalInterface
    public interface Sender {

        /**
         * Sends it.
         *
         * @param exchange what the input was made of
         * @return the answer, or that of all calls together
         */
        AwsResponse send(Exchange exchange, Operation operation, Map<String, Object> input);
    }

    private final AwsClient client;
    private final Sender sender;
    private final AwsxCallConfiguration configuration;
    private final MessageBinding binding;
    private final OperationInput input;
    private final BodyUse use;
    private final Results results;
    private final Answers answers;
    private final WaitLimits waitLimits;
    private final PageLimits pageLimits;

    /**
     * Prepares calls.
     *
     * @throws RuntimeException where an option cannot be; {@link CallCheck} tells it with everything else that is wrong
     */
    public OperationCall(
            CamelContext context, AwsClient client, AwsxCallConfiguration configuration, MessageBinding binding) {
        this(
                context,
                client,
                configuration,
                binding,
                (exchange, operation, input) -> client.exchange(operation.name(), input));
    }

    /**
     * The same for a component that has a way of its own to send an input; pages are called as ever.
     *
     * @throws RuntimeException where an option cannot be
     */
    public OperationCall(
            CamelContext context,
            AwsClient client,
            AwsxCallConfiguration configuration,
            MessageBinding binding,
            Sender sender) {
        this.client = client;
        this.sender = sender;
        this.configuration = configuration;
        this.binding = binding;
        this.input = new OperationInput(context, configuration, binding);
        this.use = BodyUse.of(configuration.getInput());
        this.results = new Results(context, configuration, binding.nativeTypes());
        this.answers = new Answers(results, binding.profile());
        this.waitLimits = configuration.waitLimits();
        this.pageLimits = configuration.pageLimits();
    }

    /**
     * Calls an operation.
     *
     * @param members what is given besides {@code param.*}, such as the bucket of the endpoint
     */
    public void process(Exchange exchange, String name, GivenMembers members) {
        process(exchange, name, members, use);
    }

    /** The same, whatever the option {@code input} says. */
    public void process(Exchange exchange, String name, GivenMembers members, BodyUse body) {
        Operation operation = client.operation(name);
        process(exchange, Action.of(operation), input(exchange, operation, members, body));
    }

    /** Does what a verb of the profile means, or calls an operation of the API. */
    public void process(Exchange exchange, String name) {
        Action action = action(name);
        Verb verb = action.verb();
        String many = verb == null || verb.many() == null ? action.operation().name() : verb.many();
        Batch batch =
                use == BodyUse.NONE ? null : binding.profile().profile().batch().get(many);
        Iterator<?> parts = batch == null
                ? null
                : BodyParts.of(
                        exchange.getMessage().getBody(), binding.profile().separator(batch, action, many));
        if (batch != null && parts == null && batch.like().equals(many) && isPayload(exchange)) {
            // What sends one sends many, and tells in its output what failed.
            parts = List.of(exchange.getMessage().getBody()).iterator();
        }
        if (batch == null || parts == null) {
            process(exchange, action, input.of(exchange, action, GivenMembers.NONE, use));
        } else {
            process(exchange, new Action(name, client.operation(many), verb), batch, parts);
        }
    }

    private boolean isPayload(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        return use != BodyUse.BODY && body != null && MessagePayload.isRaw(exchange, body);
    }

    /** Sends what the body holds in as few calls as may be. */
    private void process(Exchange exchange, Action action, Batch batch, Iterator<?> parts) {
        Operation operation = action.operation();
        Map<String, Object> whole = input.look(exchange, operation, GivenMembers.NONE);
        BatchCall call = new BatchCall(
                client,
                operation,
                batch,
                whole,
                binding.profile().resourceText(),
                binding.profile().ordered(),
                given -> send(exchange, operation, given));
        Action like = Action.of(client.operation(batch.like()));
        BatchEntries entries = new BatchEntries(exchange, input, like, batch, use, entry(operation, batch));
        AwsResponse answer = call.run(parts, entries::of);
        CallMetadata.set(exchange.getMessage(), answer);
        binding.headers().write(operation, results.plain(operation, answer.output()), exchange.getMessage());
        ServiceException failure = call.failure(answer);
        if (failure != null) {
            throw failure;
        }
        waitAfter(exchange, operation, whole, answer.output());
        answers.set(exchange, action, answer, null);
        ClientTokens.done(exchange);
    }

    /** The shape of an element of the list that takes entries. */
    private static Shape entry(Operation operation, Batch batch) {
        Shape list = new MemberPath(batch.list()).member(operation.input()).shape();
        return (list.type() == ShapeType.MAP ? list.mapValue().shape() : list)
                .listMember()
                .shape();
    }

    private Action action(String name) {
        return Action.of(client, binding.profile().profile(), name);
    }

    private void process(Exchange exchange, Action action, Map<String, Object> given) {
        Operation operation = action.operation();
        if (configuration.paginates()) {
            boolean pages = configuration.getPaginate().equals("pages");
            exchange.getMessage().setBody(new PagedBody(exchange, walk(operation, given), results, pages));
            return;
        }
        AwsResponse response = send(exchange, operation, given);
        Object stream = Answers.stream(exchange, operation, response);
        binding.headers().write(operation, results.plain(operation, response.output()), exchange.getMessage());
        waitAfter(exchange, operation, given, response.output());
        answers.set(exchange, action, response, stream);
        ClientTokens.done(exchange);
    }

    private AwsResponse send(Exchange exchange, Operation operation, Map<String, Object> given) {
        ResourceBinding resource = binding.profile().resource();
        if (resource == null) {
            return sender.send(exchange, operation, given);
        }
        try {
            return sender.send(exchange, operation, given);
        } catch (ServiceException e) {
            Map<String, Object> again = resource.again(operation, given, e);
            if (again == null) {
                throw e;
            }
            return sender.send(exchange, operation, again);
        }
    }

    /** Sets the message to what an operation gave. */
    void result(Exchange exchange, Operation operation, AwsResponse response) {
        answers.set(exchange, Action.of(operation), response, Answers.stream(exchange, operation, response));
    }

    /**
     * Sets the message to what an operation gave that was called elsewhere.
     *
     * @param answer the member of the output that is the body where no query says otherwise, or null for all of it
     */
    public void answer(Exchange exchange, Operation operation, AwsResponse response, @Nullable String answer) {
        CallMetadata.set(exchange.getMessage(), response);
        binding.headers().write(response.output(), exchange.getMessage());
        answers.set(exchange.getMessage(), operation, response, answer);
    }

    /**
     * Waits alone, without an operation before.
     *
     * @throws io.awsx.error.WaiterException where the state is not reached, or the route or context is being stopped
     */
    public void waitFor(Exchange exchange, String waiter, GivenMembers members) {
        waitFor(exchange, waiter, members, use);
    }

    /** The same, whatever the option {@code input} says. */
    public void waitFor(Exchange exchange, String waiter, GivenMembers members, BodyUse body) {
        Operation operation = client.operation(client.waiterOperation(waiter));
        AwsResponse reached = until(exchange, waiter, input(exchange, operation, members, body));
        result(exchange, operation, reached);
    }

    /** Waits until the state is reached, or the exchange's route or context is being stopped. */
    private AwsResponse until(Exchange exchange, String waiter, Map<String, ?> look) {
        return client.exchangeUntil(waiter, look, waitLimits, RouteStop.of(exchange));
    }

    private void waitAfter(Exchange exchange, Operation operation, Map<String, ?> given, Map<String, ?> output) {
        String waiter = configuration.getWaitFor();
        if (waiter != null) {
            Operation polled = client.operation(client.waiterOperation(waiter));
            until(exchange, waiter, WaiterInput.after(operation, given, output, polled));
        }
    }

    /**
     * Waits for the state that the endpoint says, if it says one.
     *
     * @param look members of which the waiter's operation takes those that it knows
     */
    public void waitAfter(Exchange exchange, Map<String, ?> look) {
        String waiter = configuration.getWaitFor();
        if (waiter != null) {
            Map<String, Object> known = new LinkedHashMap<>(look);
            known.keySet()
                    .retainAll(client.operation(client.waiterOperation(waiter))
                            .input()
                            .memberNames());
            until(exchange, waiter, known);
        }
    }

    /**
     * The input of an operation: what the URI says, and what the message adds.
     *
     * @param members what is given besides {@code param.*}
     * @param body what the body is
     * @throws ClientException where a value is not of its type, or the message contradicts the URI
     */
    public Map<String, Object> input(Exchange exchange, Operation operation, GivenMembers members, BodyUse body) {
        return input.of(exchange, Action.of(operation), members, body);
    }

    /** The same, where the option {@code input} says what the body is. */
    public Map<String, Object> input(Exchange exchange, Operation operation, GivenMembers members) {
        return input.of(exchange, Action.of(operation), members, use);
    }

    /** What a waiter's operation takes of URI and headers. */
    public Map<String, Object> look(Exchange exchange, Operation operation, GivenMembers members) {
        return input.look(exchange, operation, members);
    }

    /** Lists the items of all pages, within the limits that the endpoint gives, into one List in memory. */
    public void list(Exchange exchange, String name, GivenMembers members) {
        Operation operation = client.operation(name);
        gather(exchange, walk(operation, input(exchange, operation, members, BodyUse.NONE)));
    }

    /**
     * Lists the items of all pages, lazily where the endpoint says so.
     *
     * @param form what becomes of each page before its items are taken from the first of the lists that the model says they are in
     */
    public void list(Exchange exchange, String name, GivenMembers members, UnaryOperator<Map<String, Object>> form) {
        Operation operation = client.operation(name);
        Map<String, Object> given = input(exchange, operation, members, BodyUse.NONE);
        PageWalk walk = new PageWalk(client, operation, given, pageLimits, results, form);
        if (configuration.paginates()) {
            boolean pages = configuration.getPaginate().equals("pages");
            exchange.getMessage().setBody(new PagedBody(exchange, walk, results, pages));
        } else {
            gather(exchange, walk);
        }
    }

    private void gather(Exchange exchange, PageWalk walk) {
        List<@Nullable Object> items = new ArrayList<>();
        while (walk.hasNext()) {
            PageWalk.Page page = walk.next();
            CallMetadata.set(exchange.getMessage(), page.response());
            items.addAll(walk.items(page));
        }
        String token = walk.resumeToken();
        if (token != null) {
            exchange.getMessage().setHeader(AwsxConstants.RESUME_TOKEN, token);
        }
        exchange.getMessage().setBody(results.body(items));
    }

    /**
     * Begins a walk through the items of an operation; sends nothing yet.
     *
     * @param exchange one for the expressions of the options
     */
    public ItemWalk items(Exchange exchange, String name) {
        Action action = action(name);
        Operation operation = action.operation();
        Map<String, Object> given = input.of(exchange, action, GivenMembers.NONE, BodyUse.NONE);
        Pagination pages = operation.pagination();
        if (pages == null) {
            return new CalledItems(operation, () -> client.exchange(operation.name(), given), results);
        }
        // What the items of a page are is not always certain; then pages are what is consumed.
        boolean certain = !pages.results().isEmpty() || configuration.getQuery() != null;
        boolean byPage = !certain || configuration.getPaginate().equals("pages");
        return new ListedItems(walk(operation, given), results, byPage);
    }

    /** Sets a message to an item of a page. */
    public void item(Exchange exchange, String name, ItemWalk.Page page, Object value) {
        Operation operation = action(name).operation();
        if (page.whole()) {
            result(exchange, operation, page.response());
        } else {
            CallMetadata.set(exchange.getMessage(), page.response());
            Object body = results.queries() ? value : binding.profile().item(operation, value, exchange.getMessage());
            exchange.getMessage().setBody(results.body(body));
        }
    }

    /** Sets a message to an item that is not of this listing, such as one that a listing before had. */
    public void told(Exchange exchange, Object value) {
        exchange.getMessage().setBody(results.body(value));
    }

    /** Closes what a page holds open that does not become a message. */
    public static void discard(ItemWalk.Page page) {
        if (page.whole()) {
            page.response().output().values().forEach(value -> {
                if (value instanceof Closeable open) {
                    IOHelper.close(open);
                }
            });
        }
    }

    private PageWalk walk(Operation operation, Map<String, Object> given) {
        return new PageWalk(client, operation, given, pageLimits, results, UnaryOperator.identity());
    }

    /** A body that streams an answer, closed when the exchange is done unless somebody may read it later. */
    public static InputStream streamed(Exchange exchange, InputStream answer) {
        AnswerBody body = new AnswerBody(answer, -1);
        OpenAnswer.watch(exchange, body);
        return body;
    }

    /** Closes something when an exchange is done, however it ends. */
    public static void closeOnCompletion(Exchange exchange, Closeable resource) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                IOHelper.close(resource);
            }
        });
    }
}
