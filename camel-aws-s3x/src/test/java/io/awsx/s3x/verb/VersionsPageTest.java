package io.awsx.s3x.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsPageTest {

    @Test
    void deleteMarkersStandWhereTheyBelong() {
        Map<String, Object> page = page(
                List.of(entry("a", "a1", 1, false), entry("b", "b2", 5, true), entry("b", "b1", 1, false)),
                List.of(entry("a", "a2", 3, true), entry("c", "c1", 2, true)));
        assertThat(VersionsPage.entries(page))
                .extracting(entry -> entry.get("VersionId") + (VersionsPage.isMarker(entry) ? " deleted" : ""))
                .containsExactly("a2 deleted", "a1", "b2", "b1", "c1 deleted");
    }

    @Test
    void aMarkerBetweenTwoVersionsStaysBetweenThem() {
        Map<String, Object> page = page(
                List.of(entry("a", "a3", 9, true), entry("a", "a1", 1, false)), List.of(entry("a", "a2", 5, false)));
        assertThat(VersionsPage.entries(page))
                .extracting(entry -> (Object) entry.get("VersionId"))
                .containsExactly("a3", "a2", "a1");
    }

    @Test
    void keysAreOrderedByTheirBytes() {
        String beyond = new String(Character.toChars(0x1F600));
        Map<String, Object> page = page(List.of(entry("\uFFEE", "v1", 1, true)), List.of(entry(beyond, "v2", 1, true)));
        assertThat(VersionsPage.entries(page))
                .extracting(entry -> (Object) entry.get("VersionId"))
                .containsExactly("v1", "v2");
    }

    @Test
    void aPageWithoutMarkersOrVersionsIsAsItIs() {
        assertThat(VersionsPage.entries(Map.of())).isEmpty();
        assertThat(VersionsPage.of(Map.of("DeleteMarkers", List.of(entry("a", "a1", 1, true)))))
                .containsOnlyKeys("Versions");
    }

    private static Map<String, Object> page(List<Map<String, Object>> versions, List<Map<String, Object>> markers) {
        return Map.of("Versions", versions, "DeleteMarkers", markers);
    }

    private static Map<String, Object> entry(String key, String version, long second, boolean latest) {
        return new HashMap<>(Map.of(
                "Key", key, "VersionId", version, "IsLatest", latest, "LastModified", Instant.ofEpochSecond(second)));
    }
}
