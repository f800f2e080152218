package io.awsx.waiting;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.JmesPath;
import io.awsx.model.WaiterModel;
import io.awsx.model.WaiterModel.Acceptor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call until its outcome says that a state is reached, will not be reached, or enough was tried.
 */
public final class Waiter {

    private final WaiterModel model;
    private final Map<String, ?> input;
    private final Duration delay;
    private final int maxAttempts;
    private final @Nullable Duration timeout;

    /**
     * Prepares a wait.
     *
     * @param model the rules
     * @param input the input of the repeated call, which some rules look at
     * @param limits how long
     */
    public Waiter(WaiterModel model, Map<String, ?> input, WaitLimits limits) {
        this.model = model;
        this.input = input;
        this.delay = Objects.requireNonNullElse(limits.delay(), model.delay());
        this.timeout = limits.timeout();
        int attempts = timeout == null ? model.maxAttempts() : Integer.MAX_VALUE;
        this.maxAttempts = Objects.requireNonNullElse(limits.maxAttempts(), attempts);
    }

    /**
     * Waits.
     *
     * @param call makes the call; other failures than errors of the service are thrown through
     * @param sleep waits for a time
     * @param nanoTime a clock that only goes forward, in nanoseconds
     * @return the outcome that matched
     * @throws ClientException where the state will not be reached, or was not within the limits
     * @throws ServiceException where the service answered with an error that no rule knows
     */
    public Outcome await(Supplier<Outcome> call, Consumer<Duration> sleep, LongSupplier nanoTime) {
        long begun = nanoTime.getAsLong();
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = call.get();
            Acceptor match = match(outcome);
            if (match == null && outcome.error() != null) {
                throw outcome.error();
            } else if (match != null && match.state() == WaiterModel.State.SUCCESS) {
                return outcome;
            } else if (match != null && match.state() == WaiterModel.State.FAILURE) {
                throw new ClientException(
                        "Waiting for " + model.name() + " ended: " + describe(match)
                                + ", so the state will not be reached",
                        outcome.error());
            }
            Duration left = timeout == null ? delay : timeout.minusNanos(nanoTime.getAsLong() - begun);
            if (attempt >= maxAttempts || (timeout != null && (left.isZero() || left.isNegative()))) {
                throw new ClientException("Waiting for " + model.name() + " ended: not reached within "
                        + (attempt < maxAttempts && timeout != null ? seconds(timeout) + ", by " : "") + attempt
                        + " calls of " + model.operation() + ", " + seconds(delay) + " apart");
            }
            // What is left of the time is used for one last look.
            sleep.accept(left.compareTo(delay) < 0 ? left : delay);
        }
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private @Nullable Acceptor match(Outcome outcome) {
        for (Acceptor acceptor : model.acceptors()) {
            if (matches(acceptor, outcome)) {
                return acceptor;
            }
        }
        return null;
    }

    private boolean matches(Acceptor acceptor, Outcome outcome) {
        ServiceException error = outcome.error();
        return switch (acceptor.matcher()) {
            case SUCCESS -> Boolean.parseBoolean(acceptor.expected()) == (error == null);
            case STATUS -> acceptor.expected().equals(Integer.toString(outcome.status()));
            case ERROR_TYPE ->
                error != null
                        && error.code()
                                .equals(acceptor.expected()
                                        .substring(acceptor.expected().indexOf('#') + 1));
            case OUTPUT -> outcome.output() != null && found(acceptor, outcome.output());
            case INPUT_OUTPUT -> outcome.output() != null && found(acceptor, inputAndOutput(outcome.output()));
        };
    }

    private Map<String, Object> inputAndOutput(Map<String, Object> output) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("input", input);
        both.put("output", output);
        return both;
    }

    private static boolean found(Acceptor acceptor, Map<String, Object> document) {
        Object value = JmesPath.compile(Objects.requireNonNullElse(acceptor.path(), "@"))
                .search(document);
        String expected = acceptor.expected();
        return switch (Objects.requireNonNullElse(acceptor.comparator(), "stringEquals")) {
            case "allStringEquals", "allEqual" ->
                value instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(element -> expected.equals(String.valueOf(element)));
            case "anyStringEquals", "anyEqual" ->
                value instanceof List<?> list
                        && list.stream().anyMatch(element -> expected.equals(String.valueOf(element)));
            default -> value != null && expected.equals(value.toString());
        };
    }

    private static String describe(Acceptor acceptor) {
        return switch (acceptor.matcher()) {
            case STATUS -> "the answer has status " + acceptor.expected();
            case ERROR_TYPE -> "the answer is the error " + acceptor.expected();
            case SUCCESS -> "the call " + (Boolean.parseBoolean(acceptor.expected()) ? "succeeded" : "failed");
            default -> acceptor.path() + " is " + acceptor.expected();
        };
    }
}
