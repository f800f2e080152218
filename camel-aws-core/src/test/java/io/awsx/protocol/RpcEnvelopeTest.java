package io.awsx.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.model.ModelCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpcEnvelopeTest {

    @ParameterizedTest
    @CsvSource({
        "codeconnections, ListConnections, com.amazonaws.codeconnections.CodeConnections_20231201",
        "eventbridgev2, ListEventBuses, AWSEventsV2",
        "cloudwatch, ListMetrics, GraniteServiceVersion20100801"
    })
    void thePathOfCborHasTheNameThatBoto3Sends(String service, String operation, String name) {
        assertThat(RpcEnvelope.RPC_V2_PATH.path(
                        ModelCatalog.builtIn().service(service).operation(operation)))
                .isEqualTo("/service/" + name + "/operation/" + operation);
    }
}
