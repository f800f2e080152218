package io.awsx.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hashes were computed by the function of another client. */
class TreeHashTest {

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31L % 251);
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "1048575, bfd49c93b46afeb1c6331f2be92eb36b3045efb50b410c09f1e1506601cd53e9",
        "1048576, 3617860390ce98fe34c1bb89382ea7122d3b6890069e30a078892492ba0c774d",
        "1048577, 0eda97500e2e1de46963e3950594d98f566f18908bd178be22b7ab0099631576",
        "3145728, 053866cc0226449dd53949a09aa4a562f4f5b3c628be5f3646de3a483d0a0ffc",
        "5242887, aef8fe037047980d51aeffa9ed3e89ef9979dbd20b40b37b7831592bbcb85073",
        "7340032, eb5e8b11ee5778384f3c074cc320f29c066da7d7889130b2a32d8e6a074dbe40",
        "8388608, 579df66b83a693f67ce1baddd78e245bd892786d13796ddafb5a155f40821d55",
        "11534333, e0e0a0d7572c025e9104ffe25b50f0d4372e3fcfaeafbbd80fc52974751eebc6"
    })
    void hashesPairsOfHashesUntilOneIsLeft(int length, String expected) {
        TreeHash hash = new TreeHash();
        hash.update(bytes(length), 0, length);
        assertThat(HexFormat.of().formatHex(hash.digest())).isEqualTo(expected);
    }

    @Test
    void doesNotDependOnHowTheBytesArriveAndBeginsAnew() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = bytes(5 * (1 << 20) + 7);
        TreeHash hash = new TreeHash();
        for (int round = 0; round < 2; round++) {
            for (int at = 0; at < bytes.length; ) {
                int part = Math.min(bytes.length - at, random.nextInt(1_300_000));
                ByteBuffer buffer = ByteBuffer.wrap(bytes, at, part);
                if (random.nextBoolean()) {
                    hash.update(buffer);
                    assertThat(buffer.hasRemaining()).isFalse();
                } else {
                    hash.update(bytes, at, part);
                }
                at += part;
            }
            assertThat(HexFormat.of().formatHex(hash.digest()))
                    .as("seed %d", seed)
                    .isEqualTo("aef8fe037047980d51aeffa9ed3e89ef9979dbd20b40b37b7831592bbcb85073");
        }
    }
}
