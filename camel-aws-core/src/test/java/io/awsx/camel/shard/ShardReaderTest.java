package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardReaderTest {

    private static final ShardReader.Pace PACE = new ShardReader.Pace(Duration.ofSeconds(1), 0);

    private long now;
    private boolean own = true;
    private final FakeStream stream = new FakeStream(3, () -> now).shard("s");

    private ShardReader reader(Position from) {
        return reader(from, PACE);
    }

    private ShardReader reader(Position from, ShardReader.Pace pace) {
        return new ShardReader("s", from, pace, () -> own, now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** Reads if that is due; tells what is worth telling. */
    private Object fetch(ShardReader reader) {
        return reader.beginFetch(now) ? reader.fetch(stream, () -> now) : "not due";
    }

    private List<ShardRecord> giveOut(ShardReader reader) {
        List<ShardRecord> records = new ArrayList<>();
        for (ShardRecord record = reader.giveOut(now); record != null; record = reader.giveOut(now)) {
            records.add(record);
        }
        return records;
    }

    private static List<Object> keys(List<ShardRecord> records) {
        return records.stream()
                .map(record -> record.record().value().get("Key"))
                .toList();
    }

    @Test
    void recordsComeInTheirOrderAndAreReadAsFastAsTheServiceAllows() {
        stream.put("s", "a", "b", "c", "d");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        assertThat(fetch(reader)).as("one answer is held").isEqualTo("not due");
        assertThat(keys(giveOut(reader))).containsExactly("a", "b", "c");
        assertThat(fetch(reader)).isEqualTo("not due");
        pass(ShardReader.SHORTEST_INTERVAL);
        assertThat(fetch(reader)).isNull();
        assertThat(keys(giveOut(reader))).containsExactly("d");
        pass(ShardReader.SHORTEST_INTERVAL);
        assertThat(fetch(reader)).as("there was nothing more").isEqualTo("not due");
        pass(Duration.ofSeconds(1));
        assertThat(fetch(reader)).isNull();
    }

    @Test
    void aCheckpointIsBehindTheLastRecordBeforeWhichAllAreDone() {
        stream.put("s", "a", "b", "c");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        List<ShardRecord> records = giveOut(reader);
        assertThat(reader.reached()).isNull();
        reader.done(records.get(1));
        assertThat(reader.reached()).as("the first is not done").isNull();
        reader.done(records.get(0));
        assertThat(reader.reached()).isEqualTo(Position.after("1001"));
        reader.done(records.get(2));
        assertThat(reader.reached()).isEqualTo(Position.after("1002"));
    }

    @Test
    void aFailedRecordComesAgainAfterAPauseThatGrowsWithThoseBehindItAndWithoutBeingReadAgain() {
        stream.put("s", "a", "b", "c");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        List<ShardRecord> records = giveOut(reader);
        reader.done(records.get(0));
        assertThat(reader.failed(records.get(1), now)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(giveOut(reader)).as("c is still out").isEmpty();
        reader.giveBack(records.get(2));
        assertThat(keys(giveOut(reader))).containsExactly("b", "c");

        assertThat(reader.failed(records.get(1), now)).isEqualTo(2);
        reader.giveBack(records.get(2));
        pass(Duration.ofSeconds(1));
        assertThat(giveOut(reader)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(keys(giveOut(reader))).containsExactly("b", "c");
        assertThat(stream.reads()).isEqualTo(1);
        assertThat(reader.reached()).isEqualTo(Position.after("1000"));
    }

    @Test
    void aRecordThatFailedOftenEnoughIsPassedOverWhereThatIsWanted() {
        stream.put("s", "a", "b");
        ShardReader reader = reader(Position.OLDEST, new ShardReader.Pace(Duration.ofSeconds(1), 2));
        fetch(reader);
        List<ShardRecord> records = giveOut(reader);
        assertThat(reader.failed(records.get(0), now)).isEqualTo(1);
        reader.giveBack(records.get(1));
        pass(Duration.ofSeconds(1));
        records = giveOut(reader);
        assertThat(reader.failed(records.get(0), now)).isEqualTo(-2);
        reader.giveBack(records.get(1));
        assertThat(keys(giveOut(reader))).containsExactly("b");
        assertThat(reader.reached()).isEqualTo(Position.after("1000"));
    }

    @Test
    void anExpiredIteratorIsReplacedBehindTheLastRecordThatWasRead() {
        stream.put("s", "a");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        giveOut(reader);
        pass(Duration.ofMinutes(6));
        stream.put("s", "b");
        assertThat(fetch(reader)).as("nothing worth telling").isNull();
        pass(ShardReader.SHORTEST_INTERVAL);
        assertThat(fetch(reader)).isNull();
        assertThat(keys(giveOut(reader))).containsExactly("b");
        assertThat(stream.asked).containsExactly("s TRIM_HORIZON", "s AFTER_SEQUENCE_NUMBER");
    }

    @Test
    void latestIsWhatComesAfterTheStartAlsoWhenTheFirstIteratorExpires() {
        stream.put("s", "before");
        pass(Duration.ofSeconds(1));
        ShardReader reader = reader(Position.latest(FakeStream.BEGIN.plusNanos(now)));
        fetch(reader);
        assertThat(giveOut(reader)).isEmpty();
        pass(Duration.ofMinutes(1));
        stream.put("s", "after");
        pass(Duration.ofMinutes(6));
        fetch(reader);
        pass(ShardReader.SHORTEST_INTERVAL);
        fetch(reader);
        assertThat(keys(giveOut(reader))).containsExactly("after");
    }

    @Test
    void latestIsWhatComesAfterTheStartAlsoWhenTheFirstReadFailsOrComesLate() {
        stream.put("s", "before");
        pass(Duration.ofSeconds(1));
        ShardReader failing = reader(Position.latest(FakeStream.BEGIN.plusNanos(now)));
        ShardReader late = reader(Position.latest(FakeStream.BEGIN.plusNanos(now)));
        stream.breakDown("s");
        fetch(failing);
        stream.repair("s");
        stream.put("s", "after");
        pass(Duration.ofSeconds(2));
        fetch(failing);
        fetch(late);
        assertThat(keys(giveOut(failing))).containsExactly("after");
        assertThat(keys(giveOut(late))).containsExactly("after");
    }

    @Test
    void whatTheStreamNoLongerKeepsIsPassedOverOnce() {
        stream.put("s", "a", "b", "c");
        stream.trim("s", 1);
        ShardReader reader = reader(Position.after("1000"));
        assertThat(fetch(reader)).isNull();
        pass(ShardReader.SHORTEST_INTERVAL);
        fetch(reader);
        assertThat(keys(giveOut(reader))).containsExactly("b", "c");
    }

    @Test
    void aShardThatCannotBeReadIsAskedWithPausesThatGrowAndToldLessAndLess() {
        ShardReader reader = reader(Position.OLDEST);
        stream.breakDown("s");
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(fetch(reader));
            pass(Duration.ofSeconds(1L << i).minusNanos(1));
            assertThat(fetch(reader)).isEqualTo("not due");
            pass(Duration.ofNanos(1));
        }
        assertThat(told)
                .extracting(one -> one instanceof TransportException)
                .containsExactly(true, true, false, true, false);
        stream.repair("s");
        stream.put("s", "a");
        fetch(reader);
        assertThat(keys(giveOut(reader))).containsExactly("a");
    }

    @Test
    void aClosedShardIsAtItsEndWhenAllOfItIsDone() {
        stream.put("s", "a");
        stream.close("s");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        ShardRecord last = giveOut(reader).get(0);
        assertThat(reader.isEnded()).isFalse();
        reader.done(last);
        assertThat(reader.isEnded()).isTrue();
        assertThat(reader.reached()).isEqualTo(Position.END);
        assertThat(fetch(reader)).isEqualTo("not due");
    }

    @Test
    void aRetiredReaderIsNotAtTheEndOfItsShardWithRecordsThatWereNotGivenOut() {
        stream.put("s", "a", "b");
        stream.close("s");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        ShardRecord first = reader.giveOut(now);
        reader.retire();
        assertThat(reader.isBusy()).isTrue();
        reader.done(first);
        assertThat(reader.isEnded()).isFalse();
        assertThat(reader.reached()).isEqualTo(Position.after("1000"));
        assertThat(reader.giveOut(now)).isNull();
    }

    @Test
    void whatARetiredReaderGetsBackIsNotDone() {
        stream.put("s", "a");
        stream.close("s");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        ShardRecord only = reader.giveOut(now);
        reader.retire();
        reader.giveBack(only);
        assertThat(reader.isEnded()).isFalse();
        assertThat(reader.reached()).isNull();
        assertThat(reader.bytes()).isZero();
    }

    @Test
    void nothingIsGivenOutOnceTheLeaseIsOver() {
        stream.put("s", "a", "b");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        assertThat(reader.giveOut(now)).isNotNull();
        own = false;
        assertThat(reader.giveOut(now)).isNull();
        pass(Duration.ofMinutes(1));
        assertThat(fetch(reader)).isEqualTo("not due");
    }

    @Test
    void whatIsDoneTakesNoMemory() {
        stream.put("s", "a", "b", "c");
        ShardReader reader = reader(Position.OLDEST);
        fetch(reader);
        assertThat(reader.bytes()).isEqualTo(300);
        giveOut(reader).forEach(reader::done);
        assertThat(reader.bytes()).isZero();
    }
}
