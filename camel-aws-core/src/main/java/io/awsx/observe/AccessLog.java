package io.awsx.observe;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.WaiterException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line a request to the log, at level INFO, such as
 *
 * <pre>
 *   s3 PutObject eu-west-1 #1: 200 in 31 ms, 1048576 bytes out, 0 in, request 4442587FB7D0A2F9
 *   s3 GetObject eu-west-1 #1: 503 SlowDown in 12 ms, 0 bytes out, 212 in, request 656C76696E6727
 *   s3 GetObject eu-west-1 #1: again in 471 ms
 *   s3 GetObject eu-west-1: 73400320 bytes streamed in 902 ms
 * </pre>
 *
 * <p>and one more where a call failed. Waits for a state have theirs, such as
 *
 * <pre>
 *   ec2 InstanceRunning eu-west-1: not at look 3, again in 7541 ms
 *   ec2 InstanceRunning eu-west-1: reached at look 4 after 13870 ms
 * </pre>
 *
 * <p>No line holds an input, an output, or a header. Thread-safe.
 */
public final class AccessLog implements CallObserver {

    /** The name of the logger, where no other is given. */
    public static final String LOGGER = "io.awsx.access";

    private final Logger log;

    /** Writes to {@value #LOGGER}. */
    public AccessLog() {
        this(LOGGER);
    }

    /** @param logger the name of the logger to write to */
    public AccessLog(String logger) {
        this.log = LoggerFactory.getLogger(logger);
    }

    @Override
    public void attempted(CallInfo call, Attempt attempt) {
        if (log.isInfoEnabled()) {
            log.info(
                    "{} #{}: {} in {} ms, {} bytes out, {} in{}",
                    name(call),
                    attempt.number(),
                    outcome(attempt),
                    attempt.elapsed().toMillis(),
                    attempt.sent(),
                    attempt.received(),
                    attempt.requestId() == null ? "" : ", request " + attempt.requestId());
        }
    }

    @Override
    public void retrying(CallInfo call, int attempt, AwsException failure, Duration delay) {
        log.info("{} #{}: again in {} ms", name(call), attempt, delay.toMillis());
    }

    @Override
    public void finished(CallInfo call, int attempts, Duration elapsed, @Nullable AwsException failure) {
        if (failure != null) {
            log.info(
                    "{} failed at attempt {} after {} ms: {}",
                    name(call),
                    attempts,
                    elapsed.toMillis(),
                    reason(failure));
        }
    }

    @Override
    public void streamed(CallInfo call, long received, Duration elapsed) {
        log.info("{}: {} bytes streamed in {} ms", name(call), received, elapsed.toMillis());
    }

    @Override
    public void waiting(WaitInfo wait, int looks, @Nullable String state, Duration elapsed, Duration next) {
        log.info("{}: not at look {}, again in {} ms", name(wait), looks, next.toMillis());
    }

    @Override
    public void waited(WaitInfo wait, int looks, Duration elapsed, @Nullable AwsException failure) {
        String how = failure == null ? "reached" : "ended by " + reason(failure);
        log.info("{}: {} at look {} after {} ms", name(wait), how, looks, elapsed.toMillis());
    }

    private static String name(WaitInfo wait) {
        return wait.service() + ' ' + wait.waiter() + ' ' + wait.region();
    }

    private static String name(CallInfo call) {
        return call.service() + ' ' + call.operation() + ' ' + call.region();
    }

    private static String outcome(Attempt attempt) {
        String status = attempt.status() == 0 ? "no answer" : Integer.toString(attempt.status());
        return attempt.failure() == null ? status : status + ' ' + reason(attempt.failure());
    }

    /** The kind of the failure; its words may quote the caller's data. */
    private static String reason(AwsException failure) {
        if (failure instanceof WaiterException ended) {
            return ended.reason().toString();
        }
        return failure instanceof ServiceException error
                ? error.code()
                : failure.getClass().getSimpleName();
    }
}
