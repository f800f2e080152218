package io.awsx.protocol;

import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.EventFrame;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestId;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.OutputMap;
import io.awsx.model.Shape;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events of an answer, read one by one as they come. Each is a Map with one entry: the event's name in the API and its
 * members. Whoever takes it closes it, which gives the connection back; it closes itself at its end and on a failure. Used by
 * one thread, but for {@link #close()}, which ends a wait from any.
 *
 * <p>{@link #hasNext()} waits for the next event. It throws {@link ServiceException} where the service ends the stream with
 * an error, and {@link TransportException} where the stream breaks off or a frame is corrupt.
 */
public final class EventStream implements Iterator<Map<String, Object>>, Closeable {

    private static final String INITIAL_RESPONSE = "initial-response";

    private final Operation operation;
    private final Shape union;
    private final BodyCodec codec;
    private final HttpResponse response;
    private @Nullable EventFrame pending;
    private @Nullable Map<String, Object> next;
    private volatile boolean closed;

    EventStream(Operation operation, Shape union, BodyCodec codec, HttpResponse response) {
        this.operation = operation;
        this.union = union;
        this.codec = codec;
        this.response = response;
    }

    /** Reads the first frame: where it is no event, it has the other members of the output. */
    void readInitial(Shape output, Map<String, Object> into) throws IOException {
        EventFrame first = EventFrame.read(response.body());
        if (first != null && INITIAL_RESPONSE.equals(first.text(":event-type"))) {
            try {
                codec.readBody(operation, output, new ByteArrayInputStream(first.payload()), into);
            } catch (MalformedDocumentException e) {
                throw output.holdsSensitive() ? new IOException(e.plain()) : e;
            }
        } else {
            pending = first;
        }
    }

    @Override
    public boolean hasNext() {
        if (next != null) {
            return true;
        } else if (closed) {
            return false;
        }
        boolean whole = false;
        try {
            EventFrame frame = pending == null ? EventFrame.read(response.body()) : pending;
            pending = null;
            next = frame == null ? null : event(frame);
            whole = next != null;
        } catch (MalformedDocumentException e) {
            throw union.holdsSensitive() ? broken(e.plain(), null) : broken(e.getMessage(), e);
        } catch (IOException e) {
            throw broken(e.getMessage(), e);
        } finally {
            if (!whole) {
                close();
            }
        }
        return whole;
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no further events");
        }
        Map<String, Object> event = Objects.requireNonNull(next);
        next = null;
        return event;
    }

    private Map<String, Object> event(EventFrame frame) throws IOException {
        String messageType = Objects.requireNonNullElse(frame.text(":message-type"), "");
        switch (messageType) {
            case "event" -> {
                return event(type(frame, ":event-type"), frame);
            }
            case "exception" -> throw exception(type(frame, ":exception-type"), frame);
            case "error" ->
                throw failure(
                        Objects.requireNonNullElse(frame.text(":error-code"), "error"),
                        frame.text(":error-message"),
                        Map.of());
            default -> throw new MalformedDocumentException("an event has no message type that is known");
        }
    }

    private static String type(EventFrame frame, String header) throws IOException {
        String type = frame.text(header);
        if (type == null) {
            throw new MalformedDocumentException("an event does not tell its type in " + header);
        }
        return type;
    }

    private Map<String, Object> event(String type, EventFrame frame) throws IOException {
        Member member = union.member(type);
        Map<String, Object> event = new OutputMap<>(2);
        if (member == null) {
            event.put("SDK_UNKNOWN_MEMBER", type);
        } else {
            event.put(member.name(), members(member.shape(), frame));
        }
        return event;
    }

    private Map<String, Object> members(Shape shape, EventFrame frame) throws IOException {
        Map<String, Object> members = new OutputMap<>();
        for (Member member : shape.members()) {
            Object value = member.location() == Member.Location.EVENT_HEADER
                    ? frame.headers().get(member.name())
                    : null;
            if (value != null) {
                members.put(member.name(), header(value));
            }
        }
        Member whole = EventWriter.payload(shape);
        byte[] payload = frame.payload();
        if (whole != null) {
            switch (whole.shape().type()) {
                case BLOB -> members.put(whole.name(), payload);
                case STRING -> members.put(whole.name(), new String(payload, StandardCharsets.UTF_8));
                default -> {
                    if (payload.length > 0) {
                        members.put(
                                whole.name(), codec.readPayload(operation, whole, new ByteArrayInputStream(payload)));
                    }
                }
            }
        } else if (payload.length > 0) {
            codec.readBody(operation, shape, new ByteArrayInputStream(payload), members);
        }
        return members;
    }

    /** Small numbers are Integers in outputs, wherever they stand. */
    private static Object header(Object value) {
        return value instanceof Byte || value instanceof Short ? (Object) ((Number) value).intValue() : value;
    }

    private ServiceException exception(String type, EventFrame frame) throws IOException {
        Member member = union.member(type);
        Map<String, Object> fields = member == null ? Map.of() : members(member.shape(), frame);
        Object message = fields.containsKey("message") ? fields.get("message") : fields.get("Message");
        return failure(
                member == null ? type : member.shape().errorCode(),
                message == null ? null : message.toString(),
                fields);
    }

    private ServiceException failure(String code, @Nullable String message, Map<String, Object> fields) {
        return new ErrorDocument(code, message, null, fields).thrown(operation, response);
    }

    private TransportException broken(@Nullable String how, @Nullable IOException cause) {
        return new TransportException(
                "The events of " + operation + requestId() + " cannot be read further: " + how, cause, true);
    }

    private String requestId() {
        String id = RequestId.of(response.headers());
        return id == null ? "" : " (request id " + id + ')';
    }

    /** Gives the connection back or up; no further events come. */
    @Override
    public void close() {
        closed = true;
        response.close();
    }
}
