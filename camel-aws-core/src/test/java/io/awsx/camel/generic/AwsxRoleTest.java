package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedTransport;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints that assume a role. */
class AwsxRoleTest extends AwsxTestSupport {

    private static final String ROLE = "assumeRoleArn=arn:aws:iam::123456789012:role/Some";

    @BeforeEach
    void answerByService() {
        wire.otherwise(AwsxRoleTest::answer);
    }

    private static HttpResponse answer(HttpRequest request) {
        if (!request.origin().host().startsWith("sts.")) {
            return ScriptedTransport.answer(200, "{}", "Content-Type", "application/x-amz-json-1.0");
        }
        return ScriptedTransport.answer(200, """
                <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>
                <SecretAccessKey>of-the-role</SecretAccessKey><SessionToken>t</SessionToken>
                <Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>""");
    }

    private List<HttpRequest> sentTo(String service) {
        return wire.requests().stream()
                .filter(request -> request.origin().host().startsWith(service + "."))
                .toList();
    }

    private static String signer(HttpRequest request) {
        return request.headers().first("Authorization").replaceAll(".*Credential=(\\w+)/.*", "$1");
    }

    @Test
    void shareTheRoleHoweverManyServicesTheyCall() {
        send("sqs?operation=ListQueues&" + ROLE, Map.of());
        send("dynamodb?operation=ListTables&" + ROLE, Map.of());

        assertThat(sentTo("sts")).hasSize(1).allMatch(request -> signer(request).equals("AKIDEXAMPLE"));
        assertThat(signer(sentTo("sqs").get(0))).isEqualTo("ASIAROLE");
        assertThat(signer(sentTo("dynamodb").get(0))).isEqualTo("ASIAROLE");
    }

    @Test
    void haveARoleOfTheirOwnWhereTheySayAnother() {
        send("sqs?operation=ListQueues&" + ROLE, Map.of());
        send("sqs?operation=ListQueues&" + ROLE + "Other", Map.of());
        send("sqs?operation=ListQueues&" + ROLE + "&assumeRoleExternalId=42&assumeRoleSessionName=me", Map.of());
        send("sqs?operation=ListQueues", Map.of());

        assertThat(sentTo("sts")).hasSize(3);
        assertThat(text(sentTo("sts").get(0)))
                .contains("RoleSessionName=awsx-session-")
                .doesNotContain("ExternalId");
        assertThat(text(sentTo("sts").get(2))).contains("ExternalId=42").contains("RoleSessionName=me");
        assertThat(signer(sentTo("sqs").get(3))).isEqualTo("AKIDEXAMPLE");
    }

    @Test
    void assumeItWithTheKeysTheyName() {
        send("sqs?operation=ListQueues&" + ROLE + "&accessKey=AKIDURI&secretKey=RAW(" + SECRET + ")", Map.of());

        assertThat(signer(sentTo("sts").get(0))).isEqualTo("AKIDURI");
    }

    @ParameterizedTest
    @CsvSource({
        "assumeRoleExternalId=42, give assumeRoleArn too",
        "assumeRoleSessionName=me, give assumeRoleArn too",
        ROLE + "&anonymous=true, contradict each other"
    })
    void refuseARoleThatIsNotWholly(String options, String message) {
        assertThatThrownBy(() -> send("sqs?operation=ListQueues&" + options, Map.of()))
                .rootCause()
                .hasMessageContaining(message);
        assertThat(wire.requests()).isEmpty();
    }
}
