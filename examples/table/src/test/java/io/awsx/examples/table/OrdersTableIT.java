package io.awsx.examples.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrdersTableIT {

    @RegisterExtension
    static final MotoEngine aws = new MotoEngine();

    @Test
    void ordersAreWrittenFoundChangedAndDeleted() {
        var printed = new ByteArrayOutputStream();
        try (AwsSession session = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .endpointUrl(aws.endpoint())
                .build()) {
            new OrdersTable(session, new PrintStream(printed, true, StandardCharsets.UTF_8)).run("orders");
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Table orders is ACTIVE",
                        "101 orders are written",
                        "Ann's last three orders above 50:",
                        "    90: 90.00",
                        "    89: 89.00",
                        "    88: 88.00",
                        "Order 1 is shipped in version 2",
                        "Not changed twice: ConditionalCheckFailedException",
                        "After its deletion: null",
                        "Table orders is gone");
    }
}
