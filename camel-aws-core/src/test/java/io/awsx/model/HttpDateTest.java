package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    @Test
    void itReadsWhatIsWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(0, 253_402_300_799L));
            String text = TimestampFormat.HTTP_DATE.write(time);
            assertThat(HttpDate.read(text)).as("%s, seed %s", text, seed).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tue, 29 Apr 2014 18:30:38 UTC",
                "Tue, 29 Apr 2014 18:30:38.5 GMT",
                "Wed, 29 Apr 2014 18:30:38 GMT",
                "Tue, 29 apr 2014 18:30:38 GMT",
                "Xxx, 29 Apr 2014 18:30:38 GMT",
                "Tue, 29 Xxx 2014 18:30:38 GMT",
                "Tue, 31 Apr 2014 18:30:38 GMT",
                "Tue, 00 Apr 2014 18:30:38 GMT",
                "Tue, 29 Apr 2014 24:30:38 GMT",
                "Tue, 29 Apr 2014 18:60:38 GMT",
                "Tue, 29 Apr 2014 18:30:60 GMT",
                "Tue, 29 Apr 201x 18:30:38 GMT",
                "Tue, +9 Apr 2014 18:30:38 GMT",
                "ueA, 29 Apr 2014 18:30:38 GMT"
            })
    void whatIsNotOfTheFormIsLeftToOthers(String text) {
        assertThat(HttpDate.read(text)).isNull();
    }
}
