package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IamIT {

    private static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aRoleIsCreatedReadChangedAndDeleted() {
        assertThat(createRole("deployer", "/")).isEqualTo("arn:aws:iam::123456789012:role/deployer");
        aws.call("awsx:iam?operation=UpdateRole&param.RoleName=deployer&param.MaxSessionDuration=7200"
                + "&param.Description=RAW(Deploys & rolls back)");
        assertThat(
                        aws.call(
                                "awsx:iam?operation=GetRole&param.RoleName=deployer&query=Role.[Description,MaxSessionDuration]"))
                .isEqualTo(List.of("Deploys & rolls back", 7200));
        aws.call("awsx:iam?operation=DeleteRole&param.RoleName=deployer");
        assertThat(aws.errorCode("awsx:iam?operation=GetRole&param.RoleName=deployer"))
                .isEqualTo("NoSuchEntity");
    }

    @Test
    void rolesAreListedByPages() {
        List.of("a", "b", "c", "d", "e").forEach(name -> createRole(name, "/listed/"));
        assertThat(aws.list("awsx:iam?operation=ListRoles&param.PathPrefix=/listed/&paginate=pages&pageSize=2"
                        + "&query=length(Roles)"))
                .containsExactly(2, 2, 1);
        assertThat(aws.list("awsx:iam?operation=ListRoles&param.PathPrefix=/listed/&paginate=items&pageSize=2"
                        + "&query=Roles[].RoleName"))
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void aUserThatIsThereEndsItsWaiter() {
        aws.call("awsx:iam?operation=CreateUser&waitFor=UserExists", Map.of("UserName", "somebody"));
        assertThat(aws.errorCode("awsx:iam?operation=CreateUser&param.UserName=somebody"))
                .isEqualTo("EntityAlreadyExists");
    }

    private static Object createRole(String name, String path) {
        return aws.call(
                "awsx:iam?operation=CreateRole&query=Role.Arn",
                Map.of("RoleName", name, "Path", path, "AssumeRolePolicyDocument", TRUST));
    }
}
