package io.awsx.error;

import org.jspecify.annotations.Nullable;

/**
 * The caller's mistake or ours: invalid input, missing configuration, an answer nobody can read; or, as {@link WaiterException}, a
 * wait that ended without its state. Never retried.
 */
public sealed class ClientException extends AwsException permits WaiterException {

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
