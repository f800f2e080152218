package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.awsx.camel.consume.Settlement.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SettlingTest {

    private long now;
    private final Set<String> refused = new HashSet<>();
    private final Set<String> superseded = new HashSet<>();
    private final List<String> tried = new ArrayList<>();
    private final RememberedKeys inProgress = RememberedKeys.all();
    private final RememberedKeys remembered = RememberedKeys.upTo(10_000);
    private final Claims<String> claims = new Claims<>(item -> item, item -> item, inProgress, remembered, true);

    private final Settlement<String> deletion = new Settlement<>() {
        @Override
        public Due due(String item, Exchange exchange) {
            return () -> {
                tried.add(item);
                if (refused.contains(item) || refused.contains("all")) {
                    throw new IllegalStateException("refused");
                }
                return superseded.contains(item) ? Outcome.SUPERSEDED : Outcome.DONE;
            };
        }

        @Override
        public String verb() {
            return "deleted";
        }
    };

    private final Settling<String> settling =
            new Settling<>("The consumer", item -> "item " + item, deletion, claims, () -> now);

    private final Logger logger = (Logger) LoggerFactory.getLogger(Settling.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private List<String> logged() {
        return log.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private RuntimeException consume(String item) {
        assertThat(claims.claim(item)).isTrue();
        return settling.settle(new Settling.Consumed<>(item, item, deletion.due(item, null)));
    }

    private void after(Duration time) {
        now += time.toNanos();
        settling.again();
    }

    @Test
    void whatCanBeSettledIsAtOnce() {
        assertThat(consume("a")).isNull();
        assertThat(settling.waiting()).isZero();
        assertThat(inProgress.contains("a")).isFalse();
        assertThat(remembered.contains("a")).isTrue();
    }

    @Test
    void whatCannotStaysClaimedAndIsTriedAgainWithGrowingPauses() {
        refused.add("a");
        assertThat(consume("a")).hasMessage("refused");
        assertThat(inProgress.contains("a")).isTrue();
        after(Duration.ofMillis(900));
        assertThat(tried).hasSize(1);
        after(Duration.ofMillis(100));
        assertThat(tried).hasSize(2);
        after(Duration.ofMillis(1900));
        assertThat(tried).hasSize(2);
        after(Duration.ofMillis(100));
        assertThat(tried).hasSize(3);
        refused.clear();
        after(Duration.ofMinutes(2));
        assertThat(tried).hasSize(4);
        assertThat(settling.waiting()).isZero();
        assertThat(inProgress.contains("a")).isFalse();
    }

    @Test
    void onlyTheFirstFailureIsNew() {
        refused.add("all");
        assertThat(consume("a")).isNotNull();
        assertThat(consume("b")).isNull();
        refused.clear();
        after(Duration.ofMinutes(1));
        assertThat(settling.waiting()).isZero();
        refused.add("all");
        assertThat(consume("c")).isNotNull();
    }

    @Test
    void whereAllFailOneIsTriedForAllOfThem() {
        refused.add("all");
        for (int i = 0; i < 200; i++) {
            consume("k" + i);
        }
        assertThat(tried).hasSize(3);
        assertThat(settling.waiting()).isEqualTo(200);
        int before = tried.size();
        for (int i = 0; i < 600; i++) {
            after(Duration.ofMillis(100));
        }
        assertThat(tried.size() - before).as("tries in a minute").isBetween(3, 10);
        refused.clear();
        after(Duration.ofMinutes(1));
        assertThat(settling.waiting()).isZero();
        assertThat(tried).contains("k0", "k199");
    }

    @Test
    void oneThatFailsKeepsNoOtherWaiting() {
        refused.add("bad");
        consume("bad");
        for (int i = 0; i < 50; i++) {
            assertThat(consume("k" + i)).isNull();
            after(Duration.ofSeconds(1));
        }
        assertThat(settling.waiting()).isEqualTo(1);
        assertThat(tried.stream().filter("bad"::equals)).hasSizeLessThan(10);
    }

    @Test
    void whatIsSupersededIsGivenUpAndFree() {
        superseded.add("a");
        assertThat(consume("a")).isNull();
        assertThat(settling.waiting()).isZero();
        assertThat(inProgress.contains("a")).isFalse();
    }

    @Test
    void whenMuchWaitsItSaysThatItIsFull() {
        refused.add("all");
        for (int i = 0; i < Settling.MOST; i++) {
            assertThat(settling.full()).isFalse();
            consume("k" + i);
        }
        assertThat(settling.full()).isTrue();
    }

    @Test
    void aStopLetsGoOfWhatWaitsAndKeepsItRemembered() {
        refused.add("a");
        consume("a");
        settling.stop();
        assertThat(settling.waiting()).isZero();
        assertThat(inProgress.contains("a")).isFalse();
        assertThat(remembered.contains("a")).isTrue();
    }

    @Test
    void aLongFailureIsToldWhenItBeginsAndEndsAndCountedInBetween() {
        refused.add("all");
        assertThat(consume("a")).hasMessage("refused");
        for (int i = 0; i < 20; i++) {
            assertThat(consume("k" + i)).isNull();
        }
        for (int second = 0; second < 3 * 60 * 60; second++) {
            after(Duration.ofSeconds(1));
        }
        int failed = tried.size();
        assertThat(failed).isBetween(150, 255);
        String count = "WARN The consumer: 21 items wait to be deleted; %d tries failed so far, the last with:"
                + " java.lang.IllegalStateException: refused";
        assertThat(logged())
                .hasSize(7)
                .first()
                .isEqualTo("WARN The consumer: 2 items wait to be deleted; 2 tries failed so far, the last with:"
                        + " java.lang.IllegalStateException: refused");
        assertThat(logged().subList(1, 7))
                .containsExactly(
                        count.formatted(4),
                        count.formatted(8),
                        count.formatted(16),
                        count.formatted(32),
                        count.formatted(64),
                        count.formatted(128));
        refused.clear();
        after(Duration.ofMinutes(1));
        after(Duration.ofMinutes(1));
        assertThat(settling.waiting()).isZero();
        assertThat(logged())
                .hasSize(8)
                .last()
                .isEqualTo("INFO The consumer: all that was consumed is deleted again, after " + failed
                        + " tries that failed");
        consume("b");
        assertThat(logged()).hasSize(8);
    }

    @Test
    void whatIsGivenUpIsToldOnce() {
        refused.add("a");
        consume("a");
        refused.clear();
        superseded.add("a");
        for (int i = 0; i < 10; i++) {
            after(Duration.ofMinutes(1));
        }
        assertThat(tried).hasSize(2);
        assertThat(logged()).hasSize(2).first().asString().contains("item a was consumed, but is not deleted");
    }

    @Test
    void whatWaitsWhenTheConsumerStopsIsToldOnce() {
        refused.add("all");
        consume("a");
        settling.stop();
        settling.stop();
        assertThat(logged()).containsExactly("WARN The consumer stops, and 1 items that were consumed are not deleted");
    }
}
