package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.Heartbeat;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.consume.Settlement;
import io.awsx.camel.lease.Tenure;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.OutputType;
import io.awsx.error.ClientException;
import io.awsx.model.Shape;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes the records of a stream of Kinesis, or the changes of a table of DynamoDB, each shard in its order. */
@ManagedResource(description = "Consumer of shards")
public final class ShardConsumer extends ItemConsumer<ShardRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(ShardConsumer.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    /** Where the consumer is: what an endpoint has for it. */
    public interface Place {

        /** What messages call the endpoint, without secrets. */
        String name();

        /** The stream by name or ARN, the table whose changes are read, or null where none is given. */
        @Nullable String stream();

        /** All options besides those of shards. */
        AwsxCallConfiguration options();

        /** The options of shards. */
        ShardConfiguration shards();

        /** Whether items of DynamoDB have plain values in messages. */
        boolean nativeTypes();

        /** Adds what is wrong with the options that do not concern shards. */
        void check(CallCheck check);

        /** The client of the stream, which stays the endpoint's. */
        AwsClient client();

        /**
         * A client of DynamoDB, to be {@linkplain #release given back}.
         *
         * @param url where it is; null for the endpoint's own settings
         */
        AwsClient tables(@Nullable String url);

        /** Takes back a client of DynamoDB. */
        void release(AwsClient tables);
    }

    private final Place place;
    private final ScheduledPollEndpoint endpoint;
    private @Nullable ShardedStream stream;
    private @Nullable FanOutConsumer fanOut;
    private @Nullable ShardSource source;
    private @Nullable ShardKeeper keeper;
    private @Nullable ShardWatch watch;
    private @Nullable ExecutorService reads;
    private @Nullable ExecutorService looks;
    private @Nullable AwsClient tables;
    private @Nullable String sharing;

    public ShardConsumer(ScheduledPollEndpoint endpoint, Processor processor, Place place) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.place = place;
    }

    @Override
    protected Parts<ShardRecord> parts() {
        CallCheck check = new CallCheck();
        place.check(check);
        check.concurrency(place.options());
        check(check);
        OutputType type = check.type(endpoint.getCamelContext(), place.options());
        AwsClient client = check.attempt(place::client);
        boolean kinesis = client != null && client.service().equals("kinesis");
        Function<Instant, Position> begin = check.attempt(
                () -> BeginOption.of(place.shards(), kinesis ? Position.Kind.TRIM_HORIZON : Position.Kind.LATEST));
        if (client != null && !kinesis && place.shards().isEnhancedFanOut()) {
            check.problem("enhancedFanOut is for streams of Kinesis; leave it out");
        }
        check.end(place.name());
        AwsClient given = Objects.requireNonNull(client);
        RecordMessage message = kinesis ? RecordMessage.ofKinesis() : RecordMessage.ofDynamoDb(plain(given));
        return parts(given, kinesis, Objects.requireNonNull(begin), type == null ? message : message.as(type));
    }

    private void check(CallCheck check) {
        ShardConfiguration shards = place.shards();
        if (place.stream() == null) {
            check.problem("no stream is named; write it behind the service, as in awsx:kinesis/orders");
        }
        if (place.options().remembersConsumed()) {
            check.problem(
                    "idempotent is not for shards, whose checkpoints say what was consumed; put an idempotentConsumer"
                            + " into the route to pass over duplicates");
        }
        if (!shards.isEnhancedFanOut()
                && (shards.getFanOutConsumerName() != null || shards.isDeregisterFanOutConsumer())) {
            check.problem(
                    "fanOutConsumerName and deregisterFanOutConsumer belong to enhancedFanOut=true; give it, too");
        }
        String consumer = shards.getFanOutConsumerName();
        if (consumer != null && consumer.startsWith("arn:") && !consumer.contains("/consumer/")) {
            check.problem("fanOutConsumerName is an ARN, but not of a consumer; it ends in /consumer/NAME:NUMBER");
        }
        if (shards.getStateRepository() != null && shards.getCheckpointTable() != null) {
            check.problem("checkpoints are kept in one place; give stateRepository or checkpointTable");
        }
        if (shards.getCheckpointTable() != null
                && place.options().getClient() != null
                && shards.getCheckpointClient() == null) {
            check.problem(
                    "the client is one of the stream; give one of DynamoDB as checkpointClient for the checkpointTable");
        }
        if (shards.getLeaseDuration().compareTo(SHORTEST_LEASE) < 0) {
            check.problem("leaseDuration is " + shards.getLeaseDuration() + "; it is 1 second or more");
        }
        if (shards.getMaxResultsPerRequest() < 1 || shards.getConcurrentReads() < 1) {
            check.problem("maxResultsPerRequest and concurrentReads are 1 or more");
        }
        if (!Set.of("ignore", "silent", "fail").contains(shards.getShardClosed())) {
            check.problem("shardClosed is " + shards.getShardClosed() + "; it is one of ignore, silent, fail");
        }
        if (shards.getMaxShards() < 0 || shards.getSkipAfterFailures() < 0) {
            check.problem("maxShards and skipAfterFailures are 0 or more");
        }
    }

    private Parts<ShardRecord> parts(
            AwsClient client, boolean kinesis, Function<Instant, Position> begin, RecordMessage message) {
        ShardConfiguration shards = place.shards();
        String resource = Objects.requireNonNull(place.stream());
        int most = shards.getMaxResultsPerRequest();
        boolean pushed = shards.isEnhancedFanOut();
        ShardedStream read = pushed
                ? fanOut(client, resource)
                : kinesis
                        ? new KinesisStream(client, resource, most, Clock.systemUTC())
                        : new DynamoDbStream(client, resource, most, Clock.systemUTC());
        Ledger ledger = ledger(client.service() + '/' + resource);
        Duration interval = Duration.ofMillis(Math.max(
                ShardReader.SHORTEST_INTERVAL.toMillis(), endpoint.getTimeUnit().toMillis(endpoint.getDelay())));
        ShardKeeper kept = new ShardKeeper(
                new ShardKeeper.Terms(
                        place.name(),
                        begin,
                        shards.getShardId(),
                        this::closed,
                        shards.getLeaseDuration(),
                        shards.getShardMonitorInterval(),
                        pushed
                                ? new ShardReader.Pace(Duration.ZERO, interval, shards.getSkipAfterFailures())
                                : new ShardReader.Pace(interval, shards.getSkipAfterFailures())),
                read,
                ledger,
                System::nanoTime);
        ExecutorServiceManager threads = getEndpoint().getCamelContext().getExecutorServiceManager();
        String name = place.name() + ", reads";
        // A subscription waits for its records in a thread of its own.
        ExecutorService reading = pushed
                ? threads.newCachedThreadPool(this, name)
                : threads.newFixedThreadPool(this, name, shards.getConcurrentReads());
        ShardSource given = new ShardSource(new ShardSource.Means(
                kept::readers,
                read,
                reading,
                pushed ? Integer.MAX_VALUE : shards.getConcurrentReads(),
                LONGEST_WAIT,
                (text, failure) -> getExceptionHandler().handleException(text, failure),
                this::look,
                System::nanoTime));
        stream = read;
        keeper = kept;
        source = given;
        reads = reading;
        watch = new ShardWatch(kept, given, shorter(shards.getCheckpointInterval(), third(shards.getLeaseDuration())));
        Parts<ShardRecord> parts = new Parts<ShardRecord>(
                        place.name(),
                        ShardRecord::toString,
                        given,
                        Claims.of(place.options(), ShardRecord::toString, ShardRecord::toString, null),
                        (record, exchange) -> load(record, exchange, message),
                        Settlement.remembering(given::done))
                .concurrently(place.options().getConcurrentConsumers())
                .inGroups(ShardRecord::shard);
        return tables == null ? parts : parts.with(new Beat(kept, third(shards.getLeaseDuration())));
    }

    private ShardedStream fanOut(AwsClient client, String resource) {
        ShardConfiguration shards = place.shards();
        String application = Objects.requireNonNullElse(shards.getApplicationName(), client.service() + '/' + resource);
        String name = Objects.requireNonNullElse(shards.getFanOutConsumerName(), FanOutConsumer.nameOf(application));
        FanOutConsumer consumer = new FanOutConsumer(client, resource, name, System::nanoTime);
        fanOut = consumer;
        return new FanOutStream(
                client,
                new KinesisStream(client, resource, shards.getMaxResultsPerRequest(), Clock.systemUTC()),
                consumer);
    }

    private static Duration third(Duration lease) {
        return lease.dividedBy(3);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private @Nullable Shape plain(AwsClient client) {
        return place.nativeTypes()
                ? Objects.requireNonNull(client.operation("GetRecords").output().member("Records"))
                        .shape()
                        .listMember()
                        .shape()
                : null;
    }

    private static @Nullable ShardRecord load(ShardRecord record, Exchange exchange, RecordMessage message) {
        if (!record.reader().isHeld()) {
            // Another node has the shard by now, or is about to.
            record.reader().giveBack(record);
            return null;
        }
        message.write(record, exchange.getMessage());
        return record;
    }

    private Ledger ledger(String stream) {
        ShardConfiguration shards = place.shards();
        String application = Objects.requireNonNullElse(shards.getApplicationName(), stream);
        requireAlone(application);
        String table = shards.getCheckpointTable();
        if (table == null) {
            return new SoleLedger(started(shards.getStateRepository()), "awsx/" + application);
        }
        AwsClient given = shards.getCheckpointClient();
        AwsClient client = given == null ? place.tables(shards.getCheckpointEndpoint()) : given;
        tables = client;
        String me = getEndpoint().getCamelContext().getName() + '@' + UUID.randomUUID();
        int most = shards.getMaxShards() == 0 ? Integer.MAX_VALUE : shards.getMaxShards();
        return new LeaseTable(
                client,
                table,
                application,
                me,
                most,
                shards.isCreateCheckpointTable(),
                new Tenure(shards.getLeaseDuration(), System::nanoTime),
                System::nanoTime);
    }

    private @Nullable StateRepository<String, String> started(@Nullable StateRepository<String, String> repository) {
        if (repository != null) {
            try {
                // It ends with the context and so outlives a route that is stopped.
                getEndpoint().getCamelContext().addService(repository, true, true);
            } catch (Exception e) {
                throw new ClientException("The stateRepository cannot be started: " + e.getMessage(), e);
            }
        }
        return repository;
    }

    /** Two consumers of one context that share a ledger without a word would each get a part of the stream. */
    private void requireAlone(String application) {
        String mine = String.valueOf(place.shards().getCheckpointTable()) + ' ' + application;
        for (Route route : getEndpoint().getCamelContext().getRoutes()) {
            if (route.getConsumer() instanceof ShardConsumer other && other != this && mine.equals(other.sharing)) {
                throw new ClientException(place.name() + " is read by route " + route.getRouteId()
                        + " already; give one of them an applicationName of its own");
            }
        }
        sharing = mine;
    }

    /** The one shard that shardId names is at its end. */
    private void closed() {
        String text = "Shard " + place.shards().getShardId() + " of " + place.name()
                + " is closed and read to its end; nothing more comes";
        switch (place.shards().getShardClosed()) {
            case "silent" -> LOG.debug(text);
            case "fail" -> getExceptionHandler().handleException(new ClientException(text));
            default -> LOG.warn(text);
        }
    }

    private void look() {
        ShardWatch looking = watch;
        if (looking != null) {
            looking.wake();
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        looks = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadExecutor(this, place.name() + ", looks");
        looks.execute(Objects.requireNonNull(watch));
    }

    @Override
    protected void doStop() throws Exception {
        try {
            super.doStop();
        } finally {
            sharing = null;
            end();
        }
    }

    /** What is under way is over, or nearly: writes how far the shards are, and gives them up. */
    private void end() throws InterruptedException {
        ExecutorServiceManager threads = getEndpoint().getCamelContext().getExecutorServiceManager();
        try {
            if (stream != null) {
                stream.close();
            }
            if (watch != null && looks != null && !watch.stop(PATIENCE)) {
                LOG.warn("{} stops while it looks for shards", place.name());
            }
            if (source != null && !source.awaitQuiet(PATIENCE)) {
                LOG.warn("{} stops while records are under way; they will be consumed again", place.name());
            }
            if (keeper != null) {
                keeper.stop();
            }
            if (fanOut != null && place.shards().isDeregisterFanOutConsumer()) {
                fanOut.deregister();
            }
        } catch (RuntimeException e) {
            getExceptionHandler()
                    .handleException(
                            "The last checkpoints of " + place.name() + " cannot be written; some records come again",
                            e);
        } finally {
            if (reads != null) {
                threads.shutdownNow(reads);
            }
            if (looks != null) {
                threads.shutdownNow(looks);
            }
            AwsClient used = tables;
            if (used != null && place.shards().getCheckpointClient() == null) {
                place.release(used);
            }
            stream = null;
            fanOut = null;
            keeper = null;
            watch = null;
            tables = null;
        }
    }

    /** How many shards this node reads. */
    @ManagedAttribute(description = "Shards that this node reads")
    public int getShards() {
        ShardKeeper current = keeper;
        return current == null ? 0 : current.readers().size();
    }

    /** Tells other nodes that this one lives. */
    private static final class Beat implements Heartbeat<ShardRecord> {

        private final ShardKeeper keeper;
        private final Duration pause;
        private int failures;

        Beat(ShardKeeper keeper, Duration pause) {
            this.keeper = keeper;
            this.pause = pause;
        }

        @Override
        public Duration pause() {
            return pause;
        }

        @Override
        public void beat(Collection<ShardRecord> underWay) {
            try {
                keeper.beat();
                failures = 0;
            } catch (RuntimeException e) {
                failures++;
                if (Integer.bitCount(failures) == 1) {
                    LOG.warn(
                            "Other nodes cannot be told that this one lives, {} times in a row: {}",
                            failures,
                            e.toString());
                }
            }
        }
    }
}
