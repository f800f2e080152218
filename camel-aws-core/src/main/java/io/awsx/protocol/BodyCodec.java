package io.awsx.protocol;

import io.awsx.http.Headers;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document format: how shapes are written as bytes and read from them. Stateless and thread-safe. */
interface BodyCodec {

    /** The content type of requests. */
    String contentType();

    /** The content type of answers, and of the events of a stream. */
    default String eventContentType() {
        return contentType();
    }

    /** What is sent where a structure that is the whole body is missing, or null for no body. */
    default @Nullable Object missingPayload() {
        return null;
    }

    /** Whether there is a document where none of the members in it is given. */
    boolean writesEmptyBody();

    /** Whether an answer without a document is never one of the service: something on the way cut it off. */
    default boolean alwaysAnswers() {
        return false;
    }

    /** Writes the members of an input or event that stand in the document. */
    byte[] writeBody(Operation operation, Shape shape, Map<String, ?> value);

    /** Writes the member that is the whole body. */
    byte[] writePayload(Operation operation, Member payload, Object value);

    /** Writes the members of an output that stand in the document, as the service would; of no bytes where there is none. */
    byte[] writeOutput(Operation operation, Map<String, ?> output, String requestId);

    /** Writes an error as the service would. */
    byte[] writeError(Operation operation, ErrorDocument error);

    /**
     * Reads the members of an output or event that stand in a document.
     *
     * @return the id of the request, where the document tells it
     * @throws ErrorInSuccessException where the document is an error instead
     */
    @Nullable String readBody(Operation operation, Shape shape, InputStream in, Map<String, Object> output) throws IOException;

    /** Reads the member that is the whole body. */
    Object readPayload(Operation operation, Member payload, InputStream in) throws IOException;

    /** Reads the error in a body, which may be empty; without a code where there is none. */
    ErrorDocument readError(Operation operation, Headers headers, byte[] body);
}
