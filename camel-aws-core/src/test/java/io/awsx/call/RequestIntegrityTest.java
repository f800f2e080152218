package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.protocol.Protocol;
import io.awsx.settings.ClientConfig.ChecksumMode;
import io.awsx.testkit.SuppliedBody;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIntegrityTest {

    private static final ServiceModel S3 = ModelCatalog.builtIn().service("s3");

    @TempDir
    private Path folder;

    private Object body(String kind) throws Exception {
        return switch (kind) {
            case "bytes" -> new byte[] {'a', 'b', 'c'};
            case "file" -> Files.writeString(folder.resolve("abc"), "abc");
            default -> RequestBody.ofStream(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'}), 3);
        };
    }

    private static RequestIntegrity of(
            String operation, Map<String, ?> more, ChecksumMode mode, boolean secure, boolean likeS3) {
        Operation called = S3.operation(operation);
        Map<String, Object> input = new LinkedHashMap<>(Map.of("Bucket", "some-bucket", "Key", "k"));
        input.putAll(more);
        HttpRequest request = Protocol.of(S3).write(called, input);
        return RequestIntegrity.of(
                request, called, input, new RequestIntegrity.Rules(mode, true, secure, likeS3, null));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes, true, WHEN_SUPPORTED, NSRBwg==, , UNSIGNED",
        "bytes, false, WHEN_SUPPORTED, NSRBwg==, , HASHED",
        "bytes, true, WHEN_REQUIRED, , , HASHED",
        "bytes, false, WHEN_REQUIRED, , , HASHED",
        "file, true, WHEN_SUPPORTED, NSRBwg==, , UNSIGNED",
        "file, false, WHEN_SUPPORTED, NSRBwg==, , HASHED",
        "file, true, WHEN_REQUIRED, , , HASHED",
        "stream, true, WHEN_SUPPORTED, , CRC32, STREAMING_UNSIGNED",
        "stream, false, WHEN_SUPPORTED, , CRC32, STREAMING",
        "stream, true, WHEN_REQUIRED, , , UNSIGNED",
        "stream, false, WHEN_REQUIRED, , , STREAMING"
    })
    void aChecksumStandsWhereTheBodyAllowsIt(
            String kind, boolean secure, ChecksumMode mode, String header, String trailer, String payload)
            throws Exception {
        RequestIntegrity integrity = of("PutObject", Map.of("Body", body(kind)), mode, secure, true);
        assertThat(integrity.request().headers().first("x-amz-checksum-crc32")).isEqualTo(header);
        assertThat(integrity.trailer() == null ? null : integrity.trailer().name())
                .isEqualTo(trailer);
        assertThat(integrity.payload()).hasToString(payload);
        assertThat(integrity.request().headers().first("x-amz-sdk-checksum-algorithm"))
                .isEqualTo(mode == ChecksumMode.WHEN_SUPPORTED ? "CRC32" : null);
    }

    @Test
    void aBodyIsReadOnceForItsChecksumAndItsHash() {
        AtomicInteger opened = new AtomicInteger();
        RequestBody body = new SuppliedBody(3, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[] {'a', 'b', 'c'});
        });
        RequestIntegrity integrity = of("PutObject", Map.of("Body", body), ChecksumMode.WHEN_SUPPORTED, false, true);
        assertThat(opened).hasValue(1);
        assertThat(integrity.request().headers().first("x-amz-checksum-crc32")).isEqualTo("NSRBwg==");
        assertThat(integrity.hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(of(
                                "PutObject",
                                Map.of("Body", body, "ChecksumAlgorithm", "SHA256"),
                                ChecksumMode.WHEN_SUPPORTED,
                                false,
                                true)
                        .hash())
                .isEqualTo(integrity.hash());
        assertThat(opened).hasValue(2);
        HttpRequest other =
                integrity.request().toBuilder().body(RequestBody.EMPTY).build();
        assertThat(integrity.with(other).hash()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"})
    void theAlgorithmTheCallerNamesIsUsedEvenWhereNoneIsRequired(String algorithm) {
        RequestIntegrity integrity = of(
                "PutObject",
                Map.of("Body", "abc", "ChecksumAlgorithm", algorithm),
                ChecksumMode.WHEN_REQUIRED,
                true,
                true);
        assertThat(integrity
                        .request()
                        .headers()
                        .first("x-amz-checksum-" + algorithm.toLowerCase(java.util.Locale.ROOT)))
                .isNotEmpty();
        assertThat(integrity.request().headers().all("x-amz-sdk-checksum-algorithm"))
                .containsExactly(algorithm);
    }

    @ParameterizedTest
    @CsvSource({
        "ChecksumSHA256,x-amz-checksum-sha256",
        "ContentMD5,Content-MD5",
        "ChecksumCRC64NVME,x-amz-checksum-crc64nvme"
    })
    void aChecksumTheCallerGivesIsTheOnlyOne(String member, String header) {
        RequestIntegrity integrity =
                of("PutObject", Map.of("Body", "abc", member, "given"), ChecksumMode.WHEN_SUPPORTED, true, true);
        assertThat(integrity.request().headers().first(header)).isEqualTo("given");
        assertThat(integrity.request().headers().toMap().keySet())
                .filteredOn(name -> name.startsWith("x-amz-checksum") || name.equals("Content-MD5"))
                .containsExactly(header);
        assertThat(integrity.payload()).hasToString("UNSIGNED");
    }

    @Test
    void anAlgorithmThatCannotBeComputedIsRefused() {
        assertThatThrownBy(() -> of(
                        "PutObject",
                        Map.of("Body", "abc", "ChecksumAlgorithm", "XXHASH9"),
                        ChecksumMode.WHEN_SUPPORTED,
                        true,
                        true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("XXHASH9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateBucket", "CreateMultipartUpload", "CopyObject", "GetObject", "DeleteObject"})
    void operationsThatCannotCheckCarryNone(String operation) {
        RequestIntegrity integrity =
                of(operation, Map.of("CopySource", "b/k"), ChecksumMode.WHEN_SUPPORTED, true, true);
        assertThat(integrity.request().headers().toMap().keySet())
                .noneMatch(name -> name.startsWith("x-amz-checksum") || name.equals("Content-MD5"));
        assertThat(integrity.payload()).hasToString("HASHED");
    }

    @ParameterizedTest
    @CsvSource({"WHEN_SUPPORTED,x-amz-checksum-crc32", "WHEN_REQUIRED,Content-MD5"})
    void deletionsCarryWhatTheStoreKnows(ChecksumMode mode, String header) {
        RequestIntegrity integrity =
                of("DeleteObjects", Map.of("Delete", Map.of("Objects", List.of(Map.of("Key", "a")))), mode, true, true);
        assertThat(integrity.request().headers().first(header)).isNotEmpty();
        assertThat(integrity.request().headers().toMap().keySet())
                .filteredOn(name -> name.startsWith("x-amz-checksum") || name.equals("Content-MD5"))
                .hasSize(1);
    }

    @Test
    void aServiceWithoutChunksTakesNoStream() throws Exception {
        Object stream = body("stream");
        assertThatThrownBy(() -> of("PutObject", Map.of("Body", stream), ChecksumMode.WHEN_REQUIRED, true, false))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("give bytes or a file");
    }

    @Test
    void aFileThatIsGoneIsTheCallersMistake() {
        assertThatThrownBy(() -> of(
                        "PutObject", Map.of("Body", folder.resolve("none")), ChecksumMode.WHEN_SUPPORTED, true, true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("none");
    }

    @Test
    void aFolderIsNoBody() {
        assertThatThrownBy(() -> of("PutObject", Map.of("Body", folder), ChecksumMode.WHEN_SUPPORTED, true, true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("is a directory");
    }
}
