package io.awsx.s3x.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageBatchTest {

    @Test
    void bodiesAreOneBehindTheOtherAndTheFileIsGoneAtTheEnd() throws Exception {
        MessageBatch batch = MessageBatch.of(Map.of());
        batch.add(text("a"));
        batch.add(text("bc"));

        assertThat(batch.messages()).isEqualTo(2);
        assertThat(batch.bytes()).isEqualTo(3);
        assertThat(content(batch)).isEqualTo("abc");
        batch.close();
        assertThat(batch.path()).doesNotExist();
    }

    @Test
    void theLastOneCanBeTakenBack() throws Exception {
        MessageBatch batch = MessageBatch.of(Map.of());
        batch.add(text("a"));
        batch.add(text("bc"));

        batch.takeBack(1);
        batch.add(text("d"));

        assertThat(batch.messages()).isEqualTo(2);
        assertThat(content(batch)).isEqualTo("ad");
        batch.close();
    }

    @Test
    void ofABodyThatBreaksNothingStays() throws Exception {
        MessageBatch batch = MessageBatch.of(Map.of());
        batch.add(text("a"));
        RequestBody broken = RequestBody.ofStream(InputStream.nullInputStream(), 5);

        assertThatThrownBy(() -> batch.add(broken)).isInstanceOf(IOException.class);

        assertThat(batch.messages()).isEqualTo(1);
        assertThat(content(batch)).isEqualTo("a");
        batch.close();
    }

    @Test
    void whatIsLeftCanBeRead() throws Exception {
        MessageBatch batch = MessageBatch.of(Map.of());
        batch.add(text("a"));

        batch.leave();

        assertThat(batch.path()).hasContent("a");
        Files.delete(batch.path());
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
