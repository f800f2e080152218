package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are separated by {@code |} in what is expected. */
class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a b  c; a|b|c",
                "`  a\t b `; a|b",
                "'a b' c; a b|c",
                "\"a b\" c; a b|c",
                "a'b c'd\"e f\"g; ab cde fg",
                "'' a \"\"; |a|",
                "a\\ b; a b",
                "a\\\"b; a\"b",
                "\"a\\\"b\"; a\"b",
                "\"a\\\\b\"; a\\b",
                "\"a\\nb\"; a\\nb",
                "'a\\b'; a\\b",
                "'a\"b'; a\"b",
                "\"a'b\"; a'b",
                "a b $HOME * ~ `x` ${x} > f # no; a|b|$HOME|*|~|`x`|${x}|>|f|#|no"
            })
    void splitsAsAPosixShellDoes(String text, String words) {
        assertThat(CommandLine.split(text, false)).isEqualTo(List.of(words.split("\\|", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "C:\\a\\b.exe x; C:\\a\\b.exe|x",
                "\"C:\\Program Files\\b.exe\" x; C:\\Program Files\\b.exe|x",
                "\"a\\\"b\"; a\"b",
                "a\\\"b; a\"b",
                "'a b'; 'a|b'",
                "\"a\\\\b\"; a\\\\b"
            })
    void leavesBackslashesOfPathsAloneOnWindows(String text, String words) {
        assertThat(CommandLine.split(text, true)).isEqualTo(List.of(words.split("\\|", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "'a", "\"a", "a\\"})
    void refusesWhatIsNoCommand(String text) {
        assertThatExceptionOfType(ClientException.class).isThrownBy(() -> CommandLine.split(text, false));
    }
}
