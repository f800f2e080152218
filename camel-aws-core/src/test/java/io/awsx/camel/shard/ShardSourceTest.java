package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ShardSourceTest {

    private static final ShardReader.Pace PACE = new ShardReader.Pace(Duration.ofMillis(500), 0);

    private long now;
    private final FakeStream stream = new FakeStream(10, () -> now);
    private final List<ShardReader> readers = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final Queue<Runnable> pending = new ArrayDeque<>();

    private void shards(String... ids) {
        for (String id : ids) {
            stream.shard(id);
            readers.add(new ShardReader(id, Position.OLDEST, PACE, () -> true, now));
        }
    }

    private ShardSource source(Executor reads, int mostReads) {
        return new ShardSource(new ShardSource.Means(
                () -> readers,
                stream,
                reads,
                mostReads,
                Duration.ZERO,
                (text, failure) -> told.add(text),
                ended::incrementAndGet,
                () -> now));
    }

    private static List<String> keys(Queue<ShardRecord> records) {
        return records.stream()
                .map(record -> String.valueOf(record.record().value().get("Key")))
                .toList();
    }

    @Test
    void shardsTakeTurnsRecordByRecord() {
        shards("s", "t");
        stream.put("s", "s1", "s2", "s3");
        stream.put("t", "t1", "t2");
        List<String> keys = keys(source(Runnable::run, 4).next(100, record -> true));
        assertThat(keys.subList(0, 2)).containsExactlyInAnyOrder("s1", "t1");
        assertThat(keys.subList(2, 4)).containsExactlyInAnyOrder("s2", "t2");
        assertThat(keys.subList(4, 5)).containsExactly("s3");
    }

    @Test
    void noMoreIsGivenThanWasAskedFor() {
        shards("s", "t");
        stream.put("s", "s1", "s2", "s3");
        stream.put("t", "t1", "t2", "t3");
        ShardSource source = source(Runnable::run, 4);
        List<String> keys = new ArrayList<>(keys(source.next(4, record -> true)));
        assertThat(keys).hasSize(4);
        keys.addAll(keys(source.next(4, record -> true)));
        assertThat(keys).containsExactlyInAnyOrder("s1", "s2", "s3", "t1", "t2", "t3");
    }

    @Test
    void emptyAndBrokenShardsKeepNoOthersWaiting() {
        shards("empty", "broken", "full");
        stream.breakDown("broken");
        stream.put("full", "a");
        // One may be read at a time, and each of them gets its turn.
        ShardSource source = source(Runnable::run, 1);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            keys.addAll(keys(source.next(10, record -> true)));
        }
        assertThat(keys).containsExactly("a");
        assertThat(told).containsExactly("Cannot read broken now; the other shards go on");
    }

    @Test
    void onlySoManyAreReadAtATime() {
        shards("1", "2", "3", "4", "5");
        ShardSource source = source(pending::add, 2);
        source.next(10, record -> true);
        assertThat(pending).hasSize(2);
        pending.remove().run();
        source.next(10, record -> true);
        assertThat(pending).hasSize(2);
    }

    @Test
    void nothingMoreIsReadWhileTooMuchIsInMemory() {
        FakeStream large = new FakeStream(1, () -> now);
        readers.clear();
        IntStream.range(0, 20).forEach(i -> {
            large.shard("s" + i);
            large.put("s" + i, "k" + i);
            readers.add(new ShardReader("s" + i, Position.OLDEST, PACE, () -> true, now));
        });
        long tenMebibytes = 10L * 1024 * 1024;
        ShardedStream stream = new ShardedStream() {
            @Override
            public Listing shards() {
                return large.shards();
            }

            @Override
            public String iterator(String shard, Position position) {
                return large.iterator(shard, position);
            }

            @Override
            public Fetched records(String iterator) {
                Fetched fetched = large.records(iterator);
                return new Fetched(
                        fetched.records().stream()
                                .map(one ->
                                        new StreamRecord(one.sequenceNumber(), one.value(), one.time(), tenMebibytes))
                                .toList(),
                        fetched.next(),
                        fetched.behind());
            }
        };
        ShardSource source = new ShardSource(new ShardSource.Means(
                () -> readers, stream, Runnable::run, 2, Duration.ZERO, (text, e) -> {}, () -> {}, () -> now));
        Queue<ShardRecord> first = source.next(1000, record -> true);
        long held = readers.stream().mapToLong(ShardReader::bytes).sum();
        assertThat(held).isLessThanOrEqualTo(6 * tenMebibytes);
        int count = first.size();
        while (!first.isEmpty()) {
            first.forEach(source::done);
            first = source.next(1000, record -> true);
            count += first.size();
        }
        assertThat(count).isEqualTo(20);
        assertThat(readers.stream().mapToLong(ShardReader::bytes).sum()).isZero();
    }

    @Test
    void whatIsStillUnderWayComesALittleLater() {
        shards("s");
        stream.put("s", "a", "b");
        ShardSource source = source(Runnable::run, 1);
        assertThat(source.next(10, record -> !"a".equals(record.record().value().get("Key"))))
                .isEmpty();
        assertThat(source.next(10, record -> true)).isEmpty();
        now += ShardReader.SHORTEST_INTERVAL.toNanos();
        assertThat(keys(source.next(10, record -> true))).containsExactly("a", "b");
    }

    @Test
    void aFailureTakesItsShardBackAndNoOther() {
        shards("s", "t");
        stream.put("s", "s1", "s2");
        stream.put("t", "t1", "t2");
        ShardSource source = source(Runnable::run, 4);
        List<ShardRecord> records = List.copyOf(source.next(10, record -> true));
        List<ShardRecord> ofS =
                records.stream().filter(record -> record.shard().equals("s")).toList();
        records.stream().filter(record -> record.shard().equals("t")).forEach(source::done);
        source.giveBack(ofS.get(0), ofS.subList(1, 2));
        stream.put("t", "t3");
        now += Duration.ofMillis(999).toNanos();
        assertThat(keys(source.next(10, record -> true))).containsExactly("t3");
        now += Duration.ofMillis(1).toNanos();
        assertThat(keys(source.next(10, record -> true))).containsExactly("s1", "s2");
    }

    @Test
    void theEndOfAShardIsToldWhenItsLastRecordIsDoneOrItHasNone() {
        shards("s", "empty");
        stream.put("s", "a");
        stream.close("s");
        stream.close("empty");
        ShardSource source = source(Runnable::run, 4);
        Queue<ShardRecord> records = source.next(10, record -> true);
        assertThat(ended).hasValue(1);
        records.forEach(source::done);
        assertThat(ended).hasValue(2);
    }

    @Test
    void whatKeepsTheStreamFromBeingReadFailsAPollThatHasNothingToGive() {
        shards("s");
        stream.put("s", "a");
        ShardSource source = source(Runnable::run, 1);
        ClientException down = new ClientException("down");
        source.fail(down);
        assertThat(keys(source.next(10, record -> true))).containsExactly("a");
        assertThatThrownBy(() -> source.next(10, record -> true)).isSameAs(down);
        assertThat(source.next(10, record -> true)).isEmpty();
    }

    @Test
    void aWaitEndsWithTheSource() throws Exception {
        ShardSource source = new ShardSource(new ShardSource.Means(
                () -> readers, stream, Runnable::run, 1, Duration.ofMinutes(1), (text, e) -> {}, () -> {}, () -> now));
        CountDownLatch over = new CountDownLatch(1);
        Thread polls = new Thread(() -> {
            source.next(1, record -> true);
            over.countDown();
        });
        polls.start();
        while (over.getCount() > 0) {
            source.close();
            if (over.await(20, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        polls.join();
        assertThat(over.getCount()).isZero();
    }

    @Test
    void thousandsOfEmptyShardsCostLittleMemoryAndTime() {
        IntStream.range(0, 5000).forEach(i -> shards("s" + i));
        stream.put("s4999", "last");
        ShardSource source = source(Runnable::run, 8);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 700 && keys.isEmpty(); i++) {
            keys.addAll(keys(source.next(10, record -> true)));
        }
        assertThat(keys).containsExactly("last");
        assertThat(stream.reads()).as("each was read once").isLessThanOrEqualTo(5000);
    }
}
