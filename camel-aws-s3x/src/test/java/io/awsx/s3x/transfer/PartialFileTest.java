package io.awsx.s3x.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theOldFileStaysUntilTheNewOneIsWhole() throws Exception {
        Path target = Files.writeString(folder.resolve("f"), "old");
        try (PartialFile file = PartialFile.begin(target, false)) {
            file.write(NEW, 3, 0);
            assertThat(target).hasContent("old");
            file.finish();
        }
        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("f");
    }

    @Test
    void whatIsNotFinishedIsRemoved() throws Exception {
        Path target = Files.writeString(folder.resolve("f"), "old");
        try (PartialFile file = PartialFile.begin(target, false)) {
            file.write(NEW, 3, 0);
            assertThat(folder.toFile().list()).hasSize(2);
        }
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("f");
    }

    @Test
    void namesMayBeAsLongAsTheFileSystemAllows() {
        Path target = folder.resolve("日".repeat(85));
        try (PartialFile file = PartialFile.begin(target, false)) {
            file.finish();
        }
        assertThat(target).exists();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> PartialFile.begin(folder, false))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("it is a folder");
    }

    @Test
    void aFullDiskIsToldAndLeavesTheOldFile() throws Exception {
        Path target = Files.writeString(folder.resolve("f"), "old");
        try (PartialFile file = PartialFile.begin(target, false)) {
            // The limit of a position stands for the end of the disk: the kernel refuses the write.
            assertThatThrownBy(() -> file.write(NEW, 3, Long.MAX_VALUE - 1))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("Cannot write " + target);
        }
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("f");
    }
}
