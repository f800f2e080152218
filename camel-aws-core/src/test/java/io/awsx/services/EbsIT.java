package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EbsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    private static final int BLOCK = 512 * 1024;

    @Test
    void aSnapshotIsWrittenBlockByBlockAndRead() throws Exception {
        String snapshot = aws.text("awsx:ebs?operation=StartSnapshot&param.VolumeSize=1&query=SnapshotId", null);
        for (int block = 0; block < 3; block++) {
            assertThat(aws.call(
                            "awsx:ebs?operation=PutSnapshotBlock&param.ChecksumAlgorithm=SHA256&query=Checksum"
                                    + "&param.SnapshotId=" + snapshot + "&param.BlockIndex=" + block
                                    + "&param.DataLength=" + BLOCK + "&param.Checksum=RAW(" + checksum(block) + ")",
                            bytes(block)))
                    .isEqualTo(checksum(block));
        }
        assertThat(aws.call(
                        "awsx:ebs?operation=CompleteSnapshot&param.ChangedBlocksCount=3&query=Status&param.SnapshotId="
                                + snapshot))
                .isEqualTo("completed");
        // moto puts all blocks on one page, and the model has no paginators for this service.
        var blocks =
                (List<?>) aws.call("awsx:ebs?operation=ListSnapshotBlocks&query=Blocks&param.SnapshotId=" + snapshot);
        assertThat(blocks).extracting("BlockIndex").containsExactly(0, 1, 2);
        assertThat(aws.content("awsx:ebs?operation=GetSnapshotBlock&param.SnapshotId=" + snapshot, blocks.get(2)))
                .isEqualTo(bytes(2));
        aws.call("awsx:ec2?operation=DeleteSnapshot&param.SnapshotId=" + snapshot);
        assertThat(aws.errorCode("awsx:ec2?operation=DescribeSnapshots&param.SnapshotIds=" + snapshot))
                .isEqualTo("InvalidSnapshot.NotFound");
    }

    private static byte[] bytes(int block) {
        byte[] bytes = new byte[BLOCK];
        Arrays.fill(bytes, (byte) block);
        return bytes;
    }

    private static String checksum(int block) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(block)));
    }
}
