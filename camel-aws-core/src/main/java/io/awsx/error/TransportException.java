package io.awsx.error;

import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: the connection could not be made, broke, or timed out.
 */
public final class TransportException extends AwsException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    /**
     * @param message what happened, with the host
     * @param cause the I/O failure, or null
     * @param sent whether any byte of the request may have reached the server
     */
    public TransportException(String message, @Nullable Throwable cause, boolean sent) {
        super(message, cause);
        this.sent = sent;
    }

    /** Whether any byte of the request may have reached the server; false is certain, true is "possibly". */
    public boolean sent() {
        return sent;
    }
}
