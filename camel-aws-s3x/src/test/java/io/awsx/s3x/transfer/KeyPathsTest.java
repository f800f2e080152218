package io.awsx.s3x.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b.txt", "ü/日本/😀", "..a/b..", "a b", "~", "-rf", "a\\b", "%2e%2e/x", "${user.home}"})
    void ordinaryKeysNameFilesBelowTheFolder(String key) {
        Path file = KeyPaths.resolve(folder, key);
        assertThat(file).startsWith(folder.toAbsolutePath()).isNotEqualTo(folder.toAbsolutePath());
        assertThat(folder.toAbsolutePath().relativize(file)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/x", "/etc/x", "..", ".", "a/../b", "a/./b", "a//b", "a/", "/", "a/..", "a\u0000b", "a\nb", "\u007f"
            })
    void keysThatLeadElsewhereAreRefused(String key) {
        assertThatThrownBy(() -> KeyPaths.resolve(folder, key))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("cannot be downloaded into a folder")
                .hasMessageNotContaining("\u0000")
                .hasMessageNotContaining("\n");
    }

    @Test
    void linksThatLeadOutAreRefusedAndOthersFollowed() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.createDirectory(root.resolve("inside"));
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(root.resolve("in"), root.resolve("inside"));
        assertThat(KeyPaths.resolve(root, "in/x")).isEqualTo(root.resolve("in/x"));
        assertThatThrownBy(() -> KeyPaths.resolve(root, "out/x"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> KeyPaths.resolve(root, "out/new/x")).isInstanceOf(ClientException.class);
    }
}
