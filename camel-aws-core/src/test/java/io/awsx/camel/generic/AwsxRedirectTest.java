package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Nothing else is reached than what the URI says, in whatever form a message asks for it. What an attempt would reach has
 * {@code 0ther} in its name.
 */
class AwsxRedirectTest extends AwsxTestSupport {

    private static final JsonMapper JSON = new JsonMapper();

    /** A bean with the members that attempts give. */
    record Elsewhere(
            @JsonProperty("TableName") String TableName,
            @JsonProperty("QueueUrl") String QueueUrl,
            @JsonProperty("TopicArn") String TopicArn,
            @JsonProperty("SubscriptionArn") String SubscriptionArn,
            @JsonProperty("StreamName") String StreamName,
            @JsonProperty("StreamARN") String StreamARN,
            @JsonProperty("FunctionName") String FunctionName,
            @JsonProperty("SecretId") String SecretId,
            @JsonProperty("Bucket") String Bucket,
            @JsonProperty("Key") String Key,
            @JsonProperty("CopySource") String CopySource,
            @JsonProperty("InstanceIds") List<String> InstanceIds) {}

    /** URI, what it fixes in single quotes for double ones, and what a message asks for instead. */
    @SuppressWarnings("unused") // by the name in the annotation
    static final List<String> ATTEMPTS = Stream.of(
                    of(
                            "TableName",
                            "own",
                            List.of("0ther", "arn:aws:dynamodb:us-east-1:210987654321:table/0ther"),
                            "dynamodb",
                            "GetItem PutItem UpdateItem DeleteItem Query Scan DescribeTable UpdateTable DeleteTable"
                                    + " DescribeTimeToLive UpdateTimeToLive"),
                    of(
                            "QueueUrl",
                            "https://sqs.eu-west-1.amazonaws.com/123456789012/own",
                            List.of(
                                    "https://sqs.eu-west-1.amazonaws.com/210987654321/0ther",
                                    "https://sqs.us-east-1.amazonaws.com/210987654321/0ther",
                                    "http://0ther.example/123456789012/own"),
                            "sqs",
                            "SendMessage SendMessageBatch ReceiveMessage DeleteMessage DeleteMessageBatch PurgeQueue"
                                    + " DeleteQueue GetQueueAttributes SetQueueAttributes ChangeMessageVisibility"),
                    of(
                            "InstanceIds[0]",
                            "i-0123",
                            List.of("i-0ther"),
                            "ec2",
                            "StartInstances StopInstances RebootInstances TerminateInstances DescribeInstances"
                                    + " MonitorInstances UnmonitorInstances DescribeInstanceStatus"),
                    of(
                            "SecretId",
                            "own",
                            List.of("0ther", "arn:aws:secretsmanager:us-east-1:210987654321:secret:0ther-AbCdEf"),
                            "secretsmanager",
                            "GetSecretValue PutSecretValue UpdateSecret DeleteSecret DescribeSecret RotateSecret"
                                    + " RestoreSecret ReplicateSecretToRegions"),
                    of(
                            "TopicArn",
                            "arn:aws:sns:eu-west-1:123456789012:own",
                            List.of(
                                    "arn:aws:sns:eu-west-1:210987654321:own-0ther",
                                    "arn:aws:sns:us-east-1:123456789012:own-0ther"),
                            "sns",
                            "Publish PublishBatch Subscribe DeleteTopic GetTopicAttributes SetTopicAttributes"
                                    + " ListSubscriptionsByTopic AddPermission"),
                    of(
                            "SubscriptionArn",
                            "arn:aws:sns:eu-west-1:123456789012:own:1",
                            List.of("arn:aws:sns:eu-west-1:210987654321:0ther:1"),
                            "sns",
                            "Unsubscribe GetSubscriptionAttributes SetSubscriptionAttributes"),
                    of(
                            "StreamName",
                            "own",
                            List.of("0ther"),
                            "kinesis",
                            "PutRecord PutRecords GetShardIterator ListShards DescribeStream DescribeStreamSummary"
                                    + " DeleteStream MergeShards SplitShard UpdateShardCount"),
                    of(
                            "StreamARN",
                            "arn:aws:kinesis:eu-west-1:123456789012:stream/own",
                            List.of(
                                    "arn:aws:kinesis:eu-west-1:210987654321:stream/0ther",
                                    "arn:aws:kinesis:us-east-1:123456789012:stream/0ther"),
                            "kinesis",
                            "PutRecord PutRecords GetShardIterator ListShards DescribeStream DeleteStream"),
                    of(
                            "FunctionName",
                            "own",
                            List.of(
                                    "0ther",
                                    "210987654321:function:0ther",
                                    "arn:aws:lambda:us-east-1:210987654321:function:0ther"),
                            "lambda",
                            "Invoke InvokeAsync InvokeWithResponseStream GetFunction DeleteFunction UpdateFunctionCode"
                                    + " UpdateFunctionConfiguration PublishVersion CreateAlias GetPolicy AddPermission"),
                    of(
                            "Bucket",
                            "own",
                            List.of(
                                    "0ther",
                                    "arn:aws:s3:us-east-1:210987654321:accesspoint/0ther",
                                    "arn:aws:s3::210987654321:accesspoint/0ther.mrap"),
                            "s3",
                            "GetObject PutObject HeadObject DeleteObject DeleteObjects ListObjectsV2 CopyObject"
                                    + " HeadBucket DeleteBucket GetBucketPolicy PutBucketPolicy UploadPart"
                                    + " CreateMultipartUpload"),
                    of(
                            "Key",
                            "own",
                            List.of("0ther", "../0ther"),
                            "s3",
                            "GetObject PutObject HeadObject DeleteObject CopyObject GetObjectTagging UploadPart"),
                    of("CopySource", "own/own", List.of("0ther/key"), "s3", "CopyObject UploadPartCopy"))
            .flatMap(List::stream)
            .toList();

