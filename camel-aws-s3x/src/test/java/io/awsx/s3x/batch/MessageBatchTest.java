package io.awsx.s3x.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageBatchTest {

    private static final Group GROUP = new Group("day.txt", 300_000L);

    @TempDir
    Path folder;

    private MessageBatch begin() throws IOException {
        return MessageBatch.begin(folder, GROUP, Map.of("Key", "day-1.txt"));
    }

    private MessageBatch reopen(MessageBatch batch) throws IOException {
        return Objects.requireNonNull(MessageBatch.reopen(batch.path()));
    }

    @Test
    void bodiesAreOneBehindTheOtherAndTheFilesAreGoneAtTheEnd() throws Exception {
        MessageBatch batch = begin();
        batch.add(text("a"));
        batch.add(text("bc"));

        assertThat(batch.messages()).isEqualTo(2);
        assertThat(batch.bytes()).isEqualTo(3);
        assertThat(content(batch)).isEqualTo("abc");
        batch.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theLastOneCanBeTakenBack() throws Exception {
        MessageBatch batch = begin();
        batch.add(text("a"));
        batch.add(text("bc"));

        batch.takeBack(1, 1);
        batch.add(text("d"));

        assertThat(batch.messages()).isEqualTo(2);
        assertThat(content(batch)).isEqualTo("ad");
        batch.close();
    }

    @Test
    void ofABodyThatBreaksNothingStays() throws Exception {
        MessageBatch batch = begin();
        batch.add(text("a"));
        RequestBody broken = RequestBody.ofStream(InputStream.nullInputStream(), 5);

        assertThatThrownBy(() -> batch.add(broken)).isInstanceOf(IOException.class);

        assertThat(batch.messages()).isEqualTo(1);
        assertThat(content(batch)).isEqualTo("a");
        batch.close();
    }

    @Test
    void aLongBodyIsAddedInPieces() throws Exception {
        MessageBatch batch = begin();
        InputStream in = new ByteArrayInputStream("abcdefg".getBytes(StandardCharsets.UTF_8));

        assertThat(batch.add(in, 3, true)).isEqualTo(3);
        assertThat(batch.add(in, 3, false)).isEqualTo(3);
        assertThat(batch.add(in, 3, false)).isEqualTo(1);

        assertThat(batch.messages()).isEqualTo(1);
        assertThat(content(batch)).isEqualTo("abcdefg");
        batch.close();
    }

    @Test
    void whatAnotherProcessLeftIsTakenOverWithAllThatIsKnownOfIt() throws Exception {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("Bucket", "b");
        object.put("Key", "day-1.txt");
        object.put("Metadata", Map.of("a.b", "ü=\n"));
        object.put("BucketKeyEnabled", true);
        object.put("Expires", Instant.parse("2026-01-01T00:00:00Z"));
        object.put("Tagging", "x=y:z");
        MessageBatch left = MessageBatch.begin(folder, GROUP, object);
        left.add(text("a"));
        left.add(text("bc"));
        left.leave();

        MessageBatch batch = reopen(left);

        assertThat(batch.group()).isEqualTo(GROUP);
        assertThat(batch.object()).isEqualTo(object);
        assertThat(batch.messages()).isEqualTo(2);
        assertThat(content(batch)).isEqualTo("abc");
        batch.close();
    }

    @Test
    void aMessageThatWasNotAcknowledgedDoesNotCount() throws Exception {
        MessageBatch left = begin();
        left.add(text("a"));
        left.leave();
        Files.writeString(left.path(), "half a mess", StandardOpenOption.APPEND);

        MessageBatch batch = reopen(left);

        assertThat(content(batch)).isEqualTo("a");
        batch.close();
    }

    @Test
    void whatHoldsNoMessageIsNothing() throws Exception {
        MessageBatch left = begin();
        left.leave();
        Path bare = Files.createFile(folder.resolve("x" + MessageBatch.BODIES));

        assertThat(MessageBatch.reopen(left.path())).isNull();
        assertThat(MessageBatch.reopen(bare)).isNull();
    }

    @Test
    void whateverOfTheRecordIsWrittenWhenItIsKilledAsItBeginsNoMessageCounts() throws Exception {
        MessageBatch left = begin();
        left.leave();
        Path about =
                folder.resolve(left.path().getFileName().toString().replace(MessageBatch.BODIES, MessageBatch.ABOUT));
        byte[] record = Files.readAllBytes(about);
        for (int length = 0; length < record.length; length++) {
            Files.write(about, Arrays.copyOf(record, length));
            assertThat(MessageBatch.reopen(left.path())).as(length + " bytes").isNull();
        }
    }

    @Test
    void whatCannotBeUnderstoodIsLeftAndTold() throws Exception {
        MessageBatch left = begin();
        left.add(text("abc"));
        left.leave();
        Files.writeString(left.path(), "a");

        assertThatThrownBy(() -> MessageBatch.reopen(left.path()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not tell");
    }

    @Test
    void keysThatEncryptAreNotWrittenDown() throws Exception {
        MessageBatch batch = MessageBatch.begin(
                folder, GROUP, Map.of("Key", "k", "SSECustomerKey", "t0psecret", "SSECustomerAlgorithm", "AES256"));
        batch.add(text("a"));
        batch.leave();

        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("t0psecret");
            }
        }
    }

    private static RequestBody text(String text) {
        return RequestBody.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String content(MessageBatch batch) throws IOException {
        try (InputStream in = batch.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
