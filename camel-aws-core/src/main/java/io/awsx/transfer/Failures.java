package io.awsx.transfer;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.util.Set;

/** Lets a failure of another thread go on as what it is. */
final class Failures {

    /** What S3 calls a bad request, but that passes with time. */
    private static final Set<String> PASSING = Set.of("ExpiredToken", "RequestTimeout");

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

    /** Whether the same may succeed another time: all but what the service refused for what was asked. */
    static boolean mayPass(Throwable failure) {
        if (failure instanceof ServiceException answer) {
            int status = answer.statusCode();
            return PASSING.contains(answer.code())
                    || status < 400
                    || status >= 500
                    || status == 401
                    || status == 403
                    || status == 408
                    || status == 429;
        }
        return true;
    }
}
