package io.awsx.s3x.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrphanedUploadsTest {

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:01Z");

    private List<Object> aborted(String keyName, boolean windows, Map<String, Instant> uploads) {
        List<Map<String, Object>> listed = new ArrayList<>();
        uploads.forEach((key, begun) -> listed.add(Map.of("Key", key, "UploadId", "id-of-" + key, "Initiated", begun)));
        aws.on("s3", "ListMultipartUploads").answer(Map.of("Uploads", listed, "IsTruncated", false));
        aws.on("s3", "AbortMultipartUpload").answer(Map.of());
        new OrphanedUploads(aws.session().client("s3"), "b", keyName, windows, () -> NOW).abort(Duration.ofHours(24));
        return aws.calls("s3", "AbortMultipartUpload").stream()
                .map(call -> call.input().get("Key"))
                .toList();
    }

    @Test
    void onlyOldUploadsOfOurNamesAreAborted() {
        assertThat(aborted(
                        "log/day.txt",
                        false,
                        Map.of(
                                "log/day.txt", LONG_AGO,
                                "log/day-12.txt", LONG_AGO,
                                "log/day-9d7a2f2e-1a7b-3c5d-8e9f-001122334455.txt", LONG_AGO,
                                "log/day-13.txt", LATER,
                                "log/daylight.txt", LONG_AGO,
                                "log/day-12.csv", LONG_AGO,
                                "log/day/x.txt", LONG_AGO)))
                .containsExactlyInAnyOrder(
                        "log/day.txt", "log/day-12.txt", "log/day-9d7a2f2e-1a7b-3c5d-8e9f-001122334455.txt");
    }

    @Test
    void anExpressionStandsForAnything() {
        assertThat(aborted(
                        "in/${date:now:yyyy}/${header.who.name}/day.txt",
                        false,
                        Map.of(
                                "in/2024/ann/day-1.txt",
                                LONG_AGO,
                                "in/2024/day.txt",
                                LONG_AGO,
                                "in/a/b/x.txt",
                                LONG_AGO)))
                .containsExactly("in/2024/ann/day-1.txt");
    }

    @Test
    void windowsArePartOfTheName() {
        assertThat(aborted("day.txt", true, Map.of("day_20240101_0800_0800-0805-1.txt", LONG_AGO, "day.txt", LONG_AGO)))
                .containsExactly("day_20240101_0800_0800-0805-1.txt");
    }
}
