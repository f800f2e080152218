package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Routes as Camel's components have them, of services other than SQS. */
@SuppressWarnings("unchecked") // Bodies and headers that are Maps.
class ServiceProfilesTest extends ProfileTestSupport {

    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:news";

    @Test
    void aTopicIsFoundByItsName() {
        aws.on("sns", "ListTopics")
                .answer(Map.of(
                        "Topics",
                        List.of(Map.of("TopicArn", "arn:aws:sns:us-east-1:123456789012:oldnews")),
                        "NextToken",
                        "2"));
        aws.on("sns", "ListTopics")
                .with(Map.of("NextToken", "2"))
                .answer(Map.of("Topics", List.of(Map.of("TopicArn", TOPIC))));
        aws.on("sns", "Publish").answer(Map.of("MessageId", "m"));

        Exchange sent = send("awsx:sns/news?subject=s", "hello", Map.of("CamelAwsSnsSubject", "other"));
        send("awsx:sns/" + TOPIC + "?subject=s", "hello");

        assertThat(aws.calls("sns", "Publish"))
                .extracting(call -> call.input())
                .containsExactly(
                        Map.of("TopicArn", TOPIC, "Message", "hello", "Subject", "other"),
                        Map.of("TopicArn", TOPIC, "Message", "hello", "Subject", "s"));
        assertThat(sent.getMessage().getBody()).isEqualTo("hello");
        assertThat(sent.getMessage().getHeader("CamelAwsSnsMessageId")).isEqualTo("m");
    }

    @Test
    void aTopicThatIsNotThereIsToldOrMade() {
        aws.on("sns", "ListTopics").answer(Map.of("Topics", List.of()));
        aws.on("sns", "CreateTopic").answer(Map.of("TopicArn", TOPIC));
        aws.on("sns", "Publish").answer(Map.of("MessageId", "m"));

        assertThatThrownBy(() -> send("awsx:sns/news", "hello"))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "There is no topic news in us-east-1; nothing was sent. Create it, or set autoCreateTopic=true;"
                                + " one of another account must be named by its ARN or URL");
        send("awsx:sns/news.fifo?autoCreateTopic=true&messageGroupIdStrategy=useConstant&kmsMasterKeyId=k", "hello");

