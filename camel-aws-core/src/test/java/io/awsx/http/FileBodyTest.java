package io.awsx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBodyTest {

    private static final FileTime EARLIER = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("file"), "first version");
        Files.setLastModifiedTime(file, EARLIER);
    }

    /** Puts another file in its place that looks the same from outside. */
    private void replace() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "other version");
        Files.setLastModifiedTime(other, EARLIER);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void assertChanged(RequestBody body) {
        assertThatThrownBy(() -> {
                    try (InputStream in = body.open()) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed or replaced while it was sent")
                .hasMessageContaining("give an InputStream");
    }

    @Test
    void aLargeFileGoesInFewPieces() throws IOException {
        byte[] bytes = new byte[(1 << 20) + 1];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        AtomicInteger pieces = new AtomicInteger();
        RequestBody.ofFile(file).writeTo(new FilterOutputStream(sent) {
            @Override
            public void write(byte[] piece, int offset, int count) throws IOException {
                pieces.incrementAndGet();
                out.write(piece, offset, count);
            }
        });
        assertThat(sent.toByteArray()).isEqualTo(bytes);
        assertThat(pieces).hasValue(17);
    }

    @Test
    void aFileThatStaysIsReadAsOftenAsItIsOpened() throws IOException {
        RequestBody body = RequestBody.ofFile(file);
        for (int attempt = 1; attempt <= 2; attempt++) {
            try (InputStream in = body.open()) {
                assertThat(in.readAllBytes()).asString().isEqualTo("first version");
            }
        }
    }

    @Test
    void aFileThatWasReplacedIsNotSent() throws IOException {
        RequestBody body = RequestBody.ofFile(file);
        RequestBody part = body.slice(6, 7);
        replace();
        assertChanged(body);
        assertChanged(part);
    }

    @Test
    void aFileThatWasWrittenToIsNotSent() throws IOException {
        RequestBody body = RequestBody.ofFile(file);
        Files.writeString(file, "third version");
        assertChanged(body);
    }

    @Test
    void aFileThatGrowsIsNotSent() throws IOException {
        RequestBody body = RequestBody.ofFile(file);
        Files.writeString(file, ", continued", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, EARLIER);
        assertChanged(body);
    }

    @Test
    void aFileThatIsReplacedWhileItIsReadDoesNotGiveItsLastBytes() throws IOException {
        RequestBody body = RequestBody.ofFile(file);
        try (InputStream in = body.open()) {
            assertThat(in.readNBytes(5)).asString().isEqualTo("first");
            replace();
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("replaced");
        }
    }

    @Test
    void theFirstOpeningOfARangeDecidesWhichVersionIsSent() throws IOException {
        RequestBody body = RequestBody.ofFile(file, 6, 7);
        replace();
        try (InputStream in = body.open()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("version");
        }
        Files.writeString(file, "third version");
        assertChanged(body);
    }
}
