package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmesPathTest {

    private static final Map<String, Object> OUTPUT = Map.of(
            "Name", "n",
            "Contents", List.of(Map.of("Key", "a", "Size", 5L), Map.of("Key", "b", "Size", 50L)),
            "When", Instant.parse("2026-01-02T03:04:05Z"),
            "Nulls", Arrays.asList("x", null));

    private static Object search(String path) {
        return JmesPath.compile(path).search(OUTPUT);
    }

    @Test
    void expressionsOfModelsFindWhatTheyName() {
        assertThat(search("Name")).isEqualTo("n");
        assertThat(search("Missing")).isNull();
        assertThat(search("NextMarker || Contents[-1].Key")).isEqualTo("b");
        assertThat(search("Contents[].Key")).isEqualTo(List.of("a", "b"));
        assertThat(search("Contents[?Size > `10`].Key | [0]")).isEqualTo("b");
        assertThat(search("length(Contents[?Key == 'a']) == `1`")).isEqualTo(true);
        assertThat(search("{k: Contents[0].Key, missing: Nothing}"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("k", "a")
                .containsEntry("missing", null);
        assertThat(search("Nulls[1]")).isNull();
        assertThat(search("join(',', keys(Contents[0]) | sort(@))")).isEqualTo("Key,Size");
        assertThat(search("starts_with(When, '2026-01')")).isEqualTo(true);
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(JmesPath.compile("a").search(null)).isNull();
        assertThat(JmesPath.compile("a.b[0]").search(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.", "[", "a ||", "unknown(", "'open"})
    void whatIsNoExpressionIsTheCallersMistake(String path) {
        assertThatThrownBy(() -> JmesPath.compile(path)).isInstanceOf(ClientException.class);
    }

    @Test
    void anExpressionThatCannotBeAppliedSaysSo() {
        assertThatThrownBy(() -> search("length(`5`)"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("length");
    }
}
