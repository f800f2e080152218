package io.awsx.camel.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.camel.message.InputTyping.Source;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.BaseStream;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * Message bodies as inputs: a Map is the input; where the operation has a payload of bytes, text, or events, anything else is
 * that payload; else a JSON object, as text, bytes, or node, or a bean is the input.
 */
public final class MessageBody {

    private MessageBody() {}

    /**
     * Puts the body of a message into an input. No body, an empty one, and blank text are nothing.
     *
     * @param foreign whether text and bytes that are no JSON object are passed over rather than refused
     * @throws ClientException where the body cannot be used; it tells what can
     */
    static void into(
            Map<String, Object> input, Message message, Operation operation, ModelTyping typing, boolean foreign) {
        Object body = message.getBody();
        Shape shape = operation.input();
        Member payload = operation.inputPayload();
        Member events = operation.inputEvents();
        if (body == null) {
            return;
        } else if (body instanceof Map<?, ?> members) {
            input.putAll(typing.deep(Source.MAP).members(shape, members));
        } else if (events != null && areEvents(body)) {
            input.put(events.name(), body);
        } else if (payload != null && isBytesOrText(payload)) {
            input.put(payload.name(), payload(message, payload.shape()));
        } else if (body instanceof JsonNode node) {
            json(input, shape, Json.plain(node), typing, operation);
        } else if (body instanceof CharSequence text) {
            if (Json.looksLikeObject(text)) {
                json(input, shape, Json.read(text.toString(), "The body", advice(operation)), typing, operation);
            } else if (!foreign && !text.toString().isBlank()) {
                throw unusable("text that is no JSON object", operation);
            }
        } else if (isBytes(body)) {
            if (!foreign) {
                json(input, shape, read(message, operation), typing, operation);
            }
        } else if (Beans.isBean(body)) {
            input.putAll(typing.deep(Source.BEAN).members(shape, Beans.properties(body)));
        } else if (!foreign) {
            throw unusable("a " + body.getClass().getName(), operation);
        }
    }

    private static boolean isBytesOrText(Member payload) {
        return payload.shape().type() == ShapeType.BLOB || payload.shape().type() == ShapeType.STRING;
    }

    private static boolean areEvents(Object body) {
        return body instanceof Iterator<?>
                || body instanceof BaseStream<?, ?>
                || (body instanceof Iterable<?> && !(body instanceof JsonNode) && !(body instanceof Path));
    }

    private static Object payload(Message message, Shape shape) {
        if (message.getBody() instanceof JsonNode node) {
            return Json.write(node);
        }
        return shape.type() == ShapeType.BLOB ? payload(message) : mandatory(message, String.class);
    }

    private static void json(
            Map<String, Object> input, Shape shape, @Nullable Object read, ModelTyping typing, Operation operation) {
        if (read instanceof Map<?, ?> members) {
            input.putAll(typing.deep(Source.JSON).members(shape, members));
        } else if (read != null) {
            throw unusable("JSON, but no object", operation);
        }
    }

    private static @Nullable Object read(Message message, Operation operation) {
        try (InputStream bytes = mandatory(message, InputStream.class)) {
            return Json.read(bytes, "The body", advice(operation));
        } catch (IOException e) {
            throw new ClientException("The body cannot be read: " + e, e);
        }
    }

    private static boolean isBytes(Object body) {
        return body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof ByteBuffer
                || file(body) != null;
    }

    private static ClientException unusable(String what, Operation operation) {
        return new ClientException("The body is " + what + advice(operation));
    }

    private static String advice(Operation operation) {
        return "; for " + operation + " give a Map with the members of its input, a JSON object, or a bean"
                + (operation.inputEvents() == null ? "" : ", or an Iterator of events")
                + ", or remove the body, as in setBody(constant(null)), where the options say all";
    }

    /**
     * The body as a payload: files and cached streams can be sent again, plain streams once.
     *
     * @return a RequestBody, Path, {@code byte[]}, String, ByteBuffer, or InputStream; no bytes where there is no body
     */
    public static Object payload(Message message) {
        Object body = message.getBody();
        Path file = file(body);
        if (file != null) {
            return file;
        } else if (body == null) {
            return new byte[0];
        } else if (body instanceof StreamCache cache) {
            return CachedBody.of(cache);
        } else if (body instanceof byte[]
                || body instanceof String
                || body instanceof RequestBody
                || body instanceof ByteBuffer
                || body instanceof InputStream) {
            return body;
        }
        InputStream converted = mandatory(message, InputStream.class);
        OperationCall.closeOnCompletion(Objects.requireNonNull(message.getExchange()), converted);
        return converted;
    }

    private static String typeOf(@Nullable Object body) {
        return body == null ? "null" : body.getClass().getName();
    }

    private static <T> T mandatory(Message message, Class<T> type) {
        try {
            return message.getMandatoryBody(type);
        } catch (InvalidPayloadException e) {
            throw new ClientException(
                    "A body of type " + typeOf(message.getBody())
                            + " cannot be sent; give bytes, text, a stream, a file, or a type that Camel can convert",
                    e);
        }
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
