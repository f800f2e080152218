package io.awsx.protocol;

import io.awsx.http.EventFrame;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.ShapeType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests of the REST protocols: members stand in path, query, headers, and a document of one format or another.
 *
 * @param codec the format of documents
 * @see <a href="https://smithy.io/2.0/spec/http-bindings.html">HTTP binding traits</a>
 */
record RestWriter(BodyCodec codec) implements RequestWriter {

    @Override
    public HttpRequest write(Operation operation, Map<String, ?> input) {
        HttpBindingWriter bindings = HttpBindingWriter.write(operation, input);
        Headers.Builder headers = bindings.headers();
        RequestBody body = RequestBody.EMPTY;
        String contentType = null;
        Member payload = operation.inputPayload();
        Member events = operation.inputEvents();
        if (events != null) {
            Object value = input.get(events.name());
            body = value == null ? body : EventStreamBody.of(new EventWriter(operation, events.shape(), codec), value);
            contentType = EventFrame.CONTENT_TYPE;
        } else if (payload != null) {
            Object value = payloadValue(payload, input);
            if (value != null) {
                ShapeType type = payload.shape().type();
                boolean bare = type == ShapeType.BLOB || type == ShapeType.STRING;
                body = bare
                        ? Bodies.of(value instanceof Enum<?> ? value.toString() : value)
                        : RequestBody.ofBytes(codec.writePayload(operation, payload, value));
                contentType = bare ? bareContentType(payload) : codec.contentType();
            }
        } else if (operation.hasBodyMembers() && (codec.writesEmptyBody() || hasBody(operation, input))) {
            body = RequestBody.ofBytes(codec.writeBody(operation, operation.input(), input));
            contentType = codec.contentType();
        }
        if (contentType != null && headers.first("Content-Type") == null) {
            headers.add("Content-Type", contentType);
        }
        String length = headers.first("Content-Length");
        if (length != null) {
            // The transport writes it from the body; a stream has no length but this one.
            headers.remove("Content-Length");
            body = Bodies.withLength(operation, body, Long.parseLong(length));
        }
        return HttpRequest.builder(operation.http().method())
                .path(bindings.path())
                .query(bindings.query())
                .headers(headers.build())
                .body(body)
                .build();
    }

    private static boolean hasBody(Operation operation, Map<String, ?> input) {
        for (Member member : operation.input().members()) {
            if (member.location() == Member.Location.BODY && input.get(member.name()) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object payloadValue(Member payload, Map<String, ?> input) {
        Object value = input.get(payload.name());
        boolean document = payload.shape().type() == ShapeType.STRUCTURE;
        return value == null && document ? codec.missingPayload() : value;
    }

    private static String bareContentType(Member payload) {
        String mediaType = payload.mediaType();
        if (mediaType != null) {
            return mediaType;
        }
        return payload.shape().type() == ShapeType.STRING ? "text/plain" : "application/octet-stream";
    }
}
