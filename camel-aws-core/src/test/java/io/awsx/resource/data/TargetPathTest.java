package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPathTest {

    private final Map<String, @Nullable Object> input = new LinkedHashMap<>();

    private void put(String path, Object value, int batchIndex) {
        TargetPath.of(path).put(input, value, batchIndex);
    }

    @Test
    void aMemberIsSet() {
        put("Bucket", "b", 0);
        put("Versioning.Status", "Enabled", 0);
        put("Versioning.Mode", "m", 0);

        assertThat(input).isEqualTo(Map.of("Bucket", "b", "Versioning", Map.of("Status", "Enabled", "Mode", "m")));
    }

    @Test
    void anElementIsSetByItsNumber() {
        put("Filters[0].Name", "n", 0);
        put("Filters[0].Values[0]", "v", 0);
        put("Ids[1]", "second", 0);

        assertThat(input)
                .isEqualTo(Map.of(
                        "Filters",
                        List.of(Map.of("Name", "n", "Values", List.of("v"))),
                        "Ids",
                        Arrays.asList(null, "second")));
    }

    @Test
    void anElementIsAddedEachTime() {
        put("Ids[]", "a", 0);
        put("Ids[]", "b", 0);
        put("Delete.Objects[].Key", "k", 0);
        put("Delete.Objects[].Key", "l", 0);

        assertThat(input)
                .isEqualTo(Map.of(
                        "Ids",
                        List.of("a", "b"),
                        "Delete",
                        Map.of("Objects", List.of(Map.of("Key", "k"), Map.of("Key", "l")))));
    }

    @Test
    void theElementsOfABatchAreFilledOneByOne() {
        for (int i = 0; i < 2; i++) {
            put("Entries[*].Id", "id-" + i, i);
            put("Entries[*].Handle", "handle-" + i, i);
        }

        assertThat(input)
                .isEqualTo(Map.of(
                        "Entries",
                        List.of(
                                Map.of("Id", "id-0", "Handle", "handle-0"),
                                Map.of("Id", "id-1", "Handle", "handle-1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "A.", "A[", "A[x]", "A[0", "A[-1]", "[0]"})
    void aPathThatIsNoneIsRefused(String path) {
        assertThatThrownBy(() -> TargetPath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
