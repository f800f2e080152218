package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCollection;
import io.awsx.waiting.WaitLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Resources by way of sessions and clients. */
class SessionResourcesTest {

    private static final String PAGE =
            "<ListBucketResult><Contents><Key>%s</Key></Contents><IsTruncated>%s</IsTruncated>%s</ListBucketResult>";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<Duration> waits = new ArrayList<>();
    private final AwsSession session = AwsSession.builder()
            .environment(Map.of())
            .region("eu-west-1")
            .credentials("AKIDEXAMPLE", ScriptedService.SECRET)
            .sleeper(waits::add)
            .transport(transport)
            .build();

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void aSessionGivesTheSameResourceOfAServiceEachTime() {
        assertThat(session.resource("EC2")).isSameAs(session.resource("ec2"));
        assertThat(session.resource("ec2").subResource("Instance", "i-1"))
                .isEqualTo(session.resource("ec2").subResource("Instance", "i-1"))
                .isNotEqualTo(
                        session.resource("ec2", Map.of("region", "us-east-1")).subResource("Instance", "i-1"));
    }

    @Test
    void onlyNineServicesHaveResources() {
        assertThatThrownBy(() -> session.resource("lambda"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("cloudformation, cloudwatch, dynamodb, ec2, glacier, iam, s3, sns, sqs");
        assertThatThrownBy(() -> session.resource("ec3"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("did you mean");
    }

    @Test
    void aCollectionIsWalkedByTheServicesPages() {
        transport
                .then(200, PAGE.formatted("a", true, "<NextContinuationToken>t</NextContinuationToken>"))
                .then(200, PAGE.formatted("b", false, ""));
        ResourceCollection objects = session.resource("s3")
                .subResource("Bucket", "b")
                .collection("objects")
                .pageSize(1);

        assertThat(objects.stream().map(Resource::toString))
                .containsExactly(
                        "s3.ObjectSummary(bucket_name='b', key='a')", "s3.ObjectSummary(bucket_name='b', key='b')");
        assertThat(transport.requests())
                .extracting(request -> ScriptedService.fields(request.query()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .containsEntry("list-type", "2")
                                .containsEntry("max-keys", "1"),
                        second -> assertThat(second).containsEntry("continuation-token", "t"));
    }

    @Test
    void aStateIsWaitedForWithinLimits() {
        transport.then(404, "").then(404, "").then(200, "");
        Resource object = session.resource("s3").subResource("Object", "b", "k");

        object.waitUntil("exists", new WaitLimits(Duration.ofSeconds(1), 3, null));
        assertThat(waits).hasSize(2);
    }

    @Test
    void anObjectThatDoesNotExistIsTheServicesError() {
        transport.then(404, "");
        Resource object = session.resource("s3").subResource("Object", "b", "k");

        assertThatThrownBy(() -> object.get("content_length"))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("Key");
    }

    @Test
    void resourcesEndWithTheirClient() {
        Resource instance;
        try (AwsClient client = session.client("ec2")) {
            instance = client.resource().subResource("Instance", "i-1");
            assertThat(client.resource().subResource("Instance", "i-1")).isEqualTo(instance);
        }
        assertThatThrownBy(() -> instance.action("stop"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("closed");
    }
}
