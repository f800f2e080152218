package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.model.Operation;
import java.io.IOException;
import java.io.InputStream;

/** The kinds of values a caller may give for bytes. */
final class Bodies {

    private Bodies() {}

    static RequestBody of(Object value) {
        try {
            return RequestBody.of(value);
        } catch (IOException e) {
            throw new ClientException("Cannot read " + value + ": " + e, e);
        }
    }

    /** A body with the length that the caller gave beside it. */
    static RequestBody withLength(Operation operation, RequestBody body, long length) {
        if (body.length() < 0 && !body.repeatable()) {
            return new SizedBody(body, length);
        } else if (body.length() != length) {
            throw new ClientException("Input of " + operation + " is not valid: ContentLength is " + length
                    + ", but the body has " + body.length() + " bytes; leave ContentLength out");
        }
        return body;
    }

    /** A one-shot body whose length the caller knows. */
    private record SizedBody(RequestBody body, long length) implements RequestBody {

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public boolean spent() {
            return body.spent();
        }

        @Override
        public InputStream open() throws IOException {
            return RequestBody.ofStream(body.open(), length).open();
        }
    }

    /** The bytes of a value within a document. */
    static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        try (InputStream in = of(value).open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClientException("Cannot read " + value + ": " + e, e);
        }
    }
}
