package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartSizesTest {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    @Test
    void partsKeepTheirSizeAsLongAsTenThousandDo() {
        assertThat(PartSizes.fixed(0, 8 * MIB)).isEqualTo(8 * MIB);
        assertThat(PartSizes.fixed(80_000 * MIB, 8 * MIB)).isEqualTo(8 * MIB);
        assertThat(PartSizes.fixed(80_000 * MIB + 1, 8 * MIB)).isEqualTo(9 * MIB);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100 * MIB, 78 * GIB, 79 * GIB, 5_000 * GIB, 5 * 1024 * GIB, 50_000 * GIB})
    void tenThousandPartsAreAlwaysEnough(long length) {
        long size = PartSizes.fixed(length, 8 * MIB);
        assertThat((length + size - 1) / size).isLessThanOrEqualTo(10_000);
        assertThat(size).isLessThanOrEqualTo(5 * GIB);
    }

    @Test
    void whatTenThousandPartsOfFiveGibibytesDoNotHoldIsRefused() {
        assertThat(PartSizes.fixed(50_000 * GIB, MIB)).isEqualTo(5 * GIB);
        assertThatThrownBy(() -> PartSizes.fixed(50_000 * GIB + 1, MIB))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> PartSizes.fixed(Long.MAX_VALUE, MIB)).isInstanceOf(ClientException.class);
    }

    @Test
    void partsOfAStreamDoubleWhileTwoFitIntoTheMemory() {
        assertThat(PartSizes.growing(1, 8 * MIB, 64 * MIB)).isEqualTo((int) (8 * MIB));
        assertThat(PartSizes.growing(1000, 8 * MIB, 64 * MIB)).isEqualTo((int) (8 * MIB));
        assertThat(PartSizes.growing(1001, 8 * MIB, 64 * MIB)).isEqualTo((int) (16 * MIB));
        assertThat(PartSizes.growing(2001, 8 * MIB, 64 * MIB)).isEqualTo((int) (32 * MIB));
        assertThat(PartSizes.growing(10_000, 8 * MIB, 64 * MIB)).isEqualTo((int) (32 * MIB));
        assertThat(PartSizes.growing(10_000, 8 * MIB, 16 * MIB)).isEqualTo((int) (8 * MIB));
    }

    @Test
    void noPartOfAStreamIsLargerThanAnArray() {
        assertThat(PartSizes.growing(10_000, 64 * MIB, Long.MAX_VALUE / 8)).isPositive();
    }
}
