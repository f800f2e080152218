package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures say what the call was about. */
class SubjectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3 | HeadBucket | Bucket=b | with Bucket=b",
                "s3 | HeadObject | Bucket=b,Key=k,SSECustomerKey=0123456789abcdef0123456789abcdef | with Bucket=b, Key=k",
                "sqs | SendMessage | QueueUrl=http://q/1,MessageBody=private words | with QueueUrl=http://q/1",
                "dynamodb | DescribeTable | TableName=t | with TableName=t",
                "sns | Publish | TopicArn=arn:aws:sns:eu-west-1:1:t,Message=private words | with TopicArn=arn:aws:sns:eu-west-1:1:t",
                "lambda | GetFunction | FunctionName=f | with FunctionName=f",
                "secretsmanager | CreateSecret | Name=n,SecretString=private words | with Name=n",
                "dynamodb | ListTables | Limit=1 | (HTTP 403)",
            })
    void aFailureNamesBucketAndKeyQueueOrTable(String service, String operation, String members, String end) {
        ScriptedTransport wire = new ScriptedTransport().then(403, "").otherwise(request -> {
            throw new TransportException("No connection to " + request.origin(), null, false);
        });
        Map<String, Object> input = new TreeMap<>();
        for (String member : members.split(",", -1)) {
            String value = member.substring(member.indexOf('=') + 1);
            input.put(
                    member.substring(0, member.indexOf('=')), value.equals("1") ? (Object) Integer.valueOf(1) : value);
        }
        try (AwsSession session = ImpatientSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", "secret")
                        .transport(wire)
                        .build();
                AwsClient client = session.client(service)) {
            assertThatThrownBy(() -> client.call(operation, input))
                    .isInstanceOf(ServiceException.class)
                    .message()
                    .endsWith(end)
                    .doesNotContain("private", "0123");
            assertThat(wire.requests()).hasSize(1);
            String call = service + ' ' + operation + (end.startsWith("with ") ? ' ' + end : "");
            assertThatThrownBy(() -> client.call(operation, input))
                    .isInstanceOf(TransportException.class)
                    .message()
                    .startsWith("No connection to https://")
                    .endsWith(" (" + call + ')');
        }
    }
}
