package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.camel.consume.Watermark.Given;
import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.camel.consume.Watermark.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private final Watermark mark = new Watermark(2);

    private Lane whole() {
        mark.begin(List.of(new Stretch(null, null)));
        return mark.unwalked().get(0);
    }

    private static Given give(Lane lane, String key) {
        return lane.give(key, key);
    }

    private @Nullable String reached() {
        return mark.unsettled().get(0).after();
    }

    @Test
    void theMarkIsBelowWhatIsUnderWay() {
        Lane lane = whole();
        Given a = give(lane, "a");
        Given b = give(lane, "b");
        lane.pass("c");
        Given d = give(lane, "d");
        assertThat(reached()).isNull();
        b.done();
        d.done();
        assertThat(reached()).isNull();
        a.done();
        assertThat(reached()).isEqualTo("d");
        assertThat(lane.walked()).isEqualTo("d");
    }

    @Test
    void whatWasPassedOverIsSettledWithWhatLiesBefore() {
        Lane lane = whole();
        lane.pass("a");
        Given b = give(lane, "b");
        lane.pass("c");
        assertThat(reached()).isEqualTo("a");
        b.done();
        assertThat(reached()).isEqualTo("c");
    }

    @Test
    void whatFailedIsKeptByNameUntilItIsDone() {
        Lane lane = whole();
        Given a = give(lane, "a");
        Given b = give(lane, "b");
        a.failed(false);
        b.done();
        assertThat(reached()).isEqualTo("b");
        assertThat(mark.failed()).containsExactly("a");
        Given again = give(lane, "a");
        again.done();
        assertThat(mark.failed()).isEmpty();
    }

    @Test
    void theMarkStaysBelowWhatFailedWhereTooMuchDid() {
        Lane lane = whole();
        List<Given> all = new ArrayList<>();
        for (String key : List.of("a", "b", "c", "d", "e")) {
            all.add(give(lane, key));
        }
        all.get(0).failed(false);
        all.get(1).failed(false);
        all.get(3).failed(false);
        assertThat(reached()).isEqualTo("b");
        all.get(2).done();
        all.get(4).done();
        give(lane, "f").done();
        lane.pass("g");
        lane.end();
        assertThat(mark.unsettled()).containsExactly(new Stretch("c", null));
        assertThat(mark.failed()).containsExactly("a", "b");
        assertThat(lane.walked()).isEqualTo("g");
    }

    @Test
    void theMarkStaysBelowWhatHoldsIt() {
        Lane lane = whole();
        Given a = give(lane, "a");
        Given b = give(lane, "b");
        Given c = give(lane, "c");
        c.failed(true);
        b.failed(true);
        a.done();
        assertThat(reached()).isEqualTo("a");
        assertThat(mark.failed()).isEmpty();
    }

    @Test
    void aLaneThatWasWalkedAndSettledIsNoMore() {
        Lane lane = whole();
        Lane behind = lane.split("m");
        Given a = give(lane, "a");
        Given n = give(behind, "n");
        assertThat(mark.unsettled()).containsExactly(new Stretch(null, "m"), new Stretch("m", null));
        lane.end();
        n.done();
        assertThat(mark.unwalked()).containsExactly(behind);
        assertThat(mark.unsettled()).containsExactly(new Stretch(null, "m"), new Stretch("n", null));
        a.done();
        assertThat(mark.unsettled()).containsExactly(new Stretch("n", null));
        behind.end();
        assertThat(mark.unsettled()).isEmpty();
    }

    @Test
    void aWalkThatBeginsAnewWaitsForNothingOfTheLast() {
        Given a = give(whole(), "a");
        Lane next = whole();
        next.pass("a");
        a.done();
        assertThat(reached()).isEqualTo("a");
    }

    /** Against a model that remembers all. */
    @Test
    void nothingThatWasNotDoneIsBelowTheMark() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            Watermark tried = new Watermark(random.nextInt(4));
            tried.begin(List.of(new Stretch(null, null)));
            Lane lane = tried.unwalked().get(0);
            TreeSet<String> undone = new TreeSet<>();
            List<Given> out = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                String key = String.format("%03d", step);
                if (random.nextInt(3) > 0) {
                    undone.add(key);
                    names.add(key);
                    out.add(give(lane, key));
                } else {
                    lane.pass(key);
                }
                while (!out.isEmpty() && random.nextInt(5) > 1) {
                    int which = random.nextInt(out.size());
                    if (random.nextInt(10) == 0) {
                        out.remove(which).failed(random.nextInt(8) == 0);
                        names.remove(which);
                    } else {
                        out.remove(which).done();
                        undone.remove(names.remove(which));
                    }
                }
                String reached = tried.unsettled().get(0).after();
                TreeSet<String> skipped =
                        reached == null ? new TreeSet<>() : new TreeSet<>(undone.headSet(reached, true));
                tried.failed().forEach(skipped::remove);
                assertThat(skipped)
                        .as("seed %d, run %d, step %d", seed, run, step)
                        .isEmpty();
            }
        }
    }
}
