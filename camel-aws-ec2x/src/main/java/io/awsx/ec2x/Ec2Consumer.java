package io.awsx.ec2x;

import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.ItemScan;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.consume.Settlement;
import io.awsx.camel.message.CallCheck;
import java.util.Objects;
import org.apache.camel.Processor;

/** Routes all resources that a listing has, one exchange each, in each round. A round holds one page. */
final class Ec2Consumer extends ItemConsumer<ItemScan.Item> {

    private final Ec2Endpoint endpoint;

    Ec2Consumer(Ec2Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected Parts<ItemScan.Item> parts() {
        Ec2Configuration options = endpoint.getConfiguration();
        CallCheck check = new CallCheck();
        check.remembering(options);
        check.concurrency(options);
        if (options.getIdempotentKey() != null && !options.remembersConsumed()) {
            check.problem("idempotentKey does nothing without idempotent=true");
        }
        if (options.getStateRepository() != null) {
            check.problem("stateRepository does nothing without onChange");
        }
        if (!options.getOnFirst().equals("baseline")) {
            check.problem("onFirst does nothing without onChange");
        }
        Ec2Poll found = Ec2Poll.of(endpoint, check);
        check.end(endpoint.name());
        Ec2Poll poll = Objects.requireNonNull(found);
        return new Parts<>(
                        endpoint.name(),
                        item -> item.key() + " of " + endpoint.name(),
                        poll.scan(),
                        options.remembersConsumed()
                                ? Claims.of(options, ItemScan.Item::key, ItemScan.Item::key, null)
                                : Claims.none(),
                        (item, exchange) -> {
                            poll.load(item, exchange);
                            return item;
                        },
                        Settlement.none())
                .concurrently(options.getConcurrentConsumers());
    }
}
