package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.LeakCheck;
import org.apache.camel.Endpoint;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What URIs show of secrets. */
class SecretsTest extends Ec2TestSupport {

    private static final String TYPED = "typed-secret-of-ec2";

    static {
        LeakCheck.secret(TYPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accessKey",
                "secretKey",
                "sessionToken",
                "assumeRoleExternalId",
                "proxyPassword",
                "userData",
                "param.UserData"
            })
    void eachSecretIsMasked(String option) {
        for (String operation : new String[] {"create", "createAndRunInstances", "run_instances"}) {
            Endpoint endpoint = camel.getEndpoint(
                    uri("instances?operation=" + operation + "&imageId=ami-1&" + option + "=RAW(" + TYPED + ")"));
            assertThat(endpoint.toString()).doesNotContain(TYPED).contains(option + "=xxxxxx", "ami-1");
            assertThat(URISupport.sanitizeUri(endpoint.getEndpointUri())).doesNotContain(TYPED);
        }
    }

    @Test
    void allSecretsAreMaskedTogether() {
        assertThat(camel.getEndpoint(uri("instances?operation=create&userData=" + TYPED
                                + "&assumeRoleArn=arn:aws:iam::1:role/r" + "&assumeRoleExternalId=" + TYPED
                                + "&accessKey=" + TYPED + "&secretKey=" + TYPED))
                        .toString())
                .doesNotContain(TYPED);
    }
}
