package io.awsx.s3x.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectLockTest {

    private static final Instant UNTIL = Instant.parse("2031-01-31T00:00:00Z");

    @Test
    void wordsAreThoseOfTheApiHoweverTheyAreSpelled() {
        assertThat(ObjectLock.mode("governance")).isEqualTo("GOVERNANCE");
        assertThat(ObjectLock.legalHold(true)).isEqualTo("ON");
        assertThat(ObjectLock.legalHold("off")).isEqualTo("OFF");
    }

    @Test
    void aWordThatIsNoneIsToldWithTheNearestOnes() {
        assertThatThrownBy(() -> ObjectLock.mode("complience"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("COMPLIANCE or GOVERNANCE");
        assertThatThrownBy(() -> ObjectLock.legalHold("maybe")).isInstanceOf(ClientException.class);
    }

    @Test
    void aDayIsItsBeginInUtc() {
        assertThat(ObjectLock.until("2031-01-31")).isEqualTo(UNTIL);
        assertThat(ObjectLock.until("2031-01-31T01:00:00+01:00")).isEqualTo(UNTIL);
        assertThatThrownBy(() -> ObjectLock.until("in a year"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("2031-01-31T00:00:00Z");
    }

    @Test
    void modeAndDateBelongTogether() {
        assertThatThrownBy(() -> ObjectLock.complete(object(Map.of("ObjectLockMode", "GOVERNANCE")), true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("objectLockRetainUntilDate");
        assertThatThrownBy(() -> ObjectLock.complete(object(Map.of("ObjectLockRetainUntilDate", UNTIL)), true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("objectLockMode");
    }

    @Test
    void aLockedObjectHasAChecksum() {
        Map<String, Object> held = object(Map.of("ObjectLockLegalHoldStatus", "ON"));
        ObjectLock.complete(held, false);
        assertThat(held).containsEntry("ChecksumAlgorithm", "CRC32");
        Map<String, Object> summed = object(Map.of("ObjectLockLegalHoldStatus", "ON", "ContentMD5", "m"));
        ObjectLock.complete(summed, false);
        assertThat(summed).doesNotContainKey("ChecksumAlgorithm");
        Map<String, Object> free = object(Map.of());
        ObjectLock.complete(free, false);
        assertThat(free).doesNotContainKey("ChecksumAlgorithm");
    }

    private static Map<String, Object> object(Map<String, Object> members) {
        Map<String, Object> object = new HashMap<>(members);
        object.put("Key", "k");
        return object;
    }
}
