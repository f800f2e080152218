package io.awsx.camel.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.camel.MemberPath;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.http.UsedStreams;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.StreamCache;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Bodies as payloads of bytes or text, in the charset of the exchange. Files and cached streams can be sent again, plain streams
 * once; one that was read before is refused.
 */
final class MessagePayload {

    private MessagePayload() {}

    /** Whether a body is text, bytes, or something that Camel makes bytes of, rather than members by name. */
    static boolean isRaw(Exchange exchange, Object body) {
        if (body instanceof Map<?, ?> || body instanceof Collection<?> || body instanceof JsonNode) {
            return false;
        }
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof ByteBuffer
                || body instanceof RequestBody
                || isPlain(body)
                || MessageBody.file(body) != null
                || isConvertible(exchange, body.getClass());
    }

    /** Whether a value is written as its text. */
    static boolean isPlain(Object body) {
        return body instanceof Number
                || body instanceof Boolean
                || body instanceof Character
                || body instanceof char[]
                || body instanceof Enum<?>
                || body instanceof TemporalAccessor
                || body instanceof TemporalAmount
                || body instanceof ZoneId
                || body instanceof Date
                || body instanceof UUID
                || body instanceof URI
                || body instanceof URL;
    }

    private static boolean isConvertible(Exchange exchange, Class<?> type) {
        TypeConverterRegistry converters = exchange.getContext().getTypeConverterRegistry();
        return converters.lookup(InputStream.class, type) != null || converters.lookup(byte[].class, type) != null;
    }

    /** The body as the value of a member. */
    static Object of(Exchange exchange, Object body, Shape shape) {
        return shape.type() == ShapeType.BLOB ? bytes(exchange, body) : text(exchange, body);
    }

    /** @return a RequestBody, Path, {@code byte[]}, or ByteBuffer */
    private static Object bytes(Exchange exchange, Object body) {
        Path file = MessageBody.file(body);
        if (file != null) {
            return file;
        } else if (body instanceof StreamCache cache) {
            return CachedBody.of(cache, charset(exchange));
        } else if (body instanceof byte[] || body instanceof RequestBody || body instanceof ByteBuffer) {
            return body;
        } else if (body instanceof InputStream stream) {
            SpentBodies.refuse(body);
            return new OneTimeBody(body, stream);
        }
        String text = plainText(body);
        if (text != null) {
            return text.getBytes(charset(exchange));
        } else if (isMembers(exchange, body)) {
            return Json.write(body).getBytes(StandardCharsets.UTF_8);
        }
        SpentBodies.refuse(body);
        InputStream converted = converted(exchange, InputStream.class);
        OperationCall.closeOnCompletion(exchange, converted);
        return body instanceof Reader ? new OneTimeBody(body, converted) : converted;
    }

    /** The body as text. */
    static String text(Exchange exchange, Object body) {
        String text = plainText(body);
        if (text != null) {
            return text;
        } else if (isMembers(exchange, body)) {
            return Json.write(body);
        }
        try {
            Path file = MessageBody.file(body);
            if (file != null) {
                return Files.readString(file, charset(exchange));
            } else if (body instanceof StreamCache cache) {
                return CachedBody.text(cache, charset(exchange));
            } else if (body instanceof byte[] || body instanceof RequestBody || body instanceof ByteBuffer) {
                try (InputStream in = RequestBody.of(body).open()) {
                    return new String(in.readAllBytes(), charset(exchange));
                }
            }
        } catch (IOException e) {
            throw new ClientException("The body cannot be read as text: " + e, e);
        }
        boolean once = body instanceof InputStream || body instanceof Reader;
        if (once) {
            SpentBodies.refuse(body);
        }
        try {
            return converted(exchange, String.class);
        } finally {
            if (once) {
                UsedStreams.add(body);
            }
        }
    }

    private static @Nullable String plainText(Object body) {
        if (body instanceof char[] characters) {
            return new String(characters);
        }
        return body instanceof CharSequence || isPlain(body) ? body.toString() : null;
    }

    private static boolean isMembers(Exchange exchange, Object body) {
        return body instanceof Map<?, ?>
                || body instanceof Collection<?>
                || body instanceof JsonNode
                || (Beans.isBean(body) && !isRaw(exchange, body));
    }

    /** Text that the URI or a Map gives for a payload of bytes is written in the charset of the exchange, too. */
    static void encode(
            Exchange exchange, Operation operation, @Nullable MemberPath payload, Map<String, Object> input) {
        if (payload != null
                && payload.find(input) instanceof CharSequence text
                && payload.member(operation.input()).shape().type() == ShapeType.BLOB) {
            Charset charset = charset(exchange);
            if (!charset.equals(StandardCharsets.UTF_8)) {
                payload.put(input, operation.input(), text.toString().getBytes(charset));
            }
        }
    }

    /** The charset of text: the exchange's, UTF-8 by default. */
    private static Charset charset(Exchange exchange) {
        String name = ExchangeHelper.getCharsetName(exchange);
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new ClientException(Exchange.CHARSET_NAME + " is no charset of this machine: " + name, e);
        }
    }

    /** Whether the exchange says what its text is written in. */
    static boolean namesCharset(Exchange exchange) {
        return ExchangeHelper.getCharsetName(exchange, false) != null;
    }

    static <T> T converted(Exchange exchange, Class<T> type) {
        try {
            return exchange.getMessage().getMandatoryBody(type);
        } catch (InvalidPayloadException e) {
            throw new ClientException(
                    "A body of type "
                            + Objects.requireNonNull(exchange.getMessage().getBody())
                                    .getClass()
                                    .getName()
                            + " cannot be sent; give bytes, text, a stream, a file, or a type that Camel can convert",
                    e);
        }
    }
}
