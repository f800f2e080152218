package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.AwsSession;
import io.awsx.testkit.S3Engine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines whose clock is wrong call a server that refuses signatures of another time. */
class ServerClockIT {

    private static S3Engine engine;

    @BeforeAll
    static void start() {
        engine = S3Engine.inMemory();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-3H", "PT3H", "P400D"})
    void aMachineWithAWrongClockIsServed(String off) throws Exception {
        Clock wrong = Clock.offset(Clock.systemUTC(), Duration.parse(off));
        String bucket = "clock-" + off.toLowerCase(java.util.Locale.ROOT);
        try (AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("us-east-1")
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(engine.endpoint())
                        .clock(wrong)
                        .build();
                AwsClient s3 = session.client("s3");
                AwsClient another = session.client("s3")) {
            AwsResponse created = s3.exchange("CreateBucket", Map.of("Bucket", bucket));
            AwsResponse put = another.exchange(
                    "PutObject",
                    Map.of(
                            "Bucket",
                            bucket,
                            "Key",
                            "k",
                            "ContentLength",
                            5,
                            "Body",
                            new ByteArrayInputStream("hello".getBytes(StandardCharsets.US_ASCII))));

            assertThat(created.attempts()).isEqualTo(2);
            assertThat(put.attempts()).as("another client of the session").isEqualTo(1);
            URI link = s3.presign("GetObject", Map.of("Bucket", bucket, "Key", "k"), Duration.ofMinutes(5));
            HttpURLConnection connection = (HttpURLConnection) link.toURL().openConnection();
            try (InputStream in = connection.getInputStream()) {
                assertThat(in).hasContent("hello");
            } finally {
                connection.disconnect();
            }
        }
    }
}
