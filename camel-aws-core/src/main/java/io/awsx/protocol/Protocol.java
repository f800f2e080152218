package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import java.io.IOException;
import java.util.Map;

/**
 * One of AWS's wire protocols. Stateless and thread-safe.
 */
public interface Protocol {

    /**
     * Writes a valid input as a request without origin; its path is relative to the endpoint's.
     *
     * @throws ClientException where a value cannot be written, such as a header value beyond ASCII
     */
    HttpRequest write(Operation operation, Map<String, ?> input);

    /**
     * Reads the output of a successful answer. Where the operation streams its output, the payload member holds the open
     * stream and the caller closes the response; else the body is read to its end.
     *
     * @throws ServiceException where the answer says success, but holds an error
     * @throws IOException where the answer ends early or is not what the protocol says
     */
    Map<String, Object> read(Operation operation, HttpResponse response) throws IOException;

    /**
     * Reads the error of an unsuccessful answer; a body that says nothing, or breaks off, gives the status as code.
     */
    ServiceException readError(Operation operation, HttpResponse response);

    /** The protocol to speak with a service: the first of its own that is known here. */
    static Protocol of(ServiceModel service) {
        for (String protocol : service.protocols()) {
            if (protocol.equals("aws.protocols#restXml")) {
                return RestProtocol.XML;
            }
        }
        throw new ClientException(
                "Service " + service.name() + " speaks " + service.protocols() + ", none of which is supported yet");
    }
}
