package io.awsx.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.Headers;
import io.awsx.http.HttpResponse;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in JSON that servers give beside what the conformance cases show. */
class JsonAnswerTest {

    private static final Operation GET_QUEUE_URL =
            ModelCatalog.builtIn().service("sqs").operation("GetQueueUrl");

    private static HttpResponse response(int status, Headers headers, String body) {
        return new HttpResponse(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nullInPlaceOfAnOutputIsAnEmptyOne() throws IOException {
        assertThat(Protocol.of(GET_QUEUE_URL.service())
                        .read(GET_QUEUE_URL, response(200, Headers.builder().build(), "null")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AWS.SimpleQueueService.NonExistentQueue;Sender,AWS.SimpleQueueService.NonExistentQueue",
        "com.amazonaws.sqs#QueueDoesNotExist,QueueDoesNotExist",
        ";Sender,QueueDoesNotExist",
        ",QueueDoesNotExist"
    })
    void theCodeOfTheQueryProtocolCountsWhereItsHeaderIsWhole(String header, String code) {
        Headers headers = header == null
                ? Headers.builder().build()
                : Headers.builder().add("x-amzn-query-error", header).build();
        assertThat(Protocol.of(GET_QUEUE_URL.service())
                        .readError(
                                GET_QUEUE_URL,
                                response(400, headers, "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\"}"))
                        .code())
                .isEqualTo(code);
    }
}
