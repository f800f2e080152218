package io.awsx.error;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wait ended without its state: the state will not be reached any more, was not within the limits, or nobody waits for it
 * any more. The cause is the error that the last look met, if it met one.
 */
public final class WaiterException extends ClientException {

    private static final long serialVersionUID = 1L;

    /** Why a wait ended. */
    public enum Reason {
        /** What was seen shows that the state will not be reached. */
        FAILED,
        /** The state was not reached within the limits. */
        OUT_OF_TIME,
        /** The wait was ended from outside: its thread was interrupted, or its route is being stopped. */
        CANCELLED
    }

    private final String waiter;
    private final String operation;
    private final Reason reason;
    private final @Nullable String state;
    private final int attempts;
    private final Duration elapsed;
    private final transient Map<String, Object> lastOutput;

    /**
     * @param message what happened
     * @param waiter the waiter's name, such as {@code InstanceRunning}
     * @param operation the operation that it repeats
     * @param reason why the wait ended
     * @param state what was seen last, in short, or null where nothing was
     * @param attempts how often it looked
     * @param elapsed how long it waited
     * @param lastOutput the output that was seen last, or null where there was none; copied
     * @param cause the failure behind it, or null
     */
    public WaiterException(
            String message,
            String waiter,
            String operation,
            Reason reason,
            @Nullable String state,
            int attempts,
            Duration elapsed,
            @Nullable Map<String, Object> lastOutput,
            @Nullable Throwable cause) {
        super(message, cause);
        this.waiter = waiter;
        this.operation = operation;
        this.reason = reason;
        this.state = state;
        this.attempts = attempts;
        this.elapsed = elapsed;
        this.lastOutput = lastOutput == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(lastOutput));
    }

    /** The waiter's name, such as {@code InstanceRunning}. */
    public String waiter() {
        return waiter;
    }

    /** The operation that it repeats, such as {@code DescribeInstances}. */
    public String operation() {
        return operation;
    }

    /** Why the wait ended. */
    public Reason reason() {
        return reason;
    }

    /**
     * What was seen last, such as {@code terminated}, the code of an error, or {@code [pending, running]} of several things;
     * null where nothing was seen.
     */
    public @Nullable String state() {
        return state;
    }

    /** How often it looked. */
    public int attempts() {
        return attempts;
    }

    /** How long it waited, calls included. */
    public Duration elapsed() {
        return elapsed;
    }

    /** The output that was seen last; unmodifiable, and empty where the last look met an error, which is the cause. */
    public Map<String, Object> lastOutput() {
        return lastOutput == null ? Map.of() : lastOutput;
    }
}
