package io.awsx.camel;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.Paginated;
import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.io.Closeable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/**
 * Calls any operation of a service with an exchange: message to input, call, output to message. What a component adds is
 * its header table. Thread-safe.
 */
public final class OperationCall {

    private final AwsClient client;
    private final AwsxCallConfiguration configuration;
    private final HeaderBinding headers;
    private final ModelTyping typing;
    private final @Nullable JmesPath query;

    /**
     * Prepares calls.
     *
     * @throws ClientException where the query is not JMESPath
     */
    public OperationCall(
            AwsClient client, AwsxCallConfiguration configuration, HeaderBinding headers, ModelTyping typing) {
        this.client = client;
        this.configuration = configuration;
        this.headers = headers;
        this.typing = typing;
        this.query = configuration.getQuery() == null ? null : JmesPath.compile(configuration.getQuery());
    }

    /**
     * Calls an operation.
     *
     * @param defaults members that stand behind all others, such as the bucket of the endpoint
     */
    public void process(Exchange exchange, String name, Map<String, ?> defaults) {
        Operation operation = client.operation(name);
        Map<String, Object> input = input(exchange, operation, defaults);
        Message message = exchange.getMessage();
        if (!configuration.getPaginate().equals("none")) {
            message.setBody(pages(exchange, operation, input));
            return;
        }
        AwsResponse response = client.exchange(operation.name(), input);
        Map<String, Object> output = response.output();
        metadata(message, response);
        headers.write(output, message);
        Member payload = operation.outputPayload();
        InputStream stream = payload != null && output.get(payload.name()) instanceof InputStream open ? open : null;
        if (stream != null) {
            closeOnCompletion(exchange, stream);
        }
        waitAfter(input, output);
        if (payload != null && stream != null) {
            Map<String, Object> others = new LinkedHashMap<>(output);
            others.remove(payload.name());
            message.setHeader(AwsxConstants.OUTPUT, others);
            message.setBody(stream);
        } else {
            message.setBody(formatted(query == null ? output : query.search(output)));
        }
    }

    /** Waits alone, without an operation before. */
    public void waitFor(Exchange exchange, String waiter, Map<String, ?> defaults) {
        Operation operation = client.operation(client.waiterOperation(waiter));
        Map<String, Object> input = input(exchange, operation, defaults);
        Map<String, Object> output =
                client.waitUntil(waiter, input, configuration.getWaiterDelay(), configuration.getWaiterMaxAttempts());
        exchange.getMessage().setBody(formatted(output));
    }

    /**
     * Waits for the state that the endpoint says, if it says one, after an operation.
     *
     * @param input members that the waiter's operation may take
     * @param output members that stand behind those
     */
    public void waitAfter(Map<String, ?> input, Map<String, ?> output) {
        String waiter = configuration.getWaitFor();
        if (waiter == null) {
            return;
        }
        Operation polled = client.operation(client.waiterOperation(waiter));
        Map<String, Object> look = new LinkedHashMap<>();
        polled.input().memberNames().forEach(member -> {
            Object value = input.containsKey(member) ? input.get(member) : output.get(member);
            if (value != null) {
                look.put(member, value);
            }
        });
        client.waitUntil(waiter, look, configuration.getWaiterDelay(), configuration.getWaiterMaxAttempts());
    }

    /**
     * The input of an operation: defaults, the URI's parameters, the body, headers; the later wins member by member.
     *
     * @throws ClientException where a value is not of its type
     */
    public Map<String, Object> input(Exchange exchange, Operation operation, Map<String, ?> defaults) {
        return input(exchange, operation, defaults, true);
    }

    /** The same, but for the body where it is not wanted. */
    public Map<String, Object> input(
            Exchange exchange, Operation operation, Map<String, ?> defaults, boolean withBody) {
        Map<String, Object> input = new LinkedHashMap<>();
        defaults.forEach((member, value) -> {
            if (operation.input().member(member) != null) {
                input.put(member, value);
            }
        });
        if (configuration.getParam() != null) {
            configuration.getParam().forEach((path, value) -> typing.put(input, operation.input(), path, value));
        }
        if (withBody) {
            MessageBody.into(input, exchange, operation);
        }
        headers.read(exchange.getMessage(), operation, input, typing);
        return input;
    }

    /** Lists the items of all pages, within the limits that the endpoint gives, into one List in memory. */
    public void list(Exchange exchange, String name, Map<String, ?> defaults) {
        Operation operation = client.operation(name);
        Paginated listing = listing(operation, input(exchange, operation, defaults));
        List<Object> items = new ArrayList<>();
        items(listing).forEach(items::add);
        resumeToken(exchange, listing);
        exchange.getMessage().setBody(formatted(items));
    }

    private Paginated listing(Operation operation, Map<String, Object> input) {
        Paginated listing = client.paginate(operation.name(), input).startingToken(configuration.getStartingToken());
        if (configuration.getPageSize() != null) {
            listing = listing.pageSize(configuration.getPageSize());
        }
        if (configuration.getMaxItems() != null) {
            listing = listing.maxItems(configuration.getMaxItems());
        }
        return listing;
    }

    private Iterator<Object> pages(Exchange exchange, Operation operation, Map<String, Object> input) {
        Paginated walked = listing(operation, input);
        Iterator<?> results = switch (configuration.getPaginate()) {
            case "items" -> items(walked).iterator();
            case "pages" -> walked.pages().iterator();
            default ->
                throw new ClientException("paginate must be none, pages, or items, not " + configuration.getPaginate());
        };
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = results.hasNext();
                if (!more) {
                    resumeToken(exchange, walked);
                }
                return more;
            }

            @Override
            public Object next() {
                Object result = results.next();
                boolean page = configuration.getPaginate().equals("pages");
                return formatted(page && query != null ? query.search(result) : result);
            }
        };
    }

    private Iterable<Object> items(Paginated listing) {
        return query == null ? listing.items() : listing.search(query.toString());
    }

    private static void resumeToken(Exchange exchange, Paginated listing) {
        Object token = listing.resumeToken();
        if (token != null) {
            exchange.getMessage().setHeader(AwsxConstants.RESUME_TOKEN, token);
        }
    }

    private Object formatted(@Nullable Object value) {
        Object result = value == null ? Map.of() : value;
        return configuration.getOutputFormat().equals("json") ? Json.write(result) : result;
    }

    /** Sets what is always set. */
    public static void metadata(Message message, AwsResponse response) {
        message.setHeader(AwsxConstants.REQUEST_ID, response.requestId());
        message.setHeader(AwsxConstants.STATUS_CODE, response.statusCode());
        message.setHeader(AwsxConstants.ATTEMPTS, response.attempts());
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
