package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wire has beyond the protocol tests of Smithy: what boto3 sends, and what services and stores answer. */
class WireDetailsTest {

    private static HttpRequest sent(String service, String operation, Map<String, ?> input, Map<String, ?> settings) {
        try (ScriptedService client = new ScriptedService(service, builder -> builder, settings)) {
            client.transport.otherwise(request -> ScriptedTransport.answer(200, isForm(request) ? "<R/>" : ""));
            client.call(operation, input);
            return client.transport.requests().get(0);
        }
    }

    /** What takes forms always answers with a document. */
    private static boolean isForm(HttpRequest request) {
        String type = request.headers().first("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static HttpRequest sent(String service, String operation, Map<String, ?> input) {
        return sent(service, operation, input, Map.of());
    }

    private static String body(HttpRequest request) throws Exception {
        try (InputStream in = request.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static AwsResponse exchange(String service, String operation, Map<String, ?> input, String answer) {
        try (ScriptedService client = new ScriptedService(service)) {
            client.transport.otherwise(request ->
                    ScriptedTransport.answer(200, new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8))));
            return client.client.exchange(operation, input);
        }
    }

    private static ServiceException error(
            String service, String operation, Map<String, ?> input, String answer, String... headers) {
        try (ScriptedService client = new ScriptedService(service, builder -> builder, Map.of("maxAttempts", 1))) {
            client.transport.otherwise(request -> ScriptedTransport.answer(
                    400, new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), headers));
            return catchThrowableOfType(ServiceException.class, () -> client.call(operation, input));
        }
    }

    @Test
    void anXmlDocumentThatWouldHoldNothingIsNotSent() throws Exception {
        for (HttpRequest request : List.of(
                sent("cloudfront", "ListTrustStores", Map.of()),
                sent("cloudfront", "ListConnectionGroups", Map.of()),
                sent("cloudfront", "UpdateConnectionGroup", Map.of("Id", "i", "IfMatch", "e")))) {
            assertThat(request.body().length()).isZero();
            assertThat(request.headers().first("Content-Type")).isNull();
        }
        assertThat(body(sent("cloudfront", "ListTrustStores", Map.of("MaxItems", 5))))
                .contains("<MaxItems>5</MaxItems>");
    }

    @ParameterizedTest
    @CsvSource({"dynamodb, 2012-08-10", "timestream-query, 2018-11-01"})
    void whoAsksForEndpointsTellsTheVersionOfTheApi(String service, String version) {
        assertThat(sent(service, "DescribeEndpoints", Map.of()).headers().first("x-amz-api-version"))
                .isEqualTo(version);
        assertThat(sent("dynamodb", "ListTables", Map.of()).headers().first("x-amz-api-version"))
                .isNull();
    }

    @Test
    void importExportIsSignedForByVersion4AtAnyEndpoint() {
        assertThat(sent("importexport", "ListJobs", Map.of(), Map.of("endpointUrl", "https://localhost:1"))
                        .headers()
                        .first("Authorization"))
                .startsWith("AWS4-HMAC-SHA256")
                .contains("/eu-west-1/IngestionService/aws4_request");
        assertThat(sent("importexport", "ListJobs", Map.of()).headers().first("Authorization"))
                .contains("/us-east-1/IngestionService/aws4_request");
    }

    @Test
    void theRequestIdIsReadFromTheDocumentWhereNoHeaderTellsIt() {
        assertThat(exchange("ec2", "DescribeVolumes", Map.of(), "<R><requestId>r1</requestId><volumeSet/></R>")
                        .requestId())
                .isEqualTo("r1");
        assertThat(exchange(
                                "iam",
                                "ListUsers",
                                Map.of(),
                                "<R><ListUsersResult><IsTruncated>false</IsTruncated></ListUsersResult>"
                                        + "<ResponseMetadata><RequestId>r2</RequestId></ResponseMetadata></R>")
                        .requestId())
                .isEqualTo("r2");
        assertThat(exchange(
                                "iam",
                                "DeleteUser",
                                Map.of("UserName", "ann"),
                                "<R><ResponseMetadata><RequestId>r3</RequestId></ResponseMetadata></R>")
                        .requestId())
                .isEqualTo("r3");
        assertThat(error(
                                "ec2",
                                "DescribeVolumes",
                                Map.of(),
                                "<Response><Errors><Error><Code>A</Code></Error></Errors><RequestID>r4</RequestID></Response>")
                        .requestId())
                .isEqualTo("r4");
    }

    @Test
    void anErrorHasItsMembersOnceByTheModelsNames() {
        assertThat(error(
                                "dynamodb",
                                "GetItem",
                                Map.of("TableName", "t", "Key", Map.of()),
                                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\",\"Message\":\"gone\"}")
                        .fields())
                .isEqualTo(Map.of("message", "gone"));
        assertThat(error(
                                "lambda",
                                "GetFunction",
                                Map.of("FunctionName", "f"),
                                "{\"Type\":\"User\",\"message\":\"gone\"}",
                                "x-amzn-errortype",
                                "ResourceNotFoundException")
                        .fields())
                .isEqualTo(Map.of("Type", "User", "Message", "gone"));
        assertThat(error(
                                "iam",
                                "GetUser",
                                Map.of(),
                                "<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>gone</Message></Error>"
                                        + "<RequestId>r</RequestId></ErrorResponse>")
                        .fields())
                .isEqualTo(Map.of("message", "gone"));
    }

