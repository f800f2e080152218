package io.awsx.s3x.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import org.junit.jupiter.api.Test;

class PartSizesTest {

    private static final long MIB = 1L << 20;

    @Test
    void tenThousandPartsAreAlwaysEnoughForAKnownLength() {
        for (long length : new long[] {1, 8 * MIB, 80_000 * MIB, 80_000 * MIB + 1, 5L << 40, 50L << 40}) {
            long size = PartSizes.fixed(length, 8 * MIB);
            assertThat(size).isGreaterThanOrEqualTo(8 * MIB);
            assertThat((length + size - 1) / size).isLessThanOrEqualTo(PartSizes.MOST_PARTS);
        }
        assertThat(PartSizes.fixed(80_000 * MIB, 8 * MIB)).isEqualTo(8 * MIB);
        assertThat(PartSizes.fixed(80_000 * MIB + 1, 8 * MIB)).isEqualTo(9 * MIB);
    }

    @Test
    void partsOfUnknownLengthDoubleAsFarAsTheMemoryAllows() {
        assertThat(PartSizes.growing(1, 8 * MIB, 64 * MIB)).isEqualTo((int) (8 * MIB));
        assertThat(PartSizes.growing(1000, 8 * MIB, 64 * MIB)).isEqualTo((int) (8 * MIB));
        assertThat(PartSizes.growing(1001, 8 * MIB, 64 * MIB)).isEqualTo((int) (16 * MIB));
        assertThat(PartSizes.growing(2001, 8 * MIB, 64 * MIB)).isEqualTo((int) (32 * MIB));
        assertThat(PartSizes.growing(10_000, 8 * MIB, 64 * MIB)).isEqualTo((int) (32 * MIB));
        assertThatThrownBy(() -> PartSizes.growing(10_001, 8 * MIB, 64 * MIB))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("partSize");
    }
}
