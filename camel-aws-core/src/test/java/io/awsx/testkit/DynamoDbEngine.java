package io.awsx.testkit;

import java.io.IOException;
import java.util.List;

/** DynamoDB as Amazon gives it to developers: in memory, with transactions and PartiQL, a store for each access key. */
public final class DynamoDbEngine extends ProcessEngine {

    @Override
    ServerProcess start() throws IOException {
        int port = ServerProcess.freePort();
        return ServerProcess.start(
                "dynamodb",
                port,
                ForkedServer.command(
                        List.of("-Dsqlite4java.library.path=" + ServerProcess.FOLDER.resolve("natives")),
                        "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
                        List.of("-inMemory", "-disableTelemetry", "-port", String.valueOf(port))));
    }
}
