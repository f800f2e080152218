package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GlacierIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aVaultIsCreatedReadListedAndDeleted() {
        aws.call("awsx:glacier?operation=CreateVault&param.vaultName=papers&waitFor=VaultExists");
        assertThat(aws.call("awsx:glacier?operation=DescribeVault&param.vaultName=papers&query=VaultARN"))
                .isEqualTo("arn:aws:glacier:us-east-1:123456789012:vaults/papers");
        aws.call("awsx:glacier?operation=CreateVault&param.vaultName=films");
        // moto puts all vaults on one page.
        assertThat(aws.list("awsx:glacier?operation=ListVaults&paginate=items&query=VaultList[].VaultName"))
                .containsExactlyInAnyOrder("papers", "films");
        aws.call("awsx:glacier?operation=DeleteVault&param.vaultName=papers");
        // Glacier itself says ResourceNotFoundException, and that is what the waiter VaultNotExists looks for.
        assertThat(aws.errorCode("awsx:glacier?operation=DescribeVault&param.vaultName=papers"))
                .isEqualTo("VaultNotFound");
    }

    @Test
    void anArchiveIsPutAwayAndBroughtBack() {
        aws.call("awsx:glacier?operation=CreateVault&param.vaultName=attic");
        // More than one MiB, so that the tree of hashes has branches.
        String content = "old letters ".repeat(100_000);
        Object archive =
                aws.call("awsx:glacier?operation=UploadArchive&param.vaultName=attic&query=archiveId", content);
        Object job = aws.call(
                "awsx:glacier?operation=InitiateJob&param.vaultName=attic&query=jobId",
                Map.of(
                        "jobParameters",
                        Map.of("Type", "archive-retrieval", "ArchiveId", archive, "Tier", "Expedited")));
        String ofJob = "&param.vaultName=attic&param.jobId=" + job;
        Awaitility.await()
                .until(
                        () -> aws.call("awsx:glacier?operation=DescribeJob&query=Completed" + ofJob),
                        Boolean.TRUE::equals);
        assertThat(aws.content("awsx:glacier?operation=GetJobOutput" + ofJob))
                .asString()
                .isEqualTo(content);
        aws.call("awsx:glacier?operation=DeleteArchive&param.vaultName=attic", Map.of("archiveId", archive));
    }
}
