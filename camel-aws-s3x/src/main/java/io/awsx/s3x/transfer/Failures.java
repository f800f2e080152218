package io.awsx.s3x.transfer;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import java.io.IOException;

/** Lets a failure of another thread go on as what it is. */
final class Failures {

    private Failures() {}

    /**
     * Throws a failure: unchecked ones and interrupts as they are, others as the cause of one of ours.
     *
     * @return never; for {@code throw} at the call
     */
    static RuntimeException rethrow(Throwable failure) throws InterruptedException {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        String text = "The transfer failed: " + failure.getMessage();
        throw failure instanceof IOException
                ? new TransportException(text, failure, true)
                : new ClientException(text, failure);
    }
}
