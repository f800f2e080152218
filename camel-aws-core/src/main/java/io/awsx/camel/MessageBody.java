package io.awsx.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.http.RequestBody;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.ShapeType;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * Message bodies as inputs: a Map or JSON object is the input; anything else is the payload, where the operation has one.
 */
public final class MessageBody {

    private MessageBody() {}

    /** Puts the body of a message into an input. */
    static void into(Map<String, Object> input, Exchange exchange, Operation operation) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return;
        }
        Member payload = operation.inputPayload();
        if (body instanceof Map<?, ?> members) {
            members.forEach((member, value) -> {
                if (value != null) {
                    input.put(String.valueOf(member), value);
                }
            });
        } else if (body instanceof JsonNode node && node.isObject()) {
            input.putAll(Json.object(node));
        } else if (payload != null && isBytes(payload.shape().type())) {
            input.put(payload.name(), payload(exchange.getMessage()));
        } else if (body instanceof String text && text.stripLeading().startsWith("{")) {
            input.putAll(Json.object(text));
        }
    }

    private static boolean isBytes(ShapeType type) {
        return type == ShapeType.BLOB || type == ShapeType.STRING;
    }

    /**
     * The body as a payload: files and cached streams can be sent again, plain streams once.
     *
     * @return a RequestBody, Path, {@code byte[]}, String, or InputStream; no bytes where there is no body
     */
    public static Object payload(Message message) {
        Object body = message.getBody();
        Path file = file(body);
        if (file != null) {
            return file;
        } else if (body == null) {
            return new byte[0];
        } else if (body instanceof byte[] || body instanceof String || body instanceof RequestBody) {
            return body;
        } else if (body instanceof StreamCache cache) {
            return new CachedBody(cache);
        } else if (body instanceof InputStream) {
            return body;
        }
        try {
            InputStream converted = message.getMandatoryBody(InputStream.class);
            OperationCall.closeOnCompletion(Objects.requireNonNull(message.getExchange()), converted);
            return converted;
        } catch (InvalidPayloadException e) {
            throw new io.awsx.error.ClientException(
                    "A body of type " + body.getClass().getName()
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

    /** A stream cache of Camel, read from its start for each attempt. */
    private record CachedBody(StreamCache cache) implements RequestBody {

        @Override
        public long length() {
            return cache.length();
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public InputStream open() throws IOException {
            cache.reset();
            if (cache instanceof InputStream stream) {
                return new java.io.FilterInputStream(stream) {
                    @Override
                    public void close() {
                        // The cache belongs to the exchange.
                    }
                };
            }
            ByteArrayOutputStream copy = new ByteArrayOutputStream((int) Math.max(32, cache.length()));
            cache.writeTo(copy);
            return new java.io.ByteArrayInputStream(copy.toByteArray());
        }
    }
}
