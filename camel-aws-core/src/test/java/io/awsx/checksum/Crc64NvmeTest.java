package io.awsx.checksum;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Crc64NvmeTest {

    private static final long SEED = Long.getLong("awsx.seed", 64L);

    @Test
    void agreesWithLongDivisionBitByBit() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            int offset = random.nextInt(bytes.length + 1);
            int length = random.nextInt(bytes.length - offset + 1);
            Crc64Nvme crc = new Crc64Nvme();
            crc.update(bytes, offset, length);

            assertThat(crc.getValue())
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(byLongDivision(bytes, offset, length));
        }
    }

    @Test
    void takesSingleBytes() {
        Crc64Nvme crc = new Crc64Nvme();
        for (byte b : "123456789".getBytes(US_ASCII)) {
            crc.update(b);
        }

        assertThat(crc.getValue()).isEqualTo(0xAE8B14860A799888L);
    }

    @Test
    void refusesARangeOutsideTheArray() {
        assertThatThrownBy(() -> new Crc64Nvme().update(new byte[8], 4, 5))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The polynomial as the specification prints it, on bits in the order of their arrival. */
    private static long byLongDivision(byte[] bytes, int offset, int length) {
        long remainder = -1;
        for (int i = offset; i < offset + length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                boolean divide = (remainder < 0) ^ ((bytes[i] >>> bit & 1) != 0);
                remainder <<= 1;
                if (divide) {
                    remainder ^= 0xAD93D23594C93659L;
                }
            }
        }
        return Long.reverse(~remainder);
    }
}
