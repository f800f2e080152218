package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final List<String> asked = new ArrayList<>();
    private final RememberedKeys keys = RememberedKeys.upTo(3);

    /** Writes down what changes it. */
    private final class Repository extends ServiceSupport implements IdempotentRepository {

        @Override
        public boolean add(String key) {
            asked.add("add " + key);
            return keys.add(key);
        }

        @Override
        public boolean contains(String key) {
            return keys.contains(key);
        }

        @Override
        public boolean remove(String key) {
            asked.add("remove " + key);
            return keys.remove(key);
        }

        @Override
        public boolean confirm(String key) {
            asked.add("confirm " + key);
            return keys.confirm(key);
        }

        @Override
        public void clear() {
            keys.clear();
        }
    }

    private Claims<String> claims(boolean eager) {
        return new Claims<>(item -> item.substring(0, 1), item -> item, null, new Repository(), eager);
    }

    @Test
    void anItemIsAddedBeforeTheWorkAndConfirmedAfterIt() {
        Claims<String> claims = claims(true);
        assertThat(claims.claim("a1")).isTrue();
        assertThat(asked).containsExactly("add a1");
        claims.consumed("a1", "a1");
        claims.release("a1");
        assertThat(asked).containsExactly("add a1", "confirm a1");
        assertThat(claims.free("a1")).isFalse();
        assertThat(claims.free("a2")).isTrue();
    }

    @Test
    void ofTwoThatShareARepositoryOneGetsAnItem() {
        Claims<String> one = claims(true);
        Claims<String> other = claims(true);
        assertThat(one.claim("a1")).isTrue();
        assertThat(other.claim("a1")).isFalse();
        assertThat(other.claim("a2")).isTrue();
    }

    @Test
    void anItemThatFailedIsRemovedAndFree() {
        Claims<String> claims = claims(true);
        claims.claim("a1");
        claims.giveBack("a1");
        assertThat(asked).containsExactly("add a1", "remove a1");
        assertThat(claims.claim("a1")).isTrue();
    }

    @Test
    void aNewerVersionThatWasReadIsRememberedToo() {
        Claims<String> claims = claims(true);
        claims.claim("a1");
        claims.consumed("a1", "a2");
        claims.release("a1");
        assertThat(claims.free("a1")).isFalse();
        assertThat(claims.free("a2")).isFalse();
    }

    @Test
    void oneThatIsNotEagerIsAddedWhenItSucceeded() {
        Claims<String> claims = claims(false);
        assertThat(claims.claim("a1")).isTrue();
        assertThat(asked).isEmpty();
        assertThat(claims.claim("a1")).as("in progress here").isFalse();
        claims.consumed("a1", "a1");
        claims.release("a1");
        assertThat(asked).containsExactly("add a1", "confirm a1");
        claims.giveBack("a1");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatRemembersNothingTakesAllEachTime() {
        Claims<String> claims = Claims.none();
        assertThat(claims.claim("a1")).isTrue();
        assertThat(claims.claim("a1")).isTrue();
        assertThat(claims.free("a1")).isTrue();
    }

    @Test
    void memoryForgetsTheOldestBeyondItsLimit() {
        for (String key : List.of("a", "b", "c", "d")) {
            assertThat(keys.add(key)).isTrue();
        }
        assertThat(keys.add("d")).isFalse();
        assertThat(keys.contains("a")).isFalse();
        assertThat(keys.contains("b")).isTrue();
    }
}
