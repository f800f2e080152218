package io.awsx.camel.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** How long a node may think that it holds a lease, and when others think that it does not. */
class TenureTest {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private long now;
    private final Tenure tenure = new Tenure(LEASE, () -> now);
    private final Liveness liveness = new Liveness(LEASE);

    private void at(int seconds) {
        now = Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void nothingIsHeldBeforeTheFirstWord() {
        assertThat(tenure.holds()).isFalse();
    }

    @Test
    void aLeaseLastsAsLongAsWordsCome() {
        tenure.told(now);
        BooleanSupplier test = tenure.test();
        at(10);
        assertThat(test.getAsBoolean()).isTrue();
        tenure.told(now);
        at(20);
        assertThat(test.getAsBoolean()).isTrue();
        at(21);
        assertThat(test.getAsBoolean()).isFalse();
    }

    @Test
    void whatWasHeldBeforeASilenceIsLostForGoodAndWhatIsTakenAfterwardsIsNot() {
        tenure.told(now);
        BooleanSupplier before = tenure.test();
        at(11);
        tenure.told(now);
        assertThat(tenure.holds()).isTrue();
        assertThat(before.getAsBoolean()).isFalse();
        assertThat(tenure.test().getAsBoolean()).isTrue();
    }

    @Test
    void aWordCountsFromWhenItWasSentSinceNobodyKnowsWhenItArrived() {
        tenure.told(now);
        BooleanSupplier test = tenure.test();
        at(9);
        tenure.told(Duration.ofSeconds(3).toNanos());
        at(14);
        assertThat(test.getAsBoolean()).isFalse();
    }

    @Test
    void aNodeIsDeadWhenItsCounterDidNotChangeForALeaseByTheOwnClock() {
        liveness.look(Map.of("n", 7), now);
        at(10);
        liveness.look(Map.of("n", 7), now);
        assertThat(liveness.isAlive("n", now)).isTrue();
        at(11);
        assertThat(liveness.isAlive("n", now)).isFalse();
        liveness.look(Map.of("n", 8), now);
        assertThat(liveness.isAlive("n", now)).isTrue();
    }

    @Test
    void aNodeThatIsNotWrittenIsDeadAndOneThatIsDeadForLongIsForgotten() {
        assertThat(liveness.isAlive("n", now)).isFalse();
        liveness.look(Map.of("n", 7), now);
        assertThat(liveness.forgotten(now)).isEmpty();
        at(201);
        assertThat(liveness.forgotten(now)).containsExactly("n");
    }
}
