package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.resource.S3;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

class StreamKameletsIT extends MotoSupport {

    @Test
    void recordsAreWrittenUnderTheKeyOfTheHeaderAndComeOutOfASource() throws Exception {
        call("kinesis", "CreateStream", Map.of("StreamName", "clicks", "ShardCount", 1));
        session.client("kinesis").waitUntil("StreamExists", Map.of("StreamName", "clicks"));
        MockEndpoint out = consume("awsx-kinesis-source?stream=clicks&delay=100");

        send("awsx-kinesis-sink?stream=clicks", "a", Map.of("partition", "p1"));
        send("awsx-kinesis-sink?stream=clicks", "b", Map.of("ce-partition", "p2"));
        send("awsx-kinesis-sink?stream=clicks", "c", Map.of());

        await().atMost(LIMIT).until(() -> out.getExchanges().size() >= 3);
        assertThat(out.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                .containsExactly("a", "b", "c");
        assertThat(out.getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelAwsKinesisPartitionKey"))
                .startsWith("p1", "p2")
                .doesNotContainNull();
    }

    @Test
    void recordsOfADeliveryStreamReachItsBucket() {
        call("s3", "CreateBucket", Map.of("Bucket", "delivered"));
        call(
                "firehose",
                "CreateDeliveryStream",
                Map.of(
                        "DeliveryStreamName",
                        "events",
                        "S3DestinationConfiguration",
                        Map.of("RoleARN", "arn:aws:iam::123456789012:role/r", "BucketARN", "arn:aws:s3:::delivered")));

        send("awsx-kinesis-firehose-sink?streamName=events", "hello", Map.of());

        List<String> contents = new ArrayList<>();
        for (Object key : session.client("s3")
                .paginate("ListObjectsV2", Map.of("Bucket", "delivered"))
                .search("Contents[].Key")) {
            contents.add(S3.of(session).object("delivered", key.toString()).text());
        }
        assertThat(contents).containsExactly("hello");
    }

    @Test
    void aFunctionIsInvokedWithTheBody() throws Exception {
        String role = String.valueOf(
                ((Map<?, ?>) call("iam", "CreateRole", Map.of("RoleName", "r", "AssumeRolePolicyDocument", "{}"))
                                .get("Role"))
                        .get("Arn"));
        call(
                "lambda",
                "CreateFunction",
                Map.of(
                        "FunctionName", "f",
                        "Runtime", "python3.12",
                        "Handler", "f.f",
                        "Role", role,
                        "Code", Map.of("ZipFile", "zip".getBytes(StandardCharsets.UTF_8))));

        Object answer = send("awsx-lambda-sink?function=f", "{\"n\": 1}", Map.of())
                .getMessage()
                .getBody(String.class);

        assertThat(answer).asString().isNotBlank();
    }

    @Test
    void aSecretIsMadeOfTheNameInTheHeader() {
        send("awsx-secrets-manager-sink", "s3cr3t", Map.of("secret-name", "door"));

        assertThat(call("secretsmanager", "GetSecretValue", Map.of("SecretId", "door")))
                .containsEntry("SecretString", "s3cr3t");
    }
}
