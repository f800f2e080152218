package io.awsx.protocol;

import io.awsx.http.EventFrame;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.util.Map;

/**
 * Requests of the protocols that send all members as one document.
 *
 * @param codec the format of documents
 * @param envelope where the operation is named
 */
record RpcWriter(BodyCodec codec, RpcEnvelope envelope) implements RequestWriter {

    @Override
    public HttpRequest write(Operation operation, Map<String, ?> input) {
        Headers.Builder headers = Headers.builder();
        envelope.headers(operation, headers);
        RequestBody body = RequestBody.EMPTY;
        Member events = operation.inputEvents();
        if (events != null) {
            headers.add("Content-Type", EventFrame.CONTENT_TYPE);
            body = EventStreamBody.afterInitialRequest(
                    new EventWriter(operation, events.shape(), codec), input, events);
        } else if (envelope.hasDocument(operation)) {
            headers.add("Content-Type", codec.contentType());
            body = RequestBody.ofBytes(codec.writeBody(operation, operation.input(), input));
        }
        return HttpRequest.builder("POST")
                .path(envelope.path(operation))
                .headers(headers.build())
                .body(body)
                .build();
    }
}
