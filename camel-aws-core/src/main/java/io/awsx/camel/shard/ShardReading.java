package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Heartbeat;
import io.awsx.camel.lease.Tenure;
import io.awsx.error.ClientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.StateRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What reads the shards for a consumer from its start to its stop: the stream, the ledger, and threads, which are its own. */
final class ShardReading {

    private static final Logger LOG = LoggerFactory.getLogger(ShardReading.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ShardPlace place;
    private final CamelContext camel;
    private final ExceptionHandler trouble;
    private final ShardedStream stream;
    private final @Nullable FanOutConsumer fanOut;
    private final @Nullable AwsClient tables;
    private final ShardKeeper keeper;
    private final ShardSource source;
    private final ShardWatch watch;
    private final ExecutorService reads;
    private @Nullable ExecutorService looks;

    /**
     * Reads nothing yet.
     *
     * @param client of the stream, which stays the endpoint's
     * @param application what tells the ledger of this stream from those of others
     * @param begin where a shard is begun that nobody read yet
     * @param pause between two reads of a shard
     * @param trouble takes what goes wrong
     */
    ShardReading(
            ShardPlace place,
            AwsClient client,
            String application,
            Function<Instant, Position> begin,
            Duration pause,
            CamelContext camel,
            ExceptionHandler trouble) {
        this.place = place;
        this.camel = camel;
        this.trouble = trouble;
        ShardConfiguration shards = place.shards();
        String resource = Objects.requireNonNull(place.stream());
        boolean pushed = shards.isEnhancedFanOut();
        int most = shards.getMaxResultsPerRequest();
        if (pushed) {
            KinesisStream listed = new KinesisStream(client, resource, most, Clock.systemUTC());
            String name =
                    Objects.requireNonNullElse(shards.getFanOutConsumerName(), FanOutConsumer.nameOf(application));
            fanOut = new FanOutConsumer(client, resource, name, System::nanoTime);
            stream = new FanOutStream(client, listed, fanOut);
        } else {
            fanOut = null;
            stream = client.service().equals("kinesis")
                    ? new KinesisStream(client, resource, most, Clock.systemUTC())
                    : new DynamoDbStream(client, resource, most, Clock.systemUTC());
        }
        tables = shards.getCheckpointTable() == null ? null : tables(shards);
        keeper = new ShardKeeper(
                new ShardKeeper.Terms(
                        place.name(),
                        begin,
                        shards.getShardId(),
                        this::closed,
                        shards.getLeaseDuration(),
                        shards.getShardMonitorInterval(),
                        pushed
                                ? new ShardReader.Pace(Duration.ZERO, pause, shards.getSkipAfterFailures())
                                : new ShardReader.Pace(pause, shards.getSkipAfterFailures())),
                stream,
                ledger(application),
                System::nanoTime);
        ExecutorServiceManager threads = camel.getExecutorServiceManager();
        // A subscription waits for its records in a thread of its own.
        reads = pushed
                ? threads.newCachedThreadPool(this, place.name() + ", reads")
                : threads.newFixedThreadPool(this, place.name() + ", reads", shards.getConcurrentReads());
        source = new ShardSource(new ShardSource.Means(
                keeper::readers,
                stream,
                reads,
                pushed ? Integer.MAX_VALUE : shards.getConcurrentReads(),
                LONGEST_WAIT,
                trouble::handleException,
                this::look,
                System::nanoTime));
        watch = new ShardWatch(keeper, source, shorter(shards.getCheckpointInterval(), third(shards)));
    }

    private AwsClient tables(ShardConfiguration shards) {
        AwsClient given = shards.getCheckpointClient();
        return given == null ? place.tables(shards.getCheckpointEndpoint()) : given;
    }

    private Ledger ledger(String application) {
        ShardConfiguration shards = place.shards();
        String table = shards.getCheckpointTable();
        if (table == null || tables == null) {
            return new SoleLedger(started(shards.getStateRepository()), "awsx/" + application);
        }
        return new LeaseTable(
                tables,
                table,
                application,
                camel.getName() + '@' + UUID.randomUUID(),
                shards.getMaxShards() == 0 ? Integer.MAX_VALUE : shards.getMaxShards(),
                shards.isCreateCheckpointTable(),
                new Tenure(shards.getLeaseDuration(), System::nanoTime),
                System::nanoTime);
    }

    private @Nullable StateRepository<String, String> started(@Nullable StateRepository<String, String> repository) {
        if (repository != null) {
            try {
                // It ends with the context and so outlives a route that is stopped.
                camel.addService(repository, true, true);
            } catch (Exception e) {
                throw new ClientException("The stateRepository cannot be started: " + e.getMessage(), e);
            }
        }
        return repository;
    }

    private static Duration third(ShardConfiguration shards) {
        return shards.getLeaseDuration().dividedBy(3);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    ShardSource source() {
        return source;
    }

    /** What tells other nodes that this one lives; null where there are none. */
    @Nullable Heartbeat<ShardRecord> heartbeat() {
        return tables == null ? null : new ShardBeat(keeper, third(place.shards()));
    }

    int shards() {
        return keeper.readers().size();
    }

    /** Begins to look for shards, and so to read them. */
    void start() {
        looks = camel.getExecutorServiceManager().newSingleThreadExecutor(this, place.name() + ", looks");
        looks.execute(watch);
    }

    private void look() {
        watch.wake();
    }

    /** The one shard that shardId names is at its end. */
    private void closed() {
        String text = "Shard " + place.shards().getShardId() + " of " + place.name()
                + " is closed and read to its end; nothing more comes";
        switch (place.shards().getShardClosed()) {
            case "silent" -> LOG.debug(text);
            case "fail" -> trouble.handleException(new ClientException(text));
            default -> LOG.warn(text);
        }
    }

    /** What is under way is over, or nearly: writes how far the shards are, and gives them up. */
    void stop() throws InterruptedException {
        try {
            stream.close();
            if (looks != null && !watch.stop(PATIENCE)) {
                LOG.warn("{} stops while it looks for shards", place.name());
            }
            if (!source.awaitQuiet(PATIENCE)) {
                LOG.warn("{} stops while records are under way; they will be consumed again", place.name());
            }
            keeper.stop();
            if (fanOut != null && place.shards().isDeregisterFanOutConsumer()) {
                fanOut.deregister();
            }
        } catch (RuntimeException e) {
            trouble.handleException(
                    "The last checkpoints of " + place.name() + " cannot be written; some records come again", e);
        } finally {
            camel.getExecutorServiceManager().shutdownNow(reads);
            if (looks != null) {
                camel.getExecutorServiceManager().shutdownNow(looks);
            }
            if (tables != null && place.shards().getCheckpointClient() == null) {
                place.release(tables);
            }
        }
    }
}
