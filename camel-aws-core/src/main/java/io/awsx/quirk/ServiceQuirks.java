package io.awsx.quirk;

import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.model.Operation;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hooks at which a service may differ from its model, in the order in which a call meets them. Stateless and
 * thread-safe; each does nothing unless overridden.
 */
public interface ServiceQuirks {

    /** The quirks of a service by the name boto3 gives it. */
    static ServiceQuirks of(String service) {
        return service.equals("s3") ? new S3Quirks() : new ServiceQuirks() {};
    }

    /** Completes the caller's input before it is checked against the model; may return it as it is. */
    default Map<String, Object> input(Operation operation, Map<String, Object> input) {
        return input;
    }

    /** Completes the request before it is signed. */
    default HttpRequest request(Operation operation, HttpRequest request) {
        return request;
    }

    /**
     * Completes an output in place.
     *
     * @param given the input as the caller gave it
     * @throws IOException where the service would not answer like that
     */
    default void output(Operation operation, Map<String, ?> given, Map<String, Object> output) throws IOException {}

    /** The region that an error answer sends the call to, or null where it does not. */
    default @Nullable String redirectRegion(Operation operation, ServiceException failure, Headers headers) {
        return null;
    }

    /** What a region learnt from a redirect holds for, such as the bucket's name; null where it is not remembered. */
    default @Nullable String redirectKey(Map<String, ?> input) {
        return null;
    }

    /** Whether the service takes aws-chunked bodies, payloads out of the signature over TLS, and paths as they are. */
    default boolean signsLikeS3() {
        return false;
    }
}
