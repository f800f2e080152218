package io.awsx.camel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTypingTest {

    private static CamelContext camel;
    private static ModelTyping typing;

    private final Map<String, Object> input = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        camel = new DefaultCamelContext();
        camel.start();
        typing = new ModelTyping(camel.getTypeConverter());
    }

    @AfterAll
    static void stop() throws Exception {
        camel.close();
    }

    private static Shape input(String operation) {
        return ModelCatalog.builtIn().service("s3").operation(operation).input();
    }

    private void put(String operation, String path, Object value) {
        typing.put(input, input(operation), path, value);
    }

    @Test
    void textsBecomeWhatTheModelWants() {
        put("ListObjectsV2", "MaxKeys", "7");
        put("ListObjectsV2", "FetchOwner", "true");
        put("ListObjectsV2", "Prefix", 12);
        assertThat(input)
                .containsEntry("MaxKeys", 7)
                .containsEntry("FetchOwner", true)
                .containsEntry("Prefix", "12");
        put("PutObject", "ContentLength", "5000000000");
        assertThat(input).containsEntry("ContentLength", 5_000_000_000L);
    }

    @Test
    void pathsGoIntoListsAndMapsInAnyOrder() {
        put("PutBucketTagging", "Tagging.TagSet[1].Key", "b");
        put("PutBucketTagging", "Tagging.TagSet[0].Key", "a");
        put("PutBucketTagging", "Tagging.TagSet[0].Value", 1);
        assertThat(input)
                .isEqualTo(Map.of(
                        "Tagging", Map.of("TagSet", List.of(Map.of("Key", "a", "Value", "1"), Map.of("Key", "b")))));
        put("PutObject", "Metadata.a-b", "c");
        assertThat(input).containsEntry("Metadata", Map.of("a-b", "c"));
    }

    @Test
    void aListIsATextWithCommasOrACollectionOrTagsByName() {
        put("ListObjectsV2", "OptionalObjectAttributes", "RestoreStatus, Other");
        assertThat(input).containsEntry("OptionalObjectAttributes", List.of("RestoreStatus", "Other"));
        put("PutBucketTagging", "Tagging.TagSet", Map.of("colour", 7));
        assertThat(input).containsEntry("Tagging", Map.of("TagSet", List.of(Map.of("Key", "colour", "Value", "7"))));
    }

    @Test
    void whatIsThereAlreadyStaysTheCallers() {
        Map<String, Object> mine = Map.of("Description", "mine");
        input.put("RestoreRequest", mine);
        put("RestoreObject", "RestoreRequest.Days", "3");
        assertThat(input).containsEntry("RestoreRequest", Map.of("Description", "mine", "Days", 3));
        assertThat(mine).containsOnlyKeys("Description");
    }

    @Test
    void whatIsThereAlreadyMustBeOfItsKind() {
        input.put("RestoreRequest", "a secret text");
        assertThatThrownBy(() -> put("RestoreObject", "RestoreRequest.Days", "3"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("RestoreRequest.Days")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tagging.TagSet[x].Key",
                "Tagging.TagSet[-1].Key",
                "Tagging.TagSet[10000].Key",
                "Tagging.TagSet[0.Key"
            })
    void anIndexThatIsNoneIsRefused(String path) {
        assertThatThrownBy(() -> put("PutBucketTagging", path, "a")).isInstanceOf(ClientException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Taging.TagSet[0].Key", "Tagging.TagSet.Key", "Tagging.TagSet[0].Kex", "Tagging[0]", "", "."})
    void aPathThatDoesNotFitIsRefusedWithTheNearestNames(String path) {
        assertThatThrownBy(() -> put("PutBucketTagging", path, "a secret"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("param." + path)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aValueOfTheWrongTypeIsRefusedWithoutTellingIt() {
        for (String member : List.of("MaxKeys", "FetchOwner")) {
            assertThatThrownBy(() -> put("ListObjectsV2", member, "a secret"))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining(member)
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> put("ListObjectsV2", "MaxKeys", "99999999999")).isInstanceOf(ClientException.class);
    }
}
