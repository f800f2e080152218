package io.awsx.resource;

import io.awsx.AwsSession;
import io.awsx.testkit.ProcessEngine;
import java.util.Map;

/** Sessions that call an engine. */
final class EngineSession {

    private EngineSession() {}

    static AwsSession of(ProcessEngine engine) {
        return AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build();
    }
}
