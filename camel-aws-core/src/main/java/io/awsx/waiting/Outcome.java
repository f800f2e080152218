package io.awsx.waiting;

import io.awsx.error.ServiceException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one call ended: with an output or an error.
 *
 * @param output the output, or null where there is an error
 * @param error the error, or null where there is an output
 * @param errorShape what the model calls the error, or null where it does not know it; some services send another code
 * @param status the HTTP status of the answer
 */
public record Outcome(
        @Nullable Map<String, Object> output,
        @Nullable ServiceException error,
        @Nullable String errorShape,
        int status) {

    /** An outcome whose error has only its code. */
    public Outcome(@Nullable Map<String, Object> output, @Nullable ServiceException error, int status) {
        this(output, error, null, status);
    }
}
