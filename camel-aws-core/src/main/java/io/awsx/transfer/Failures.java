package io.awsx.transfer;

import io.awsx.error.ClientException;

/** Lets a failure of another thread go on as what it is. */
final class Failures {

    private Failures() {}

    /**
     * Throws a failure: unchecked ones and interrupts as they are, others as the cause of a {@link ClientException}.
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
        throw new ClientException("The transfer failed: " + failure, failure);
    }
}
