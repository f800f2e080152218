package io.awsx.error;

import org.jspecify.annotations.Nullable;

/**
 * The caller's mistake or ours: invalid input, missing configuration, an answer nobody can read. Never retried.
 */
public final class ClientException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it */
    public ClientException(String message) {
        super(message, null);
    }

    /**
     * @param message what is wrong and what to do about it
     * @param cause the failure behind it, or null
     */
    public ClientException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
