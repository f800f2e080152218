package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.CheckedProducer;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether producers can use their bucket, as Camel is asked for it. */
class S3HealthTest {

    private static final String ON = "camel.health.producersEnabled=true";
    private static final String ENDPOINT =
            "awsx-s3:orders?keyName=a.txt&customerKeyId=U0VDUkVUVE9LRU4tU0VDUkVUVE9LRU4tMTIzNDU2Nzg=";

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private CheckedProducer started(String... properties) throws Exception {
        return new CheckedProducer(aws.session(), ENDPOINT, properties);
    }

    private HealthCheck.Result checked() throws Exception {
        try (CheckedProducer producer = started(ON)) {
            return producer.result().orElseThrow();
        }
    }

    @Test
    void aBucketThatAnswersIsUp() throws Exception {
        aws.on("s3", "HeadBucket").with(Map.of("Bucket", "orders")).answer(Map.of("BucketRegion", "us-east-1"));

        HealthCheck.Result result = checked();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("operation", "HeadBucket");
        assertThat(result.getCheck().getId()).startsWith("producer:awsx-s3:orders@");
        assertThat(result.getCheck().getGroup()).isEqualTo("producers");
    }

    /** An answer to HEAD has no code but that of HTTP. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | 404 | make what the endpoint names",
                "403 | 403 | let the caller do that, or set healthCheckProducerEnabled=false",
                "301 | 301 | is in another region: mend the option region",
                "503 | 503 | that may pass"
            })
    void aBucketThatRefusesIsDownAndTellsWhatMendsIt(String code, int status, String mend) throws Exception {
        aws.on("s3", "HeadBucket").fail(code, status, "told with SECRETTOKEN and AKIDSCRIPTED", Map.of());

        HealthCheck.Result result = checked();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow())
                .startsWith("s3 HeadBucket in us-east-1 failed: " + code + " (HTTP " + status + "); ")
                .contains(mend);
        assertThat(result.getDetails()).containsEntry("http.response.code", status);
        assertThat(result.getMessage() + result.getDetails().toString())
                .doesNotContain("SECRETTOKEN", "AKIDSCRIPTED", "U0VDUkVU");
        assertThat(result.getError()).isEmpty();
    }

    @Test
    void aStoreThatDoesNotAnswerIsDown() throws Exception {
        aws.on("s3", "HeadBucket").refuseConnection();

        HealthCheck.Result result = checked();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow()).contains("got no answer; check region, uriEndpointOverride");
    }

    @Test
    void nobodyIsCheckedWhereNobodyAsksForIt() throws Exception {
        try (CheckedProducer producer = started()) {
            assertThat(producer.result()).isEmpty();
        }
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void theComponentLeavesItsProducersOut() throws Exception {
        try (CheckedProducer producer = started(ON, "camel.component.awsx-s3.healthCheckProducerEnabled=false")) {
            assertThat(producer.result()).map(HealthCheck.Result::getState).contains(HealthCheck.State.UNKNOWN);
        }
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void aCheckGoesAndComesWithItsRoute() throws Exception {
        aws.on("s3", "HeadBucket").answer(Map.of());
        try (CheckedProducer producer = started(ON)) {
            HealthCheck kept = producer.result().orElseThrow().getCheck();
            producer.camel().getRouteController().stopRoute("route");
            assertThat(producer.result()).isEmpty();
            // Who still holds it gets an answer all the same.
            assertThat(kept.call().getState()).isEqualTo(HealthCheck.State.UP);
            producer.camel().getRouteController().startRoute("route");
            assertThat(producer.result()).map(HealthCheck.Result::getState).contains(HealthCheck.State.UP);
        }
    }
}
