package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretsManagerIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aSecretIsCreatedReadChangedAndDeleted() {
        create("db", "first");
        aws.call("awsx:secretsmanager?operation=PutSecretValue&param.SecretId=db", Map.of("SecretString", "second"));
        assertThat(aws.call("awsx:secretsmanager?operation=GetSecretValue&param.SecretId=db&query=SecretString"))
                .isEqualTo("second");
        assertThat(aws.call("awsx:secretsmanager?operation=GetSecretValue&param.SecretId=db"
                        + "&param.VersionStage=AWSPREVIOUS&query=SecretString"))
                .isEqualTo("first");
        aws.call("awsx:secretsmanager?operation=DeleteSecret&param.SecretId=db&param.ForceDeleteWithoutRecovery=true");
        assertThat(aws.errorCode("awsx:secretsmanager?operation=GetSecretValue&param.SecretId=db"))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void aSecretOfBytesStaysBytes() {
        byte[] bytes = {0, 1, -1, 127};
        aws.call("awsx:secretsmanager?operation=CreateSecret&param.Name=key", Map.of("SecretBinary", bytes));
        assertThat(aws.call("awsx:secretsmanager?operation=GetSecretValue&param.SecretId=key&query=SecretBinary"))
                .isEqualTo(bytes);
    }

    @Test
    void secretsAreListedByPages() {
        List.of("a", "b", "c").forEach(name -> create("listed/" + name, "x"));
        String listed = "&param.Filters[0].Key=name&param.Filters[0].Values[0]=listed/";
        assertThat(aws.list("awsx:secretsmanager?operation=ListSecrets&paginate=pages&pageSize=2"
                        + "&query=length(SecretList)" + listed))
                .containsExactly(2, 1);
        assertThat(aws.list("awsx:secretsmanager?operation=ListSecrets&paginate=items&pageSize=2"
                        + "&query=SecretList[].Name" + listed))
                .containsExactlyInAnyOrder("listed/a", "listed/b", "listed/c");
    }

    private static void create(String name, String value) {
        aws.call("awsx:secretsmanager?operation=CreateSecret", Map.of("Name", name, "SecretString", value));
    }
}
