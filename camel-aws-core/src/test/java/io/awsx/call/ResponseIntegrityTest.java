package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.http.Headers;
import io.awsx.model.ModelCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseIntegrityTest {

    private static InputStream verifying(String operation, int status, String header, String value) {
        return verifying(operation, Map.of("ChecksumMode", "ENABLED"), status, header, value);
    }

    private static InputStream verifying(
            String operation, Map<String, ?> given, int status, String header, String value) {
        return ResponseIntegrity.verifying(
                new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)),
                ModelCatalog.builtIn().service("s3").operation(operation),
                given,
                status,
                Headers.builder().add(header, value).build());
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-checksum-crc32, NSRBwg==",
        "x-amz-checksum-sha1, qZk+NkcGgWq6PiVxeFDCbJzQ2J0=",
        "X-Amz-Checksum-SHA256, ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
    })
    void bytesThatFitTheirChecksumAreGiven(String header, String value) throws IOException {
        assertThat(verifying("GetObject", 200, header, value)).hasContent("abc");
    }

    @ParameterizedTest
    @CsvSource({"x-amz-checksum-crc32", "x-amz-checksum-crc32c", "x-amz-checksum-crc64nvme", "x-amz-checksum-sha1"})
    void bytesThatDoNotAreToldAtTheEnd(String header) {
        assertThatThrownBy(() -> verifying("GetObject", 200, header, "AAAAAA==").readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s3 GetObject is corrupt")
                .hasMessageContaining("AAAAAA==");
    }

    @Test
    void nothingIsVerifiedThatWasNotAskedFor() throws IOException {
        assertThat(verifying("GetObject", Map.of(), 200, "x-amz-checksum-crc32", "AAAAAA=="))
                .hasContent("abc");
    }

    @Test
    void bytesThatAreSkippedCountToo() throws IOException {
        InputStream in = verifying("GetObject", 200, "x-amz-checksum-crc32", "NSRBwg==");
        assertThat(in.skip(2)).isEqualTo(2);
        assertThat(in.read()).isEqualTo('c');
        assertThat(in.read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "GetObject, 206, x-amz-checksum-crc32, AAAAAA==",
        "GetObject, 200, x-amz-checksum-crc32, AAAAAA==-3",
        "GetObject, 200, x-amz-checksum-unheard, AAAAAA==",
        "GetObjectTorrent, 200, x-amz-checksum-crc32, AAAAAA=="
    })
    void checksumsThatSayNothingOfTheStreamArePassedOver(String operation, int status, String header, String value)
            throws IOException {
        assertThat(verifying(operation, status, header, value)).hasContent("abc");
    }
}