    private static List<String> of(String path, String own, List<String> others, String service, String operations) {
        return Stream.of(operations.split(" ", -1))
                .flatMap(operation ->
                        others.stream().map(other -> String.join(" ", service, operation, path, own, other)))
                .toList();
    }

    /** What the URI gives beside what it fixes, so that a call goes out where the attempt came to nothing. */
    private static final Map<String, String> BESIDE =
            Map.of("Key", "&param.Bucket=own", "CopySource", "&param.Bucket=own&param.Key=own", "Bucket", "");

    @BeforeEach
    void sayYes() {
        wire.otherwise(request -> {
            boolean json = request.headers().first("X-Amz-Target") != null
                    || request.origin().host().startsWith("lambda");
            return json
                    ? ScriptedTransport.answer(200, "{}", "Content-Type", "application/json")
                    : ScriptedTransport.answer(200, "<R/>", "Content-Type", "application/xml");
        });
    }

    @ParameterizedTest
    @FieldSource("ATTEMPTS")
    void noFormOfABodyReachesAnythingElse(String attempt) throws IOException {
        String[] part = attempt.split(" ", -1);
        String uri = part[0] + "?operation=" + part[1] + "&param." + part[2] + '=' + part[3]
                + BESIDE.getOrDefault(part[2], "");
        boolean list = part[2].endsWith("[0]");
        String member = list ? part[2].substring(0, part[2].length() - 3) : part[2];
        Map<String, Object> input = new LinkedHashMap<>();
        input.put(member, list ? List.of(part[4]) : part[4]);
        byte[] json = JSON.writeValueAsBytes(input);
        for (Object body : List.of(
                input,
                (Object) JSON.valueToTree(input),
                JSON.convertValue(input, Elsewhere.class),
                new String(json, StandardCharsets.UTF_8),
                json,
                new ByteArrayInputStream(json))) {
            boolean text = body instanceof String || body instanceof byte[] || body instanceof ByteArrayInputStream;
            for (String use : List.of("", "&input=body")) {
                int before = wire.requests().size();
                Object sent = body instanceof ByteArrayInputStream ? new ByteArrayInputStream(json) : body;
                Throwable failure = catchThrowable(() -> close(send(uri + use, sent)));
                if (!text || !use.isEmpty()) {
                    assertThat(failure)
                            .as("%s with %s", uri + use, body.getClass())
                            .isInstanceOf(ClientException.class)
                            .hasMessageContainingAll(
                                    "The body gives " + part[2] + "=",
                                    "the URI says " + part[3],
                                    "overridable=" + part[2]);
                    assertThat(wire.requests()).hasSize(before);
                }
                assertOnlyOwn(member);
            }
        }
        int before = wire.requests().size();
        Map<String, Object> needed =
                needed(session.client(part[0]).operation(part[1]).input());
        needed.keySet().removeIf(name -> uri.contains("param." + name));
        Throwable failure = catchThrowable(() -> close(send(uri + "&input=body", exchange -> {
            exchange.getMessage().setBody(needed);
            for (String prefix : List.of("", "param.", "CamelAwsx", "CamelAwsxParam.", "CamelAws")) {
                exchange.getMessage().setHeader(prefix + member, part[4]);
            }
        })));
        assertThat(wire.requests()).as("%s with headers gives %s", uri, failure).hasSizeGreaterThan(before);
        assertOnlyOwn(member);
    }

    private static void close(Exchange done) throws Exception {
        if (done.getMessage().getBody() instanceof AutoCloseable open) {
            open.close();
        }
    }

