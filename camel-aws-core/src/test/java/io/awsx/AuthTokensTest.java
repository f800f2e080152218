package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The tokens are those that botocore makes at the same second. */
class AuthTokensTest {

    private static final String HOST = "mydb.123456789012.eu-west-1.rds.amazonaws.com";

    @Test
    void rdsTakesATokenForItsPortAndUser() {
        assertThat(tokens(builder -> builder).rds(HOST, 3306, "jane doe"))
                .isEqualTo(HOST + ":3306/?Action=connect&DBUser=jane%20doe"
                        + signature("eu-west-1", "rds-db", 900)
                        + "d2e8f11b45c001b0c936826e7bdfad0154be25805097131a7c2fe89600405fda");
    }

    @Test
    void anotherRegionIsSignedForAndItsHostMayHaveCapitals() {
        String host = "MyDb.123456789012.us-east-2.rds.amazonaws.com";

        assertThat(tokens(builder -> builder).in("us-east-2").rds(host, 5432, "jane"))
                .isEqualTo(host + ":5432/?Action=connect&DBUser=jane"
                        + signature("us-east-2", "rds-db", 900)
                        + "96791777821c3aca1a0009b8599f7ff8cb64eb1ed5a46391182b415d88e64e7c");
    }

    @Test
    void temporaryCredentialsBringTheirToken() {
        String token = tokens(builder -> builder.credentials("AKIDEXAMPLE", ScriptedS3.SECRET, "the/token"))
                .rds(HOST, 3306, "jane");

        assertThat(token).contains("&X-Amz-Security-Token=the%2Ftoken&");
        assertThat(token).endsWith("437aa27d95053f8626ae9e4ebe3240ec2b82fbb2cd3dda248663240259fca32b");
    }

    @Test
    void dsqlHasTokensForUsersAndForItsAdmin() {
        String host = "abc.dsql.eu-west-1.on.aws";

        assertThat(tokens(builder -> builder).dsql(host, AuthTokens.USUAL))
                .isEqualTo(host + "/?Action=DbConnect" + signature("eu-west-1", "dsql", 900)
                        + "e5a550b0e3671d1e426227a929886d20a5348cb0d5e4ebe0f61c6a61a20f5d87");
        assertThat(tokens(builder -> builder).dsqlAdmin(host, Duration.ofMinutes(1)))
                .isEqualTo(host + "/?Action=DbConnectAdmin" + signature("eu-west-1", "dsql", 60)
                        + "482f3b7ccd80eeab1fceb0ae7ff6b1ff862901aa513b233fea1b93d32495dc79");
    }

    @Test
    void cachesTakeTokens() {
        AuthTokens tokens = tokens(builder -> builder);

        assertThat(tokens.elastiCache("my-cache", false, "iam-user"))
                .isEqualTo("my-cache/?Action=connect&User=iam-user" + signature("eu-west-1", "elasticache", 900)
                        + "e4e7da30ddd6cd7faa8d35657e35f513e0f077c755468817e812b5f369c4a3a3");
        assertThat(tokens.elastiCache("my-cache", true, "iam-user"))
                .startsWith("my-cache/?Action=connect&ResourceType=ServerlessCache&User=iam-user&")
                .endsWith("504c226bbdae5f292a65e667b5468ac03312c7cbf5fbc98cc765c7df62d06ff4");
        assertThat(tokens.memoryDb("my-cache", "iam-user"))
                .isEqualTo("my-cache/?Action=connect&User=iam-user" + signature("eu-west-1", "memorydb", 900)
                        + "63a416d723622970a2b6321a24f296be53f7fae085e4a2058d0db59f4ca499bf");
    }

    @Test
    void aTokenNeedsSomeoneToSignAs() {
        assertThatThrownBy(() -> tokens(AwsSession.Builder::anonymous).rds(HOST, 3306, "jane"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("no AWS credentials");
    }

    @Test
    void whatIsNoHostIsRefused() {
        assertThatThrownBy(() -> tokens(builder -> builder).rds("https://" + HOST, 3306, "jane"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("a host name");
    }

    private static String signature(String region, String service, int seconds) {
        return "&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260301%2F" + region + "%2F" + service
                + "%2Faws4_request&X-Amz-Date=20260301T120000Z&X-Amz-Expires=" + seconds
                + "&X-Amz-SignedHeaders=host&X-Amz-Signature=";
    }

    private static AuthTokens tokens(UnaryOperator<AwsSession.Builder> more) {
        try (AwsSession session = more.apply(AwsSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", ScriptedS3.SECRET)
                        .clock(Clock.fixed(ScriptedS3.NOW, ZoneOffset.UTC)))
                .build()) {
            return session.authTokens();
        }
    }
}
