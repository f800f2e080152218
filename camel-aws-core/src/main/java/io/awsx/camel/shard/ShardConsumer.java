package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.Heartbeat;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.consume.Settlement;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.OutputType;
import io.awsx.error.ClientException;
import io.awsx.model.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** Routes the records of a stream of Kinesis, or the changes of a table of DynamoDB, each shard in its order. */
@ManagedResource(description = "Consumer of shards")
public final class ShardConsumer extends ItemConsumer<ShardRecord> {

    private final ShardPlace place;
    private final ScheduledPollEndpoint endpoint;
    private volatile @Nullable ShardReading reading;
    private @Nullable String sharing;

    public ShardConsumer(ScheduledPollEndpoint endpoint, Processor processor, ShardPlace place) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.place = place;
    }

    @Override
    protected Parts<ShardRecord> parts() {
        CallCheck check = new CallCheck();
        place.check(check);
        check.concurrency(place.options());
        ShardCheck.check(place, check);
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
        return parts(given, Objects.requireNonNull(begin), type == null ? message : message.as(type));
    }

    private Parts<ShardRecord> parts(AwsClient client, Function<Instant, Position> begin, RecordMessage message) {
        ShardConfiguration shards = place.shards();
        String application =
                Objects.requireNonNullElse(shards.getApplicationName(), client.service() + '/' + place.stream());
        requireAlone(application);
        Duration pause = Duration.ofMillis(Math.max(
                ShardReader.SHORTEST_INTERVAL.toMillis(), endpoint.getTimeUnit().toMillis(endpoint.getDelay())));
        ShardReading begun = new ShardReading(
                place, client, application, begin, pause, endpoint.getCamelContext(), getExceptionHandler());
        reading = begun;
        Parts<ShardRecord> parts = new Parts<ShardRecord>(
                        place.name(),
                        ShardRecord::toString,
                        begun.source(),
                        Claims.of(place.options(), ShardRecord::toString, ShardRecord::toString, null),
                        (record, exchange) -> load(record, exchange, message),
                        Settlement.remembering(begun.source()::done))
                .concurrently(place.options().getConcurrentConsumers())
                .inGroups(ShardRecord::shard);
        Heartbeat<ShardRecord> heartbeat = begun.heartbeat();
        return heartbeat == null ? parts : parts.with(heartbeat);
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

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Objects.requireNonNull(reading).start();
    }

    @Override
    protected void doStop() throws Exception {
        try {
            super.doStop();
        } finally {
            sharing = null;
            ShardReading ended = reading;
            reading = null;
            if (ended != null) {
                ended.stop();
            }
        }
    }

    /** How many shards this node reads. */
    @ManagedAttribute(description = "Shards that this node reads")
    public int getShards() {
        ShardReading current = reading;
        return current == null ? 0 : current.shards();
    }
}
