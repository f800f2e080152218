package io.awsx.examples.filepipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePipelineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"known", "--unknown-length"})
    void everyFileComesBackAsItWas(String option) throws Exception {
        Path input = Files.createDirectories(folder.resolve("in/deep/er"));
        Files.writeString(input.resolve("small ü+%.txt"), "hello");
        Files.createFile(input.resolve("empty"));
        Files.writeString(input.resolve(".hidden"), "too");
        byte[] large = new byte[18 << 20];
        new Random(3).nextBytes(large);
        Files.write(folder.resolve("in/large"), large);

        Outcome outcome = FilePipeline.run(arguments(option));

        assertThat(outcome.different()).isEmpty();
        assertThat(outcome.summary()).isEqualTo("pipeline: 4 objects, " + (large.length + 8) + " bytes, 0 differences");
    }

    private Arguments arguments(String option) {
        String work = folder.resolve("work").toString();
        String in = folder.resolve("in").toString();
        return option.equals("--unknown-length")
                ? Arguments.parse(in, "--work", work, option)
                : Arguments.parse(in, "--work", work);
    }

    @Test
    void aFileThatDiffersIsADifference() throws Exception {
        Path sent = Files.createDirectories(folder.resolve("sent"));
        Path received = Files.createDirectories(folder.resolve("received"));
        Files.writeString(sent.resolve("a"), "1");
        Files.writeString(sent.resolve("b"), "1");
        Files.writeString(received.resolve("a"), "2");
        Files.writeString(received.resolve("c"), "3");
        Tree tree = Tree.of(sent);

        Outcome outcome = Outcome.compare(tree, received, new Progress(tree, System.out, false));

        assertThat(outcome.different()).containsExactly("differs: a", "missing: b", "unexpected: c");
        assertThat(outcome.summary()).endsWith("3 differences");
    }

    @Test
    void wordsThatAreNotUnderstoodShowTheUsage() {
        assertThatThrownBy(() -> Arguments.parse("--speed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--speed")
                .hasMessageContaining("Usage:");
    }
}
