package io.awsx.observe;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of each call with OpenTelemetry, which the application brings: nothing else here needs it. The span is a child of the
 * one that is current on the thread of the call, such as Camel's, and is current itself until the call ends; calls that other threads
 * make for that thread are children of the same one. Thread-safe.
 *
 * <p>Names follow the semantic conventions for calls of AWS: a span of kind CLIENT with the name {@code S3.PutObject} and
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>name</th><th>what</th></tr>
 * <tr><td>{@code rpc.system}</td><td>{@code aws-api}</td></tr>
 * <tr><td>{@code rpc.service}, {@code rpc.method}</td><td>the service as the SDKs of AWS call it, and the operation</td></tr>
 * <tr><td>{@code cloud.region}</td><td>the client's region</td></tr>
 * <tr><td>{@code aws.request_id}, {@code http.response.status_code}</td><td>of the last answer, where one came</td></tr>
 * <tr><td>{@code http.request.resend_count}</td><td>how often it was sent again, where it was</td></tr>
 * <tr><td>{@code error.type}</td><td>where it failed: the code of the service's error, or the class of another failure</td></tr>
 * </table>
 *
 * <p>An event {@code retry} tells of each attempt that another one follows: {@code attempt}, {@code delay_ms}, {@code error.type}. No
 * span holds an input, an output, a header, or the words of an error. An output that streams is read behind the span's end.
 */
public final class OpenTelemetryObserver implements CallObserver {

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("rpc.system");
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("rpc.service");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("rpc.method");
    private static final AttributeKey<String> REGION = AttributeKey.stringKey("cloud.region");
    private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("aws.request_id");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> RESENT = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("attempt");
    private static final AttributeKey<Long> DELAY = AttributeKey.longKey("delay_ms");

    private final Tracer tracer;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(Span span, Scope scope) {}

    /** @param telemetry where the spans go; whoever made it closes it */
    public OpenTelemetryObserver(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.awsx");
    }

    @Override
    public Runnable carried(Runnable task) {
        return Context.current().wrap(task);
    }

    /** Its scope is closed in {@link #finished}, on the same thread. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public void started(CallInfo call) {
        Span span = tracer.spanBuilder(call.serviceId() + '.' + call.operation())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(SYSTEM, "aws-api")
                .setAttribute(SERVICE, call.serviceId())
                .setAttribute(METHOD, call.operation())
                .setAttribute(REGION, call.region())
                .startSpan();
        open.put(call.id(), new Open(span, span.makeCurrent()));
    }

    @Override
    public void attempted(CallInfo call, Attempt attempt) {
        Open current = open.get(call.id());
        if (current != null && attempt.status() != 0) {
            current.span.setAttribute(STATUS, (long) attempt.status());
        }
        if (current != null && attempt.requestId() != null) {
            current.span.setAttribute(REQUEST_ID, attempt.requestId());
        }
    }

    @Override
    public void retrying(CallInfo call, int attempt, AwsException failure, Duration delay) {
        Open current = open.get(call.id());
        if (current != null) {
            current.span.addEvent(
                    "retry", Attributes.of(ATTEMPT, (long) attempt, DELAY, delay.toMillis(), ERROR, type(failure)));
        }
    }

    @Override
    public void finished(CallInfo call, int attempts, Duration elapsed, @Nullable AwsException failure) {
        Open ended = open.remove(call.id());
        if (ended == null) {
            return;
        }
        ended.scope.close();
        if (attempts > 1) {
            ended.span.setAttribute(RESENT, attempts - 1L);
        }
        if (failure != null) {
            ended.span.setAttribute(ERROR, type(failure));
            ended.span.setStatus(StatusCode.ERROR);
        }
        ended.span.end();
    }

    private static String type(AwsException failure) {
        return failure instanceof ServiceException error
                ? error.code()
                : failure.getClass().getName();
    }
}
