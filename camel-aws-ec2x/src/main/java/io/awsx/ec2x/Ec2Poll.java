package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.consume.ItemKey;
import io.awsx.camel.consume.ItemScan;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.OperationCall;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The listing that consumers poll, one resource an item, and what headers tell of one. */
final class Ec2Poll {

    private final Ec2Endpoint endpoint;
    private final Operation operation;
    private final OperationCall call;
    private final Function<Object, String> key;
    private final @Nullable JmesPath state;

    private Ec2Poll(
            Ec2Endpoint endpoint,
            Operation operation,
            Ec2Configuration options,
            Function<Object, String> key,
            @Nullable JmesPath state) {
        this.endpoint = endpoint;
        this.operation = operation;
        this.call = endpoint.call(options, false, false);
        this.key = key;
        this.state = state;
    }

    /**
     * Checks the options.
     *
     * @param check takes the problems
     * @return null where there are any
     */
    static @Nullable Ec2Poll of(Ec2Endpoint endpoint, CallCheck check) {
        Operation polled = Ec2Check.consumer(endpoint, check);
        if (polled == null) {
            return null;
        }
        AwsClient client = endpoint.client();
        Ec2Resource resource = endpoint.resource();
        if (resource != null && !resource.describe(client).name().equals(polled.name())) {
            resource = null;
        }
        Ec2Configuration options = endpoint.prepared();
        if (resource != null && options.getQuery() == null) {
            options.setQuery(resource.items(client));
        }
        Function<Object, String> key = key(endpoint, check, polled, resource);
        String state = resource == null ? null : resource.state(client);
        return key == null || !check.clean()
                ? null
                : new Ec2Poll(endpoint, polled, options, key, state == null ? null : JmesPath.compile(state));
    }

    /** What tells a resource from others; null where the option for it cannot be. */
    private static @Nullable Function<Object, String> key(
            Ec2Endpoint endpoint, CallCheck check, Operation polled, @Nullable Ec2Resource resource) {
        String text = endpoint.getConfiguration().getIdempotentKey();
        ItemKey usual = ItemKey.of(polled);
        if (text == null) {
            return item -> Objects.requireNonNullElseGet(id(resource, item), () -> usual.of(item));
        }
        OptionExpression option = check.expression(endpoint.getCamelContext(), "idempotentKey", text);
        ItemKey given = option == null
                ? null
                : check.attempt(() -> ItemKey.of(option, text, item -> {
                    Exchange exchange = endpoint.createExchange();
                    exchange.getMessage().setBody(item);
                    return exchange;
                }));
        return given == null ? null : given::of;
    }

    private static @Nullable String id(@Nullable Ec2Resource resource, Object item) {
        return resource != null && item instanceof Map<?, ?> members ? resource.id(members) : null;
    }

    /** Walks it. */
    ItemScan scan() {
        return new ItemScan(() -> call.items(endpoint.createExchange(), operation.name()), key);
    }

    /** Sets an exchange to a resource as it was listed. */
    void load(ItemScan.Item item, Exchange exchange) {
        call.item(exchange, operation.name(), item.page(), item.value());
        headers(exchange.getMessage(), item.key(), item.value());
    }

    /** Sets an exchange to a resource as it was seen before. */
    void load(String id, Object value, Exchange exchange) {
        call.told(exchange, value);
        headers(exchange.getMessage(), id, value);
    }

    private void headers(Message message, String id, Object value) {
        message.setHeader(Ec2Constants.RESOURCE_ID, id);
        Object current = state == null ? null : state.search(value);
        if (current != null) {
            message.setHeader(Ec2Constants.STATE, current);
        }
    }
}
