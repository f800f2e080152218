package io.awsx.ec2x;

import io.awsx.camel.consume.Change;
import io.awsx.camel.consume.ChangeScan;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.ItemScan;
import io.awsx.camel.consume.LastSeen;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.consume.Watched;
import io.awsx.camel.message.CallCheck;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Routes resources that came, changed, or vanished since they were seen last, one exchange each. */
final class Ec2ChangeConsumer extends ItemConsumer<Change> {

    private final Ec2Endpoint endpoint;
    private final Ec2Configuration options;
    private @Nullable LastSeen last;

    Ec2ChangeConsumer(Ec2Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    @Override
    protected void doStart() throws Exception {
        last = new LastSeen(options.getStateRepository(), stateKey(), options.getMaxWatched());
        last.start(endpoint.getCamelContext());
        super.doStart();
    }

    @Override
    protected Parts<Change> parts() {
        CallCheck check = new CallCheck();
        Ec2Poll found = Ec2Poll.of(endpoint, check);
        Watched named = check(check);
        check.end(endpoint.name());
        Ec2Poll poll = Objects.requireNonNull(found);
        Watched watched = Objects.requireNonNull(named);
        ChangeScan scan = new ChangeScan(
                poll.scan(),
                watched,
                Objects.requireNonNull(last),
                options.getOnFirst().equals("baseline"));
        return new Parts<>(
                        endpoint.name(),
                        change -> change.id() + " of " + endpoint.name(),
                        scan,
                        new Claims<>(Change::id, Change::id, null, null, true),
                        (change, exchange) -> {
                            load(poll, watched, change, exchange);
                            return change;
                        },
                        scan.settlement())
                .concurrently(options.getConcurrentConsumers());
    }

    private @Nullable Watched check(CallCheck check) {
        check.concurrency(options);
        if (options.remembersConsumed()) {
            check.problem("onChange remembers what was seen itself; leave idempotent and idempotentRepository out");
        }
        if (options.getQuery() != null) {
            check.problem("query takes resources apart that onChange compares; leave it out");
        }
        if (options.getMaxItems() != null) {
            check.problem(
                    "maxItems ends a listing before its end, and all behind it would be taken for vanished; leave it"
                            + " out, or watch fewer by filters");
        }
        if (options.getPaginate().equals("pages")) {
            check.problem("onChange compares resources, not pages; leave paginate=pages out");
        }
        if (!options.getOnFirst().equals("baseline") && !options.getOnFirst().equals("messages")) {
            check.problem("onFirst is " + options.getOnFirst() + ", but must be baseline or messages");
        }
        if (options.getMaxWatched() < 1) {
            check.problem("maxWatched is " + options.getMaxWatched() + ", but must be 1 or more");
        }
        return check.attempt(() -> Watched.of(Objects.requireNonNull(options.getOnChange()), names()));
    }

    private Map<String, String> names() {
        Ec2Resource resource = endpoint.resource();
        String state = resource == null ? null : resource.state(endpoint.client());
        return state == null ? Map.of() : Map.of("state", state);
    }

    private String stateKey() {
        String route = getRouteId();
        return options.getStateKey() != null
                ? options.getStateKey()
                : endpoint.name() + (route == null ? "" : "/" + route);
    }

    private static void load(Ec2Poll poll, Watched watched, Change change, Exchange exchange) {
        ItemScan.Item item = change.item();
        if (item == null) {
            poll.load(change.id(), change.value(), exchange);
        } else {
            poll.load(item, exchange);
        }
        Message message = exchange.getMessage();
        message.setHeader(Ec2Constants.CHANGE, change.kind().toString());
        message.setHeader(Ec2Constants.CHANGED, watched.changed(change.before(), change.now()));
        Object previous = change.before() == null ? null : watched.shown(change.before());
        if (previous != null) {
            message.setHeader(Ec2Constants.PREVIOUS, previous);
        }
    }
}
