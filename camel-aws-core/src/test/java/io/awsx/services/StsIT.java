package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    /** The service only reads and hands out: there is nothing to change, list, or delete. */
    @Test
    void whoCallsIsTold() {
        assertThat(aws.call("awsx:sts?operation=GetCallerIdentity&query=Account"))
                .isEqualTo("123456789012");
    }

    @Test
    void aRoleIsTakenOn() {
        assertThat(aws.call("awsx:sts?operation=AssumeRole&param.RoleArn=arn:aws:iam::123456789012:role/deployer"
                        + "&param.RoleSessionName=tests&query=AssumedRoleUser.Arn"))
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/deployer/tests");
    }

    @Test
    void credentialsThatWereHandedOutAreTypedByTheModel() {
        assertThat(aws.call(
                        "awsx:sts?operation=GetSessionToken&param.DurationSeconds=900&query=Credentials.Expiration"))
                .isInstanceOf(Instant.class);
    }

    @Test
    void aPolicyThatIsTooLongIsAnErrorWithItsCode() {
        assertThat(aws.errorCode(
                        "awsx:sts?operation=GetFederationToken&param.Name=somebody",
                        Map.of("Policy", "x".repeat(3000))))
                .isEqualTo("ValidationError");
    }
}
