package io.awsx.http;

import org.jspecify.annotations.Nullable;

/** The header fields in which AWS tells the id of a request. */
public final class RequestId {

    private RequestId() {}

    /** The id in the headers of an answer, or null. */
    public static @Nullable String of(Headers headers) {
        String id = headers.first("x-amzn-RequestId");
        return id == null ? headers.first("x-amz-request-id") : id;
    }
}
