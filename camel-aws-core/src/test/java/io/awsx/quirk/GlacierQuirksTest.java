package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GlacierQuirksTest {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final ScriptedService glacier = new ScriptedService("glacier");

    @AfterEach
    void close() {
        glacier.close();
    }

    @Test
    void theAccountIsTheCallersOwnUnlessGivenAndTheVersionIsTold() {
        glacier.transport.then(200, "{\"VaultList\": []}").then(200, "{\"VaultList\": []}");
        glacier.call("ListVaults", Map.of());
        glacier.call("ListVaults", Map.of("accountId", "123456789012"));
        assertThat(glacier.request(0).path()).isEqualTo("/-/vaults");
        assertThat(glacier.request(1).path()).isEqualTo("/123456789012/vaults");
        assertThat(glacier.header(0, "x-amz-glacier-version")).isEqualTo("2012-06-01");
        assertThat(glacier.header(0, "x-amz-sha256-tree-hash")).isNull();
        assertThat(glacier.header(0, "Authorization")).contains("x-amz-glacier-version");
    }

    @Test
    void anArchiveHasBothHashes() {
        glacier.transport.then(201, "", "x-amz-archive-id", "a1");
        assertThat(glacier.call("UploadArchive", Map.of("vaultName", "v", "body", "hello")))
                .containsEntry("archiveId", "a1");
        assertThat(glacier.request(0).path()).isEqualTo("/-/vaults/v/archives");
        assertThat(glacier.header(0, "x-amz-content-sha256")).isEqualTo(HELLO);
        assertThat(glacier.header(0, "x-amz-sha256-tree-hash")).isEqualTo(HELLO);
        assertThat(glacier.header(0, "Authorization")).contains("x-amz-content-sha256", "x-amz-sha256-tree-hash");
        assertThat(glacier.body(0)).isEqualTo("hello");
    }

    @Test
    void aPartHasTheTreeHashOfItsMebibytes() {
        byte[] part = new byte[3 << 20];
        Arrays.fill(part, (byte) 'a');
        glacier.transport.then(204, "");
        glacier.call(
                "UploadMultipartPart",
                Map.of("vaultName", "v", "uploadId", "u", "range", "bytes 0-3145727/*", "body", part));
        assertThat(glacier.header(0, "x-amz-sha256-tree-hash"))
                .isEqualTo("70239f4f2ead7561f69d48b956b547edef52a1280a93c262c0b582190be7db17");
        assertThat(glacier.header(0, "x-amz-content-sha256"))
                .isEqualTo("6f850bc94ae6f7de14297c01616c36d712d22864497b28a63b81d776b035e656");
        assertThat(glacier.header(0, "Content-Range")).isEqualTo("bytes 0-3145727/*");
    }

    @Test
    void aTreeHashOfTheCallersOwnIsTaken() {
        glacier.transport.then(201, "");
        glacier.call("UploadArchive", Map.of("vaultName", "v", "body", "hello", "checksum", NOTHING));
        assertThat(glacier.header(0, "x-amz-sha256-tree-hash")).isEqualTo(NOTHING);
        assertThat(glacier.header(0, "x-amz-content-sha256")).isEqualTo(HELLO);
    }

    @Test
    void aStreamThatCanBeReadOnceIsRefused() {
        RequestBody stream = RequestBody.ofStream(InputStream.nullInputStream(), 5_000_000);
        assertThatThrownBy(() -> glacier.call("UploadArchive", Map.of("vaultName", "v", "body", stream)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("give bytes or a file");
    }
}
