package io.awsx.examples.filepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.observe.CallObserver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Tree TREE = new Tree(Path.of("."), List.of(Path.of("large"), Path.of("small")), 1_000_000);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void itMovesWithinALargeFile() {
        Progress progress = progress(false);
        part(progress.observer(), 500_000, 250_000);
        progress.show();
        assertThat(text()).startsWith(" 37 %, up 0/2 0.5 MB, down 0/2 0.3 MB of 1.0 MB,");
    }

    @Test
    void whatIsSentTwiceIsNeverMoreThanAllNorLessThanNoTime() {
        Progress progress = progress(false);
        for (int i = 0; i < 5; i++) {
            part(progress.observer(), 500_000, 500_000);
        }
        progress.show();
        assertThat(text())
                .startsWith("100 %, up 0/2 1.0 MB, down 0/2 1.0 MB of 1.0 MB,")
                .contains(", 0 s left");
    }

    @Test
    void aTerminalSeesOneLine() throws InterruptedException {
        Progress progress = progress(true);
        progress.failed();
        progress.show();
        progress.received(1_000_000);
        progress.await();
        assertThat(text().strip()).doesNotContain("\n").contains("\r 50 %, up 0/2 0.0 MB, down 1/2 1.0 MB of 1.0 MB,");
        assertThat(text()).endsWith(System.lineSeparator());
    }

    @Test
    void elsewhereEachLineEnds() throws InterruptedException {
        Progress progress = progress(false);
        progress.received(500_000);
        progress.received(500_000);
        progress.await();
        assertThat(text()).doesNotStartWith("\r").contains("down 2/2 1.0 MB").endsWith(System.lineSeparator());
    }

    private Progress progress(boolean terminal) {
        return new Progress(TREE, new PrintStream(written, true, StandardCharsets.UTF_8), terminal);
    }

    private static void part(CallObserver observer, long sent, long received) {
        var call = new CallObserver.CallInfo("1", "s3", "UploadPart", "eu-west-1");
        observer.attempted(call, new CallObserver.Attempt(1, Duration.ZERO, 200, null, sent, 0, null));
        observer.streamed(call, received, Duration.ZERO);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
