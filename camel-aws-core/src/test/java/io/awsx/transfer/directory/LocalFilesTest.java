package io.awsx.transfer.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

    @TempDir
    Path folder;

    @Test
    void comeInTheOrderOfTheirKeysThoughFoldersStandBetween() throws IOException {
        write("a/z", "a-b", "a.txt", "a0", "B", "ä", "😀", "\uFFFD");

        assertThat(names(false)).containsExactly("B", "a-b", "a.txt", "a/z", "a0", "ä", "\uFFFD", "😀");
    }

    @Test
    void linksArePassedOverUnlessTheyAreFollowed() throws IOException {
        write("real/file", "file");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));
        Files.createSymbolicLink(folder.resolve("folder"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nothing"));

        assertThat(names(false)).containsExactly("file", "real/file");
        assertThat(names(true)).containsExactly("file", "folder/file", "link", "real/file");
    }

    @Test
    void aLinkIntoAFolderThatIsWalkedEndsTheWalk() throws IOException {
        write("in/file");
        Files.createSymbolicLink(folder.resolve("in/up"), folder);

        assertThat(names(false)).containsExactly("in/file");
        assertThatThrownBy(() -> names(true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Cannot read")
                .hasMessageContaining("up");
    }

    @Test
    void downloadsThatAreNotWholeAreNoFiles() throws IOException {
        write(".file.4711-3.part", "file.part");

        assertThat(names(false)).containsExactly("file.part");
    }

    @Test
    void aFolderThatIsNotThereIsNoEmptyOne() {
        assertThatThrownBy(() -> new LocalFiles(folder.resolve("nothing"), false, name -> true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("There is no folder");
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private List<String> names(boolean followLinks) {
        List<String> names = new ArrayList<>();
        new LocalFiles(folder, followLinks, name -> true).forEachRemaining(entry -> names.add(entry.name()));
        return names;
    }
}
