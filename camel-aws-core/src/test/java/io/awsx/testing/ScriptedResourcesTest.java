package io.awsx.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.resource.DynamoDb;
import io.awsx.resource.Ec2;
import io.awsx.resource.Instance;
import io.awsx.resource.S3;
import io.awsx.resource.dynamodb.BatchWriter;
import io.awsx.transfer.TransferSettings;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is built on clients works on a scripted AWS as well, and waits no time. */
class ScriptedResourcesTest {

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private static Map<String, Object> instance(String state) {
        return Map.of(
                "Reservations",
                List.of(Map.of("Instances", List.of(Map.of("InstanceId", "i-1", "State", Map.of("Name", state))))));
    }

    @Test
    void anInstanceIsStartedAndWaitedFor() {
        aws.on("ec2", "StartInstances")
                .with(Map.of("InstanceIds", List.of("i-1")))
                .answer();
        aws.on("ec2", "DescribeInstances").answer(instance("pending")).times(3).answer(instance("running"));

        Instance instance = Ec2.of(aws.session()).instance("i-1").start().waitUntilRunning();

        assertThat(instance.state()).isEqualTo("running");
        assertThat(aws.time().instant()).isAfter(VirtualTime.BEGIN.plusSeconds(10));
        aws.verify();
    }

    @Test
    void aWaitOnAnotherThreadWaitsNoTimeEither() {
        aws.on("ec2", "DescribeInstances").answer(instance("pending")).times(20).answer(instance("running"));

        assertThat(aws.client("ec2")
                        .waitUntilAsync("InstanceRunning", Map.of("InstanceIds", List.of("i-1")))
                        .join())
                .containsKey("Reservations");
        aws.verify();
    }

    @Test
    void whatABatchDidNotWriteIsSentAgain() {
        aws.on("dynamodb", "DescribeTable")
                .answer(Map.of("Table", Map.of("KeySchema", List.of(Map.of("AttributeName", "id", "KeyType", "HASH")))))
                .optional();
        Map<String, Object> left = Map.of("PutRequest", Map.of("Item", Map.of("id", Map.of("N", "2"))));
        aws.on("dynamodb", "BatchWriteItem")
                .answer(Map.of("UnprocessedItems", Map.of("orders", List.of(left))))
                .answer();

        try (BatchWriter batch = DynamoDb.of(aws.session()).table("orders").batchWriter()) {
            batch.put(Map.of("id", 1));
            batch.put(Map.of("id", 2));
        }

        assertThat(aws.calls("dynamodb", "BatchWriteItem"))
                .extracting(call -> ((Map<?, ?>) call.input().get("RequestItems")).get("orders"))
                .last()
                .isEqualTo(List.of(left));
        aws.verify();
    }

    @Test
    void aLargeFileGoesUpInPartsThatAreThrottled(@TempDir Path folder) throws Exception {
        byte[] content = new byte[(12 << 20) + 7];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("large"), content);
        aws.on("s3", "CreateMultipartUpload").answer(Map.of("UploadId", "u"));
        aws.on("s3", "UploadPart").throttle(2).answer(input -> Map.of("ETag", "\"" + input.get("PartNumber") + "\""));
        aws.on("s3", "CompleteMultipartUpload").answer(Map.of("ETag", "\"whole-3\"", "Bucket", "b", "Key", "k"));

        S3.of(aws.session())
                .with(TransferSettings.defaults().withPartSize(5 << 20).withMultipartThreshold(5 << 20))
                .bucket("b")
                .upload(file, "k");

        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        aws.calls("s3", "UploadPart").stream()
                .sorted(Comparator.comparing(call -> (Integer) call.input().get("PartNumber")))
                .forEach(call -> sent.writeBytes((byte[]) call.input().get("Body")));
        assertThat(sent.toByteArray()).isEqualTo(content);
        aws.verify();
    }
}
