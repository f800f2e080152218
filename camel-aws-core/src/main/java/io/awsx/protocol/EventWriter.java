package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.http.EventFrame;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.TimestampFormat;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as frames.
 *
 * @param operation whose events they are
 * @param union the shape whose members are the events
 * @param codec the format of documents in payloads
 */
record EventWriter(Operation operation, Shape union, BodyCodec codec) {

    private static final byte[] NOTHING = {};

    /** A frame of the one event in a Map. */
    EventFrame write(Map<?, ?> event) {
        for (Member member : union.members()) {
            if (event.get(member.name()) instanceof Map<?, ?> value) {
                return member.shape().error() ? exception(member, value) : event(member, value);
            }
        }
        throw new ClientException(
                "An event of " + operation + " is a Map with one of " + String.join(", ", union.memberNames()));
    }

    /** The members beside the events, for protocols that have no other place for them. */
    EventFrame initialRequest(Map<String, ?> input) {
        Map<String, Object> headers = headers("event", ":event-type", "initial-request");
        headers.put(":content-type", codec.eventContentType());
        return new EventFrame(headers, codec.writeBody(operation, operation.input(), input));
    }

    /** The members of an output beside the events, as a service sends them. */
    EventFrame initialResponse(Map<String, ?> output) {
        Map<String, Object> headers = headers("event", ":event-type", "initial-response");
        headers.put(":content-type", codec.eventContentType());
        return new EventFrame(headers, codec.writeOutput(operation, output, ""));
    }

    private EventFrame exception(Member member, Map<?, ?> value) {
        return frame(headers("exception", ":exception-type", member.name()), member.shape(), value);
    }

    private EventFrame event(Member member, Map<?, ?> value) {
        return frame(headers("event", ":event-type", member.name()), member.shape(), value);
    }

    private static Map<String, Object> headers(String messageType, String typeHeader, String type) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(":message-type", messageType);
        headers.put(typeHeader, type);
        return headers;
    }

    @SuppressWarnings("unchecked")
    private EventFrame frame(Map<String, Object> headers, Shape shape, Map<?, ?> value) {
        byte[] payload = NOTHING;
        Member whole = payload(shape);
        if (whole != null) {
            Object given = value.get(whole.name());
            if (given != null) {
                headers.put(":content-type", contentType(whole));
                payload = bytes(whole, given);
            }
        } else if (shape.members().stream().anyMatch(member -> member.location().inInputDocument())) {
            headers.put(":content-type", codec.eventContentType());
            payload = codec.writeBody(operation, shape, (Map<String, ?>) value);
        }
        // In the caller's order, so that the caller decides the bytes.
        value.forEach((name, given) -> {
            Member member = shape.member(String.valueOf(name));
            if (member != null && given != null && member.location() == Member.Location.EVENT_HEADER) {
                headers.put(member.name(), header(member.shape().type(), given));
            }
        });
        return new EventFrame(headers, payload);
    }

    static @Nullable Member payload(Shape event) {
        for (Member member : event.members()) {
            if (member.location() == Member.Location.EVENT_PAYLOAD) {
                return member;
            }
        }
        return null;
    }

    private String contentType(Member payload) {
        return switch (payload.shape().type()) {
            case BLOB -> "application/octet-stream";
            case STRING -> "text/plain";
            default -> codec.eventContentType();
        };
    }

    private byte[] bytes(Member payload, Object value) {
        return switch (payload.shape().type()) {
            case BLOB -> Bodies.bytes(value);
            case STRING -> value.toString().getBytes(StandardCharsets.UTF_8);
            default -> codec.writePayload(operation, payload, value);
        };
    }

    private static Object header(ShapeType type, Object value) {
        return switch (type) {
            case BYTE -> ((Number) value).byteValue();
            case SHORT -> ((Number) value).shortValue();
            case INTEGER -> ((Number) value).intValue();
            case LONG -> ((Number) value).longValue();
            case BLOB -> Bodies.bytes(value);
            case TIMESTAMP -> TimestampFormat.instantOf(value);
            case BOOLEAN -> value;
            default -> value.toString();
        };
    }
}
