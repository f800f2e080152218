package io.awsx.resource.dynamodb;

import static io.awsx.resource.dynamodb.Conditions.attr;
import static io.awsx.resource.dynamodb.Conditions.key;
import static io.awsx.resource.dynamodb.Conditions.named;
import static io.awsx.resource.dynamodb.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(key("a").eq(1), "#n0 = :v0"),
                Arguments.of(key("a").lt(1), "#n0 < :v0"),
                Arguments.of(key("a").le(1), "#n0 <= :v0"),
                Arguments.of(key("a").gt(1), "#n0 > :v0"),
                Arguments.of(key("a").ge(1), "#n0 >= :v0"),
                Arguments.of(key("a").between(1, 2), "#n0 BETWEEN :v0 AND :v1"),
                Arguments.of(key("a").beginsWith("x"), "begins_with(#n0, :v0)"),
                Arguments.of(key("a").eq(1).and(key("b").gt(2)), "(#n0 = :v0 AND #n1 > :v1)"),
                Arguments.of(attr("a").eq(1), "#n0 = :v0"),
                Arguments.of(attr("a").ne(1), "#n0 <> :v0"),
                Arguments.of(attr("a").lt(1), "#n0 < :v0"),
                Arguments.of(attr("a").le(1), "#n0 <= :v0"),
                Arguments.of(attr("a").gt(1), "#n0 > :v0"),
                Arguments.of(attr("a").ge(1), "#n0 >= :v0"),
                Arguments.of(attr("a").between(1, 2), "#n0 BETWEEN :v0 AND :v1"),
                Arguments.of(attr("a").in(1, 2, 3), "#n0 IN (:v0, :v1, :v2)"),
                Arguments.of(attr("a").in(List.of(1)), "#n0 IN (:v0)"),
                Arguments.of(attr("a").exists(), "attribute_exists(#n0)"),
                Arguments.of(attr("a").notExists(), "attribute_not_exists(#n0)"),
                Arguments.of(attr("a").beginsWith("x"), "begins_with(#n0, :v0)"),
                Arguments.of(attr("a").contains("x"), "contains(#n0, :v0)"),
                Arguments.of(attr("a").type("SS"), "attribute_type(#n0, :v0)"),
                Arguments.of(attr("a").size().gt(3), "size(#n0) > :v0"),
                Arguments.of(attr("a").size().eq(attr("b").size()), "size(#n0) = size(#n1)"),
                Arguments.of(attr("a").le(attr("b")), "#n0 <= #n1"),
                Arguments.of(attr("a.b[0][1].c").eq(1), "#n0.#n1[0][1].#n2 = :v0"),
                Arguments.of(attr("a.a").eq(1), "#n0.#n0 = :v0"),
                Arguments.of(named("a.b[0]").eq(1), "#n0 = :v0"),
                Arguments.of(not(attr("a").eq(1)), "(NOT #n0 = :v0)"),
                Arguments.of(attr("a").eq(1).not().not(), "(NOT (NOT #n0 = :v0))"),
                Arguments.of(
                        attr("a").eq(1).or(attr("b").eq(2)).and(attr("a").eq(3)),
                        "((#n0 = :v0 OR #n1 = :v1) AND #n0 = :v2)"),
                Arguments.of(key("a").eq(1).or(attr("b").eq(2)), "(#n0 = :v0 OR #n1 = :v1)"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void eachConditionHasItsText(Condition condition, String text) {
        assertThat(condition).hasToString(text);
    }

    @Test
    void namesAndValuesStandBesideTheText() {
        Placeholders placeholders = new Placeholders();
        Condition condition = attr("a.b").eq("x").and(attr("b").in(Arrays.asList(1, null)));
        assertThat(condition.text(placeholders)).isEqualTo("(#n0.#n1 = :v0 AND #n1 IN (:v1, :v2))");
        assertThat(placeholders.names()).isEqualTo(Map.of("#n0", "a", "#n1", "b"));
        assertThat(placeholders.values())
                .containsEntry(":v0", "x")
                .containsEntry(":v1", 1)
                .containsEntry(":v2", null)
                .hasSize(3);
    }

    @Test
    void aKeysNameIsNeverAPath() {
        Placeholders placeholders = new Placeholders();
        assertThat(key("a.b[0]").eq(1).text(placeholders)).isEqualTo("#n0 = :v0");
        assertThat(placeholders.names()).isEqualTo(Map.of("#n0", "a.b[0]"));
    }

    @Test
    void whatACallHasAlreadyIsGivenToNothingElse() {
        Placeholders placeholders = new Placeholders(Map.of("#n0", "own"), Map.of(":v0", 1, ":v1", 2));
        assertThat(attr("a").eq(3).text(placeholders)).isEqualTo("#n1 = :v2");
        assertThat(placeholders.names()).isEqualTo(Map.of("#n0", "own", "#n1", "a"));
        assertThat(placeholders.values()).isEqualTo(Map.of(":v0", 1, ":v1", 2, ":v2", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[-1]", "[0]", "a[0]b", "a]"})
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> attr(path))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("'" + path + "' is no path");
    }

    @Test
    void whatCannotBeAConditionIsRefused() {
        assertThatThrownBy(() -> attr("a").in()).hasMessageContaining("at least one value");
        assertThatThrownBy(() -> attr("a").type("TEXT")).hasMessageContaining("no type TEXT; it has S, SS");
        assertThatThrownBy(() -> key("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Projection.of()).hasMessageContaining("at least one attribute");
    }

    static Stream<Arguments> updates() {
        return Stream.of(
                Arguments.of(new Update(), ""),
                Arguments.of(new Update().set("a.b", 1), "SET #n0.#n1 = :v0"),
                Arguments.of(new Update().set("a", attr("b")), "SET #n0 = #n1"),
                Arguments.of(new Update().setNamed("a.b", 1), "SET #n0 = :v0"),
                Arguments.of(new Update().ifNotExists("a", 1), "SET #n0 = if_not_exists(#n0, :v0)"),
                Arguments.of(
                        new Update().listAppend("a", List.of(1)),
                        "SET #n0 = list_append(if_not_exists(#n0, :v0), :v1)"),
                Arguments.of(
                        new Update().listPrepend("a", List.of(1)),
                        "SET #n0 = list_append(:v0, if_not_exists(#n0, :v1))"),
                Arguments.of(new Update().increment("a[1]", 2), "SET #n0[1] = if_not_exists(#n0[1], :v0) + :v1"),
                Arguments.of(new Update().remove("a", "b[0]"), "REMOVE #n0, #n1[0]"),
                Arguments.of(new Update().add("a", 1), "ADD #n0 :v0"),
                Arguments.of(new Update().delete("a", java.util.Set.of(1)), "DELETE #n0 :v0"),
                Arguments.of(
                        new Update().add("c", 1).remove("b").set("a", 1).set("d", 2),
                        "SET #n0 = :v0, #n1 = :v1 REMOVE #n2 ADD #n3 :v2"));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void eachUpdateHasItsText(Update update, String text) {
        assertThat(update).hasToString(text);
    }

    @Test
    void anUpdateDoesNotChangeTheOneItComesFrom() {
        Update one = new Update().set("a", 1);
        one.set("b", 2);
        assertThat(one).hasToString("SET #n0 = :v0");
    }
}
