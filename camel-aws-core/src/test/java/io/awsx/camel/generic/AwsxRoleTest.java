package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedTransport;
import io.awsx.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints that call as a role. */
class AwsxRoleTest extends AwsxTestSupport {

    private static final String ROLE = "assumeRoleArn=arn:aws:iam::123456789012:role/reports";

    @BeforeEach
    void answer() {
        wire.otherwise(request -> isSts(request)
                ? ScriptedTransport.answer(
                        200,
                        "<R><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
                                + "<SessionToken>t</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>"
                                + "</AssumeRoleResult></R>")
                : ScriptedTransport.answer(200, "{\"TableNames\":[]}"));
    }

    private static boolean isSts(HttpRequest request) {
        return request.origin().host().startsWith("sts.");
    }

    private List<HttpRequest> toSts() {
        return wire.requests().stream().filter(AwsxRoleTest::isSts).toList();
    }

    @Test
    void endpointsOfOneRoleAssumeItOnce() {
        send("dynamodb?operation=ListTables&assumeRoleExternalId=xyz&" + ROLE, (Object) null);
        send("dynamodb?operation=ListTables&outputFormat=json&assumeRoleExternalId=xyz&" + ROLE, (Object) null);

        assertThat(toSts())
                .singleElement()
                .satisfies(request -> assertThat(text(request))
                        .contains(
                                "Action=AssumeRole",
                                "RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Freports",
                                "ExternalId=xyz"));
        assertThat(wire.requests())
                .filteredOn(request -> !isSts(request))
                .allSatisfy(request ->
                        assertThat(request.headers().first("Authorization")).contains("Credential=ASIAROLE/"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"assumeRoleSessionName=s, assumeRoleArn", "anonymous=true&" + ROLE + ", contradict"})
    void optionsThatDoNotFitAreTold(String options, String message) {
        assertThatThrownBy(() -> send("dynamodb?operation=ListTables&" + options, (Object) null))
                .hasStackTraceContaining(message);
        assertThat(wire.requests()).isEmpty();
    }
}
