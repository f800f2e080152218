package io.awsx.s3x;

import io.awsx.AwsSession;
import io.awsx.camel.idempotent.DynamoDbIdempotentRepository;
import io.awsx.testkit.ProcessEngine;
import java.util.Map;

/** The repository that nodes share, as their URIs name it. */
public final class NodeKeys {

    private NodeKeys() {}

    /** A repository that lasts as long as its JVM. */
    public static DynamoDbIdempotentRepository of(String endpoint, String table) {
        AwsSession session = AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .endpointUrl(endpoint)
                .build();
        return DynamoDbIdempotentRepository.builder()
                .session(session)
                .table(table)
                .build();
    }
}
