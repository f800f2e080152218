package io.awsx.observe;

import io.awsx.error.AwsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told how calls go: metrics, traces, progress, and logs hang here. It changes nothing; what it throws is logged and
 * dropped. Called on the thread of the call, so it must be quick and thread-safe: of one call, all but {@link #streamed} on the same
 * thread, and {@link #finished} always where {@link #started} was called.
 *
 * <pre>
 *   started  ( attempt  [attempted]  [retrying] )*  finished  [streamed]
 * </pre>
 *
 * <p>Of a wait for a state, the calls that look for it are told as all calls are, and besides
 *
 * <pre>
 *   ( call  [waiting] )*  waited
 * </pre>
 *
 * <p>and of a transfer of a whole object, which is made of calls too
 *
 * <pre>
 *   ( call  [transferring] )*  transferred
 * </pre>
 */
public interface CallObserver {

    /** Observes nothing. */
    CallObserver NONE = new CallObserver() {};

    /**
     * Which call it is.
     *
     * @param id what all its attempts send as {@code amz-sdk-invocation-id}
     * @param service the service as boto3 names it
     * @param operation the operation's name in the API
     * @param region the client's region
     * @param serviceId the service as the SDKs of AWS call it, such as {@code DynamoDB}
     */
    record CallInfo(String id, String service, String operation, String region, String serviceId) {

        /** A call of a service whose id is its name. */
        public CallInfo(String id, String service, String operation, String region) {
            this(id, service, operation, region, service);
        }
    }

    /**
     * How an attempt went.
     *
     * @param number which attempt it was, from 1
     * @param elapsed the time from signing it until its answer was read; of a streamed output, its header fields
     * @param status the HTTP status of the answer, or 0 where none came
     * @param requestId the service's id of the request, or null where none came
     * @param sent bytes of the request's body that were written, as they went out
     * @param received bytes of the answer's body that were read
     * @param failure what it failed with, or null where it succeeded
     */
    record Attempt(
            int number,
            Duration elapsed,
            int status,
            @Nullable String requestId,
            long sent,
            long received,
            @Nullable AwsException failure) {}

    /**
     * Which wait for a state it is.
     *
     * @param service the service as boto3 names it
     * @param waiter the waiter's name, such as {@code InstanceRunning}
     * @param operation the operation that it repeats
     * @param region the client's region
     */
    record WaitInfo(String service, String waiter, String operation, String region) {}

    /**
     * Which transfer of a whole object of S3 it is.
     *
     * @param verb {@code upload}, {@code download}, or {@code copy}
     * @param bucket that of the object; of a copy, of the new one
     * @param key that of the object; of a copy, of the new one
     */
    record TransferInfo(String verb, String bucket, String key) {}

    /** A call begins; its input is valid. */
    default void started(CallInfo call) {}

    /** An attempt is about to be sent; the first is 1. */
    default void attempt(CallInfo call, int attempt) {}

    /** An attempt ended, with an answer or a failure of the transport. */
    default void attempted(CallInfo call, Attempt attempt) {}

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

    /**
     * A streamed output was closed, on the thread that closed it.
     *
     * @param received bytes of it that were read since the attempt ended
     * @param elapsed the time since the call began
     */
    default void streamed(CallInfo call, long received, Duration elapsed) {}

    /**
     * A look did not show the state that is waited for, and another one follows.
     *
     * @param looks how many there were so far
     * @param state what was seen, in short, such as {@code pending}, the code of an error, or {@code [pending, running]} of
     *     several things; null where nothing was seen
     * @param elapsed the time since the wait began
     * @param next the time until the next look
     */
    default void waiting(WaitInfo wait, int looks, @Nullable String state, Duration elapsed, Duration next) {}

    /**
     * A wait for a state ended.
     *
     * @param looks how often it was looked for
     * @param elapsed the time since the wait began
     * @param failure what it failed with, or null where the state was reached
     */
    default void waited(WaitInfo wait, int looks, Duration elapsed, @Nullable AwsException failure) {}

    /**
     * Bytes of a transfer arrived. Told often, and by several threads side by side, so not in order.
     *
     * @param bytes how many arrived so far, with those of an earlier transfer that it goes on with
     * @param length how many there are in all, or -1 where that is not known
     */
    default void transferring(TransferInfo transfer, long bytes, long length) {}

    /**
     * A transfer ended.
     *
     * @param bytes the object's length; where it failed, how many arrived
     * @param elapsed the time since it began
     * @param failure what it failed with, or null where it succeeded
     */
    default void transferred(TransferInfo transfer, long bytes, Duration elapsed, @Nullable AwsException failure) {}

    /**
     * What a thread is about to hand to another one, such as a call that nobody waits for or a part of a transfer: gives what runs
     * it with what belongs to the thread that this is called on, such as the span that is current there. As it is by default.
     */
    default Runnable carried(Runnable task) {
        return task;
    }

    /** Tells this one and then another one, also where this one throws. */
    default CallObserver and(CallObserver other) {
        return new BothObservers(this, other);
    }
}
