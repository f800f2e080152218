package io.awsx.protocol;

import io.awsx.error.ServiceException;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestId;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.OutputMap;
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
 * Reads answers. Protocols differ in the format of documents, and in whether members stand in headers too.
 *
 * @param codec the format of documents
 * @param bindings whether members stand in status and headers, and one of them may be the whole body
 */
record AnswerReader(BodyCodec codec, boolean bindings) {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerReader.class);
    private static final int LONGEST_ERROR = 64 * 1024;

    /** S3 repeats what it was sent where a signature is wrong, session tokens and all: not for logs. */
    private static final Set<String> ECHOES = Set.of("CanonicalRequest", "CanonicalRequestBytes", "SignatureProvided");

    OutputDocument read(Operation operation, HttpResponse response) throws IOException {
        Map<String, Object> output = new OutputMap<>();
        String requestId = RequestId.of(response.headers());
        if (bindings) {
            HttpBindingReader.read(operation.output(), response, output);
        }
        Member payload = bindings ? operation.outputPayload() : null;
        if (operation.outputEvents() != null) {
            readEvents(operation, operation.outputEvents(), response, output);
        } else if (payload != null && operation.streamsOutput()) {
            output.put(payload.name(), response.body());
        } else {
            String inDocument = readDocument(operation, payload, response, output);
            requestId = requestId == null ? inDocument : requestId;
            operation.service().fillOutput(operation.output(), output);
        }
        return new OutputDocument(output, requestId);
    }

    private void readEvents(Operation operation, Member events, HttpResponse response, Map<String, Object> output)
            throws IOException {
        EventStream stream = new EventStream(operation, events.shape(), codec, response);
        if (bindings) {
            String missing = operation.service().missingOutput(operation.output(), output, events);
            if (missing != null) {
                throw new MalformedDocumentException("member " + missing + " is missing beside the events");
            }
        } else {
            stream.readInitial(operation.output(), output);
        }
        output.put(events.name(), stream);
    }

    /** Gives the request id that the document tells, or null. */
    private @Nullable String readDocument(
            Operation operation, @Nullable Member payload, HttpResponse response, Map<String, Object> output)
            throws IOException {
        DocumentStream document = new DocumentStream(response.body());
        String requestId = null;
        try {
            if (payload != null && payload.shape().type() == ShapeType.BLOB) {
                output.put(payload.name(), bytes(document, response));
            } else if (payload != null && payload.shape().type() == ShapeType.STRING) {
                output.put(payload.name(), new String(bytes(document, response), StandardCharsets.UTF_8));
            } else if (!document.isBlank()) {
                if (payload != null) {
                    output.put(payload.name(), codec.readPayload(operation, payload, document));
                } else {
                    requestId = codec.readBody(operation, operation.output(), document, output);
                }
            } else if (response.endsWithConnection() && hasDocument(operation, payload)) {
                throw cut();
            } else if (codec.alwaysAnswers() && operation.pagination() != null) {
                // Taken for a listing, nothing would be there any more.
                throw new MalformedDocumentException("it is empty");
            }
        } catch (ErrorInSuccessException e) {
            throw failure(operation, response, e.error(), "");
        } catch (MalformedDocumentException e) {
            if (hasDocument(operation, payload) || document.isPage()) {
                throw unreadable(operation, e, document);
            }
            LOG.debug("{} answered with a document, where none is modelled", operation);
        }
        document.drain();
        return requestId;
    }

    /** Where an output may hold secrets, so may the start of what should have been one. */
    private static IOException unreadable(Operation operation, MalformedDocumentException e, DocumentStream document) {
        String start = document.excerpt();
        return document.isShowable() || !operation.output().holdsSensitive()
                ? new IOException(e.getMessage() + (start.isEmpty() ? "" : "; it begins: " + start), e)
                : new IOException(e.plain() + "; it is not shown, since it may hold what is secret");
    }

    private static byte[] bytes(DocumentStream document, HttpResponse response) throws IOException {
        byte[] bytes = document.readAllBytes();
        if (bytes.length == 0 && response.endsWithConnection()) {
            throw cut();
        }
        return bytes;
    }

    private boolean hasDocument(Operation operation, @Nullable Member payload) {
        return payload != null
                || operation.output().members().stream()
                        .anyMatch(member -> !bindings || member.location().inOutputDocument());
    }

    /** A connection that broke behind the head looks like an empty body whose length nobody told. */
    private static MalformedDocumentException cut() {
        return new MalformedDocumentException("it is empty, and nothing told that it would be");
    }

    ServiceException readError(Operation operation, HttpResponse response) {
        byte[] body = start(response.body());
        ErrorDocument error = codec.readError(operation, response.headers(), body);
        String excerpt = DocumentStream.isShowable(body) || !mayHoldSecrets(operation)
                ? DocumentStream.excerpt(body, body.length)
                : "";
        return failure(operation, response, error, excerpt);
    }

    /** What cannot be read as an error may be a part of the output, or repeat the input. */
    private static boolean mayHoldSecrets(Operation operation) {
        return operation.output().holdsSensitive() || operation.input().holdsSensitive();
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

    private ServiceException failure(Operation operation, HttpResponse response, ErrorDocument error, String excerpt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String code = error.code();
        Shape modelled = code == null ? null : operation.error(code);
        if (modelled != null && bindings) {
            HttpBindingReader.read(modelled, response, fields);
        }
        fields.putAll(error.fields());
        fields.keySet().removeAll(ECHOES);
        String message = error.message();
        if (code == null) {
            code = Integer.toString(response.status());
            message = message != null ? message : excerpt.isEmpty() ? reason(response.status()) : excerpt;
        }
        return new ErrorDocument(code, message, error.requestId(), fields).thrown(operation, response);
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
