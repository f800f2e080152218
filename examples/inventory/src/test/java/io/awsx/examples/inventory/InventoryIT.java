package io.awsx.examples.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InventoryIT {

    @RegisterExtension
    static final MotoEngine aws = new MotoEngine();

    private AwsSession session;

    @BeforeEach
    void openSession() {
        session = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .endpointUrl(aws.endpoint())
                .build();
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void whatIsThereIsCountedAndNamed() throws Exception {
        try (AwsClient sqs = session.client("sqs");
                AwsClient dynamodb = session.client("dynamodb")) {
            for (String queue : List.of("a", "b", "c", "d")) {
                sqs.call("CreateQueue", Map.of("QueueName", queue));
            }
            dynamodb.call(
                    "CreateTable",
                    Map.of(
                            "TableName",
                            "orders",
                            "AttributeDefinitions",
                            List.of(Map.of("AttributeName", "id", "AttributeType", "S")),
                            "KeySchema",
                            List.of(Map.of("AttributeName", "id", "KeyType", "HASH")),
                            "BillingMode",
                            "PAY_PER_REQUEST"));
        }

        String printed = print(Kind.USUAL);

        assertThat(printed)
                .startsWith("Account 123456789012, region eu-west-1\n")
                .contains("     0  instances\n")
                .contains("     1  tables                        orders\n")
                .containsPattern("     4  queues                        \\S+/a, \\S+/b, \\S+/c, \\.\\.\\.\n")
                .doesNotContain("?");
        assertThat(printed.lines()).hasSize(1 + Kind.USUAL.size());
    }

    @Test
    void whatCannotBeListedDoesNotStopTheOthers() throws Exception {
        Kind gone = new Kind(
                "events of no stack",
                "cloudformation",
                "DescribeStackEvents",
                Map.of("StackName", "none"),
                "StackEvents[].EventId");
        Kind wrong = new Kind("typos", "sqs", "ListQeues", Map.of(), "QueueUrls");
        Kind alarms = new Kind("alarms", "cloudwatch", "DescribeAlarms", Map.of(), "MetricAlarms[].AlarmName");

        assertThat(print(List.of(gone, wrong, alarms)).lines().skip(1))
                .containsExactly(
                        "     ?  events of no stack            ValidationError",
                        "     ?  typos                         Service sqs has no operation ListQeues; did you mean ListQueues?",
                        "     0  alarms");
    }

    private String print(List<Kind> kinds) throws Exception {
        var bytes = new ByteArrayOutputStream();
        new Inventory(session).print(kinds, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
