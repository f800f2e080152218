package io.awsx.camel.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.camel.MemberPath;
import io.awsx.camel.message.InputTyping.Source;
import io.awsx.error.ClientException;
import io.awsx.http.UsedStreams;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.BaseStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message as the input of an operation or a part of it; see the option {@code input}. No body, an empty one, and
 * blank text are nothing where they are no payload.
 */
public final class MessageBody {

    /** What of a body may be members of an input. */
    enum Need {
        /** It must be of use, whatever it is. */
        ALL,
        /** What cannot be members is not looked at. */
        MEMBERS,
        /** It is looked at as a payload only. */
        NONE
    }

    private final Exchange exchange;
    private final Operation operation;
    private final @Nullable MemberPath known;
    private final ModelTyping typing;

    /** @param known the member that is the operation's payload, or null where it has none */
    MessageBody(Exchange exchange, Operation operation, @Nullable MemberPath known, ModelTyping typing) {
        this.exchange = exchange;
        this.operation = operation;
        this.known = known;
        this.typing = typing;
    }

    /**
     * Puts it into an input.
     *
     * @param payload the member that is the payload, or null where there is none, or none that messages give
     * @param readByUri whether an option of the URI looks at it
     * @param need what of it may be members, where its type decides what it is
     * @throws ClientException where it cannot be used; it tells what can
     */
    void into(Map<String, Object> input, BodyUse use, @Nullable MemberPath payload, boolean readByUri, Need need) {
        Object body = exchange.getMessage().getBody();
        Member events = operation.inputEvents();
        if (body == null || (body instanceof JsonNode node && (node.isNull() || node.isMissingNode()))) {
            return;
        } else if (events != null && use != BodyUse.BODY && areEvents(body)) {
            input.put(events.name(), body);
            return;
        }
        boolean raw = MessagePayload.isRaw(exchange, body);
        switch (use) {
            case NONE -> {
                // It is not looked at.
            }
            case PAYLOAD -> {
                if (payload == null) {
                    throw new ClientException("input=payload, but " + operation + " has no payload; use input=body"
                            + " where the body is the whole input, or input=none");
                }
                payload(input, payload, body);
            }
            case BODY -> whole(input, body, raw);
            case AUTO -> {
                if (payload != null && isPayload(payload, body, raw)) {
                    payload(input, payload, body);
                } else if ((payload != null || !readByUri) && isNeeded(need, body)) {
                    whole(input, body, raw);
                }
            }
        }
    }

    /** Text and the like; where the payload is a list, what has elements, too, while an object of JSON is the whole input. */
    private boolean isPayload(MemberPath payload, Object body, boolean raw) {
        if (payload.member(operation.input()).shape().type() != ShapeType.LIST) {
            return raw;
        }
        return body instanceof Collection<?>
                || body.getClass().isArray()
                || (body instanceof JsonNode node && node.isArray())
                || (body instanceof CharSequence text && !Json.looksLikeObject(text));
    }

    private static boolean isNeeded(Need need, Object body) {
        boolean foreign =
                body instanceof CharSequence text ? !Json.looksLikeObject(text) : MessagePayload.isPlain(body);
        return need == Need.ALL || (need == Need.MEMBERS && !foreign);
    }

    private void payload(Map<String, Object> input, MemberPath payload, Object body) {
        Shape shape = payload.member(operation.input()).shape();
        Object value = shape.type() == ShapeType.LIST
                ? typing.convert(shape, body, payload.toString())
                : MessagePayload.of(exchange, body, shape);
        payload.put(input, operation.input(), value);
    }

    private void whole(Map<String, Object> input, Object body, boolean raw) {
        Shape shape = operation.input();
        if (body instanceof Map<?, ?> members) {
            input.putAll(typing.deep(Source.MAP).members(shape, members));
        } else if (body instanceof JsonNode node) {
            object(input, Json.plain(node));
        } else if (raw) {
            json(input, body);
        } else if (Beans.isBean(body)) {
            input.putAll(typing.deep(Source.BEAN).members(shape, Beans.properties(body)));
        } else {
            throw unusable("a " + body.getClass().getName());
        }
    }

    /** Text, wherever it is kept, as JSON. */
    private void json(Map<String, Object> input, Object body) {
        if (body instanceof CharSequence text && !Json.looksLikeObject(text)) {
            if (text.toString().isBlank()) {
                return;
            }
            throw unusable("text that is no JSON object");
        } else if (!(body instanceof CharSequence) && MessagePayload.isPlain(body)) {
            throw unusable("a " + body.getClass().getName());
        }
        boolean text = body instanceof CharSequence || body instanceof Reader || MessagePayload.namesCharset(exchange);
        Object read = text ? read(MessagePayload.text(exchange, body)) : read(body);
        if (read != null) {
            object(input, read);
        }
    }

    private void object(Map<String, Object> input, @Nullable Object read) {
        if (read instanceof Map<?, ?> members) {
            input.putAll(typing.deep(Source.JSON).members(operation.input(), members));
        } else {
            throw unusable("JSON, but no object");
        }
    }

    private @Nullable Object read(String text) {
        return text.isBlank() ? null : Json.read(text, "The body", advice());
    }

    /** JSON in bytes says itself which of the encodings of Unicode it is in. */
    private @Nullable Object read(Object body) {
        boolean once = body instanceof InputStream && !(body instanceof StreamCache);
        if (once) {
            SpentBodies.refuse(body);
        }
        Path file = file(body);
        try (InputStream bytes = file != null
                ? Files.newInputStream(file)
                : body instanceof StreamCache cache
                        ? CachedBody.of(cache, StandardCharsets.UTF_8).open()
                        : MessagePayload.converted(exchange, InputStream.class)) {
            return Json.read(bytes, "The body", advice());
        } catch (IOException e) {
            throw new ClientException("The body cannot be read: " + e, e);
        } finally {
            if (once) {
                UsedStreams.add(body);
            }
        }
    }

    private static boolean areEvents(Object body) {
        return body instanceof Iterator<?>
                || body instanceof BaseStream<?, ?>
                || (body instanceof Iterable<?> && !(body instanceof JsonNode) && !(body instanceof Path));
    }

    private ClientException unusable(String what) {
        return new ClientException("The body is " + what + advice());
    }

    private String advice() {
        return "; for " + operation + " give a Map with the members of its input, a JSON object, or a bean"
                + (operation.inputEvents() == null ? "" : ", or an Iterator of events")
                + (known == null ? "" : "; with input=payload the body is " + known)
                + "; with input=none it is not looked at. Or remove the body, as in setBody(constant(null)), where the"
                + " options say all";
    }

    /**
     * A body as plain values: Maps and lists with the properties of beans in them and times as text in ISO form, or what its JSON holds; null where there is no
     * body.
     *
     * @param advice what to do where it cannot be read, for the end of messages
     * @throws ClientException where it is no JSON
     */
    public static @Nullable Object plain(Exchange exchange, String advice) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof JsonNode node) {
            return Json.plain(node);
        }
        return body == null || !MessagePayload.isRaw(exchange, body)
                ? Beans.plain(body, 0)
                : Json.read(MessagePayload.text(exchange, body), "The body", advice);
    }

    /** The file that a body is, or null where it is none. */
    public static @Nullable Path file(@Nullable Object body) {
        Object inner = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (inner instanceof File file) {
            return file.toPath();
        }
        return inner instanceof Path path ? path : null;
    }
}
