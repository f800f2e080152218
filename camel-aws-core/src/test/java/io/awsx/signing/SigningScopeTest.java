package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningScopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "us-east-1 ", "us/east", "us\r\nX-Evil: 1", "\u00e9"})
    void refusesWhatCannotStandInASignature(String word) {
        assertThatThrownBy(() -> SigningScope.of("s3", word))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("region");
        assertThatThrownBy(() -> SigningScope.of(word, "us-east-1"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("service");
    }

    @Test
    void refusesATrailerWithoutChunks() {
        assertThatThrownBy(() -> SigningScope.s3("us-east-1", PayloadSigning.HASHED, ChecksumAlgorithm.CRC32))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("x-amz-checksum-crc32");
    }

    @Test
    void refusesUnsignedChunksWithoutATrailer() {
        assertThatThrownBy(() -> SigningScope.s3("us-east-1", PayloadSigning.STREAMING_UNSIGNED, null))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("checksum");
    }
}
