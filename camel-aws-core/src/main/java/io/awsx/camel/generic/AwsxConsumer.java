package io.awsx.camel.generic;

import io.awsx.camel.OptionExpression;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.ItemKey;
import io.awsx.camel.consume.ItemScan;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.consume.Settlement;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.OperationCall;
import io.awsx.model.Operation;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Routes what an operation lists, one exchange an item: walks its pages, or calls it where it has none. A round holds one page. */
final class AwsxConsumer extends ItemConsumer<ItemScan.Item> {

    private final AwsxEndpoint endpoint;
    private final AwsxServiceConfiguration options;

    AwsxConsumer(AwsxEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    @Override
    protected Parts<ItemScan.Item> parts() {
        CallCheck check = new CallCheck();
        Operation known = endpoint.check(check, endpoint.listed(), true);
        check(check, known);
        check.remembering(options);
        check.concurrency(options);
        ItemKey given = key(check);
        check.end(endpoint.name());
        Operation polled = Objects.requireNonNull(known);
        String named = Objects.requireNonNull(endpoint.listed());
        OperationCall call = endpoint.call();
        boolean remembers = options.remembersConsumed();
        Function<Object, String> key = remembers ? (given == null ? ItemKey.of(polled) : given)::of : item -> "";
        return new Parts<>(
                        endpoint.name(),
                        item -> (item.key().isEmpty() ? "an item" : "item " + item.key()) + " of " + endpoint.name(),
                        new ItemScan(() -> call.items(endpoint.createExchange(), named), key),
                        remembers ? Claims.of(options, ItemScan.Item::key, ItemScan.Item::key, null) : Claims.none(),
                        (item, exchange) -> {
                            call.item(exchange, named, item.page(), item.value());
                            return item;
                        },
                        Settlement.none())
                .concurrently(options.getConcurrentConsumers());
    }

    private void check(CallCheck check, @Nullable Operation polled) {
        if (endpoint.listed() == null) {
            check.problem("a consumer needs an operation to poll; set the option operation");
        }
        if (options.getWaitFor() != null) {
            check.problem("waitFor is for producers; leave it out");
        }
        if (options.getStartingToken() != null) {
            check.problem("startingToken is for producers; a consumer begins at the beginning");
        }
        if (options.getIdempotentKey() != null && !options.remembersConsumed()) {
            check.problem("idempotentKey does nothing without idempotent=true");
        }
        if (polled != null && polled.streamsOutput() && options.remembersConsumed()) {
            check.problem("idempotent, but the output of " + polled + " is a stream of bytes; leave it out");
        }
    }

    /** The key that the options give; null where they give none, or one that cannot be. */
    private @Nullable ItemKey key(CallCheck check) {
        String text = options.getIdempotentKey();
        if (text == null) {
            return null;
        }
        OptionExpression option = check.expression(endpoint.getCamelContext(), "idempotentKey", text);
        return option == null ? null : check.attempt(() -> ItemKey.of(option, text, this::exchange));
    }

    private Exchange exchange(Object item) {
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setBody(item);
        return exchange;
    }
}
