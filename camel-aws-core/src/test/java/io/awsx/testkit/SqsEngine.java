package io.awsx.testkit;

import java.io.IOException;
import java.util.List;

/** SQS by ElasticMQ: in memory, JSON and query protocol. */
public final class SqsEngine extends ProcessEngine {

    @Override
    ServerProcess start() throws IOException {
        int port = ServerProcess.freePort();
        return ServerProcess.start(
                "sqs",
                port,
                ForkedServer.command(
                        List.of(
                                "-Drest-sqs.bind-hostname=127.0.0.1",
                                "-Drest-sqs.bind-port=" + port,
                                "-Drest-stats.enabled=false",
                                // What queue URLs begin with
                                "-Dnode-address.host=127.0.0.1",
                                "-Dnode-address.port=" + port),
                        "org.elasticmq.server.Main",
                        List.of()));
    }
}
