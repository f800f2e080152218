package io.awsx.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.checksum.ChecksumAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestBodyChecksumTest {

    private static final byte[] DIGITS = "0123456789".getBytes(US_ASCII);

    @ParameterizedTest
    @EnumSource
    void isThatOfTheBytesWhereverTheyAre(ChecksumAlgorithm algorithm, @TempDir Path folder) throws IOException {
        byte[] expected = algorithm.digest(DIGITS, 1, 9);
        Path file = Files.write(folder.resolve("digits"), DIGITS);

        assertThat(RequestBody.ofBytes(DIGITS, 1, 9).checksum(algorithm)).isEqualTo(expected);
        assertThat(RequestBody.ofFile(file, 1, 9).checksum(algorithm)).isEqualTo(expected);
    }

    @Test
    void isNotTakenOfAStreamThatCanBeReadOnce() throws IOException {
        RequestBody body = RequestBody.ofStream(new ByteArrayInputStream(DIGITS), 10);

        assertThatThrownBy(() -> body.checksum(ChecksumAlgorithm.CRC32))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("behind it");
        assertThat(body.open().readAllBytes()).as("is left untouched").isEqualTo(DIGITS);
    }
}
