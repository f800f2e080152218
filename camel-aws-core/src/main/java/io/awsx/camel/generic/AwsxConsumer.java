package io.awsx.camel.generic;

import io.awsx.camel.OptionExpression;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.ItemKey;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.ItemScan;
import io.awsx.camel.message.ItemWalk;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.AwsException;
import io.awsx.model.Operation;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes what an operation lists, one exchange an item: walks its pages, or calls it where it has none. A round holds one page;
 * an item that fails does not stop the others.
 */
final class AwsxConsumer extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(AwsxConsumer.class);

    private final AwsxEndpoint endpoint;
    private final AwsxServiceConfiguration options;

    private @Nullable Prepared prepared;

    /**
     * What is made once when the consumer starts.
     *
     * @param claims which items are taken; null where each round takes all
     */
    private record Prepared(
            OperationCall call,
            String operation,
            ItemScan scan,
            @Nullable Claims<ItemScan.Item> claims) {}

    AwsxConsumer(AwsxEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    @Override
    protected void doStart() throws Exception {
        prepared = prepare();
        if (prepared.claims != null) {
            prepared.claims.start();
        }
        super.doStart();
    }

    private Prepared prepare() {
        CallCheck check = new CallCheck();
        Operation known = endpoint.check(check, true);
        check(check, known);
        ItemKey given = key(check);
        check.end(endpoint.name());
        Operation polled = Objects.requireNonNull(known);
        OperationCall call = endpoint.call();
        Supplier<ItemWalk> listing = () -> call.items(endpoint.createExchange(), polled.name());
        if (!options.remembersConsumed()) {
            return new Prepared(call, polled.name(), new ItemScan(listing, item -> ""), null);
        }
        ItemKey key = given == null ? ItemKey.of(polled) : given;
        IdempotentRepository consumed =
                Objects.requireNonNullElseGet(options.getIdempotentRepository(), Claims::inMemory);
        return new Prepared(
                call,
                polled.name(),
                new ItemScan(listing, key::of),
                new Claims<>(ItemScan.Item::key, ItemScan.Item::key, null, consumed));
    }

    private void check(CallCheck check, @Nullable Operation polled) {
        if (options.getOperation() == null) {
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

    @Override
    protected void doSuspend() throws Exception {
        // Ends a wait for events, which would keep the route from stopping.
        prepared().scan.close();
        super.doSuspend();
    }

    @Override
    protected void doStop() throws Exception {
        Prepared stopped = prepared;
        if (stopped != null) {
            stopped.scan.close();
        }
        super.doStop();
        if (stopped != null && stopped.claims != null) {
            stopped.claims.stop();
        }
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        boolean midway = prepared().scan.midway();
        int routed = round();
        return routed == 0 && midway ? round() : routed;
    }

    /** Goes on from where the last round ended, to the end of the listing or until there are enough. */
    private int round() throws Exception {
        int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : Integer.MAX_VALUE;
        int routed = 0;
        while (routed < most && isBatchAllowed()) {
            Queue<Object> items = take(most - routed);
            forceConsumerAsReady();
            if (items.isEmpty()) {
                break;
            }
            routed += processBatch(items);
        }
        return routed;
    }

    private Queue<Object> take(int most) {
        try {
            return prepared().scan.next(most, this::wanted);
        } catch (AwsException e) {
            if (isSuspendingOrSuspended() || !isRunAllowed()) {
                // A wait for events that was ended on purpose.
                return new ArrayDeque<>();
            }
            throw e;
        }
    }

    private boolean wanted(ItemScan.Item item) {
        Claims<ItemScan.Item> claims = prepared().claims;
        return claims == null || claims.free(item);
    }

    @Override
    public int processBatch(Queue<Object> items) throws Exception {
        Claims<ItemScan.Item> claims = prepared().claims;
        int total = items.size();
        int processed = 0;
        for (int index = 0; index < total && isBatchAllowed(); index++) {
            ItemScan.Item item = (ItemScan.Item) Objects.requireNonNull(items.poll());
            pendingExchanges = total - index - 1;
            if (claims == null || claims.claim(item)) {
                consume(item, index, total);
                processed++;
            }
        }
        items.forEach(left -> OperationCall.discard((ItemScan.Item) left));
        return processed;
    }

    private void consume(ItemScan.Item item, int index, int total) {
        Exchange exchange = createExchange(true);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        Claims<ItemScan.Item> claims = prepared().claims;
        try {
            prepared().call.item(exchange, prepared().operation, item);
        } catch (RuntimeException e) {
            if (claims != null) {
                claims.giveBack(item);
            }
            getExceptionHandler()
                    .handleException("Cannot read an item of " + endpoint.name() + "; the others go on", exchange, e);
            releaseExchange(exchange, true);
            return;
        }
        if (claims != null) {
            exchange.getExchangeExtension().addOnCompletion(new Completion(item, claims));
        }
        getAsyncProcessor().process(exchange, defaultConsumerCallback(exchange, true));
    }

    private Prepared prepared() {
        return Objects.requireNonNull(prepared, "the consumer is not started");
    }

    /** What becomes of an item when its exchange is done. */
    private record Completion(ItemScan.Item item, Claims<ItemScan.Item> claims) implements Synchronization {

        @Override
        public void onComplete(Exchange exchange) {
            claims.confirm(item);
        }

        @Override
        public void onFailure(Exchange exchange) {
            claims.giveBack(item);
            LOG.warn("An item of {} was not consumed; it will be tried again", exchange.getFromEndpoint());
        }
    }
}
