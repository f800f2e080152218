package io.awsx.checksum;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumAlgorithmTest {

    private static final long SEED = Long.getLong("awsx.seed", 20130524L);

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @CsvSource({
        "CRC32, cbf43926",
        "CRC32C, e3069283",
        "CRC64NVME, ae8b14860a799888",
        "MD5, 25f9e794323b453885f5181f1b624d0b",
        "SHA1, f7c3bc1d808e04732adf679965ccc34ca7ae3441",
        "SHA256, 15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"
    })
    void hasThePublishedCheckValue(ChecksumAlgorithm algorithm, String expected) {
        byte[] digest = algorithm.digest("x123456789x".getBytes(US_ASCII), 1, 9);

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CRC32, AAAAAA==",
        "CRC32C, AAAAAA==",
        "CRC64NVME, AAAAAAAAAAA=",
        "MD5, 1B2M2Y8AsgTpgAmY7PhCfg==",
        "SHA1, 2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
        "SHA256, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    })
    void writesTheChecksumOfNothingInBase64(ChecksumAlgorithm algorithm, String expected) {
        assertThat(algorithm.start().base64()).isEqualTo(expected);
    }

    @Test
    void keepsLeadingZeroBytes() {
        assertThat(ChecksumAlgorithm.CRC32.digest("62".getBytes(US_ASCII), 0, 2))
                .containsExactly(0x00, 0x12, 0xd2, 0x0a);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnHowTheBytesArrive(ChecksumAlgorithm algorithm) throws IOException {
        for (int round = 0; round < 200; round++) {
            byte[] bytes = randomBytes(random.nextInt(3000));
            Checksum checksum = algorithm.start();
            int position = 0;
            while (position < bytes.length) {
                int count = 1 + random.nextInt(Math.min(100, bytes.length - position));
                switch (random.nextInt(3)) {
                    case 0 -> checksum.update(bytes, position, count);
                    case 1 -> checksum.update(ByteBuffer.wrap(bytes, position, count));
                    default -> checksum.sink().write(bytes, position, count);
                }
                position += count;
            }

            assertThat(checksum.digest())
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(algorithm.digest(bytes, 0, bytes.length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesSingleBytesThroughItsSink(ChecksumAlgorithm algorithm) throws IOException {
        Checksum checksum = algorithm.start();
        for (byte b : "123456789".getBytes(US_ASCII)) {
            checksum.sink().write(b);
        }

        assertThat(checksum.digest()).isEqualTo(algorithm.digest("123456789".getBytes(US_ASCII), 0, 9));
    }

    @ParameterizedTest
    @EnumSource
    void beginsAnewAfterTheResult(ChecksumAlgorithm algorithm) {
        Checksum checksum = algorithm.start();
        checksum.update(new byte[] {1, 2, 3}, 0, 3);
        checksum.digest();

        assertThat(checksum.digest()).isEqualTo(algorithm.start().digest());
    }

    @ParameterizedTest
    @EnumSource
    void hasAsManyBytesAsItSays(ChecksumAlgorithm algorithm) {
        assertThat(algorithm.start().digest()).hasSize(algorithm.length());
        assertThat(Base64.getDecoder().decode(algorithm.start().base64())).hasSize(algorithm.length());
    }

    @ParameterizedTest
    @EnumSource(names = {"CRC32", "CRC32C", "CRC64NVME"})
    void combinesTheChecksumsOfPartsToThatOfTheWhole(ChecksumAlgorithm algorithm) {
        for (int round = 0; round < 300; round++) {
            byte[] bytes = randomBytes(random.nextInt(round < 100 ? 20 : 5000));
            byte[] combined = algorithm.start().digest();
            int position = 0;
            do {
                int count = random.nextInt(bytes.length - position + 1);
                byte[] part = algorithm.digest(bytes, position, count);
                combined = algorithm.combine(combined, part, count);
                position += count;
            } while (position < bytes.length);

            assertThat(combined)
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(algorithm.digest(bytes, 0, bytes.length));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CRC32", "CRC32C", "CRC64NVME"})
    void combinesLengthsBeyondAnInteger(ChecksumAlgorithm algorithm) {
        byte[] zero = algorithm.digest(new byte[1], 0, 1);
        byte[] zeros = zero;
        long length = 1;
        byte[] byDoubling = zero;
        for (int i = 0; i < 40; i++) {
            byDoubling = algorithm.combine(byDoubling, byDoubling, length);
            length *= 2;
        }
        for (long part = 1; part < length; part *= 2) {
            zeros = algorithm.combine(zeros, ofZeros(algorithm, part), part);
        }

        assertThat(zeros).isEqualTo(byDoubling);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHA1", "SHA256", "SHA512", "MD5"})
    void refusesToCombineDigests(ChecksumAlgorithm algorithm) {
        byte[] digest = algorithm.start().digest();

        assertThat(algorithm.combinable()).isFalse();
        assertThatThrownBy(() -> algorithm.combine(digest, digest, 0))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("CRC");
    }

    @Test
    void refusesToCombineWhatIsNoChecksum() {
        byte[] four = new byte[4];

        assertThatThrownBy(() -> ChecksumAlgorithm.CRC64NVME.combine(new byte[8], four, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChecksumAlgorithm.CRC32.combine(four, four, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFoundByTheNameOfTheModel() {
        assertThat(ChecksumAlgorithm.of("CRC64NVME")).isEqualTo(ChecksumAlgorithm.CRC64NVME);
        assertThat(ChecksumAlgorithm.of("sha256")).isEqualTo(ChecksumAlgorithm.SHA256);
        assertThat(ChecksumAlgorithm.of("CRC16")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void namesItsHeaderAfterItself(ChecksumAlgorithm algorithm) {
        assertThat(algorithm.header())
                .isEqualTo("x-amz-checksum-" + algorithm.name().toLowerCase(Locale.ROOT));
    }

    private static byte[] ofZeros(ChecksumAlgorithm algorithm, long length) {
        byte[] checksum = algorithm.digest(new byte[1], 0, 1);
        for (long have = 1; have < length; have *= 2) {
            checksum = algorithm.combine(checksum, checksum, have);
        }
        return checksum;
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
