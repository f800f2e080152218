package io.awsx.s3x.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "8388608, 8388608",
        "8MB, 8388608",
        "8 MiB, 8388608",
        "8m, 8388608",
        "64KB, 65536",
        "2GB, 2147483648",
        "1TB, 1099511627776",
        "7B, 7",
        "0, 0"
    })
    void aSizeIsANumberOfBytesOrOneWithAUnit(String text, long bytes) {
        assertThat(ByteSize.of("partSize", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "8XB", "-1", "8.5MB", "8MBB", "99999999999999999999", "9999999999GB"})
    void whatIsNoSizeIsToldWithAnExample(String text) {
        assertThatThrownBy(() -> ByteSize.of("partSize", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("partSize=" + text
                        + " is no size: give a whole number of bytes, or one with KB, MB, or GB, such as 8MB");
    }
}
