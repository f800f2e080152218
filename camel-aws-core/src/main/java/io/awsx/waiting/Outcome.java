package io.awsx.waiting;

import io.awsx.error.ServiceException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one call ended: with an output or an error.
 *
 * @param output the output, or null where there is an error
 * @param error the error, or null where there is an output
 * @param status the HTTP status of the answer
 */
public record Outcome(
        @Nullable Map<String, Object> output, @Nullable ServiceException error, int status) {}
