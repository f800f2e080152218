package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testkit.MotoEngine;
import io.awsx.waiting.WaitLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Resources of services as moto has them. */
class ResourcesIT {

    @RegisterExtension
    static final MotoEngine engine = new MotoEngine();

    private static final WaitLimits SOON = new WaitLimits(Duration.ZERO, 20, null);
    private static final String IMAGE = "ami-0123456789abcdef0";

    private static AwsSession session;

    @BeforeAll
    static void openSession() {
        session = AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials(MotoEngine.ACCESS_KEY, MotoEngine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build();
    }

    @AfterAll
    static void closeSession() {
        session.close();
    }

    @Test
    void anInstanceLives() {
        Resource ec2 = session.resource("ec2");
        Resource instance = (Resource)
                ((List<?>) ec2.action("create_instances", Map.of("ImageId", IMAGE, "MinCount", 1, "MaxCount", 1)))
                        .get(0);
        assertThat(instance.isLoaded()).isTrue();
        instance.waitUntil("running", SOON);
        assertThat(instance.get("state")).isEqualTo(Map.of("Code", 16, "Name", "running"));
        assertThat(instance.reference("vpc").get("CidrBlock")).isEqualTo("172.31.0.0/16");
        assertThat(instance.action("create_tags", Map.of("Tags", List.of(Map.of("Key", "Name", "Value", "a")))))
                .isEqualTo(List.of(ec2.subResource("Tag", instance.identifier("id"), "Name", "a")));
        assertThat(instance.reload().get("Tags")).isEqualTo(List.of(Map.of("Key", "Name", "Value", "a")));
        instance.action("delete_tags", Map.of("Tags", List.of(Map.of("Key", "Name"))));
        assertThat(instance.reload()).doesNotContainKey("Tags");
        instance.action("stop");
        instance.waitUntil("stopped", SOON);
        instance.action("terminate");
        instance.waitUntil("terminated", SOON);
    }

    @Test
    void instancesAreListedFilteredAndEndedTogether() {
        Resource ec2 = session.resource("ec2");
        for (int i = 0; i < 3; i++) {
            ec2.action(
                    "create_instances",
                    Map.of(
                            "ImageId",
                            IMAGE,
                            "MinCount",
                            2,
                            "MaxCount",
                            2,
                            "TagSpecifications",
                            List.of(Map.of(
                                    "ResourceType",
                                    "instance",
                                    "Tags",
                                    List.of(Map.of("Key", "group", "Value", "b"))))));
        }
        ResourceCollection group = ec2.collection("instances")
                .filter(Map.of("Filters", List.of(Map.of("Name", "tag:group", "Values", List.of("b")))));

        assertThat(group.pageSize(1).stream()).hasSize(6);
        assertThat(group.limit(3).stream()).hasSize(3);
        assertThat(group.pageSize(1).action("terminate")).hasSize(3);
        assertThat(group.stream().map(instance -> (Object) ((Map<?, ?>) instance.get("State")).get("Name")))
                .containsOnly("terminated");
    }

    @Test
    void whatDoesNotExistIsTheServicesError() {
        Resource gone = session.resource("ec2").subResource("Instance", "i-00000000000000000");

        assertThatThrownBy(() -> gone.get("State"))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("InvalidInstanceID.NotFound"));
        assertThatThrownBy(() -> gone.action("stop")).isInstanceOf(ServiceException.class);
    }

    @Test
    void aQueueIsFilledAndEmptied() {
        Resource sqs = session.resource("sqs");
        Resource queue = (Resource) sqs.action("create_queue", Map.of("QueueName", "jobs"));
        assertThat(sqs.action("get_queue_by_name", Map.of("QueueName", "jobs"))).isEqualTo(queue);
        assertThat(sqs.collection("queues").stream()).containsExactly(queue);

        queue.action("send_message", Map.of("MessageBody", "one"));
        queue.action(
                "send_messages",
                Map.of(
                        "Entries",
                        List.of(Map.of("Id", "a", "MessageBody", "two"), Map.of("Id", "b", "MessageBody", "three"))));
        List<?> messages = (List<?>) queue.action("receive_messages", Map.of("MaxNumberOfMessages", 10));
        assertThat(messages)
                .map(message -> ((Resource) message).get("body"))
                .containsExactlyInAnyOrder("one", "two", "three");
        messages.forEach(message -> ((Resource) message).action("delete"));
        assertThat(queue.action("receive_messages")).isEqualTo(List.of());
        assertThat(((Map<?, ?>) queue.get("attributes")).get("QueueArn"))
                .asString()
                .endsWith(":jobs");
        queue.action("delete");
        assertThat(sqs.collection("queues").stream()).isEmpty();
    }

