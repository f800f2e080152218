package io.awsx.protocol;

import java.io.IOException;
import java.io.Serial;

/** A document that is not well-formed, or not of the shape the model says. */
final class MalformedDocumentException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedDocumentException(String message, Throwable cause) {
        super(message, cause);
    }

    MalformedDocumentException(String message) {
        super(message);
    }
}
