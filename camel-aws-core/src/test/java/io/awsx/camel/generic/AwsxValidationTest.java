package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.testkit.LeakCheck;
import java.util.List;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told when a route starts, before anything is sent. */
class AwsxValidationTest extends AwsxTestSupport {

    private static final String TYPED = "t0psecretOfAnOption";

    static {
        LeakCheck.secret(TYPED);
    }

    private String problems(String from, String to) {
        try {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(from).to(to);
                }
            });
        } catch (Exception e) {
            Throwable root = root(e);
            assertThat(root).as("%s", root).isInstanceOf(ClientException.class);
            assertThat(wire.requests()).isEmpty();
            return root.getMessage();
        }
        throw new AssertionError("The route started: " + from + " to " + to);
    }

    private String producer(String serviceAndOptions) {
        return problems("direct:start", uri(serviceAndOptions));
    }

    private String consumer(String serviceAndOptions) {
        return problems(uri(serviceAndOptions), "mock:end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dinamodb?operation=ListTables | no service dinamodb; did you mean dynamodb",
                "dynamodb?operation=ListTabels | no operation ListTabels; did you mean ListTables",
                "dynamodb?operation=ListTables&param.Limitt=1 | no member Limitt; did you mean Limit",
                "dynamodb?operation=ListTables&param.Limit=ten | value of Limit is not a Integer",
                "dynamodb?operation=GetItem&param.Key.Id.X=1 | no member X",
                "dynamodb?operation=GetItem&param.ConsistentRead=perhaps | value of ConsistentRead is not a Boolean",
                "dynamodb?operation=GetItem&param.Key=RAW({broken) | value of Key is not JSON",
                "cloudwatch?operation=GetMetricData&param.StartTime=yesterday | value of StartTime is not a timestamp",
                "dynamodb?operation=GetItem&param.TableName=RAW(${nonsense) | param.TableName holds ${, but is no Simple",
                "dynamodb?waitFor=TableExist | no waiter TableExist; did you mean TableExists",
                "dynamodb?operation=GetItem&paginate=items | dynamodb GetItem has no pages",
                "secretsmanager?operation=BatchGetSecretValue&paginate=items | BatchGetSecretValue are is not certain; use paginate=pages",
                "secretsmanager?operation=BatchGetSecretValue&paginate=pages&maxItems=3 | maxItems counts items",
                "dynamodb?operation=ListTables&paginate=all | paginate is all, but must be none, pages, items",
                "dynamodb?operation=ListTables&outputFormat=xml | outputFormat is xml, but must be map, json",
                "dynamodb?operation=ListTables&query=RAW(Tables[) | Not a JMESPath expression",
                "dynamodb?operation=ListTables&startingToken=x | startingToken does nothing without paginate",
                "dynamodb?operation=ListTables&maxItems=1 | maxItems does nothing without paginate",
                "dynamodb?operation=ListTables&pageSize=1 | pageSize does nothing without paginate",
                "dynamodb?operation=ListTables&paginate=items&pageSize=0 | page size must be 1 or more, not 0",
                "dynamodb?operation=ListTables&waiterDelay=1s | waiterDelay does nothing without waitFor",
                "dynamodb?operation=ListTables&waiterTimeout=1s | waiterTimeout does nothing without waitFor",
                "dynamodb?waitFor=TableExists&waiterMaxAttempts=0 | at least one call, not 0",
                "dynamodb?operation=ListTables&paginate=items&waitFor=TableExists | leave one of them out",
                "sqs?operation=ListQueues&nativeTypes=true | nativeTypes=true is for dynamodb and dynamodbstreams, not for sqs",
                "dynamodb?allowedOperations=List*,Descripe* | allowedOperations names Descripe*",
                "s3?operation=GetObject&query=Body | query, but the output of s3 GetObject is a stream",
                "iam?operation=ListVirtualMFADevices&paginate=pages&pageSize=1&param.Path=/ | no member Path",
                "dynamodb?operation=ListTables&accessKey=A | secretKey is missing"
            })
    void aWrongOptionIsToldWithTheNearestNames(String uri, String problem) {
        assertThat(producer(uri.trim()))
                .startsWith("awsx:" + uri.substring(0, uri.indexOf('?')) + " cannot start")
                .contains(problem);
    }

    @Test
    void aPageSizeNeedsAMember() {
        assertThat(
                        producer(
                                "kinesis?operation=ListStreamConsumers&paginate=items&pageSize=1&param.StreamARN=a&query=x[")) //
                .contains("Not a JMESPath");
        assertThat(producer("ec2?operation=DescribeAccountAttributes&paginate=items&pageSize=5"))
                .contains("has no pages");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(producer("dynamodb?operation=ListTables&param.Limitt=1&param.ExclusiveStartTableName=a&param.Limit=x"
                        + "&query=RAW([)&waiterDelay=5&startingToken=t&outputFormat=csv&allowedOperations=Nope"))
                .contains("7 things are wrong")
                .contains("Limitt", "The value of Limit", "JMESPath", "waiterDelay", "startingToken", "csv", "Nope")
                .contains("(7)");
    }

    @Test
    void anUnknownServiceDoesNotHideTheOthers() {
        assertThat(producer("dinamodb?operation=x&query=RAW([)&waiterDelay=5"))
                .contains("3 things are wrong", "dinamodb", "JMESPath", "waiterDelay");
    }

    @Test
    void valuesAreNeverTold() {
        assertThat(producer("dynamodb?operation=ListTables&param.Limit=" + TYPED + "&param.Nope=" + TYPED))
                .contains("Limit", "Nope")
                .doesNotContain(TYPED);
    }

    @Test
    void aConsumerNeedsAnOperationAndNoWaiter() {
        assertThat(consumer("dynamodb?waitFor=TableExists"))
                .contains("2 things are wrong", "needs an operation", "waitFor is for producers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dynamodb?operation=GetItem&pageSize=5 | no member for the size of a page",
                "dynamodb?operation=ListTables&idempotent=true&idempotentKey=RAW([) | Not a JMESPath",
                "dynamodb?operation=ListTables&idempotent=true&idempotentKey=RAW(${nonsense) | idempotentKey holds ${",
                "dynamodb?operation=ListTables&idempotentKey=Id | idempotentKey does nothing without idempotent=true",
                "dynamodb?operation=ListTables&startingToken=t | startingToken is for producers",
                "s3?operation=GetObject&idempotent=true | idempotent, but the output of s3 GetObject is a stream",
                "dynamodb?operation=ListTabels | did you mean ListTables"
            })
    void aWrongOptionOfAConsumerIsTold(String uri, String problem) {
        assertThat(consumer(uri.trim())).contains(problem);
    }

    @Test
    void aWrongOptionIsToldForARouteThatIsSentToDirectly() {
        assertThatThrownBy(() -> template.requestBody(uri("dynamodb?operation=Nope"), (Object) null))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("no operation Nope");
    }

    @Test
    void aMissingRegionIsToldWithTheOthers() {
        try (AwsSession nowhere = AwsSession.builder()
                .environment(Map.of("AWS_CONFIG_FILE", "/dev/null", "AWS_SHARED_CREDENTIALS_FILE", "/dev/null"))
                .build()) {
            camel.getRegistry().bind("nowhere", nowhere);
            assertThat(problems("direct:x", "awsx:dynamodb?session=#nowhere&operation=ListTables&query=RAW([)"))
                    .contains("No region", "JMESPath");
        }
    }

    @Test
    void aServiceMustBeNamed() {
        assertThatThrownBy(() -> camel.getEndpoint("awsx:?operation=x")).hasStackTraceContaining("Name a service");
    }

    @Test
    void aClientOfAnotherServiceIsRefusedWhereItIsNamedAndPassedOverWhereItWasFound() throws Exception {
        try (AwsClient queues = session.client("sqs");
                DefaultCamelContext own = new DefaultCamelContext()) {
            own.getRegistry().bind("queues", queues);
            own.start();
            assertThatThrownBy(() -> own.createProducerTemplate()
                            .sendBody("awsx:dynamodb?operation=ListTables&client=#queues", null))
                    .rootCause()
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("is of sqs, but this endpoint calls dynamodb")
                    .hasMessageContaining("autowiredEnabled=false");
            AwsxEndpoint tables = (AwsxEndpoint) own.getEndpoint("awsx:dynamodb?operation=ListTables");
            assertThat(tables.getConfiguration().getClient()).isNull();
            answers("{}");
            own.createProducerTemplate().sendBody("awsx:SQS?operation=ListQueues", null);
            assertThat(wire.requests()).hasSize(1);
        }
    }

    @Test
    void secretsOfOptionsAndMembersAreNotInUris() {
        String uri = uri("secretsmanager?operation=PutSecretValue&param.VersionStages=s&param.SecretString=" + TYPED
                + "&secretKey=RAW(" + TYPED + ")&accessKey=RAW(" + TYPED + ")");
        String shown = camel.getEndpoint(uri).toString();
        assertThat(shown).doesNotContain(TYPED).contains("VersionStages=s", "param.SecretString=xxxxxx");
    }

    @Test
    void allSecretsOfAUriAreMaskedTogether() {
        String raw = "RAW(" + TYPED + ")+&%" + TYPED + ")";
        String shown = camel.getEndpoint(uri("cognitoidp?operation=InitiateAuth&param.AuthFlow=USER_PASSWORD_AUTH"
                        + "&param.ClientId=" + raw + "&param.AuthParameters.USERNAME=" + TYPED
                        + "&assumeRoleArn=arn:aws:iam::123456789012:role/r&assumeRoleExternalId=" + TYPED
                        + "&accessKey=" + raw + "&secretKey=" + raw + "&sessionToken=" + raw + "&proxyHost=p&proxyUser="
                        + TYPED + "&proxyPassword=" + raw))
                .toString();
        assertThat(shown)
                .doesNotContain(TYPED)
                .contains(
                        "assumeRoleExternalId=xxxxxx",
                        "param.ClientId=xxxxxx",
                        "param.AuthParameters.USERNAME=xxxxxx",
                        "proxyPassword=xxxxxx",
                        "role%2Fr",
                        "AuthFlow=USER_PASSWORD_AUTH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accessKey",
                "secretKey",
                "sessionToken",
                "assumeRoleExternalId",
                "proxyUser",
                "proxyPassword",
                "param.SecretString"
            })
    void eachSecretAloneIsMaskedByCamelToo(String option) {
        String uri = uri("secretsmanager?operation=PutSecretValue&" + option + "=RAW(" + TYPED + ")");
        Endpoint endpoint = camel.getEndpoint(uri);
        assertThat(endpoint.toString()).contains(option + "=xxxxxx");
        assertThat(URISupport.sanitizeUri(endpoint.getEndpointUri())).contains(option + "=xxxxxx");
        assertThatThrownBy(() -> camel.getEndpoint(uri + "&noSuchOption=1"))
                .hasMessageContaining("noSuchOption")
                .hasMessageNotContaining(TYPED);
    }

    @Test
    void theOperationsOfS3sOwnComponentAreNoneHere() {
        assertThat(List.of(producer("s3?operation=upload")).get(0)).contains("no operation upload");
    }
}
