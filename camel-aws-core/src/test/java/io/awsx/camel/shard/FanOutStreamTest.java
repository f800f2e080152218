package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Subscriptions of Kinesis over sockets. */
class FanOutStreamTest {

    private final long start = System.nanoTime();
    private final FakeStream shards = new FakeStream(3, () -> System.nanoTime() - start).shard("s");
    private FanOutServer server;
    private AwsSession session;
    private AwsClient client;
    private FanOutStream stream;

    @BeforeEach
    void open() throws IOException {
        server = new FanOutServer(shards);
        session = AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials("AKIDEXAMPLE", "secret")
                .maxAttempts(1)
                .build();
        client = session.client("kinesis", Map.of("endpointUrl", server.endpoint()));
        stream = stream("app");
    }

    @AfterEach
    void close() throws IOException {
        stream.close();
        session.close();
        server.close();
        assertThat(server.http2().failures()).isEmpty();
    }

    private FanOutConsumer consumer(String name) {
        return new FanOutConsumer(client, "orders", name, System::nanoTime);
    }

    private FanOutStream stream(String name) {
        return new FanOutStream(client, new KinesisStream(client, "orders", 100, Clock.systemUTC()), consumer(name));
    }

    /** Reads until there are some records, or the shard ended. */
    private ShardedStream.Fetched next(String iterator) {
        ShardedStream.Fetched fetched = stream.records(iterator);
        while (fetched.records().isEmpty() && fetched.next() != null) {
            fetched = stream.records(iterator);
        }
        return fetched;
    }

