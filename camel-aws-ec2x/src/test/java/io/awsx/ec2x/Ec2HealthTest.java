package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.CheckedProducer;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether producers can use EC2, as Camel is asked for it. */
class Ec2HealthTest {

    private static final String ON = "camel.health.producersEnabled=true";

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private CheckedProducer started(String... properties) throws Exception {
        return new CheckedProducer(
                aws.session(),
                "awsx-ec2:instances?operation=createAndRunInstances&imageId=ami-1&userData=SECRETSCRIPT",
                properties);
    }

    private HealthCheck.Result checked() throws Exception {
        try (CheckedProducer producer = started(ON)) {
            return producer.result().orElseThrow();
        }
    }

    @Test
    void anEc2ThatAnswersIsUp() throws Exception {
        aws.on("ec2", "DescribeRegions").answer(Map.of("Regions", List.of(Map.of("RegionName", "us-east-1"))));

        HealthCheck.Result result = checked();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("operation", "DescribeRegions");
        assertThat(result.getCheck().getId()).startsWith("producer:awsx-ec2:instances@");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AuthFailure | 401 | the service does not know who calls: check the credentials",
                "ExpiredTokenException | 400 | the credentials are over: get new ones",
                "UnauthorizedOperation | 403 | let the caller do that, or set healthCheckProducerEnabled=false",
                "InternalError | 500 | that may pass",
                "InvalidAction | 400 | check the endpoint's options"
            })
    void anEc2ThatRefusesIsDownAndTellsWhatMendsIt(String code, int status, String mend) throws Exception {
        aws.on("ec2", "DescribeRegions").fail(code, status, "told with SECRETTOKEN and AKIDSCRIPTED", Map.of());

        HealthCheck.Result result = checked();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow())
                .startsWith("ec2 DescribeRegions in us-east-1 failed: " + code + " (HTTP " + status + "); ")
                .contains(mend);
        assertThat(result.getDetails()).containsEntry("error.code", code);
        assertThat(result.getMessage() + result.getDetails().toString())
                .doesNotContain("SECRETTOKEN", "AKIDSCRIPTED", "SECRETSCRIPT");
        assertThat(result.getError()).isEmpty();
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
        try (CheckedProducer producer = started(ON, "camel.component.awsx-ec2.healthCheckProducerEnabled=false")) {
            assertThat(producer.result()).map(HealthCheck.Result::getState).contains(HealthCheck.State.UNKNOWN);
        }
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void aCheckGoesAndComesWithItsRoute() throws Exception {
        aws.on("ec2", "DescribeRegions").answer();
        try (CheckedProducer producer = started(ON)) {
            producer.camel().getRouteController().stopRoute("route");
            assertThat(producer.result()).isEmpty();
            producer.camel().getRouteController().startRoute("route");
            assertThat(producer.result()).map(HealthCheck.Result::getState).contains(HealthCheck.State.UP);
        }
    }
}
