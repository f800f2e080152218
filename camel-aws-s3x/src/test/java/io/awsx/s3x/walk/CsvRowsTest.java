package io.awsx.s3x.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static List<List<String>> rows(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(new StringReader(text))) {
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void valuesMayBeQuotedAndHoldWhatSeparatesOthers() throws IOException {
        assertThat(rows("\"b\",\"a%20b\",\"1\"\n\"b\",\"x,y\",2\r\n\"b\",\"say \"\"hi\"\"\",\"\"\nb,,\"two\nlines\""))
                .containsExactly(
                        List.of("b", "a%20b", "1"),
                        List.of("b", "x,y", "2"),
                        List.of("b", "say \"hi\"", ""),
                        List.of("b", "", "two\nlines"));
    }

    @Test
    void nothingHasNoRows() throws IOException {
        assertThat(rows("")).isEmpty();
        assertThat(rows("a\n")).containsExactly(List.of("a"));
    }

    @Test
    void whatIsNoRowIsToldAndNotHeld() {
        assertThatThrownBy(() -> rows("\"a")).hasMessageContaining("ends within quotes");
        assertThatThrownBy(() -> rows("a".repeat(100_000))).hasMessageContaining("longer than");
    }
}
