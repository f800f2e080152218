package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.http.EventFrame;
import io.awsx.http.Headers;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers as services do: the other side of {@link AnswerReader}.
 *
 * @param codec the format of documents
 * @param bindings whether members stand in status and headers, and one of them may be the whole body
 */
record AnswerWriter(BodyCodec codec, boolean bindings) {

    HttpResponse write(Operation operation, Map<String, ?> output, String requestId) {
        Shape shape = operation.output();
        Headers.Builder headers = Headers.builder();
        int status = 200;
        if (bindings) {
            headers = HttpBindingWriter.writeAnswer(operation, shape, output);
            status = status(shape, output);
        }
        Member events = operation.outputEvents();
        Member payload = bindings ? operation.outputPayload() : null;
        RequestBody body;
        if (events != null) {
            headers.set("Content-Type", EventFrame.CONTENT_TYPE);
            body = RequestBody.ofBytes(events(operation, events, output));
        } else if (payload != null) {
            body = payload(operation, payload, output.get(payload.name()));
        } else {
            body = RequestBody.ofBytes(codec.writeOutput(operation, output, requestId));
        }
        return answer(operation, status, headers, body, requestId);
    }

    private static int status(Shape shape, Map<String, ?> output) {
        for (Member member : shape.members()) {
            if (member.location() == Member.Location.STATUS_CODE
                    && output.get(member.name()) instanceof Number status) {
                return status.intValue();
            }
        }
        return 200;
    }

    private RequestBody payload(Operation operation, Member payload, @Nullable Object value) {
        if (value == null) {
            return RequestBody.EMPTY;
        }
        ShapeType type = payload.shape().type();
        if (type == ShapeType.BLOB || type == ShapeType.STRING) {
            return Bodies.of(value instanceof Enum<?> ? value.toString() : value);
        }
        return RequestBody.ofBytes(codec.writePayload(operation, payload, value));
    }

    private byte[] events(Operation operation, Member events, Map<String, ?> output) {
        EventWriter writer = new EventWriter(operation, events.shape(), codec);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        if (!bindings) {
            Map<String, Object> members = new LinkedHashMap<>(output);
            members.remove(events.name());
            frames.writeBytes(writer.initialResponse(members).encode());
        }
        if (output.get(events.name()) instanceof Collection<?> given) {
            for (Object event : given) {
                frames.writeBytes(writer.write((Map<?, ?>) event).encode());
            }
        }
        return frames.toByteArray();
    }

    HttpResponse writeError(Operation operation, ErrorDocument error, int status) {
        Shape shape = error.shape(operation);
        Headers.Builder headers = shape == null || !bindings
                ? Headers.builder()
                : HttpBindingWriter.writeAnswer(operation, shape, error.fields());
        if (operation.service().queryCompatible()) {
            String code = shape == null ? error.code() : shape.errorCode();
            headers.set("x-amzn-query-error", code + ";Sender");
        }
        RequestBody body = RequestBody.ofBytes(codec.writeError(operation, error));
        return answer(operation, status, headers, body, String.valueOf(error.requestId()));
    }

    /** Answers to HEAD have the length of a body they do not have. */
    private HttpResponse answer(
            Operation operation, int status, Headers.Builder headers, RequestBody body, String requestId) {
        boolean head = operation.http().method().equals("HEAD");
        String told = headers.first("Content-Length");
        if (!head && body.length() >= 0) {
            if (told != null && !told.equals(Long.toString(body.length()))) {
                throw new ClientException("Output of " + operation + " is not valid: ContentLength is " + told
                        + ", but the body has " + body.length() + " bytes; leave ContentLength out");
            }
            headers.set("Content-Length", Long.toString(body.length()));
        }
        if (headers.first("Content-Type") == null && !operation.streamsOutput()) {
            headers.set("Content-Type", codec.eventContentType());
        }
        headers.set("x-amzn-RequestId", requestId);
        return new HttpResponse(status, headers.build(), head ? InputStream.nullInputStream() : open(body));
    }

    private static InputStream open(RequestBody body) {
        try {
            return body.open();
        } catch (IOException | IllegalStateException e) {
            throw new ClientException("The body of an answer cannot be read: " + e.getMessage(), e);
        }
    }
}
