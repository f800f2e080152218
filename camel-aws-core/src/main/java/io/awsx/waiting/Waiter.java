package io.awsx.waiting;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.JmesPath;
import io.awsx.model.WaiterModel;
import io.awsx.model.WaiterModel.Acceptor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call until its outcome says that a state is reached, will not be reached, or enough was tried.
 */
public final class Waiter {

    private final WaiterModel model;
    private final Duration delay;
    private final int maxAttempts;
    private final Map<String, ?> input;

    /**
     * Prepares a wait.
     *
     * @param model the rules
     * @param input the input of the repeated call, which some rules look at
     * @param delay the wait between two calls, or null for the model's
     * @param maxAttempts how many calls there are at most, or null for the model's number
     */
    public Waiter(WaiterModel model, Map<String, ?> input, @Nullable Duration delay, @Nullable Integer maxAttempts) {
        this.model = model;
        this.input = input;
        this.delay = delay == null ? model.delay() : delay;
        this.maxAttempts = maxAttempts == null ? model.maxAttempts() : maxAttempts;
    }

    /**
     * Waits.
     *
     * @param call makes the call; other failures than errors of the service are thrown through
     * @param sleep waits for a time
     * @return the outcome that matched
     * @throws ClientException where the state will not be reached, or was not within the attempts
     * @throws ServiceException where the service answered with an error that no rule knows
     */
    public Outcome await(Supplier<Outcome> call, Consumer<Duration> sleep) {
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
            } else if (attempt >= maxAttempts) {
                throw new ClientException("Waiting for " + model.name() + " ended: not reached within " + maxAttempts
                        + " calls of " + model.operation() + ", " + delay.toSeconds() + " s apart");
            }
            sleep.accept(delay);
        }
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
