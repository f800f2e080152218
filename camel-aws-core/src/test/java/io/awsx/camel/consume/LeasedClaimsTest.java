package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.camel.lease.Leases;
import io.awsx.camel.lease.MapRegister;
import io.awsx.testkit.AskedRepository;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Claims of nodes that share leases, and what is settled by them. */
class LeasedClaimsTest {

    private static final Duration LEASE = Duration.ofSeconds(9);

    private final MapRegister register = new MapRegister();
    private final AtomicInteger lives = new AtomicInteger();
    private final List<String> settled = new ArrayList<>();
    private long now;

    private Claims<String> node(int remembers, AskedRepository consumed) {
        Claims<String> claims = new Claims<String>(item -> item.substring(0, 1), item -> item, null, consumed, true)
                .among(new Leases(register, () -> "n" + lives.incrementAndGet(), LEASE, remembers, () -> now));
        claims.start();
        return claims;
    }

    private Settling<String> settling(Claims<String> claims) {
        Settlement<String> deletion = new Settlement<>() {
            @Override
            public Due due(String item, Exchange exchange) {
                return () -> {
                    settled.add(item);
                    return Outcome.DONE;
                };
            }

            @Override
            public int most() {
                return 3;
            }

            @Override
            public String verb() {
                return "deleted";
            }
        };
        return new Settling<>("The consumer", item -> item, deletion, claims, () -> now);
    }

    private Settling.Consumed<String> consumed(String item) {
        return new Settling.Consumed<>(item, item, () -> {
            settled.add(item);
            return Settlement.Outcome.DONE;
        });
    }

    /** Others end a node that was silent, and take what it had. */
    private void lose(Claims<String> other, String item) {
        assertThat(other.claim(item)).isFalse();
        now += 2 * LEASE.toNanos();
        assertThat(other.claim(item)).isTrue();
    }

    @Test
    void whatIsSettledIsFreeAgain() {
        Claims<String> a = node(0, null);
        assertThat(a.claim("x1")).isTrue();
        assertThat(a.free("x1")).isFalse();
        assertThat(settling(a).settle(consumed("x1"))).isNull();
        assertThat(settled).containsExactly("x1");
        assertThat(node(0, null).claim("x1")).isTrue();
    }

    @Test
    void whatIsAnotherNodesIsNotSettledAndNobodyElseIsKeptFromIt() {
        Claims<String> a = node(0, null);
        Claims<String> b = node(0, null);
        a.claim("x1");
        lose(b, "x1");
        assertThat(settling(a).settle(consumed("x1"))).isNull();
        assertThat(settled).isEmpty();
        assertThat(settling(b).settle(consumed("x1"))).isNull();
        assertThat(settled).containsExactly("x1");
        assertThat(a.claim("x1")).as("free everywhere").isTrue();
    }

    @Test
    void whatFailedIsNotSettledEitherWhereItIsAnotherNodes() {
        Claims<String> a = node(0, null);
        Claims<String> b = node(0, null);
        a.claim("x1");
        lose(b, "x1");
        settling(a).failed(consumed("x1"));
        a.giveBack("x1");
        assertThat(settled).isEmpty();
        assertThat(register.entries.get("claim/x1")).startsWith("claimed n2 ");
    }

    @Test
    void nothingIsSettledWhileItCannotBeProvenAndAllIsLater() {
        Claims<String> a = node(0, null);
        Settling<String> settling = settling(a);
        a.claim("x1");
        register.failing = call -> true;
        assertThat(settling.settle(consumed("x1"))).isNotNull();
        assertThat(settled).isEmpty();
        assertThat(settling.waiting()).isOne();
        register.failing = call -> false;
        now += Duration.ofMinutes(2).toNanos();
        settling.again();
        assertThat(settled).containsExactly("x1");
        assertThat(settling.waiting()).isZero();
    }

    @Test
    void whatFailedIsFreeForOthers() {
        Claims<String> a = node(10, null);
        Claims<String> b = node(10, null);
        a.claim("x1");
        a.giveBack("x1");
        assertThat(a.free("x1")).isTrue();
        assertThat(b.claim("x1")).isTrue();
    }

    @Test
    void aRepositoryRemembersBeforeTheLeaseEnds() {
        AskedRepository repository = new AskedRepository();
        Claims<String> a = node(0, repository);
        Claims<String> b = node(0, repository);
        a.claim("x1");
        assertThat(repository.keys()).isEmpty();
        assertThat(b.claim("x1")).isFalse();
        settling(a).settle(consumed("x1"));
        assertThat(repository.keys()).containsExactly("x1");
        now += LEASE.toNanos();
        assertThat(b.claim("x1")).isFalse();
        assertThat(register.entries.keySet()).noneMatch(name -> name.startsWith("claim/"));
    }

    @Test
    void aStopLeavesNothingBehind() {
        Claims<String> a = node(0, null);
        a.claim("x1");
        a.giveBack("x1");
        a.stop();
        assertThat(register.entries).isEmpty();
    }
}
