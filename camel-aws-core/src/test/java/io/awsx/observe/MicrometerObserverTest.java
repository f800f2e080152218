package io.awsx.observe;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import io.awsx.http.HttpRequest;
import io.awsx.waiting.WaitLimits;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicrometerObserverTest {

    private static final Map<String, String> OBJECT = Map.of("Bucket", "some-bucket", "Key", "k");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ScriptedS3 s3 = new ScriptedS3(builder -> builder.observer(new MicrometerObserver(registry)));

    @AfterEach
    void close() {
        s3.close();
        registry.close();
    }

    @Test
    void callsAndAttemptsAreTimed() {
        s3.transport.then(503, error("SlowDown")).thenFail("reset", true).then(200, "");
        s3.call("HeadObject", OBJECT);

        assertThat(timer("awsx.calls", "outcome", "success").count()).isEqualTo(1);
        assertThat(timer("awsx.attempts", "status", "200").count()).isEqualTo(1);
        assertThat(timer("awsx.attempts", "status", "503").count()).isEqualTo(1);
        assertThat(timer("awsx.attempts", "status", "none").count()).isEqualTo(1);
    }

    @Test
    void failuresAreOfThreeKinds() {
        s3.transport.then(404, error("NoSuchKey")).otherwise(request -> {
            throw new io.awsx.error.TransportException("reset", null, true);
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> s3.call("HeadObject", OBJECT)).isInstanceOf(AwsException.class);
        }
        try (ScriptedS3 nobody = new ScriptedS3(
                builder -> builder.observer(new MicrometerObserver(registry)).credentialsProvider(() -> null))) {
            assertThatThrownBy(() -> nobody.call("HeadObject", OBJECT)).isInstanceOf(AwsException.class);
        }

        for (String outcome : new String[] {"service", "transport", "client"}) {
            assertThat(timer("awsx.calls", "outcome", outcome).count())
                    .as(outcome)
                    .isEqualTo(1);
        }
    }

    @Test
    void waitsAreTimedByHowTheyEnd() {
        Map<String, String> bucket = Map.of("Bucket", "some-bucket");
        s3.transport.then(404, "").then(200, "").then(200, "").then(400, "");
        s3.client.waitUntil("BucketExists", bucket);
        WaitLimits once = WaitLimits.MODEL.withMaxAttempts(1);
        assertThatThrownBy(() -> s3.client.waitUntil("BucketNotExists", bucket, once))
                .isInstanceOf(AwsException.class);
        assertThatThrownBy(() -> s3.client.waitUntil("BucketExists", bucket)).isInstanceOf(AwsException.class);

        assertThat(wait("BucketExists", "success").count()).isEqualTo(1);
        assertThat(wait("BucketNotExists", "out_of_time").count()).isEqualTo(1);
        assertThat(wait("BucketExists", "service").count()).isEqualTo(1);
    }

    private Timer wait(String waiter, String outcome) {
        return registry.get("awsx.waits")
                .tags("service", "s3", "operation", "HeadBucket", "region", "eu-west-1")
                .tags("waiter", waiter, "outcome", outcome)
                .timer();
    }

    @Test
    void bytesCountBothWaysAndStreamsWhenTheyAreClosed() throws IOException {
        s3.transport.then(request -> read(request)).then(200, "0123456789");
        s3.call("PutObject", Map.of("Bucket", "some-bucket", "Key", "k", "Body", "hello"));
        try (InputStream body = (InputStream) s3.call("GetObject", OBJECT).get("Body")) {
            body.readAllBytes();
        }

        assertThat(registry.get("awsx.sent")
                        .tag("operation", "PutObject")
                        .summary()
                        .totalAmount())
                .isEqualTo(5);
        assertThat(registry.get("awsx.received")
                        .tag("operation", "GetObject")
                        .summary()
                        .totalAmount())
                .isEqualTo(10);
    }

    private static io.awsx.http.HttpResponse read(HttpRequest request) throws IOException {
        request.body().writeTo(OutputStream.nullOutputStream());
        return ScriptedTransport.answer(200, "");
    }

    private Timer timer(String name, String tag, String value) {
        return registry.get(name)
                .tags("service", "s3", "operation", "HeadObject", "region", "eu-west-1", tag, value)
                .timer();
    }
}
