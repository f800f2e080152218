package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each text that an error of ours can have is found in {@code docs/troubleshooting.md}. */
class TroubleshootingTest {

    private static final Pattern ENTRY = Pattern.compile("^- (`+) ?(.+?) ?\\1( — .*)?$", Pattern.MULTILINE);

    private static Map<String, String> texts = Map.of();

    @BeforeAll
    static void read() throws IOException {
        texts = ErrorTexts.ofSources();
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/error-texts"),
                texts.entrySet().stream()
                        .map(text -> text.getValue() + '\t' + text.getKey())
                        .sorted()
                        .toList());
    }

    @Test
    void eachTextOfAnErrorIsOnThePage() {
        TreeSet<String> missing = new TreeSet<>(texts.keySet());
        entries().forEach(missing::remove);

        assertThat(missing.stream().map(text -> "- `" + text + "` (" + texts.get(text) + ')'))
                .as("texts that docs/troubleshooting.md does not have yet: write each into the section that says"
                        + " what to do")
                .isEmpty();
    }

    @Test
    void noTextOnThePageIsGone() {
        TreeSet<String> gone = new TreeSet<>(entries());
        gone.removeAll(texts.keySet());

        assertThat(gone)
                .as("texts of docs/troubleshooting.md that no source has any more")
                .isEmpty();
    }

    @Test
    void noTextIsThereTwice() {
        assertThat(entries()).doesNotHaveDuplicates();
    }

    private static List<String> entries() {
        return ENTRY.matcher(Page.of("docs/troubleshooting.md").text())
                .results()
                .map(entry -> entry.group(2))
                .toList();
    }
}