    private static Resource made(Resource owner, String action, Map<String, ?> input) {
        return (Resource) Objects.requireNonNull(owner.action(action, input));
    }

    @Test
    void aBucketIsFilledAndEmptied() {
        Resource s3 = session.resource("s3");
        Resource bucket = made(s3, "create_bucket", Map.of("Bucket", "mine"));
        bucket.waitUntil("exists", SOON);
        assertThat(bucket.get("creation_date")).isInstanceOf(Instant.class);
        for (int i = 0; i < 5; i++) {
            Resource object = made(bucket, "put_object", Map.of("Key", "in/" + i, "Body", "body " + i));
            assertThat(object).isEqualTo(s3.subResource("Object", "mine", "in/" + i));
        }
        bucket.subResource("Object", "out").action("put", Map.of("Body", "x"));

        ResourceCollection in = bucket.collection("objects").filter(Map.of("Prefix", "in/"));
        assertThat(in.pageSize(2).stream().map(summary -> summary.get("size"))).containsExactly(6L, 6L, 6L, 6L, 6L);
        Resource summary = s3.subResource("ObjectSummary", "mine", "out");
        assertThat(summary.get("size")).isEqualTo(1L);
        assertThat(summary.subResource("Object").get("content_length")).isEqualTo(1L);
        assertThat(in.pageSize(2).action("delete")).hasSize(3);
        assertThat(bucket.collection("objects").stream()).containsExactly(summary);
        assertThat(s3.subResource("ObjectSummary", "mine", "in/0")).satisfies(gone -> {
            assertThatThrownBy(gone::load).isInstanceOf(ServiceException.class).hasMessageContaining("in/0");
            gone.action("delete");
        });
        Resource versioning = bucket.subResource("Versioning");
        versioning.action("enable");
        assertThat(versioning.get("status")).isEqualTo("Enabled");
        bucket.collection("object_versions").action("delete");
        bucket.action("delete");
        assertThat(s3.collection("buckets").stream()).isEmpty();
    }

    @Test
    void aTopicHasSubscriptions() {
        Resource sns = session.resource("sns");
        Resource topic = made(sns, "create_topic", Map.of("Name", "news"));
        Resource subscription = made(
                topic,
                "subscribe",
                Map.of("Protocol", "email", "Endpoint", "a@example.com", "ReturnSubscriptionArn", true));
        assertThat(sns.collection("topics").stream()).containsExactly(topic);
        assertThat(topic.collection("subscriptions").stream()).containsExactly(subscription);
        assertThat(subscription.get("attributes")).asString().contains("a@example.com");
        topic.action("publish", Map.of("Message", "x"));
        topic.action("delete");
        assertThat(sns.collection("topics").stream()).isEmpty();
    }

    @Test
    void aUserIsInGroupsAndHasKeys() {
        Resource iam = session.resource("iam");
        Resource user = made(iam, "create_user", Map.of("UserName", "u"));
        Resource group = made(iam, "create_group", Map.of("GroupName", "g"));
        group.action("add_user", Map.of("UserName", "u"));
        assertThat(user.collection("groups").stream()).containsExactly(group);
        assertThat(group.collection("users").stream()).containsExactly(user);
        Resource pair = made(user, "create_access_key_pair", Map.of());
        assertThat(pair.get("secret")).isNotNull();
        assertThat(user.collection("access_keys").stream().map(key -> key.identifier("id")))
                .containsExactly(pair.identifier("id"));
        Resource role = made(iam, "create_role", Map.of("RoleName", "r", "AssumeRolePolicyDocument", "{}"));
        assertThat(role.subResource("AssumeRolePolicy").identifiers()).containsValue("r");
        assertThat(iam.subResource("AccountSummary").get("summary_map")).isNotNull();
        assertThat(user.get("arn")).asString().endsWith(":user/u");
        assertThat(iam.collection("roles").pageSize(1).stream()).contains(role);
    }

