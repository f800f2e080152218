package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.ScriptedService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies of IAM and templates of CloudFormation. */
class DocumentsInTextTest {

    private static final String ENCODED =
            "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Sid%22%3A%22a+b%2Bc%20d%22%7D%5D%7D";
    private static final Map<String, Object> POLICY =
            Map.of("Version", "2012-10-17", "Statement", List.of(Map.of("Sid", "a+b+c d")));

    private static Map<String, Object> answered(String service, String operation, Map<String, ?> input, String xml) {
        try (ScriptedService client = new ScriptedService(service)) {
            client.transport.then(200, xml);
            return client.call(operation, input);
        }
    }

    @Test
    void aPolicyComesAsWhatItSays() {
        assertThat(answered(
                        "iam",
                        "GetRolePolicy",
                        Map.of("RoleName", "r", "PolicyName", "p"),
                        "<GetRolePolicyResponse><GetRolePolicyResult><RoleName>%7B%7D</RoleName><PolicyName>p</PolicyName>"
                                + "<PolicyDocument>" + ENCODED
                                + "</PolicyDocument></GetRolePolicyResult></GetRolePolicyResponse>"))
                .isEqualTo(Map.of("RoleName", "%7B%7D", "PolicyName", "p", "PolicyDocument", POLICY));
    }

    @Test
    void policiesWithinStructuresAndListsToo() {
        String roles = "<member><RoleName>r</RoleName><AssumeRolePolicyDocument>" + ENCODED
                + "</AssumeRolePolicyDocument><RolePolicyList><member><PolicyName>p</PolicyName><PolicyDocument>"
                + ENCODED
                + "</PolicyDocument></member></RolePolicyList></member>";
        assertThat(
                        answered(
                                "iam",
                                "GetAccountAuthorizationDetails",
                                Map.of(),
                                "<GetAccountAuthorizationDetailsResponse><GetAccountAuthorizationDetailsResult><RoleDetailList>"
                                        + roles
                                        + "</RoleDetailList></GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>"))
                .isEqualTo(Map.of(
                        "RoleDetailList",
                        List.of(Map.of(
                                "RoleName",
                                "r",
                                "AssumeRolePolicyDocument",
                                POLICY,
                                "RolePolicyList",
                                List.of(Map.of("PolicyName", "p", "PolicyDocument", POLICY))))));
        assertThat(answered(
                        "iam",
                        "GetPolicyVersion",
                        Map.of("PolicyArn", "arn:aws:iam::1:policy/longer", "VersionId", "v1"),
                        "<GetPolicyVersionResponse><GetPolicyVersionResult><PolicyVersion><Document>" + ENCODED
                                + "</Document></PolicyVersion></GetPolicyVersionResult></GetPolicyVersionResponse>"))
                .isEqualTo(Map.of("PolicyVersion", Map.of("Document", POLICY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%7Bnot", "%zz", "100% plain", "null"})
    void aPolicyThatIsNoJsonStaysAsItCame(String text) {
        assertThat(answered(
                        "iam",
                        "GetUserPolicy",
                        Map.of("UserName", "u", "PolicyName", "p"),
                        "<GetUserPolicyResponse><GetUserPolicyResult><PolicyDocument>" + text
                                + "</PolicyDocument></GetUserPolicyResult></GetUserPolicyResponse>"))
                .containsEntry("PolicyDocument", text);
    }

    private static Object template(String body) {
        return answered(
                        "cloudformation",
                        "GetTemplate",
                        Map.of("StackName", "s"),
                        "<GetTemplateResponse><GetTemplateResult><TemplateBody>" + body
                                + "</TemplateBody></GetTemplateResult></GetTemplateResponse>")
                .get("TemplateBody");
    }

    @Test
    void aTemplateInJsonComesAsWhatItSaysInItsOrder() {
        Object template = template("{\"Resources\": {\"b\": 1, \"a\": [true, null, 1.5]}, \"Outputs\": {}}");
        assertThat(template).hasToString("{Resources={b=1, a=[true, null, 1.5]}, Outputs={}}");
    }

    @ParameterizedTest
    @CsvSource({"Resources: {}", "'{\"a\": 1} more'", "'{\"a\": '", "null"})
    void aTemplateThatIsNoJsonStaysText(String body) {
        assertThat(template(body)).isEqualTo(body);
    }
}
