package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.ClientException;
import io.awsx.testkit.Fuzzed;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever an object, a version, and a file are called, a link is of them and nothing else, or there is none. */
class PresignedUrlFuzzTest {

    private static final AwsSession SESSION = AwsSession.builder()
            .environment(Map.of())
            .region("eu-west-1")
            .credentials("AKIDEXAMPLE", "secret")
            .build();
    private static final AwsClient S3 = SESSION.client("s3");

    @AfterAll
    static void close() {
        SESSION.close();
    }

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, PresignedUrlFuzzTest::link);
    }

    @Test
    void linksOfNearlyTheSame() {
        Fuzzed.seedsAndMutants(PresignedUrlFuzzTest.class, 500, PresignedUrlFuzzTest::fuzzerTestOneInput);
    }

    /** Key, version, and name of the file, separated by a line feed. */
    private static void link(byte[] input) {
        String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 3);
        Map<String, Object> object = new LinkedHashMap<>(Map.of("Bucket", "some-bucket", "Key", parts[0]));
        Map<String, String> query = new TreeMap<>();
        if (parts.length > 1) {
            object.put("VersionId", parts[1]);
            query.put("versionId", parts[1]);
        }
        if (parts.length > 2) {
            object.put("ResponseContentDisposition", parts[2]);
            query.put("response-content-disposition", parts[2]);
        }
        URI link;
        try {
            link = S3.presign("GetObject", object, Duration.ofMinutes(5));
        } catch (ClientException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(link.getRawAuthority()).isEqualTo("some-bucket.s3.eu-west-1.amazonaws.com");
        assertThat(link.getRawFragment()).isNull();
        assertThat(decoded(link.getRawPath())).isEqualTo("/" + parts[0]);
        Map<String, String> found = new TreeMap<>();
        for (String pair : link.getRawQuery().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.startsWith("X-Amz-") && !pair.startsWith("x-id=")) {
                found.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        assertThat(found).isEqualTo(query);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
