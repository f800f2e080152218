package io.awsx.waiting;

import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.error.WaiterException;
import io.awsx.error.WaiterException.Reason;
import io.awsx.model.WaiterModel;
import io.awsx.model.WaiterModel.Acceptor;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call until its outcome says that a state is reached, will not be reached, or enough was tried. Used once, by one
 * thread.
 */
public final class Waiter {

    /** A look that begins at the end of the time still gets an answer. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final WaiterModel model;
    private final WaitLimits limits;
    private final Rules rules;
    private final Delays delays;
    private final Watch watch;
    private final long begun;
    private int looks;
    private @Nullable Outcome last;

    /**
     * Prepares a wait, whose time begins now.
     *
     * @param model the rules
     * @param input the input of the repeated call, which some rules look at
     * @param limits how long
     * @param watch what makes the calls
     */
    public Waiter(WaiterModel model, Map<String, ?> input, WaitLimits limits, Watch watch) {
        this.model = model;
        this.limits = limits;
        this.rules = new Rules(model, input);
        this.delays = new Delays(model, limits, watch::chance);
        this.watch = watch;
        this.begun = watch.nanoTime();
    }

    /** How often it looked so far. */
    public int looks() {
        return looks;
    }

    /** How long it waits so far. */
    public Duration elapsed() {
        return Duration.ofNanos(watch.nanoTime() - begun);
    }

    /**
     * Waits.
     *
     * @return the outcome that matched
     * @throws WaiterException where the state will not be reached, was not within the limits, or nobody waits any more
     * @throws ServiceException where the service answered with an error that no rule knows
     */
    public Outcome await() {
        Duration initialDelay = limits.initialDelay();
        if (initialDelay != null) {
            pause(initialDelay);
        }
        while (true) {
            Outcome outcome = look();
            last = outcome;
            Acceptor match = rules.match(outcome);
            if (match == null && outcome.error() != null) {
                throw outcome.error().withHint("met by look " + looks + " of a wait for " + model.name());
            } else if (match != null && match.state() == WaiterModel.State.SUCCESS) {
                return outcome;
            } else if (match != null && match.state() == WaiterModel.State.FAILURE) {
                throw ended(
                        Rules.describe(match) + ", so the state will not be reached",
                        Reason.FAILED,
                        rules.state(match, outcome),
                        outcome.error());
            }
            Duration next = delays.next(looks, elapsed());
            if (next == null) {
                throw outOfTime(outcome.error());
            }
            watch.waiting(looks, rules.state(outcome), elapsed(), next);
            pause(next);
        }
    }

    private Outcome look() {
        Duration timeout = limits.timeout();
        Duration limit = timeout == null ? null : timeout.minus(elapsed());
        looks++;
        try {
            return watch.look(limit == null || limit.compareTo(LAST_LOOK) > 0 ? limit : LAST_LOOK);
        } catch (TransportException e) {
            if (timeout != null && elapsed().compareTo(timeout) >= 0) {
                throw outOfTime(e);
            }
            throw e;
        }
    }

    private void pause(Duration time) {
        try {
            watch.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended("its thread was interrupted", Reason.CANCELLED, seen(), e);
        }
        if (watch.givenUp()) {
            throw ended("nobody waits any more", Reason.CANCELLED, seen(), null);
        }
    }

    private @Nullable String seen() {
        return last == null ? null : rules.state(last);
    }

    private WaiterException outOfTime(@Nullable Throwable cause) {
        String seen = seen();
        return ended(
                "not reached within " + delays.told(looks, elapsed()) + (seen == null ? "" : "; last seen: " + seen),
                Reason.OUT_OF_TIME,
                seen,
                cause);
    }

    private WaiterException ended(String why, Reason reason, @Nullable String state, @Nullable Throwable cause) {
        return new WaiterException(
                "Waiting for " + model.name() + " ended: " + why,
                model.name(),
                model.operation(),
                reason,
                state,
                looks,
                elapsed(),
                last == null ? null : last.output(),
                cause);
    }
}
