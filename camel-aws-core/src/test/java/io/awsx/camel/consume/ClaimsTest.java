package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.AskedRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final RememberedKeys keys = RememberedKeys.upTo(3);
    private final AskedRepository repository = new AskedRepository();

    private Claims<String> claims(boolean eager) {
        return new Claims<>(item -> item.substring(0, 1), item -> item, null, repository, eager);
    }

    @Test
    void anItemIsAddedBeforeTheWorkAndConfirmedAfterIt() {
        Claims<String> claims = claims(true);
        assertThat(claims.claim("a1")).isTrue();
        assertThat(repository.asked()).containsExactly("add a1");
        claims.consumed("a1", "a1");
        claims.release("a1");
        assertThat(repository.asked()).containsExactly("add a1", "confirm a1");
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
        assertThat(repository.asked()).containsExactly("add a1", "remove a1");
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
        assertThat(repository.asked()).isEmpty();
        assertThat(claims.claim("a1")).as("in progress here").isFalse();
        claims.consumed("a1", "a1");
        claims.release("a1");
        assertThat(repository.asked()).containsExactly("add a1", "confirm a1");
        claims.giveBack("a1");
        assertThat(repository.asked()).hasSize(2);
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
