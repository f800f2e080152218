package io.awsx.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One call a protocol, with an answer as the service would give it. */
@SuppressWarnings("ImmutableEnumChecker") // all Maps are of Map.of
public enum SampleCall {
    AWS_JSON_1_0(
            "dynamodb",
            "GetItem",
            Map.of("TableName", "orders", "Key", Map.of("id", Map.of("S", "1"))),
            "{\"Item\":{\"id\":{\"S\":\"1\"},\"count\":{\"N\":\"42\"},\"tags\":{\"SS\":[\"a\",\"b\"]},\"body\":{\"B\":\"aGVsbG8=\"}},"
                    + "\"ConsumedCapacity\":{\"TableName\":\"orders\",\"CapacityUnits\":0.5}}"),
    AWS_JSON_1_1(
            "secretsmanager",
            "GetSecretValue",
            Map.of("SecretId", "name"),
            "{\"ARN\":\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:name\",\"Name\":\"name\",\"VersionStages\":[\"AWSCURRENT\"],"
                    + "\"SecretString\":\"value\",\"CreatedDate\":1767225600.123}"),
    AWS_QUERY(
            "iam",
            "ListUsers",
            Map.of("PathPrefix", "/team/", "MaxItems", 10),
            "<ListUsersResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><ListUsersResult><Users><member><Path>/team/</Path>"
                    + "<UserName>ann</UserName><UserId>AIDAEXAMPLE</UserId><Arn>arn:aws:iam::123456789012:user/team/ann</Arn>"
                    + "<CreateDate>2026-01-01T00:00:00Z</CreateDate></member></Users><IsTruncated>false</IsTruncated></ListUsersResult>"
                    + "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></ListUsersResponse>"),
    EC2_QUERY(
            "ec2",
            "DescribeVolumes",
            Map.of("Filters", List.of(Map.of("Name", "status", "Values", List.of("in-use")))),
            "<DescribeVolumesResponse><requestId>r</requestId><volumeSet><item><volumeId>vol-0123456789abcdef0</volumeId><size>8</size>"
                    + "<createTime>2026-01-01T00:00:00.000Z</createTime><attachmentSet><item><device>/dev/sda1</device>"
                    + "<status>attached</status></item></attachmentSet></item></volumeSet></DescribeVolumesResponse>"),
    REST_JSON_1(
            "lambda",
            "ListFunctions",
            Map.of("MaxItems", 10),
            "{\"Functions\":[{\"FunctionName\":\"f\",\"FunctionArn\":\"arn:aws:lambda:eu-west-1:123456789012:function:f\","
                    + "\"Runtime\":\"java21\",\"CodeSize\":12345,\"Timeout\":30,\"MemorySize\":512,"
                    + "\"Environment\":{\"Variables\":{\"A\":\"1\",\"B\":\"2\"}}}]}"),
    REST_XML(
            "s3",
            "ListObjectsV2",
            Map.of("Bucket", "bucket", "Prefix", "in/"),
            "<ListBucketResult><Name>bucket</Name><KeyCount>1</KeyCount><Contents><Key>in/a</Key><Size>5</Size><ETag>\"e\"</ETag>"
                    + "<LastModified>2026-01-01T00:00:00.000Z</LastModified><StorageClass>STANDARD</StorageClass></Contents>"
                    + "</ListBucketResult>"),
    RPC_V2_CBOR(
            "eventbridgev2",
            "ListEventBuses",
            Map.of("NamePrefix", "team", "MaxResults", 10),
            "{\"EventBuses\":[{\"Name\":\"team-a\"},{\"Name\":\"team-b\"}],\"NextToken\":\"abc\"}");

    public final String service;
    public final String operation;
    public final Map<String, ?> input;
    private final String answer;

    SampleCall(String service, String operation, Map<String, ?> input, String answer) {
        this.service = service;
        this.operation = operation;
        this.input = input;
        this.answer = answer;
    }

    /** The bytes of the answer. */
    public byte[] answer() {
        return this == RPC_V2_CBOR ? cbor(answer) : answer.getBytes(StandardCharsets.UTF_8);
    }

    /** JSON as CBOR. */
    public static byte[] cbor(String json) {
        try {
            return new ObjectMapper(new CBORFactory()).writeValueAsBytes(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
