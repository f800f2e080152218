package io.awsx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderMapTest {

    private final Map<String, List<String>> map = Headers.builder()
            .add("b", "1")
            .add("Set", "2")
            .add("a", "3")
            .add("SET", "4")
            .build()
            .toMap();

    @Test
    void namesCompareWithoutCase() {
        assertThat(map.get("B")).containsExactly("1");
        assertThat(map.containsKey("A")).isTrue();
        assertThat(map.containsKey("c")).isFalse();
        assertThat(map.get("c")).isNull();
        assertThat(map.getOrDefault("c", List.of("none"))).containsExactly("none");
        assertThat(map.keySet().contains("sEt")).isTrue();
    }

    @Test
    void aNameThatOccursTwiceHasAllItsValues() {
        assertThat(map.get("set")).containsExactly("2", "4");
        assertThat(map).hasSize(3);
    }

    @Test
    void itIsWalkedInTheOrderOfNames() {
        assertThat(map.keySet()).containsExactly("a", "b", "Set");
        assertThat(map.values()).containsExactly(List.of("3"), List.of("1"), List.of("2", "4"));
    }

    @Test
    void itEqualsAnotherOfTheSameFields() {
        Map<String, List<String>> other = Headers.builder()
                .add("SET", "2")
                .add("A", "3")
                .add("Set", "4")
                .add("B", "1")
                .build()
                .toMap();
        assertThat(map).isEqualTo(other);
        assertThat(Headers.EMPTY.toMap()).isEmpty();
    }

    @Test
    void itDoesNotChange() {
        assertThatThrownBy(() -> map.put("x", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.get("set").add("5")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.keySet().remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }
}
