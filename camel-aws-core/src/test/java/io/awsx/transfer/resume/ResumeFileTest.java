package io.awsx.transfer.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeFileTest {

    private static final List<String> WHAT = List.of("bucket", "key", "/file");

    @TempDir
    private Path folder;

    private ResumeFile take() {
        return ResumeFile.take(folder, "upload", WHAT);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceAll(".*\\.", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        try (ResumeFile state = take()) {
            assertThat(state.facts()).isEmpty();
            state.begin(Map.of("a", "1", "quoted", "\"\n\u0000"));
            state.done(2, Map.of("ETag", "\"e\""));
            assertThat(files()).containsExactly("json", "lock");
        }
        assertThat(files()).containsExactly("json");
        try (ResumeFile state = take()) {
            assertThat(state.facts()).isEqualTo(Map.of("a", "1", "quoted", "\"\n\u0000"));
            assertThat(state.parts()).isEqualTo(Map.of(2, Map.of("ETag", "\"e\"")));
            state.remove();
            state.done(3, Map.of());
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void onlyOneHasIt() {
        try (ResumeFile state = take()) {
            state.begin(Map.of("a", "1"));
            assertThat(take()).isNull();
            try (ResumeFile other = ResumeFile.take(folder, "upload", List.of("bucket", "ke", "y/file"))) {
                assertThat(other.facts()).isEmpty();
            }
            try (ResumeFile other = ResumeFile.take(folder, "download", WHAT)) {
                assertThat(other.facts()).isEmpty();
            }
        }
        try (ResumeFile state = take()) {
            assertThat(state.facts()).hasSize(1);
        }
    }

    @Test
    void aLockOfAProcessThatIsGoneLocksNothing() throws Exception {
        try (ResumeFile state = take()) {
            state.begin(Map.of("a", "1"));
        }
        Path json;
        try (var files = Files.list(folder)) {
            json = files.findFirst().orElseThrow();
        }
        Files.writeString(Path.of(json.toString().replace(".json", ".lock")), "99999-1");
        try (ResumeFile state = take()) {
            assertThat(state.facts()).hasSize(1);
        }
        assertThat(files()).containsExactly("json");
    }

    @Test
    void partsThatAreDoneAtOnceAreAllThere() throws Exception {
        try (ResumeFile state = take()) {
            state.begin(Map.of("a", "1"));
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int first = i * 25;
                Thread thread = new Thread(() -> {
                    for (int part = first; part < first + 25; part++) {
                        state.done(part, Map.of("sum", Integer.toString(part)));
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (ResumeFile state = take()) {
            assertThat(state.parts()).hasSize(200).containsEntry(199, Map.of("sum", "199"));
        }
    }

    @Test
    void anInterruptForgetsNothing() {
        try (ResumeFile state = take()) {
            state.begin(Map.of("a", "1"));
            Thread.currentThread().interrupt();
            state.done(1, Map.of());
            assertThat(Thread.interrupted()).isTrue();
        }
        try (ResumeFile state = take()) {
            assertThat(state.parts()).containsOnlyKeys(1);
        }
    }

    @Test
    void whatCannotBeWrittenStopsNothing() throws Exception {
        try (ResumeFile state = take()) {
            state.begin(Map.of("a", "1"));
            Path json;
            try (var files = Files.list(folder)) {
                json = files.filter(file -> file.toString().endsWith(".json"))
                        .findFirst()
                        .orElseThrow();
            }
            // A folder where the next version would be written.
            Files.createDirectory(Path.of(json + ".new"));
            state.done(1, Map.of());
            state.done(2, Map.of());
            Files.delete(Path.of(json + ".new"));
        }
        try (ResumeFile state = take()) {
            assertThat(state.facts()).hasSize(1);
            assertThat(state.parts()).isEmpty();
        }
    }

    @Test
    void whatIsOfAnotherKindOrVersionIsNotUsed() throws Exception {
        for (String content : List.of(
                "{\"version\":1,\"transfer\":\"download\",\"facts\":{\"a\":\"1\"},\"parts\":{}}",
                "{\"version\":2,\"transfer\":\"upload\",\"facts\":{\"a\":\"1\"},\"parts\":{}}",
                "{\"version\":1,\"transfer\":\"upload\",\"facts\":{\"a\":1},\"parts\":{}}",
                "{\"version\":1,\"transfer\":\"upload\",\"facts\":{\"a\":\"1\"},\"parts\":{\"x\":{}}}")) {
            try (ResumeFile state = take()) {
                state.begin(Map.of("a", "1"));
            }
            try (var files = Files.list(folder)) {
                Files.writeString(files.findFirst().orElseThrow(), content);
            }
            try (ResumeFile state = take()) {
                assertThat(state.facts()).as(content).isEmpty();
                assertThat(state.parts()).isEmpty();
                state.remove();
            }
        }
    }
}
