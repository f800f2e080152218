package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @Test
    void aLiteralThatIsNoJsonIsAText() {
        assertThat(search("Contents[?Key==`a`].Size | [0]")).isEqualTo(5L);
        assertThat(search("Name == `n`")).isEqualTo(true);
        assertThat(search("Name == ` n`")).isEqualTo(true);
        assertThat(search("``")).isEqualTo("");
        assertThat(search("`in progress`")).isEqualTo("in progress");
        assertThat(search("`2026-01-02`")).isEqualTo("2026-01-02");
        assertThat(search("`a\\`b`")).isEqualTo("a`b");
        assertThat(search("`a\\nb`")).isEqualTo("a\nb");
        assertThat(search("[`\"n\"`, `5`, `true`, `null`, '`x`', Name]"))
                .isEqualTo(Arrays.asList("n", 5L, true, null, "`x`", "n"));
        assertThat(search("`[1, {\"a\": \"b\"}]`")).isEqualTo(List.of(1L, Map.of("a", "b")));
        assertThat(JmesPath.compile("Name == `n`")).hasToString("Name == `n`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"`a\"b`", "`a", "`"})
    void aLiteralThatCannotBeATextEitherIsRefused(String path) {
        assertThatThrownBy(() -> JmesPath.compile(path)).isInstanceOf(ClientException.class);
    }

    static List<String> deep() {
        return List.of(
                "[".repeat(5000) + "a" + "]".repeat(5000),
                "(".repeat(5000) + "a" + ")".repeat(5000),
                "a" + ".a".repeat(5000),
                "a" + "[0]".repeat(5000),
                "a" + "[]".repeat(5000),
                "a" + " || a".repeat(5000),
                "a" + " | a".repeat(5000),
                "a" + "[?a".repeat(5000) + "]".repeat(5000),
                "!".repeat(5000) + "a",
                "not_null(".repeat(5000) + "a" + ")".repeat(5000),
                "{a:".repeat(5000) + "a" + "}".repeat(5000),
                "`" + "[".repeat(5000) + "]".repeat(5000) + "`",
                "*" + ".*".repeat(5000),
                "a" + " == a".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void whatNestsWithoutEndIsRefusedBeforeTheStackEnds(String path) {
        assertThatThrownBy(() -> JmesPath.compile(path).search(OUTPUT))
                .isInstanceOf(ClientException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void whatIsTakenCanBeApplied(String path) {
        String shorter = path.replaceAll("(.+?)\\1{2000,}", "$1");
        JmesPath.compile(shorter).search(OUTPUT);
        String nested = "a" + ".a".repeat(400);
        assertThat(JmesPath.compile(nested).search(OUTPUT)).isNull();
        assertThat(JmesPath.compile("[" + "Name, ".repeat(5000) + "Name]").search(OUTPUT))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5001);
        assertThat(JmesPath.compile("Contents[?" + "Key == 'x' || ".repeat(200) + "Key == 'a'].Size")
                        .search(OUTPUT))
                .isEqualTo(List.of(5L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum([to_number('1e-100000000'), `1`])",
                "ceil(`1e-100000000`)",
                "`1e100000000`",
                "abs(`1e-100000000`)",
                "sum([Fine, `1`])",
                "ceil(Fine)",
                "floor(Huge)",
                "Fine < Huge",
                "avg([Fine, Huge])",
                "to_string(Huge)",
                "sum([`9223372036854775807`, `9223372036854775807`])",
                "avg(Thirds)"
            })
    void numbersOfAnySizeAreReckonedWithOrRefusedAtOnce(String path) {
        Map<String, Object> output = Map.of(
                "Fine",
                new BigDecimal("1e-100000000"),
                "Huge",
                new BigDecimal("1e100000000"),
                "Thirds",
                List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2")));
        Throwable failure = catchThrowable(() -> assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> JmesPath.compile(path).search(output)));
        assertThat(failure == null || failure instanceof ClientException)
                .as("%s", failure)
                .isTrue();
    }
}
