package io.awsx.transfer.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final AwsSession session = AwsSession.builder()
            .region("us-east-1")
            .environment(Map.of())
            .credentials("a", "b")
            .time(Clock.systemUTC(), now::get, wait -> {})
            .build();
    private final AwsClient s3 = session.client("s3");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @AfterEach
    void end() {
        session.close();
    }

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * 1e9));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalSeesOneLine() {
        try (ProgressBar bar = new ProgressBar(s3, "big.bin", out, true)) {
            bar.begins(27_000_000);
            pass(4);
            bar.transferred(12_400_000);
            pass(0.01);
            bar.transferred(100_000);
            assertThat(text()).isEqualTo("\rbig.bin:  45 %, 12.4 of 27.0 MB, 3.1 MB/s, 5 s left");
            pass(10);
            bar.transferred(14_500_000);
            assertThat(text()).endsWith("\rbig.bin: 100 %, 27.0 of 27.0 MB, 1.9 MB/s, 0 s left");
        }
        assertThat(text()).endsWith("left" + System.lineSeparator());
        assertThat(text().split("\r", -1))
                .as("what was whole is not shown again")
                .hasSize(3);
    }

    @Test
    void aShorterLineHidesTheLongerOneBefore() {
        TerminalLine line = new TerminalLine(out, true);
        line.show("long line");
        line.show("short");
        line.end();
        line.end();
        assertThat(text()).isEqualTo("\rlong line\rshort    " + System.lineSeparator());
    }

    @Test
    void elsewhereALineComesEachTenSeconds() {
        try (ProgressBar bar = new ProgressBar(s3, "big.bin", out, false)) {
            bar.begins(100_000_000);
            for (int i = 0; i < 25; i++) {
                pass(1);
                bar.transferred(1_000_000);
            }
        }
        assertThat(text().lines())
                .containsExactly(
                        "big.bin:  10 %, 10.0 of 100.0 MB, 1.0 MB/s, 90 s left",
                        "big.bin:  20 %, 20.0 of 100.0 MB, 1.0 MB/s, 80 s left",
                        "big.bin:  25 %, 25.0 of 100.0 MB, 1.0 MB/s, 75 s left");
    }

    @Test
    void nothingIsMoreThanWholeNorTakesLessThanNoTime() {
        List<String> lines = new ArrayList<>();
        ProgressLog log = new ProgressLog(s3, "twice", Duration.ofSeconds(1), lines::add);
        log.begins(1_000_000);
        pass(1);
        log.transferred(3_000_000);
        assertThat(lines).containsExactly("twice: 100 %, 1.0 of 1.0 MB, 3.0 MB/s, 0 s left");
    }

    @Test
    void whatWasThereIsNoPace() {
        List<String> lines = new ArrayList<>();
        ProgressLog log = new ProgressLog(s3, "resumed", Duration.ofSeconds(1), lines::add);
        log.begins(10_000_000);
        log.found(8_000_000);
        pass(2);
        log.transferred(1_000_000);
        assertThat(lines).containsExactly("resumed:  90 %, 9.0 of 10.0 MB, 0.5 MB/s, 2 s left");
    }

    @Test
    void withoutALengthThereIsNoEnd() {
        List<String> lines = new ArrayList<>();
        ProgressLog log = new ProgressLog(s3, "stream", Duration.ofSeconds(1), lines::add);
        log.begins(-1);
        pass(0.5);
        log.transferred(1_000_000);
        pass(0.5);
        log.transferred(1_000_000);
        pass(0.9);
        log.transferred(1_000_000);
        assertThat(lines).containsExactly("stream: 2.0 MB, 2.0 MB/s");
    }

    @Test
    void longTimesAreReadable() {
        List<String> lines = new ArrayList<>();
        ProgressLog log = new ProgressLog(s3, "long", Duration.ofSeconds(1), lines::add);
        log.begins(100_000_000_000L);
        pass(1);
        log.transferred(1_000_000);
        pass(1);
        log.transferred(97_999_000_000L);
        assertThat(lines)
                .containsExactly(
                        "long:   0 %, 1.0 of 100000.0 MB, 1.0 MB/s, 27:46 h left",
                        "long:  98 %, 98000.0 of 100000.0 MB, 49000.0 MB/s, 0 s left");
    }
}
