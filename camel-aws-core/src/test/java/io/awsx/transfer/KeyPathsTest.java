package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.awsx.error.ClientException;
import java.io.File;
import java.io.IOException;
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
    @ValueSource(
            strings = {"a", "a/b/c.txt", "a b/ü/漢字", "..a/b..", ".hidden", "...", "-", "a%2F..%2Fb", "~/x", "$HOME"})
    void takesKeysThatStayBelowTheFolder(String key) {
        assertThat(KeyPaths.resolve(folder, key)).isEqualTo(folder.resolve(key)).startsWithRaw(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/x",
                "..",
                "../x",
                "a/../../x",
                "a/..",
                "a/../b",
                ".",
                "./a",
                "a/.",
                "a/./b",
                "/etc/x",
                "/",
                "//server/share",
                "a//b",
                "a/",
                "a/b/",
                "",
                "a\0b",
                "a\nb",
                "a\u007fb",
                "a\u0085b"
            })
    void refusesKeysThatDoNotAndSaysWhich(String key) {
        assertThatThrownBy(() -> KeyPaths.resolve(folder, key))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Object key \"" + key.replaceAll("\\p{Cc}", "?") + '"')
                .hasMessageNotContaining("\0")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:/x", "C:x", "a/C:", "..\\x", "a\\..\\..\\x", "\\\\server\\share", "a:stream"})
    void refusesOnWindowsWhatLeadsElsewhereThere(String key) {
        assertThatThrownBy(() -> KeyPaths.resolve(folder, key, true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(key);
    }

    @Test
    void takesBackslashesAndColonsWhereTheyAreOrdinary() {
        assumeTrue(File.separatorChar == '/', "Windows has no such file names");
        assertThat(KeyPaths.resolve(folder, "a\\b:c")).isEqualTo(folder.resolve("a\\b:c"));
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("link"), outside);
        Files.createSymbolicLink(root.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("nowhere"), outside.resolve("missing"));
        for (String key : new String[] {"link/x", "link/a/b", "up/x", "nowhere/x"}) {
            assertThatThrownBy(() -> KeyPaths.resolve(root, key))
                    .as(key)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("link")
                    .hasMessageContaining(key);
        }
    }

    @Test
    void takesLinksThatStayWithin() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.createDirectory(root.resolve("real"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
        assertThat(KeyPaths.resolve(root, "link/x")).isEqualTo(root.resolve("link/x"));
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path root = Files.createSymbolicLink(folder.resolve("root"), real);
        assertThat(KeyPaths.resolve(root, "a/x")).isEqualTo(root.resolve("a/x"));
    }

    @Test
    void theFolderNeedNotExist() {
        assertThat(KeyPaths.resolve(folder.resolve("new"), "a/x")).isEqualTo(folder.resolve("new/a/x"));
    }
}
