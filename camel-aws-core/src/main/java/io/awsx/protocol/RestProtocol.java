package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.http.RequestId;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST protocols: members stand in path, query, headers, and a document of one format or another.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html">restXml</a>
 */
final class RestProtocol implements Protocol {

    static final RestProtocol XML = new RestProtocol(new XmlCodec());

    private static final Logger LOG = LoggerFactory.getLogger(RestProtocol.class);
    private static final int LONGEST_ERROR = 64 * 1024;

    /** S3 repeats what it was sent where a signature is wrong, session tokens and all: not for logs. */
    private static final Set<String> ECHOES = Set.of("CanonicalRequest", "CanonicalRequestBytes", "SignatureProvided");

    private final BodyCodec codec;

    private RestProtocol(BodyCodec codec) {
        this.codec = codec;
    }

    @Override
    public HttpRequest write(Operation operation, Map<String, ?> input) {
        HttpBindingWriter bindings = HttpBindingWriter.write(operation, input);
        Headers.Builder headers = bindings.headers();
        RequestBody body = RequestBody.EMPTY;
        String contentType = null;
        Member payload = operation.inputPayload();
        if (payload != null) {
            Object value = input.get(payload.name());
            if (value != null) {
                ShapeType type = payload.shape().type();
                boolean bare = type == ShapeType.BLOB || type == ShapeType.STRING;
                body = bare
                        ? Bodies.of(value instanceof Enum<?> ? value.toString() : value)
                        : RequestBody.ofBytes(codec.writePayload(operation, payload, value));
                contentType = bare ? bareContentType(payload) : codec.contentType();
            }
        } else if (hasBodyMember(operation.input())) {
            body = RequestBody.ofBytes(codec.writeBody(operation, input));
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

    private static String bareContentType(Member payload) {
        String mediaType = payload.mediaType();
        if (mediaType != null) {
            return mediaType;
        }
        return payload.shape().type() == ShapeType.STRING ? "text/plain" : "application/octet-stream";
    }

    private static boolean hasBodyMember(Shape shape) {
        return shape.members().stream().anyMatch(member -> member.location() == Member.Location.BODY);
    }

    @Override
    public Map<String, Object> read(Operation operation, HttpResponse response) throws IOException {
        Map<String, Object> output = new LinkedHashMap<>();
        HttpBindingReader.read(operation.output(), response, output);
        if (operation.streamsEvents()) {
            throw new ClientException(operation + " answers with an event stream, which is not supported yet");
        }
        Member payload = operation.outputPayload();
        if (payload != null && operation.streamsOutput()) {
            output.put(payload.name(), response.body());
            return output;
        }
        DocumentStream document = new DocumentStream(response.body());
        try {
            readDocument(operation, payload, document, output);
            document.drain();
        } catch (ErrorInSuccessException e) {
            throw failure(operation, response, e.error(), "");
        } catch (MalformedDocumentException e) {
            throw new IOException(e.getMessage() + "; it begins: " + document.excerpt(), e);
        }
        return output;
    }

    private void readDocument(
            Operation operation, @Nullable Member payload, DocumentStream document, Map<String, Object> output)
            throws IOException {
        if (payload != null && payload.shape().type() == ShapeType.BLOB) {
            output.put(payload.name(), document.readAllBytes());
        } else if (payload != null && payload.shape().type() == ShapeType.STRING) {
            output.put(payload.name(), new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } else if (!document.isBlank()) {
            if (payload != null) {
                output.put(payload.name(), codec.readPayload(operation, payload, document));
            } else {
                codec.readBody(operation, document, output);
            }
        }
    }

    @Override
    public ServiceException readError(Operation operation, HttpResponse response) {
        byte[] body = start(response.body());
        ErrorDocument error = body.length == 0 ? ErrorDocument.NOTHING : codec.readError(operation, body);
        return failure(operation, response, error, DocumentStream.excerpt(body, body.length));
    }

    /** As much of an error's body as comes; where the connection breaks, the status still says what it is. */
    private static byte[] start(InputStream in) {
        byte[] buffer = new byte[LONGEST_ERROR];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < buffer.length; length += Math.max(0, read)) {
                read = in.read(buffer, length, buffer.length - length);
            }
        } catch (IOException e) {
            LOG.debug("The body of an error broke off after {} bytes", length, e);
        }
        return Arrays.copyOf(buffer, length);
    }

    private static ServiceException failure(
            Operation operation, HttpResponse response, ErrorDocument error, String excerpt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String code = error.code();
        Shape modelled = code == null ? null : operation.error(code);
        if (modelled != null) {
            HttpBindingReader.read(modelled, response, fields);
        }
        fields.putAll(error.fields());
        fields.keySet().removeAll(ECHOES);
        String message = error.message();
        if (code == null) {
            code = Integer.toString(response.status());
            message = excerpt.isEmpty() ? reason(response.status()) : excerpt;
        }
        String requestId = RequestId.of(response.headers());
        return new ServiceException(
                operation.service().name(),
                operation.name(),
                code,
                message,
                response.status(),
                requestId == null ? error.requestId() : requestId,
                fields,
                1);
    }

    /** The words for statuses that come without a body, above all as answers to HEAD. */
    private static @Nullable String reason(int status) {
        return switch (status) {
            case 301, 307, 308 -> "it is in another region";
            case 304 -> "Not Modified";
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 412 -> "Precondition Failed";
            case 503 -> "Service Unavailable";
            default -> null;
        };
    }
}
