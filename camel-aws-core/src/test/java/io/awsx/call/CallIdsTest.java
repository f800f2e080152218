package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallIdsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "4711, -815", "9223372036854775807, 9223372036854775807"})
    void namesCallsAsRandomUuidsAreSpelledWhateverChanceGives(long high, long low) {
        CallIds ids = new CallIds(high, low);

        UUID first = UUID.fromString(ids.get());
        assertThat(first.version()).isEqualTo(4);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(ids.get()).isNotEqualTo(first.toString());
    }
}
