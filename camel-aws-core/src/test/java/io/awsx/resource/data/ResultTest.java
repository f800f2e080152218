package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultTest {

    private final Resource ec2 = new ScriptedClient("ec2").service();

    private static Source response(String path) {
        return new Source(Source.Kind.RESPONSE, "", path, JmesPath.compile(path), null);
    }

    private static Result tags(String id, String key, String value, @Nullable String path, @Nullable String forEach) {
        Map<String, Source> identifiers = new LinkedHashMap<>();
        identifiers.put("ResourceId", response(id));
        identifiers.put("Key", response(key));
        identifiers.put("Value", response(value));
        return new Result("Tag", identifiers, path, path == null ? null : JmesPath.compile(path), forEach);
    }

    @Test
    void identifiersOfOneElementGoTogether() {
        Map<String, Object> answer = Map.of(
                "Tags",
                List.of(
                        Map.of("Id", "i-1", "Key", "a", "Value", "1"),
                        Map.of("Id", "i-2", "Key", "b"),
                        Map.of("Id", "i-3", "Key", "c", "Value", "3")));

        List<Resource> made =
                tags("Tags[].Id", "Tags[].Key", "Tags[].Value", "Tags[]", null).resources(ec2, Map.of(), answer);
        assertThat(made)
                .containsExactly(ec2.subResource("Tag", "i-1", "a", "1"), ec2.subResource("Tag", "i-3", "c", "3"));
        assertThat(made.get(1).data()).isEqualTo(Map.of("Id", "i-3", "Key", "c", "Value", "3"));
    }

    @Test
    void oneValueGoesWithAllOfTheOthers() {
        Map<String, Object> answer = Map.of("Id", "i-1", "Keys", List.of("a", "b"), "Values", List.of("1", "2"));

        assertThat(tags("Id", "Keys[]", "Values[]", null, null).resources(ec2, Map.of(), answer))
                .containsExactly(ec2.subResource("Tag", "i-1", "a", "1"), ec2.subResource("Tag", "i-1", "b", "2"));
    }

    @Test
    void listsThatDoNotPairUpAreRefused() {
        Map<String, Object> answer = Map.of("Id", "i-1", "Keys", List.of("a", "b"), "Values", List.of("1"));

        assertThatThrownBy(() -> tags("Id", "Keys[]", "Values[]", null, null).resources(ec2, Map.of(), answer))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("do not pair up");
    }

    @Test
    void eachValueOfOneGoesWithAllOfTheOthers() {
        Map<String, Object> answer =
                Map.of("Ids", List.of("i-1", "i-2", "i-3"), "Keys", List.of("a", "b"), "Values", List.of("1", "2"));

        assertThat(tags("Ids[]", "Keys[]", "Values[]", null, "ResourceId").resources(ec2, Map.of(), answer))
                .hasSize(6)
                .element(3)
                .isEqualTo(ec2.subResource("Tag", "i-2", "b", "2"));
    }

    @Test
    void whatIsMissingGivesNone() {
        assertThat(tags("Ids[]", "Keys[]", "Values[]", null, null).resources(ec2, Map.of(), Map.of()))
                .isEmpty();
    }
}
