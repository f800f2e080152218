package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KmsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aKeyIsCreatedReadChangedAndScheduledForDeletion() {
        Map<String, Object> key = create("invoices");
        aws.call("awsx:kms?operation=UpdateKeyDescription&param.Description=bills", key);
        assertThat(aws.call("awsx:kms?operation=DescribeKey&query=KeyMetadata.[Description,Enabled,KeySpec]", key))
                .isEqualTo(List.of("bills", true, "SYMMETRIC_DEFAULT"));
        assertThat(aws.call(
                        "awsx:kms?operation=ScheduleKeyDeletion&param.PendingWindowInDays=7&query=DeletionDate", key))
                .isInstanceOf(Instant.class);
        assertThat(aws.call("awsx:kms?operation=DescribeKey&query=KeyMetadata.KeyState", key))
                .isEqualTo("PendingDeletion");
        assertThat(aws.errorCode("awsx:kms?operation=DescribeKey&param.KeyId=12345678-1234-1234-1234-123456789012"))
                .isEqualTo("NotFoundException");
    }

    @Test
    void whatIsEncryptedIsDecryptedInItsContextOnly() {
        aws.call(
                "awsx:kms?operation=CreateAlias&param.AliasName=alias/letters",
                Map.of("TargetKeyId", create("letters").get("KeyId")));
        Map<String, Object> encrypted = Map.of(
                "CiphertextBlob",
                aws.call(
                        "awsx:kms?operation=Encrypt&param.KeyId=alias/letters&param.EncryptionContext.to=you&query=CiphertextBlob",
                        Map.of("Plaintext", "dear you")));
        assertThat(aws.call("awsx:kms?operation=Decrypt&param.EncryptionContext.to=you&query=Plaintext", encrypted))
                .isEqualTo("dear you".getBytes(StandardCharsets.UTF_8));
        assertThat(aws.errorCode("awsx:kms?operation=Decrypt&param.EncryptionContext.to=them", encrypted))
                .isEqualTo("InvalidCiphertextException");
    }

    @Test
    void keysAreListed() {
        List<Object> ids = List.of(
                create("a").get("KeyId"), create("b").get("KeyId"), create("c").get("KeyId"));
        // moto puts all keys, aliases and grants on one page.
        assertThat(aws.list("awsx:kms?operation=ListKeys&paginate=items&pageSize=2&query=Keys[].KeyId"))
                .containsAll(ids);
    }

    private static Map<String, Object> create(String description) {
        return Map.of(
                "KeyId",
                aws.call("awsx:kms?operation=CreateKey&query=KeyMetadata.KeyId", Map.of("Description", description)));
    }
}
