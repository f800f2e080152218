package io.awsx.model;

import java.io.Serial;

/** A model file says something this reader cannot follow; told to callers as a ClientException that names the file. */
final class ModelException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }
}
