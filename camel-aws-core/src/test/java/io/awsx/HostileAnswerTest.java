package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.EventFrame;
import io.awsx.testkit.SampleCall;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that would cost the process more than a failed call, or would put what is secret into a log. */
@Timeout(120)
class HostileAnswerTest {

    private static final String SECRET = "TOPSECRETVALUE";

    private static <T extends AwsException> T failure(
            Class<T> type, String service, String operation, Map<String, ?> input, int status, InputStream answer) {
        try (ScriptedService client = new ScriptedService(service, builder -> builder, Map.of("maxAttempts", 1))) {
            client.transport.then(request -> ScriptedTransport.answer(status, answer));
            T failure = assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> catchThrowableOfType(type, () -> client.call(operation, input)));
            assertThat(failure).as("the failure of " + operation).isNotNull();
            return failure;
        }
    }

    private static <T extends AwsException> T failure(
            Class<T> type, SampleCall sample, int status, InputStream answer) {
        return failure(type, sample.service, sample.operation, sample.input, status, answer);
    }

    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless(String start, String rest) {
        byte[] again = rest.repeat(8192 / rest.length() + 1).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(utf8(start), endless(again));
    }

    private static InputStream endless(byte[] again) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return again[at++ % again.length];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int part = Math.min(length, again.length - at % again.length);
                System.arraycopy(again, at % again.length, buffer, offset, part);
                at = (at + part) % again.length;
                return part;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-100000000",
                "1e100000000",
                "-1e-100000000",
                "1e2147483647",
                "1e-2147483647",
                "1e99999999999",
                "\"1e-100000000\"",
                "\"1e100000000\"",
                "1e17",
                "1e400"
            })
    void aTimeWithAHugeExponentIsRefusedAtOnce(String number) {
        failure(TransportException.class, SampleCall.AWS_JSON_1_1, 200, utf8("{\"CreatedDate\":" + number + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-100000000", "1e100000000", "3e9", "1e99999999999", "4294967296", "\"3e9\"", "1e400"})
    void aNumberThatDoesNotFitIsRefusedAtOnce(String number) {
        failure(
                TransportException.class,
                SampleCall.REST_JSON_1,
                200,
                utf8("{\"Functions\":[{\"Timeout\":" + number + "}]}"));
        if (!number.equals("4294967296") && !number.contains("3e9")) {
            failure(
                    TransportException.class,
                    SampleCall.REST_JSON_1,
                    200,
                    utf8("{\"Functions\":[{\"CodeSize\":" + number + "}]}"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REST_XML, <ListBucketResult><Contents><LastModified>1e-100000000</LastModified></Contents></ListBucketResult>",
        "REST_XML, <ListBucketResult><Contents><Size>1e100000000</Size></Contents></ListBucketResult>",
        "EC2_QUERY, <R><volumeSet><item><createTime>1e100000000</createTime></item></volumeSet></R>"
    })
    void inXmlToo(SampleCall sample, String answer) {
        failure(TransportException.class, sample, 200, utf8(answer));
    }

    @Test
    void aDecimalFractionOfCborIsBoundedToo() {
        // A map of NextToken to the decimal fraction 1e2147483647, where a text is wanted.
        byte[] fraction = {
            (byte) 0xa1,
            0x6a,
            'E',
            'v',
            'e',
            'n',
            't',
            'B',
            'u',
            's',
            'e',
            's',
            (byte) 0x81,
            (byte) 0xa1,
            0x6c,
            'C',
            'r',
            'e',
            'a',
            't',
            'i',
            'o',
            'n',
            'T',
            'i',
            'm',
            'e',
            (byte) 0xc4,
            (byte) 0x82,
            0x1a,
            0x7f,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            0x01
        };
        failure(TransportException.class, SampleCall.RPC_V2_CBOR, 200, new ByteArrayInputStream(fraction));
    }

    @ParameterizedTest
    @CsvSource({
        "REST_XML, <ListBucketResult><!--, a",
        "REST_XML, <ListBucketResult a=', a",
        "REST_XML, <?a, a",
        "REST_XML, <ListBucketResult><![CDATA[, a",
        "REST_XML, <ListBucketResult><Name>, a",
        "REST_XML, <, a",
        "REST_XML, <ListBucketResult>, <Contents/>",
        "REST_XML, <ListBucketResult>, <New/>",
        "EC2_QUERY, <R><volumeSet>, <item/>",
        "AWS_QUERY, <R><ListUsersResult><Users>, <member/>",
        "AWS_JSON_1_0, '{\"Item\":{\"id\":{\"L\":[{}', ',{}'",
        "AWS_JSON_1_0, '{\"Item\":{\"id\":{\"S\":\"', a",
        "AWS_JSON_1_0, '{\"New\":[1', ',1'",
        "AWS_JSON_1_0, '{\"', a",
        "REST_JSON_1, '{\"Functions\":[{}', ',{}'",
        "REST_JSON_1, '  ', '  '"
    })
    void anAnswerWithoutEndIsRefusedBeforeTheHeapIsFull(SampleCall sample, String start, String rest) {
        failure(TransportException.class, sample, 200, endless(start, rest));
    }

    @Test
    void emptyMapsOfCborAreCountedByWhatTheyCostHere() {
        byte[] start = {(byte) 0xa1, 0x6a, 'E', 'v', 'e', 'n', 't', 'B', 'u', 's', 'e', 's', (byte) 0x9f};
        byte[] maps = new byte[8192];
        Arrays.fill(maps, (byte) 0xa0);
        assertThat(failure(
                        TransportException.class,
                        SampleCall.RPC_V2_CBOR,
                        200,
                        new SequenceInputStream(new ByteArrayInputStream(start), endless(maps))))
                .hasMessageMatching("(?s).*(more than \\d+ values|longer than \\d+ bytes).*");
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SecretString\":\"TOPSECRETVALUE",
                "{\"SecretString\":TOPSECRETVALUE}",
                "{\"SecretString\":\"TOPSECRETVALUE\",\"CreatedDate\":\"TOPSECRETVALUE\"}",
                "{\"SecretString\":\"TOPSECRETVALUE\",\"VersionStages\":\"TOPSECRETVALUE\"}",
                "{\"SecretString\":\"TOPSECRETVALUE\"}TOPSECRETVALUE",
                "\"TOPSECRETVALUE\"",
                "{\"SecretBinary\":\"TOPSECRETVALUE*\"}",
                "{\"TOPSECRETVALUE\"}"
            })
    void whatIsSecretInAnAnswerStandsInNoFailure(String answer) {
        assertThat(trace(failure(TransportException.class, SampleCall.AWS_JSON_1_1, 200, utf8(answer))))
                .doesNotContain(SECRET)
                .contains("not shown");
        assertThat(trace(failure(ServiceException.class, SampleCall.AWS_JSON_1_1, 500, utf8(answer))))
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R><CreateAccessKeyResult><AccessKey><SecretAccessKey>TOPSECRETVALUE",
                "<R><CreateAccessKeyResult><AccessKey><SecretAccessKey>TOPSECRETVALUE</Secret",
                "<R><CreateAccessKeyResult><AccessKey><SecretAccessKey>TOPSECRETVALUE</SecretAccessKey>"
                        + "<CreateDate>TOPSECRETVALUE</CreateDate></AccessKey></CreateAccessKeyResult></R>",
                "<R><CreateAccessKeyResult TOPSECRETVALUE><AccessKey/></CreateAccessKeyResult></R>",
                "<TOPSECRETVALUE>&TOPSECRETVALUE;</TOPSECRETVALUE>"
            })
    void whatIsSecretInXmlStandsInNoFailure(String answer) {
        Map<String, Object> input = Map.of("UserName", "ann");
        assertThat(trace(failure(TransportException.class, "iam", "CreateAccessKey", input, 200, utf8(answer))))
                .doesNotContain(SECRET);
        assertThat(trace(failure(ServiceException.class, "iam", "CreateAccessKey", input, 500, utf8(answer))))
                .doesNotContain(SECRET);
    }

    @Test
    void aPageAndPlainWordsAreNoSecret() {
        assertThat(failure(TransportException.class, SampleCall.AWS_JSON_1_1, 200, utf8("<HTML>hotel</HTML>")))
                .hasMessageContaining("hotel");
        assertThat(failure(ServiceException.class, SampleCall.AWS_JSON_1_1, 503, utf8("upstream connect error")))
                .hasMessageContaining("upstream connect error");
    }

    @Test
    void whatIsSecretInAnEventStandsInNoFailure() {
        byte[] frame = new EventFrame(
                        Map.of(":message-type", "event", ":event-type", "chunk"),
                        ("{\"bytes\":" + SECRET + "}").getBytes(StandardCharsets.UTF_8))
                .encode();
        try (ScriptedService bedrock = new ScriptedService("bedrock-runtime")) {
            bedrock.transport.then(request -> ScriptedTransport.answer(200, new ByteArrayInputStream(frame)));
            Map<String, Object> output =
                    bedrock.call("InvokeModelWithResponseStream", Map.of("modelId", "m", "body", "{}"));
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> ((java.util.Iterator<?>) output.get("body")).hasNext());
            assertThat(trace(failure)).doesNotContain(SECRET).contains("not well-formed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsAllWhiteSpaceEnds(SampleCall sample) {
        failure(TransportException.class, sample, 200, endless(" ", " "));
    }

    @Test
    void anAnswerToAnOperationWithoutOutputIsNotRead() {
        for (String answer : List.of("OK", "hello world", "{\"a\":1}", "<ok/>", "<ok>", "{", "[]")) {
            try (ScriptedService s3 = new ScriptedService("s3")) {
                s3.transport.then(200, answer);
                assertThat(s3.call("PutBucketPolicy", Map.of("Bucket", "some-bucket", "Policy", "{}")))
                        .isEmpty();
            }
            try (ScriptedService sqs = new ScriptedService("sqs")) {
                sqs.transport.then(200, answer);
                assertThat(sqs.call("PurgeQueue", Map.of("QueueUrl", "https://sqs.eu-west-1.amazonaws.com/1/q")))
                        .isEmpty();
            }
        }
    }

    @Test
    void aPageOfAProxyOrAnErrorIsNoSuccessEvenWithoutOutput() {
        Map<String, Object> input = Map.of("Bucket", "some-bucket", "Policy", "{}");
        failure(TransportException.class, "s3", "PutBucketPolicy", input, 200, utf8("<!DOCTYPE html><html>hotel"));
        assertThat(failure(
                                ServiceException.class,
                                "s3",
                                "PutBucketPolicy",
                                input,
                                200,
                                utf8("<Error><Code>AccessDenied</Code></Error>"))
                        .code())
                .isEqualTo("AccessDenied");
    }
}
