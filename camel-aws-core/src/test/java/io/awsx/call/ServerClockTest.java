package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.Headers;
import io.awsx.http.Origin;
import io.awsx.model.TimestampFormat;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose time counts where servers say different ones. */
class ServerClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Origin GOOD = origin("http://127.0.0.1:9000");
    private static final Origin WRONG = origin("http://127.0.0.1:9001");

    private final ServerClock clock = new ServerClock(InstantSource.fixed(NOW));

    private static Origin origin(String url) {
        return Origin.of(URI.create(url));
    }

    private boolean refused(Origin server, Duration off) {
        String date = TimestampFormat.HTTP_DATE.write(NOW.plus(off));
        return clock.correct(server, Headers.builder().set("Date", date).build(), clock.offset(server));
    }

    @Test
    void eachServerHasItsOwn() {
        assertThat(refused(WRONG, Duration.ofMinutes(20))).isTrue();

        assertThat(clock.at(WRONG).instant()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(clock.at(GOOD).instant()).isEqualTo(NOW);
        assertThat(refused(WRONG, Duration.ofMinutes(21))).as("it is known").isFalse();
        assertThat(refused(WRONG, Duration.ZERO)).as("it was set right").isTrue();
        assertThat(clock.at(WRONG).instant()).isEqualTo(NOW);
    }

    @Test
    void theHostsOfAwsHaveOneTogether() {
        refused(origin("https://sts.eu-west-1.amazonaws.com"), Duration.ofHours(1));

        for (String host :
                new String[] {"b.s3.amazonaws.com", "s3.cn-north-1.amazonaws.com.cn", "codecatalyst.api.aws"}) {
            assertThat(clock.offset(origin("https://" + host))).isEqualTo(Duration.ofHours(1));
        }
        assertThat(clock.offset(origin("https://amazonaws.com.example"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2035-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2023-01-01T00:00:00Z"})
    void noneBelievesADateThatIsYearsAway(String date) {
        assertThat(refused(WRONG, Duration.between(NOW, Instant.parse(date)))).isFalse();
        assertThat(clock.at(WRONG).instant()).isEqualTo(NOW);
    }

    @Test
    void whatBelongsToNoServerGoesByTheMachineUntilAllAgree() {
        assertThat(clock.instant()).isEqualTo(NOW);
        refused(GOOD, Duration.ofMinutes(61));
        refused(WRONG, Duration.ofHours(1));
        assertThat(clock.instant()).isBetween(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofMinutes(61)));

        refused(WRONG, Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(NOW);
    }
}