    @Test
    void aStackHasResources() {
        Resource cloudFormation = session.resource("cloudformation");
        Resource stack = made(cloudFormation, "create_stack", Map.of("StackName", "s", "TemplateBody", """
                {"Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}}"""));
        assertThat(stack.get("stack_status")).isEqualTo("CREATE_COMPLETE");
        Resource summary =
                stack.collection("resource_summaries").stream().findFirst().orElseThrow();
        assertThat(summary).hasToString("cloudformation.StackResourceSummary(stack_name='s', logical_id='Queue')");
        assertThat(summary.get("resource_type")).isEqualTo("AWS::SQS::Queue");
        assertThat(summary.subResource("Resource").get("resource_status")).isEqualTo("CREATE_COMPLETE");
        stack.action("delete");
    }

    @Test
    void alarmsOfAMetricAreDeletedTogether() {
        Resource cloudWatch = session.resource("cloudwatch");
        Resource metric = cloudWatch.subResource("Metric", "mine", "load");
        for (String name : List.of("low", "high")) {
            metric.action(
                    "put_alarm",
                    Map.of(
                            "AlarmName",
                            name,
                            "ComparisonOperator",
                            "GreaterThanThreshold",
                            "EvaluationPeriods",
                            1,
                            "Period",
                            60,
                            "Statistic",
                            "Average",
                            "Threshold",
                            1.0));
        }
        ResourceCollection alarms = cloudWatch.collection("alarms");
        assertThat(alarms.stream().map(alarm -> alarm.reference("metric"))).containsOnly(metric);
        assertThat(alarms.action("disable_actions")).hasSize(1);
        assertThat(alarms.stream().map(alarm -> alarm.get("actions_enabled"))).containsExactly(false, false);
        assertThat(cloudWatch.subResource("Alarm", "low").get("threshold")).isEqualTo(1.0);
        assertThatThrownBy(() -> cloudWatch.subResource("Alarm", "none").get("threshold"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("cloudwatch.Alarm(name='none')")
                .hasMessageContaining("does not exist");
        alarms.action("delete");
        assertThat(alarms.stream()).isEmpty();
    }

    @Test
    void aVaultTakesArchives() {
        Resource glacier = session.resource("glacier");
        Resource vault = made(glacier, "create_vault", Map.of("vaultName", "v", "accountId", "-"));
        assertThat(vault.get("number_of_archives")).isEqualTo(0L);
        Resource archive = made(vault, "upload_archive", Map.of("archiveDescription", "d", "body", "x"));
        Resource job = made(archive, "initiate_archive_retrieval", Map.of());
        assertThat(job.get("action")).isEqualTo("ArchiveRetrieval");
        assertThat(glacier.subResource("Account", "-").collection("vaults").stream()
                        .map(each -> each.identifier("name")))
                .containsExactly("v");
        vault.action("delete");
    }

    @Test
    void aTableTakesItems() {
        Resource dynamoDb = session.resource("dynamodb");
        Resource table = made(
                dynamoDb,
                "create_table",
                Map.of(
                        "TableName",
                        "t",
                        "KeySchema",
                        List.of(Map.of("AttributeName", "id", "KeyType", "HASH")),
                        "AttributeDefinitions",
                        List.of(Map.of("AttributeName", "id", "AttributeType", "S")),
                        "BillingMode",
                        "PAY_PER_REQUEST"));
        table.waitUntil("exists", SOON);
        assertThat(table.get("item_count")).isEqualTo(0L);
        table.action("put_item", Map.of("Item", Map.of("id", Map.of("S", "a"))));
        assertThat(table.action("get_item", Map.of("Key", Map.of("id", Map.of("S", "a")))))
                .extracting("Item")
                .isEqualTo(Map.of("id", Map.of("S", "a")));
        assertThat(dynamoDb.collection("tables").limit(1).stream()).containsExactly(table);
        table.action("delete");
        table.waitUntil("not_exists", SOON);
    }
}
