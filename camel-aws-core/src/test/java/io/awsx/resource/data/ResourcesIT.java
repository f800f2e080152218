package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.ServiceException;
import io.awsx.testkit.MotoEngine;
import io.awsx.waiting.WaitLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        instance.waitUntil("running", Map.of(), SOON);
        assertThat(instance.get("state")).isEqualTo(Map.of("Code", 16, "Name", "running"));
        assertThat(instance.reference("vpc").get("CidrBlock")).isEqualTo("172.31.0.0/16");
        assertThat(instance.action("create_tags", Map.of("Tags", List.of(Map.of("Key", "Name", "Value", "a")))))
                .isEqualTo(List.of(ec2.subResource("Tag", instance.identifier("id"), "Name", "a")));
        assertThat(instance.reload().get("Tags")).isEqualTo(List.of(Map.of("Key", "Name", "Value", "a")));
        instance.action("delete_tags", Map.of("Tags", List.of(Map.of("Key", "Name"))));
        assertThat(instance.reload()).doesNotContainKey("Tags");
        instance.action("stop");
        instance.waitUntil("stopped", Map.of(), SOON);
        instance.action("terminate");
        instance.waitUntil("terminated", Map.of(), SOON);
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
}
