package io.awsx.protocol;

import java.io.IOException;
import java.io.Serial;

/** The answer says success, but its document is an error. */
final class ErrorInSuccessException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ErrorDocument error;

    ErrorInSuccessException(ErrorDocument error) {
        super("an error document with a status of success");
        this.error = error;
    }

    ErrorDocument error() {
        return error;
    }
}
