package io.awsx.error;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong with a call, in three kinds a caller can tell apart by type.
 *
 * <p>Messages never hold a secret key, a session token, or a signature.
 */
public abstract sealed class AwsException extends RuntimeException
        permits ServiceException, TransportException, ClientException {

    private static final long serialVersionUID = 1L;

    AwsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