        assertThat(input("sns", "CreateTopic"))
                .isEqualTo(Map.of(
                        "Name",
                        "news.fifo",
                        "Attributes",
                        Map.of("FifoTopic", "true", "ContentBasedDeduplication", "false", "KmsMasterKeyId", "k")));
    }

    @Test
    void itemsAreGivenByHeadersAndTheBodyIsNotLookedAt() {
        aws.on("dynamodb", "PutItem").answer();
        Map<String, Object> item = Map.of("id", Map.of("S", "7"), "n", new BigDecimal("1.5"), "m", Map.of("a", true));

        send("awsx:dynamodb/orders", Map.of("anything", "else"), Map.of("CamelAwsDdbItem", item));

        assertThat(input("dynamodb", "PutItem"))
                .isEqualTo(Map.of(
                        "TableName",
                        "orders",
                        "Item",
                        Map.of(
                                "id", Map.of("S", "7"),
                                "n", Map.of("N", "1.5"),
                                "m", Map.of("M", Map.of("a", Map.of("BOOL", true))))));
    }

    @Test
    void resultsOfDynamoDbAreBodyAndHeaders() {
        aws.on("dynamodb", "Query")
                .answer(Map.of("Items", List.of(Map.of("id", Map.of("S", "7"))), "Count", 1, "ScannedCount", 1));
        aws.on("dynamodb", "GetItem").answer(Map.of("Item", Map.of("id", Map.of("S", "7"))));

        Exchange queried = send(
                "awsx:dynamodb/orders?operation=Query&consistentRead=true",
                "left over",
                Map.of(
                        "CamelAwsDdbKeyConditions",
                        Map.of("id", Map.of("ComparisonOperator", "EQ", "AttributeValueList", List.of("7"))),
                        "CamelAwsDdbLimit",
                        "3",
                        "CamelAwsDdbLastEvaluatedKey",
                        "of a call before"));
        Exchange got = send(
                "awsx:dynamodb/orders?operation=GetItem&nativeTypes=true",
                null,
                Map.of("CamelAwsDdbKey", Map.of("id", "7")));

        assertThat(input("dynamodb", "Query"))
                .isEqualTo(Map.of(
                        "TableName",
                        "orders",
                        "ConsistentRead",
                        true,
                        "Limit",
                        3,
                        "KeyConditions",
                        Map.of(
                                "id",
                                Map.of("ComparisonOperator", "EQ", "AttributeValueList", List.of(Map.of("S", "7"))))));
        assertThat(queried.getMessage().getHeaders())
                .containsEntry("CamelAwsDdbCount", 1)
                .containsEntry("CamelAwsDdbIsTruncated", false)
                .doesNotContainKey("CamelAwsDdbLastEvaluatedKey");
        assertThat(queried.getMessage().getBody(Map.class)).containsKey("Items");
        assertThat(got.getMessage().getHeader("CamelAwsDdbAttributes")).isEqualTo(Map.of("id", "7"));
    }

    @Test
    void aHeaderCannotChooseAnotherTable() {
        aws.on("dynamodb", "Scan").answer(Map.of());

        assertThatThrownBy(() ->
                        send("awsx:dynamodb/orders?operation=Scan", null, Map.of("CamelAwsDdbTableName", "payroll")))
                .hasMessageContaining("A header gives TableName=payroll, but the URI says orders; nothing was sent");
        send(
                "awsx:dynamodb/orders?operation=Scan&overridable=TableName",
                null,
                Map.of("CamelAwsDdbTableName", "archive"));

        assertThat(input("dynamodb", "Scan")).containsEntry("TableName", "archive");
    }

    @Test
    void aTableIsMadeByOptions() {
        aws.on("dynamodb", "CreateTable").answer();

        send(
                "awsx:dynamodb/orders?operation=CreateTable&keyAttributeName=id&keyAttributeType=HASH&keyScalarType=S"
                        + "&readCapacity=1&writeCapacity=2",
                null);

        assertThat(input("dynamodb", "CreateTable"))
                .isEqualTo(Map.of(
                        "TableName", "orders",
                        "KeySchema", List.of(Map.of("AttributeName", "id", "KeyType", "HASH")),
                        "AttributeDefinitions", List.of(Map.of("AttributeName", "id", "AttributeType", "S")),
                        "ProvisionedThroughput", Map.of("ReadCapacityUnits", 1L, "WriteCapacityUnits", 2L)));
    }

    @Test
    void aFunctionTakesTheBodyAndItsAnswerIsText() {
        aws.on("lambda", "Invoke")
                .answer(Map.of("StatusCode", 200, "Payload", "\"hi\"".getBytes(StandardCharsets.UTF_8)));

        Exchange sent = send("awsx:lambda/greet?qualifier=7", "{\"a\": 1}");

        assertThat(input("lambda", "Invoke"))
                .containsEntry("FunctionName", "greet")
                .containsEntry("Qualifier", "7");
        assertThat(sent.getMessage().getBody()).isEqualTo("\"hi\"");
        assertThat(sent.getMessage().getHeader("CamelAwsLambdaStatusCode")).isEqualTo(200);
    }

    @Test
    void aSecretIsTheBody() {
        aws.on("secretsmanager", "GetSecretValue").answer(Map.of("SecretString", "swordfish", "VersionId", "v"));
        aws.on("secretsmanager", "ReplicateSecretToRegions").answer();

        Exchange got = send("awsx:secretsmanager/prod/db?operation=getSecret", null);
        send(
                "awsx:secretsmanager/prod/db?operation=replicateSecretToRegions",
                null,
                Map.of("CamelAwsSecretsManagerSecretReplicationRegions", "eu-west-1, eu-west-2"));

        assertThat(got.getMessage().getBody()).isEqualTo("swordfish");
        assertThat(got.getMessage().getHeader("CamelAwsSecretsManagerSecretVersionId"))
                .isEqualTo("v");
        assertThat(input("secretsmanager", "ReplicateSecretToRegions"))
                .isEqualTo(Map.of(
                        "SecretId",
                        "prod/db",
                        "AddReplicaRegions",
                        List.of(Map.of("Region", "eu-west-1"), Map.of("Region", "eu-west-2"))));
    }

    @Test
    void aParameterIsTheBody() {
        aws.on("ssm", "GetParameter")
                .answer(Map.of("Parameter", Map.of("Value", "v", "Version", 3L, "LastModifiedDate", Instant.EPOCH)));

        Exchange got = send("awsx:ssm//prod/db?withDecryption=true", null);

        assertThat(input("ssm", "GetParameter")).isEqualTo(Map.of("Name", "/prod/db", "WithDecryption", true));
        assertThat(got.getMessage().getBody()).isEqualTo("v");
        assertThat(got.getMessage().getHeader("CamelAwsSsmParameterVersion")).isEqualTo(3L);
    }

    @Test
    void aStreamMayBeNamedByItsArn() {
        aws.on("kinesis", "PutRecord").answer(Map.of("SequenceNumber", "s2", "ShardId", "shard-0"));
        String arn = "arn:aws:kinesis:us-east-1:123456789012:stream/clicks";

        Exchange sent = send(
                "awsx:kinesis/" + arn,
                "data",
                Map.of("CamelAwsKinesisPartitionKey", 7, "CamelAwsKinesisSequenceNumber", "s1"));

        assertThat(input("kinesis", "PutRecord"))
                .containsEntry("StreamARN", arn)
                .containsEntry("PartitionKey", "7")
                .containsEntry("SequenceNumberForOrdering", "s1")
                .doesNotContainKey("StreamName");
        assertThat(sent.getMessage().getHeader("CamelAwsKinesisSequenceNumber")).isEqualTo("s2");
        assertThat(sent.getMessage().getBody()).isEqualTo("data");
    }

    @Test
    void rulesAreOfTheBusOfTheUri() {
        aws.on("events", "PutRule").answer(Map.of("RuleArn", "arn"));

        Exchange sent = send(
                "awsx:eventbridge/bus?eventPatternFile=RAW({\"source\":[\"s\"]})",
                "left over",
                Map.of("CamelAwsEventbridgeRuleName", "r"));

        assertThat(input("events", "PutRule"))
                .isEqualTo(Map.of("Name", "r", "EventBusName", "bus", "EventPattern", "{\"source\":[\"s\"]}"));
        assertThat(sent.getMessage().getHeader("CamelAwsEventbridgeRuleArn")).isEqualTo("arn");
    }

    @Test
    void allEventsOfAnInputGoToTheBusOfTheUri() {
        aws.on("events", "PutEvents").answer(Map.of("FailedEntryCount", 0, "Entries", List.of()));
        Map<String, Object> event = Map.of("Source", "s", "DetailType", "t", "Detail", "{}");

        send("awsx:eventbridge/bus?operation=PutEvents", Map.of("Entries", List.of(event, event)));

        assertThat((List<?>) input("events", "PutEvents").get("Entries"))
                .hasSize(2)
                .allSatisfy(entry ->
                        assertThat(((Map<?, ?>) entry).get("EventBusName")).isEqualTo("bus"));
        assertThatThrownBy(() -> send(
                        "awsx:eventbridge/bus?operation=PutEvents",
                        Map.of("Entries", List.of(Map.of("EventBusName", "other", "Detail", "{}")))))
                .hasMessageContaining("Entries[0].EventBusName=other, but the URI says bus");
    }
}
