package io.awsx.observe;

import static io.awsx.ScriptedS3.error;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import io.awsx.http.RequestBody;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferSettings;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenTelemetryObserverTest {

    private static final Map<String, String> OBJECT = Map.of("Bucket", "some-bucket", "Key", "secret-of-somebody");

    private final KeptSpans spans = new KeptSpans();
    private final OpenTelemetrySdk telemetry = spans.telemetry();
    private final Tracer tracer = telemetry.getTracer("test");
    private final ScriptedS3 s3 = new ScriptedS3(builder -> builder.observer(new OpenTelemetryObserver(telemetry)));

    @AfterEach
    void close() {
        s3.close();
        telemetry.close();
    }

    private void under(Span parent, Runnable work) {
        try (Scope scope = parent.makeCurrent()) {
            assertThat(scope).isNotNull();
            work.run();
        } finally {
            parent.end();
        }
    }

    @Test
    void aCallIsASpanUnderTheCurrentOne() {
        s3.transport.then(200, "");
        Span parent = tracer.spanBuilder("parent").startSpan();

        under(parent, () -> s3.call("HeadObject", OBJECT));

        SpanData span = spans.all.get(0);
        assertThat(span.getName()).isEqualTo("S3.HeadObject");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId());
        assertThat(span.getTraceId()).isEqualTo(parent.getSpanContext().getTraceId());
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getAttributes().asMap())
                .containsEntry(stringKey("rpc.system"), "aws-api")
                .containsEntry(stringKey("rpc.service"), "S3")
                .containsEntry(stringKey("rpc.method"), "HeadObject")
                .containsEntry(stringKey("cloud.region"), "eu-west-1")
                .containsEntry(longKey("http.response.status_code"), 200L)
                .doesNotContainKey(stringKey("error.type"))
                .doesNotContainKey(longKey("http.request.resend_count"));
    }

    @Test
    void aFailureTellsItsKindAndNothingOfTheCall() {
        s3.transport.then(404, error("NoSuchKey"));

        assertThatThrownBy(() -> s3.call("GetObject", OBJECT)).isInstanceOf(AwsException.class);

        SpanData span = spans.all.get(0);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().asMap())
                .containsEntry(stringKey("error.type"), "NoSuchKey")
                .containsEntry(longKey("http.response.status_code"), 404L)
                .containsEntry(stringKey("aws.request_id"), "REQ1");
        assertThat(span.toString()).doesNotContain("secret-of-somebody", "told by the server", "some-bucket");
    }

    @Test
    void retriesAreEventsOfTheOneSpan() {
        s3.transport.then(503, error("SlowDown")).thenFail("reset", true).then(200, "");

        s3.call("HeadObject", OBJECT);

        assertThat(spans.all).hasSize(1);
        SpanData span = spans.all.get(0);
        assertThat(span.getEvents())
                .extracting(event -> event.getAttributes().get(stringKey("error.type")))
                .containsExactly("SlowDown", "io.awsx.error.TransportException");
        assertThat(span.getAttributes().asMap())
                .containsEntry(longKey("http.request.resend_count"), 2L)
                .containsEntry(longKey("http.response.status_code"), 200L);
    }

    @Test
    void nothingIsCurrentBehindACall() {
        Span before = Span.current();
        s3.transport.then(200, "").then(404, error("NoSuchKey"));

        s3.call("HeadObject", OBJECT);
        assertThatThrownBy(() -> s3.call("GetObject", OBJECT)).isInstanceOf(AwsException.class);

        assertThat(Span.current()).isSameAs(before);
    }

    @Test
    void aCallThatNobodyWaitsForIsUnderTheSpanOfWhoAskedForIt() throws Exception {
        s3.transport.then(200, "").then(200, "");
        Span first = tracer.spanBuilder("first").startSpan();
        Span second = tracer.spanBuilder("second").startSpan();

        // The same thread of the session may serve both.
        for (Span parent : List.of(first, second)) {
            var calls = new CopyOnWriteArrayList<CompletableFuture<?>>();
            under(parent, () -> calls.add(s3.client.callAsync("HeadObject", OBJECT)));
            calls.get(0).get(60, TimeUnit.SECONDS);
        }

        assertThat(spans.all)
                .filteredOn(span -> span.getName().equals("S3.HeadObject"))
                .extracting(SpanData::getParentSpanId)
                .containsExactly(
                        first.getSpanContext().getSpanId(),
                        second.getSpanContext().getSpanId());
    }

    @Test
    void theCallsOfATransferAreUnderTheSpanOfWhoAskedForIt() throws Exception {
        s3.transport.otherwise(request -> ScriptedTransport.answer(
                200,
                request.method().equals("POST") && !request.target().contains("uploadId")
                        ? "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"
                        : "<CompleteMultipartUploadResult><ETag>e</ETag></CompleteMultipartUploadResult>"));
        Span parent = tracer.spanBuilder("parent").startSpan();
        RequestBody body = RequestBody.of(new byte[11 * 1024 * 1024]);

        try (S3Transfer transfer = new S3Transfer(
                s3.client,
                TransferSettings.defaults().withPartSize(5 * 1024 * 1024).withMultipartThreshold(1))) {
            under(parent, () -> transfer.upload(OBJECT, body, moved -> {}));
        }

        assertThat(spans.all)
                .extracting(SpanData::getName)
                .contains("S3.CreateMultipartUpload", "S3.UploadPart", "S3.CompleteMultipartUpload");
        assertThat(spans.all)
                .filteredOn(span -> span.getName().startsWith("S3."))
                .extracting(SpanData::getParentSpanId)
                .containsOnly(parent.getSpanContext().getSpanId());
    }
}
