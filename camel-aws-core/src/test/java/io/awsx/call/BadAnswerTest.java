package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.testkit.SampleCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are broken, in each protocol: all end in one of three exceptions that tell what came. */
@Timeout(180)
class BadAnswerTest {

    private static final String PAGE = "<html><head><title>Proxy</title></head><body>No route to host</body></html>";

    private static ScriptedService client(SampleCall sample) {
        return new ScriptedService(sample.service, builder -> builder, Map.of("maxAttempts", 1));
    }

    private static Map<String, Object> call(SampleCall sample, int status, byte[] answer) {
        try (ScriptedService client = client(sample)) {
            return call(client, sample, status, answer);
        }
    }

    private static Map<String, Object> call(ScriptedService client, SampleCall sample, int status, byte[] answer) {
        client.transport.then(request ->
                ScriptedTransport.answer(status, new ByteArrayInputStream(answer), "x-amzn-RequestId", "REQ7"));
        return client.call(sample.operation, sample.input);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T extends AwsException> T failure(Class<T> type, SampleCall sample, int status, byte[] answer) {
        T failure = catchThrowableOfType(type, () -> call(sample, status, answer));
        assertThat(failure).as("the failure of " + sample).isNotNull();
        return failure;
    }

    @ParameterizedTest
    @EnumSource
    void theSampleItselfIsRead(SampleCall sample) {
        assertThat(call(sample, 200, sample.answer())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedAnswerTellsWhatCame(SampleCall sample) {
        byte[] whole = sample.answer();

        for (int length = 1; length < whole.length; length++) {
            TransportException failure = failure(TransportException.class, sample, 200, Arrays.copyOf(whole, length));
            assertThat(failure).hasMessageContaining(sample.operation).hasMessageContaining("REQ7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageOfAProxyIsNoOutput(SampleCall sample) {
        assertThat(failure(TransportException.class, sample, 200, utf8(PAGE)))
                .hasMessageContaining(sample.operation)
                .hasMessageContaining("REQ7")
                .hasMessageContaining("<html>");
    }

    @ParameterizedTest
    @EnumSource
    void aPageOfAProxyWithAnErrorStatusHasTheStatusAsCode(SampleCall sample) {
        ServiceException failure = failure(ServiceException.class, sample, 502, utf8(PAGE));

        assertThat(failure.code()).isEqualTo("502");
        assertThat(failure).hasMessageContaining("No route to host").hasMessageContaining("REQ7");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyErrorHasTheStatusAsCode(SampleCall sample) {
        assertThat(failure(ServiceException.class, sample, 503, new byte[0]).code())
                .isEqualTo("503");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS_JSON_1_0 | {\"Item\":5}",
                "AWS_JSON_1_0 | {\"Item\":{\"id\":[]}}",
                "AWS_JSON_1_0 | {\"Item\":{\"id\":{\"B\":\"***\"}}}",
                "AWS_JSON_1_0 | {\"ConsumedCapacity\":{\"CapacityUnits\":\"many\"}}",
                "AWS_JSON_1_0 | []",
                "REST_XML | <ListBucketResult><Contents><Size>large</Size></Contents></ListBucketResult>",
                "REST_XML | <ListBucketResult><KeyCount>99999999999</KeyCount></ListBucketResult>",
                "EC2_QUERY | <R><volumeSet><item><createTime>soon</createTime></item></volumeSet></R>",
                "AWS_QUERY | <R><ListUsersResult><IsTruncated>perhaps</IsTruncated></ListUsersResult></R>"
            })
    void aValueOfTheWrongTypeIsToldWithTheStartOfTheAnswer(SampleCall sample, String answer) {
        assertThat(failure(TransportException.class, sample, 200, utf8(answer)))
                .hasMessageContaining(sample.operation)
                .hasMessageContaining("it begins: " + answer.substring(0, Math.min(20, answer.length())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS_JSON_1_1 | {\"CreatedDate\":true} | at CreatedDate",
                "AWS_JSON_1_1 | {\"CreatedDate\":1e400} | at CreatedDate",
                "AWS_JSON_1_1 | {\"VersionStages\":{\"a\":1}} | a LIST is wanted",
                "AWS_JSON_1_1 | {\"ARN\":{}} | at ARN",
                "REST_JSON_1 | {\"Functions\":[{\"Timeout\":99999999999}]} | at Functions.Timeout",
                "REST_JSON_1 | {\"Functions\":[{\"Timeout\":1.5}]} | at Functions.Timeout",
                "REST_JSON_1 | {\"Functions\":[{\"Timeout\":3e9}]} | at Functions.Timeout",
                "REST_JSON_1 | {\"Functions\":\"none\"} | at Functions",
                "REST_JSON_1 | {} {} | more follows"
            })
    void aValueOfTheWrongTypeBesideSecretsIsToldByItsMemberOnly(SampleCall sample, String answer, String place) {
        assertThat(failure(TransportException.class, sample, 200, utf8(answer)))
                .hasMessageContaining(sample.operation)
                .hasMessageContaining(place)
                .hasMessageContaining("not shown")
                .hasMessageNotContaining(answer.substring(0, 5));
    }

    @ParameterizedTest
    @CsvSource({"{\"EventBuses\":5}", "'{\"EventBuses\":[{\"Name\":{}}]}'", "[]"})
    void aValueOfTheWrongTypeInCborIsTold(String json) {
        failure(TransportException.class, SampleCall.RPC_V2_CBOR, 200, SampleCall.cbor(json));
    }

    @Test
    void deepNestingEndsBeforeTheStackDoes() {
        String json = "{\"Item\":{\"a\":" + "{\"L\":[".repeat(50_000);
        String xml = "<a>".repeat(50_000);
        byte[] cbor = new byte[50_000];
        Arrays.fill(cbor, (byte) 0x9f);

        failure(TransportException.class, SampleCall.AWS_JSON_1_0, 200, utf8(json));
        failure(TransportException.class, SampleCall.AWS_JSON_1_0, 200, utf8("{\"Other\":" + "[".repeat(50_000)));
        failure(TransportException.class, SampleCall.EC2_QUERY, 200, utf8(xml));
        failure(TransportException.class, SampleCall.RPC_V2_CBOR, 200, cbor);
        assertThat(failure(ServiceException.class, SampleCall.AWS_JSON_1_0, 400, utf8(json))
                        .code())
                .isEqualTo("400");
    }

    @Test
    void whatTheModelDoesNotKnowPassesOrIsTold() {
        Map<String, Object> output = call(
                SampleCall.AWS_JSON_1_0,
                200,
                utf8("{\"Item\":{\"id\":{\"X\":[{}]}},\"Later\":{\"a\":[1]},\"ConsumedCapacity\":null}"));

        assertThat(output).isEqualTo(Map.of("Item", Map.of("id", Map.of())));
        assertThat(call(SampleCall.REST_JSON_1, 200, utf8("{\"Functions\":[{\"Runtime\":\"java99\"}]}")))
                .isEqualTo(Map.of("Functions", List.of(Map.of("Runtime", "java99"))));
        assertThat(call(SampleCall.REST_XML, 200, utf8("<ListBucketResult><New/><Name>b</Name></ListBucketResult>")))
                .containsEntry("Name", "b");
    }

    @Test
    void anUnknownMemberOfAUnionIsTold() {
        try (ScriptedService bedrock = new ScriptedService("bedrock-runtime")) {
            bedrock.transport.then(
                    200, "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"smell\":{\"of\":1}}]}}}");

            assertThat(bedrock.call("Converse", Map.of("modelId", "m")))
                    .isEqualTo(Map.of(
                            "output",
                            Map.of(
                                    "message",
                                    Map.of(
                                            "role",
                                            "assistant",
                                            "content",
                                            List.of(Map.of("SDK_UNKNOWN_MEMBER", "smell"))))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS_JSON_1_0 | {\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\",\"message\":\"gone\"} | ResourceNotFoundException",
                "AWS_JSON_1_1 | {\"__type\":\"ResourceNotFoundException\",\"Message\":\"gone\"} | ResourceNotFoundException",
                "REST_JSON_1 | {\"code\":\"ResourceNotFoundException:http://x/\",\"message\":\"gone\"} | ResourceNotFoundException",
                "AWS_QUERY | <ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>gone</Message></Error><RequestId>r</RequestId></ErrorResponse> | NoSuchEntity",
                "EC2_QUERY | <Response><Errors><Error><Code>InvalidVolume.NotFound</Code><Message>gone</Message></Error></Errors><RequestID>r</RequestID></Response> | InvalidVolume.NotFound",
                "REST_XML | <Error><Code>NoSuchBucket</Code><Message>gone</Message></Error> | NoSuchBucket"
            })
    void anErrorIsToldByItsCodeAndMessage(SampleCall sample, String answer, String code) {
        ServiceException failure = failure(ServiceException.class, sample, 400, utf8(answer));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining("gone");
        assertThat(failure.requestId()).isEqualTo("REQ7");
    }

    @ParameterizedTest
    @EnumSource
    void noisyAnswersEndInOneOfTheThreeExceptions(SampleCall sample) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] good = sample.answer();
        try (ScriptedService client = client(sample)) {
            for (int round = 0; round < 2_000; round++) {
                byte[] bad = good.clone();
                for (int change = random.nextInt(1, 6); change > 0; change--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                int status = random.nextBoolean() ? 200 : 400;
                try {
                    call(client, sample, status, bad);
                } catch (AwsException expected) {
                    // As it must be.
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(sample + " with seed " + seed + " in round " + round, e);
                }
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreToldAndNothingIsPrinted() {
        byte[] answer = utf8("<ListBucketResult><Name>\0</Name></ListBucketResult>");
        answer["<ListBucketResult><Name>".length()] = (byte) 0xc3;
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(failure(TransportException.class, SampleCall.REST_XML, 200, answer))
                    .hasMessageContaining("UTF-8");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.size()).isZero();
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(call(SampleCall.REST_XML, 200, utf8("\ufeff<ListBucketResult><Name>b</Name></ListBucketResult>")))
                .containsEntry("Name", "b");
    }
}