    private static Map<String, Object> needed(Shape shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Member member : shape.members()) {
            if (member.required() || (shape.type() == ShapeType.UNION && members.isEmpty())) {
                members.put(member.name(), sample(member.shape()));
            }
        }
        return members;
    }

    private static Object sample(Shape shape) {
        return switch (shape.type()) {
            case STRUCTURE, UNION -> needed(shape);
            case LIST -> List.of(sample(shape.listMember().shape()));
            case MAP -> Map.of("key", sample(shape.mapValue().shape()));
            case BOOLEAN -> true;
            case STRING, BLOB, DOCUMENT -> "sample";
            case TIMESTAMP -> "2026-01-01T00:00:00Z";
            default -> 1;
        };
    }

    /** The payload may say what it likes; host, path, query, headers, and the member that the URI fixes may not. */
    private void assertOnlyOwn(String member) {
        assertThat(wire.requests()).allSatisfy(request -> {
            assertThat(request.origin().host()
                            + request.path()
                            + request.query().encoded())
                    .doesNotContain("0ther");
            assertThat(request.headers().toString()).doesNotContain("0ther");
            assertThat(given(request, member)).doesNotContain("0ther");
        });
    }

    /** What a body in JSON or of a form gives of a member; empty where there is nothing of it. */
    private static String given(HttpRequest request, String member) {
        String text = text(request);
        if (text.startsWith("Action=")) {
            return Query.parse(text).parameters().stream()
                    .filter(parameter -> parameter.name().startsWith(member.replaceAll("s$", "")))
                    .map(Query.Parameter::value)
                    .collect(Collectors.joining(","));
        }
        boolean document = request.headers().first("X-Amz-Target") != null;
        JsonNode given = document ? json(text).path(member) : null;
        return given == null ? "" : given.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kinesis?operation=PutRecord&param.StreamName=own | StreamARN | arn:aws:kinesis:eu-west-1:210987654321:stream/0ther | StreamName=own",
                "kinesis?operation=PutRecord&param.StreamARN=arn:aws:kinesis:eu-west-1:123456789012:stream/own | StreamName | 0ther | StreamARN=arn:aws",
                "kinesis?operation=GetShardIterator&param.StreamName=${exchangeProperty.none} | StreamId | 0ther | StreamName",
                "logs?operation=FilterLogEvents&param.logGroupName=own | logGroupIdentifier | arn:aws:logs:us-east-1:210987654321:log-group:0ther | logGroupName=own",
                "ec2?operation=DeleteSecurityGroup&param.GroupId=sg-1 | GroupName | 0ther | GroupId=sg-1",
            })
    void whatTheUriNamesCannotBeNamedInAnotherWay(String uri, String member, String other, String own)
            throws IOException {
        Map<String, Object> input = Map.of(member, other);
        for (Object body : List.of(input, (Object) JSON.valueToTree(input))) {
            assertThat(catchThrowable(() -> send(uri, body)))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContainingAll(
                            "The body gives " + member + '=' + other,
                            "the URI names the same thing by " + own,
                            "overridable=" + member);
        }
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void theUriCanLetMessagesNameAThingInAnotherWay() {
        String arn = "arn:aws:kinesis:eu-west-1:123456789012:stream/own";
        String record = "&param.Data=x&param.PartitionKey=p";
        for (String open : List.of("StreamARN", "StreamName")) {
            send(
                    "kinesis?operation=PutRecord&param.StreamName=own&overridable=" + open + record,
                    Map.of("StreamARN", arn));
            assertThat(json(text(wire.requests().get(wire.requests().size() - 1)))
                            .path("StreamARN")
                            .textValue())
                    .isEqualTo(arn);
        }
        send(
                "kinesis?operation=PutRecord&param.StreamName=own&param.StreamARN=" + arn + record,
                Map.of("StreamARN", arn));
        assertThat(wire.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "region, us-0ther-1",
        "Region, us-0ther-1",
        "endpoint, http://0ther.example",
        "endpointUrl, http://0ther.example",
        "uriEndpointOverride, http://0ther.example",
        "accessKey, AKID0ther",
        "secretKey, 0ther",
        "credentials, 0ther",
        "profile, 0ther",
        "profileCredentialsName, 0ther",
        "accountId, 0ther",
        "assumeRoleArn, arn:aws:iam::210987654321:role/0ther",
        "proxyHost, 0ther.example",
        "session, #0ther",
        "client, #0ther",
        "useFips, 0ther",
        "Host, 0ther.example",
        "Authorization, 0ther",
        "X-Amz-Security-Token, 0ther",
    })
    void noMessageSaysWhereOrAsWhomACallIs(String name, String value) {
        for (String uri : List.of(
                "dynamodb?operation=ListTables",
                "sqs?operation=ListQueues",
                "sns?operation=ListTopics",
                "kinesis?operation=ListStreams",
                "lambda?operation=ListFunctions",
                "s3?operation=ListBuckets",
                "ec2?operation=DescribeVpcs")) {
            int before = wire.requests().size();
            for (Object body : List.of(Map.of(name, value), "{\"" + name + "\": \"" + value + "\"}")) {
                assertThat(catchThrowable(() -> send(uri, body)))
                        .as(uri)
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining(name);
            }
            assertThat(wire.requests()).hasSize(before);
            send(uri, exchange -> {
                for (String prefix : List.of("", "CamelAwsx", "CamelAws", "CamelHttp")) {
                    exchange.getMessage().setHeader(prefix + name, value);
                }
            });
            HttpRequest request = wire.requests().get(before);
            String service = uri.substring(0, uri.indexOf('?'));
            assertThat(request.origin().host()).isEqualTo(service + ".eu-west-1.amazonaws.com");
            assertThat(request.headers().first("Authorization"))
                    .contains("Credential=AKIDEXAMPLE/")
                    .contains("/eu-west-1/" + service + '/');
            assertThat(request.headers() + text(request)).doesNotContain("0ther");
        }
    }
}
