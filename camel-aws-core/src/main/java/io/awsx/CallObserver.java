package io.awsx;

import io.awsx.error.AwsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told how calls go: metrics, traces, progress, and logs hang here. It changes nothing; what it throws is logged and
 * dropped. Called on the thread of the call, so it must be quick and thread-safe.
 */
public interface CallObserver {

    /** Observes nothing. */
    CallObserver NONE = new CallObserver() {};

    /**
     * Which call it is.
     *
     * @param service the service as boto3 names it
     * @param operation the operation's name in the API
     * @param region the client's region
     */
    record CallInfo(String service, String operation, String region) {}

    /** A call begins; its input is valid. */
    default void started(CallInfo call) {}

    /** An attempt is about to be sent; the first is 1. */
    default void attempt(CallInfo call, int attempt) {}

    /** An attempt failed and another one follows after a wait. */
    default void retrying(CallInfo call, int attempt, AwsException failure, Duration delay) {}

    /**
     * A call ended.
     *
     * @param attempts how often it was sent
     * @param elapsed the time since it began; a streamed output is still to be read
     * @param failure what it failed with, or null where it succeeded
     */
    default void finished(CallInfo call, int attempts, Duration elapsed, @Nullable AwsException failure) {}
}
