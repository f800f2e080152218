package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialFileTest {

    @TempDir
    Path folder;

    private static void write(PartialFile file, String text, long position) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        file.write(bytes, bytes.length, position);
    }

    private long files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void theOldFileStaysUntilTheNewOneIsWhole() throws Exception {
        Path target = Files.writeString(folder.resolve("target"), "old");
        try (PartialFile file = PartialFile.begin(target, false, PartialFile.FILES)) {
            write(file, "lo", 3);
            write(file, "hel", 0);
            assertThat(target).hasContent("old");
            file.finish();
        }
        assertThat(target).hasContent("hello");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whatIsNotFinishedIsRemoved() throws Exception {
        Path target = folder.resolve("target");
        try (PartialFile file = PartialFile.begin(target, false, PartialFile.FILES)) {
            write(file, "half", 0);
            assertThat(files()).isEqualTo(1);
        }
        assertThat(files()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "漢", "😀"})
    void namesAsLongAsTheyMayBeAreTaken(String character) throws Exception {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        Path target = folder.resolve("-".repeat(255 % bytes) + character.repeat(255 / bytes));
        try (PartialFile file = PartialFile.begin(target, false, PartialFile.FILES)) {
            write(file, "hello", 0);
            file.finish();
        }
        assertThat(target).hasContent("hello");
    }

    @Test
    void aFileThatIsInTheWayIsPassedOver() {
        AtomicInteger tries = new AtomicInteger();
        PartialFile.Opener busy = file -> {
            if (tries.incrementAndGet() < 3) {
                throw new FileAlreadyExistsException(file.toString());
            }
            return PartialFile.FILES.create(file);
        };
        PartialFile.begin(folder.resolve("target"), false, busy).close();
        assertThat(tries).hasValue(3);
    }

    @Test
    void aFileWhereAFolderShouldBeIsNamed() throws Exception {
        Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> PartialFile.begin(folder.resolve("file/target"), true, PartialFile.FILES))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("file is no folder");
    }

    @Test
    void aTargetThatBecameAFolderIsAnErrorAndLeavesNothing() throws Exception {
        Path target = folder.resolve("target");
        try (PartialFile file = PartialFile.begin(target, false, PartialFile.FILES)) {
            write(file, "hello", 0);
            Files.createDirectory(target);
            Files.writeString(target.resolve("occupied"), "x");
            assertThatThrownBy(file::finish)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("Cannot put " + target);
        }
        assertThat(files()).isEqualTo(1);
    }
}
