package io.awsx.s3x.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFolderTest {

    @TempDir
    Path root;

    private SpoolFolder open(String objects) throws IOException {
        return SpoolFolder.open(root.resolve("spool").toString(), objects);
    }

    private static void leave(SpoolFolder folder, String body) throws IOException {
        MessageBatch batch = MessageBatch.begin(folder.path(), new Group("k", null), Map.of("Key", "k"));
        batch.add(RequestBody.of(body));
        batch.leave();
    }

    @Test
    void whatIsLeftIsFoundByWhoComesAfter() throws Exception {
        try (SpoolFolder first = open("a")) {
            leave(first, "left");
        }

        try (SpoolFolder second = open("a")) {
            var taken = second.takeOver();
            assertThat(taken).hasSize(1);
            assertThat(taken.get(0).batches()).singleElement().satisfies(batch -> {
                assertThat(batch.messages()).isEqualTo(1);
                batch.close();
            });
            taken.get(0).close();
            assertThat(taken.get(0).path()).doesNotExist();
            assertThat(second.takeOver()).isEmpty();
        }
    }

    @Test
    void nothingStaysOfProducersThatLeftNothing() throws Exception {
        SpoolFolder first = open("a");
        SpoolFolder second = open("a");
        first.close();
        assertThat(second.path()).exists();
        second.close();
        assertThat(root.resolve("spool")).isEmptyDirectory();
        open("a").close();
    }

    @Test
    void nothingStaysOfABatchThatNoMessageIsIn() throws Exception {
        try (SpoolFolder first = open("a")) {
            MessageBatch.begin(first.path(), new Group("k", null), Map.of("Key", "k"))
                    .leave();
            // Another process was killed before it wrote of which object it is.
            Files.createFile(first.path().resolve("x" + MessageBatch.BODIES));
            Files.createFile(first.path().resolve("x" + MessageBatch.ABOUT));
        }

        try (SpoolFolder second = open("a")) {
            for (SpoolFolder taken : second.takeOver()) {
                assertThat(taken.batches()).isEmpty();
                taken.close();
                assertThat(taken.path()).doesNotExist();
            }
        }
        assertThat(root.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void ofWhoIsStillThereNothingIsTaken() throws Exception {
        try (SpoolFolder first = open("a");
                SpoolFolder second = open("a")) {
            leave(first, "mine");

            assertThat(second.takeOver()).isEmpty();
            assertThat(first.batches()).hasSize(1).allSatisfy(MessageBatch::close);
        }
    }

    @Test
    void whatIsLeftIsTakenOnce() throws Exception {
        try (SpoolFolder first = open("a")) {
            leave(first, "left");
        }

        try (SpoolFolder second = open("a");
                SpoolFolder third = open("a")) {
            var taken = second.takeOver();
            assertThat(taken).hasSize(1);
            assertThat(third.takeOver()).isEmpty();
            taken.get(0).close();
        }
    }

    @Test
    void producersOfOtherObjectsDoNotMeet() throws Exception {
        try (SpoolFolder first = open("a")) {
            leave(first, "left");
        }

        try (SpoolFolder second = open("b")) {
            assertThat(second.takeOver()).isEmpty();
        }
    }

    @Test
    void aFolderThatHoldsNothingIsGoneAtTheEnd() throws Exception {
        SpoolFolder folder = open("a");
        assertThat(folder.path()).isDirectory();
        assertThat(Files.getPosixFilePermissions(root.resolve("spool")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void aFolderThatOthersWriteIntoIsRefused() throws Exception {
        Path spool = Files.createDirectory(root.resolve("spool"));
        Files.setPosixFilePermissions(spool, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> open("a"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("streamingUploadDirectory");
    }
}