    @Test
    void whatTheModelDoesNotKnowOfAnErrorIsKeptButForWhatBelongsToTheProtocol() {
        ServiceException error = error(
                "s3",
                "GetObject",
                Map.of("Bucket", "some-bucket", "Key", "k"),
                "<Error><Code>NoSuchKey</Code><Message>gone</Message><Key>k</Key><RequestId>r</RequestId><HostId>h</HostId></Error>");
        assertThat(error.code()).isEqualTo("NoSuchKey");
        assertThat(error.requestId()).isEqualTo("r");
        assertThat(error.fields()).isEqualTo(Map.of("Message", "gone", "Key", "k"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iam | ListUsers | <ErrorResponse><Error><Code>A</Code><X>1</X></Error><Error><Code>B</Code><Y>2</Y></Error></ErrorResponse>",
                "cloudfront | ListDistributions | <ErrorResponse><Error><Code>A</Code><X>1</X></Error><Error><Code>B</Code><Y>2</Y></Error></ErrorResponse>",
                "ec2 | DescribeVolumes | <Response><Errors><Error><Code>A</Code><X>1</X></Error><Error><Code>B</Code><Y>2</Y></Error></Errors></Response>"
            })
    void ofSeveralErrorsTheFirstCounts(String service, String operation, String answer) {
        ServiceException error = error(service, operation, Map.of(), answer);
        assertThat(error.code()).isEqualTo("A");
        assertThat(error.fields()).isEqualTo(Map.of("X", "1"));
    }

    @Test
    void anElementThatIsTwoMembersOfTheModelIsBoth() {
        assertThat(exchange(
                                "s3",
                                "GetBucketNotification",
                                Map.of("Bucket", "some-bucket"),
                                "<NotificationConfiguration><TopicConfiguration><Event>x</Event><Topic>t</Topic></TopicConfiguration>"
                                        + "<QueueConfiguration><Event>x</Event><Event>y</Event></QueueConfiguration>"
                                        + "</NotificationConfiguration>")
                        .output())
                .isEqualTo(Map.of(
                        "TopicConfiguration",
                        Map.of("Events", List.of("x"), "Event", "x", "Topic", "t"),
                        "QueueConfiguration",
                        Map.of("Events", List.of("x", "y"), "Event", "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-03-13T17:25:04Z",
                "Tue, 13 Mar 2018 17:25:04 GMT",
                "2018-03-13T17:25:04",
                "2018-03-13T17:25:04+0000",
                "1520961904"
            })
    void aTimeIsReadInAnyFormAndPlace(String text) {
        Instant time = Instant.parse("2018-03-13T17:25:04Z");
        assertThat(exchange(
                                "s3",
                                "ListObjectsV2",
                                Map.of("Bucket", "some-bucket"),
                                "<ListBucketResult><Contents><LastModified>" + text
                                        + "</LastModified></Contents></ListBucketResult>")
                        .output())
                .containsEntry("Contents", List.of(Map.of("LastModified", time)));
        assertThat(exchange(
                                "secretsmanager",
                                "GetSecretValue",
                                Map.of("SecretId", "s"),
                                "{\"CreatedDate\":\"" + text + "\"}")
                        .output())
                .containsEntry("CreatedDate", time);
        try (ScriptedService s3 = new ScriptedService("s3")) {
            s3.transport.otherwise(request -> ScriptedTransport.answer(200, "", "Last-Modified", text));
            assertThat(s3.call("HeadObject", Map.of("Bucket", "some-bucket", "Key", "k")))
                    .containsEntry("LastModified", time);
        }
    }

    @Test
    void wholeNumbersOfAnyClassGoOutAsWholeNumbers() throws Exception {
        for (Number number : List.of(7, 7.0, new java.math.BigDecimal("7.0"), new java.math.BigDecimal("0.7e1"))) {
            assertThat(body(sent("iam", "ListUsers", Map.of("MaxItems", number))))
                    .endsWith("&MaxItems=7");
        }
        assertThat(body(sent(
                        "ec2",
                        "CreateNetworkInterface",
                        Map.of("SubnetId", "s", "SecondaryPrivateIpAddressCount", 1e9))))
                .contains("SecondaryPrivateIpAddressCount=1000000000");
    }

    @Test
    void anEmptyBodyIsNoEmptyListing() {
        assertThatThrownBy(() -> exchange("ec2", "DescribeInstances", Map.of(), ""))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("it is empty");
        assertThat(exchange("ec2", "DeleteVolume", Map.of("VolumeId", "vol-1"), "")
                        .output())
                .isEmpty();
    }
}
