package io.awsx.protocol;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The document format of a REST protocol. */
interface BodyCodec {

    /** The content type of documents. */
    String contentType();

    /** Writes the members that stand in the body as one document. */
    byte[] writeBody(Operation operation, Map<String, ?> input);

    /** Writes the member that is the whole body. */
    byte[] writePayload(Operation operation, Member payload, Object value);

    /**
     * Reads a document of the members that stand in the body into an output.
     *
     * @throws ErrorInSuccessException where the document is an error instead
     */
    void readBody(Operation operation, InputStream in, Map<String, Object> output) throws IOException;

    /** Reads the member that is the whole body. */
    Object readPayload(Operation operation, Member payload, InputStream in) throws IOException;

    /** Reads the document of an error; without a code where it is none. */
    ErrorDocument readError(Operation operation, byte[] body);
}
