package io.awsx.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.protocol.EventStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payloads that are streams of bytes or of events, both ways. */
class ScriptedStreamsTest {

    private static final byte[] CONTENT = "the content".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, Object> OBJECT = Map.of("Bucket", "b", "Key", "k");

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private static String read(Map<String, Object> output) throws IOException {
        try (InputStream in = (InputStream) output.get("Body")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void objectsComeAsStreamsWithTheirHeaders() throws Exception {
        aws.on("s3", "GetObject")
                .answer(Map.of(
                        "Body", CONTENT, "ETag", "\"e\"", "ContentType", "text/plain", "Metadata", Map.of("a", "1")));

        for (int i = 0; i < 2; i++) {
            Map<String, Object> output = aws.client("s3").call("GetObject", OBJECT);
            assertThat(output)
                    .containsEntry("ETag", "\"e\"")
                    .containsEntry("ContentType", "text/plain")
                    .containsEntry("ContentLength", (long) CONTENT.length)
                    .containsEntry("Metadata", Map.of("a", "1"));
            assertThat(read(output)).isEqualTo("the content");
        }
    }

    @Test
    void anEmptyObjectIsAnEmptyStream() throws Exception {
        aws.on("s3", "GetObject").answer(Map.of("Body", ""));

        assertThat(read(aws.client("s3").call("GetObject", OBJECT))).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffIsResumed() throws Exception {
        aws.on("s3", "GetObject")
                .answer(Map.of("Body", CONTENT, "ETag", "\"e\""))
                .breakAfter(4)
                .answer(input -> {
                    assertThat(input).containsEntry("Range", "bytes=4-10").containsEntry("IfMatch", "\"e\"");
                    return Map.of("Body", "content", "ETag", "\"e\"", "ContentRange", "bytes 4-10/11");
                });

        assertThat(read(aws.client("s3").call("GetObject", OBJECT))).isEqualTo("the content");
        aws.verify();
    }

    @Test
    void aHeadHasLengthAndNoBody() {
        aws.on("s3", "HeadObject")
                .answer(Map.of("ContentLength", 42L, "ETag", "\"e\""))
                .fail("404", 404);

        assertThat(aws.client("s3").call("HeadObject", OBJECT)).containsEntry("ContentLength", 42L);
        assertThatThrownBy(() -> aws.client("s3").call("HeadObject", OBJECT))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("404");
    }

    @Test
    void aLengthThatIsNotTheBodysIsRefused() {
        aws.on("s3", "GetObject").answer(Map.of("Body", CONTENT, "ContentLength", 3L));

        assertThatThrownBy(() -> aws.client("s3").call("GetObject", OBJECT))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("leave ContentLength out");
    }

    @Test
    void uploadsAreRecordedByTheBytesThatWereSent() {
        aws.on("s3", "PutObject")
                .when(input -> input.get("Body") instanceof byte[])
                .answer(Map.of("ETag", "\"e\""));
        for (Object body : List.of(CONTENT, "the content", new ByteArrayInputStream(CONTENT))) {
            aws.client("s3").call("PutObject", Map.of("Bucket", "b", "Key", "k", "Body", body));
        }
        aws.client("s3")
                .call(
                        "PutObject",
                        Map.of(
                                "Bucket",
                                "b",
                                "Key",
                                "k",
                                "ContentLength",
                                11L,
                                "Body",
                                new ByteArrayInputStream(CONTENT)));

        assertThat(aws.calls("s3", "PutObject"))
                .hasSize(4)
                .allSatisfy(
                        call -> assertThat((byte[]) call.input().get("Body")).isEqualTo(CONTENT));
        assertThat(aws.calls("s3", "PutObject").get(3).requests().get(0).headers())
                .containsEntry("x-amz-decoded-content-length", List.of("11"));
    }

    @Test
    void eventsOfAnAnswerAreAList() {
        aws.on("s3", "SelectObjectContent")
                .answer(Map.of(
                        "Payload",
                        List.of(
                                Map.of("Records", Map.of("Payload", "a,b\n")),
                                Map.of("Stats", Map.of("Details", Map.of("BytesScanned", 4L))),
                                Map.of("End", Map.of()))));
        Map<String, Object> output = aws.client("s3")
                .call(
                        "SelectObjectContent",
                        Map.of(
                                "Bucket", "b",
                                "Key", "k",
                                "Expression", "select * from s3object",
                                "ExpressionType", "SQL",
                                "InputSerialization", Map.of("CSV", Map.of()),
                                "OutputSerialization", Map.of("CSV", Map.of())));

        List<String> kinds = new ArrayList<>();
        EventStream events = (EventStream) output.get("Payload");
        events.forEachRemaining(event -> kinds.add(event.toString().replaceAll("\\[B@\\w+", "bytes")));

        assertThat(kinds)
                .containsExactly("{Records={Payload=bytes}}", "{Stats={Details={BytesScanned=4}}}", "{End={}}");
    }

    @Test
    void eventsOfOtherProtocolsComeBehindTheirInitialAnswer() {
        aws.on("kinesis", "SubscribeToShard")
                .answer(Map.of(
                        "EventStream",
                        List.of(
                                Map.of(
                                        "SubscribeToShardEvent",
                                        Map.of(
                                                "ContinuationSequenceNumber",
                                                "7",
                                                "MillisBehindLatest",
                                                0L,
                                                "Records",
                                                List.of())),
                                Map.of("InternalFailureException", Map.of("message", "broken")))));
        EventStream events = (EventStream) aws.client("kinesis")
                .call(
                        "SubscribeToShard",
                        Map.of(
                                "ConsumerARN", "arn:aws:kinesis:us-east-1:123456789012:stream/s/consumer/c:1",
                                "ShardId", "shardId-0",
                                "StartingPosition", Map.of("Type", "LATEST")))
                .get("EventStream");

        assertThat(events.next().toString()).contains("ContinuationSequenceNumber=7");
        assertThatThrownBy(events::hasNext)
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("InternalFailureException")
                .hasMessageContaining("broken");
    }

    @Test
    void eventsWithTyposAreRefused() {
        assertThatThrownBy(() -> aws.on("s3", "SelectObjectContent")
                        .answer(Map.of("Payload", List.of(Map.of("Record", Map.of())))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Payload[0] has no member Record")
                .hasMessageContaining("Records");
    }
}
