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

    /**
     * The same failure, whose message tells which call it ended.
     *
     * @param call such as {@code s3 GetObject}
     * @param what such as {@code Bucket=b, Key=k}, without anything secret; empty where the call names nothing
     * @return a copy with this stack trace
     */
    public TransportException about(String call, String what) {
        String message = String.valueOf(getMessage());
        boolean told = message.startsWith(call);
        if (told && what.isEmpty()) {
            return this;
        }
        String about = told ? what : what.isEmpty() ? call : call + " with " + what;
        TransportException copy = new TransportException(message + " (" + about + ')', getCause(), sent);
        copy.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }
}