    private static List<String> keys(ShardedStream.Fetched fetched) {
        return fetched.records().stream()
                .map(record -> new String((byte[]) record.value().get("Data"), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void recordsComeAsTheyAreWrittenWithThePlaceToGoOn() {
        shards.put("s", "a", "b");
        String iterator = stream.iterator("s", Position.OLDEST);
        ShardedStream.Fetched fetched = next(iterator);
        assertThat(keys(fetched)).containsExactly("a", "b");
        assertThat(fetched.reached()).isEqualTo(Position.after("1001"));
        shards.put("s", "c");
        assertThat(keys(next(iterator))).containsExactly("c");
        assertThat(server.subscribed()).containsExactly("s TRIM_HORIZON");
    }

    @Test
    void aSubscriptionThatEndedGoesOnBehindWhatCame() {
        server.faults(new Random(1), 1, FanOutServer.End.PROPERLY);
        shards.put("s", "a", "b", "c", "d");
        String iterator = stream.iterator("s", Position.OLDEST);
        assertThat(keys(next(iterator))).containsExactly("a", "b", "c");
        assertThat(keys(next(iterator))).containsExactly("d");
        assertThat(server.subscribed()).contains("s TRIM_HORIZON", "s AFTER_SEQUENCE_NUMBER 1002");
    }

    @ParameterizedTest
    @EnumSource(
            value = FanOutServer.End.class,
            names = {"RESET", "CUT", "WITHIN_A_FRAME", "GOODBYE", "EXCEPTION"})
    void aSubscriptionThatBreaksIsAFailureBehindWhichItGoesOn(FanOutServer.End end) {
        server.faults(new Random(1), 1, end);
        shards.put("s", "a", "b", "c", "d");
        String iterator = stream.iterator("s", Position.OLDEST);
        assertThat(keys(next(iterator))).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> stream.records(iterator))
                .isInstanceOf(end == FanOutServer.End.EXCEPTION ? ServiceException.class : TransportException.class);
        assertThat(keys(next(iterator))).containsExactly("d");
        stream.leave("s");
        await().until(() -> server.http2().open() == 0);
    }

    @Test
    void theEndOfAShardTellsItsChildrenBeforeAListingDoes() {
        shards.put("s", "a");
        shards.shard("left", "s").shard("right", "s");
        List<String> listed = new ArrayList<>();
        FanOutStream late = new FanOutStream(client, new Late(shards), consumer("app"));
        stream.shards();
        String iterator = late.iterator("s", Position.OLDEST);
        ShardedStream.Fetched fetched = late.records(iterator);
        while (fetched.next() != null) {
            fetched = late.records(iterator);
        }
        late.shards().shards().forEach(shard -> listed.add(shard.id() + shard.parents()));
        assertThat(listed).containsExactlyInAnyOrder("s[]", "left[s]", "right[s]");
        late.close();
    }

    /** Lists the first shard alone. */
    private record Late(FakeStream stream) implements ShardedStream {
        @Override
        public Listing shards() {
            return new Listing(stream.shards().shards().subList(0, 1), Instant.EPOCH);
        }

        @Override
        public String iterator(String shard, Position position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Fetched records(String iterator) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void leavingAShardEndsAWaitForItsRecordsWithoutAFailure() throws Exception {
        String iterator = stream.iterator("s", Position.OLDEST);
        stream.records(iterator);
        CompletableFuture<ShardedStream.Fetched> waiting = CompletableFuture.supplyAsync(() -> {
            ShardedStream.Fetched fetched = stream.records(iterator);
            while (fetched.behind()) {
                fetched = stream.records(iterator);
            }
            return fetched;
        });
        stream.leave("s");
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(new ShardedStream.Fetched(List.of(), iterator, false));
        await().until(() -> server.http2().open() == 0);
    }

    @Test
    void whatIsTheLatestIsATimeSoThatNothingIsLostUntilTheSubscriptionIsThere() {
        Instant now = shards.shards().time();
        String iterator = stream.iterator("s", Position.latest(now));
        shards.put("s", "a");
        assertThat(keys(next(iterator))).containsExactly("a");
        assertThat(server.subscribed()).containsExactly("s AT_TIMESTAMP");
    }

    @Test
    void aRefusedSubscriptionIsWaitedOutInSilence() {
        server.refuse(2);
        shards.put("s", "a");
        long[] now = {0};
        ShardReader reader = new ShardReader(
                "s", Position.OLDEST, new ShardReader.Pace(Duration.ZERO, Duration.ofSeconds(1), 0), () -> true, 0);
        for (int i = 0; i < 2; i++) {
            assertThat(reader.beginFetch(now[0])).isTrue();
            AwsException told = reader.fetch(stream, () -> now[0]);
            assertThat(told).isNull();
            assertThat(reader.beginFetch(now[0])).as("it waits").isFalse();
            now[0] += TimeUnit.SECONDS.toNanos(1);
        }
        await().until(() -> {
            if (reader.beginFetch(now[0])) {
                reader.fetch(stream, () -> now[0]);
            }
            return reader.giveOut(now[0]) != null;
        });
    }

    @Test
    void aConsumerIsRegisteredOnceAndUsedWhenItIsReady() {
        assertThat(consumer("app").arn()).isEqualTo(KinesisServer.arn("app"));
        assertThat(consumer("app").arn()).isEqualTo(KinesisServer.arn("app"));
        assertThat(server.plain().consumers()).containsExactly("app");
    }

    @Test
    void aConsumerIsDeregisteredOnlyWhereItWasRegistered() {
        FanOutConsumer first = consumer("app");
        FanOutConsumer second = consumer("app");
        first.arn();
        second.arn();
        second.deregister();
        assertThat(server.plain().consumers()).containsExactly("app");
        first.deregister();
        assertThat(server.plain().consumers()).isEmpty();
    }

    @Test
    void aConsumerThatWasDeregisteredOutsideIsRegisteredAgain() {
        shards.put("s", "a");
        stream.shards();
        String iterator = stream.iterator("s", Position.OLDEST);
        client.call("DeregisterStreamConsumer", Map.of("ConsumerARN", KinesisServer.arn("app")));
        assertThatThrownBy(() -> stream.records(iterator))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("ResourceNotFoundException"));
        assertThat(keys(next(iterator))).containsExactly("a");
    }

    @Test
    void aConsumerOfAnArnIsNotLookedFor() {
        FanOutConsumer given = consumer(KinesisServer.arn("other"));
        assertThat(given.arn()).isEqualTo(KinesisServer.arn("other"));
        given.forget();
        assertThat(given.arn()).isEqualTo(KinesisServer.arn("other"));
        assertThat(server.plain().consumers()).isEmpty();
    }

    @Test
    void aWaitForAConsumerEndsWithTheStream() throws Exception {
        FanOutConsumer consumer = consumer("app");
        consumer.close();
        assertThatThrownBy(consumer::arn).isInstanceOf(ClientException.class).hasMessageContaining("was ended");
    }

    @Test
    void theNameOfAConsumerIsThatOfTheApplicationAsFarAsNamesMayHoldIt() {
        assertThat(FanOutConsumer.nameOf("kinesis/orders")).isEqualTo("kinesis-orders");
        assertThat(FanOutConsumer.nameOf("x".repeat(200))).hasSize(128);
    }
}
