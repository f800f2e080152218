package io.awsx.call;

import io.awsx.http.GzipBody;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.model.Operation;

/**
 * Compresses bodies for the operations that take them so.
 *
 * @see <a href="https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait">requestCompression trait</a>
 */
final class RequestCompression {

    private static final String ENCODING = "gzip";

    private RequestCompression() {}

    /**
     * The request with a compressed body, or as it is where the operation or the settings do not want that, or the body is
     * too short to be worth it. A stream is compressed whatever its length, unless the service must know it.
     *
     * @param from the least length to compress, or -1 for none at all
     */
    static HttpRequest apply(Operation operation, HttpRequest request, long from) {
        if (from < 0 || !operation.requestCompression().contains(ENCODING)) {
            return request;
        }
        boolean compress = operation.streamsInput()
                ? !operation.streamRequiresLength()
                : request.body().length() >= from;
        if (!compress) {
            return request;
        }
        Headers.Builder headers = request.headers().toBuilder();
        String encodings = headers.first("Content-Encoding");
        headers.set("Content-Encoding", encodings == null ? ENCODING : encodings + ", " + ENCODING);
        RequestBody body = new GzipBody(request.body());
        return request.toBuilder().headers(headers.build()).body(body).build();
    }
}
