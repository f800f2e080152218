package io.awsx.waiting;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.JmesPath;
import io.awsx.model.WaiterModel;
import io.awsx.model.WaiterModel.Acceptor;
import io.awsx.model.WaiterModel.Matcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The acceptors of a waiter, compiled. Immutable. */
final class Rules {

    private static final int LONGEST_SHOWN = 200;

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, ?> input;

    /** An acceptor with its path, or null where it has none. */
    private record Rule(Acceptor acceptor, @Nullable JmesPath path) {}

    /** @param input the input of the repeated call, which some rules look at */
    Rules(WaiterModel model, Map<String, ?> input) {
        this.input = input;
        for (Acceptor acceptor : model.acceptors()) {
            rules.add(new Rule(acceptor, acceptor.path() == null ? null : JmesPath.compile(acceptor.path())));
        }
    }

    /** The first acceptor that matches, or null. */
    @Nullable Acceptor match(Outcome outcome) {
        for (Rule rule : rules) {
            if (matches(rule, outcome)) {
                return rule.acceptor;
            }
        }
        return null;
    }

    private boolean matches(Rule rule, Outcome outcome) {
        String expected = rule.acceptor.expected();
        ServiceException error = outcome.error();
        return switch (rule.acceptor.matcher()) {
            case SUCCESS -> Boolean.parseBoolean(expected) == (error == null);
            case STATUS -> expected.equals(Integer.toString(outcome.status()));
            case ERROR_TYPE -> error != null && isNamed(expected, error.code(), outcome.errorShape());
            case OUTPUT, INPUT_OUTPUT -> fits(rule.acceptor, value(rule, outcome));
        };
    }

    private static boolean isNamed(String expected, String code, @Nullable String shape) {
        String name = expected.substring(expected.indexOf('#') + 1);
        return name.equals(code) || name.equals(shape);
    }

    /** What a rule's path finds; null for errors, and where the path does not fit what is there. */
    private @Nullable Object value(Rule rule, Outcome outcome) {
        if (outcome.output() == null || rule.path == null) {
            return null;
        }
        try {
            return rule.path.search(
                    rule.acceptor.matcher() == Matcher.OUTPUT ? outcome.output() : inputAndOutput(outcome.output()));
        } catch (ClientException e) {
            return null;
        }
    }

    private Map<String, Object> inputAndOutput(Map<String, Object> output) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("input", input);
        both.put("output", output);
        return both;
    }

    private static boolean fits(Acceptor acceptor, @Nullable Object value) {
        String comparator = acceptor.comparator() == null ? "stringEquals" : acceptor.comparator();
        return switch (comparator) {
            case "allStringEquals", "allEqual" ->
                value instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(element -> equal(acceptor, comparator, element));
            case "anyStringEquals", "anyEqual" ->
                value instanceof List<?> list
                        && list.stream().anyMatch(element -> equal(acceptor, comparator, element));
            default -> equal(acceptor, comparator, value);
        };
    }

    private static boolean equal(Acceptor acceptor, String comparator, @Nullable Object value) {
        String expected = acceptor.expected();
        return switch (comparator) {
            case "stringEquals", "allStringEquals", "anyStringEquals" ->
                value instanceof String text && text.equals(expected);
            case "booleanEquals" -> value instanceof Boolean flag && expected.equals(flag.toString());
            default -> value != null && expected.equals(value.toString());
        };
    }

    /** What an outcome that matched shows, in short. */
    String state(Acceptor match, Outcome outcome) {
        if (outcome.error() != null) {
            return outcome.error().code();
        }
        return match.matcher() == Matcher.SUCCESS ? "success" : match.expected();
    }

    /** What an outcome that did not show the state shows instead: what stands where success is looked for; or null. */
    @Nullable String state(Outcome outcome) {
        if (outcome.error() != null) {
            return outcome.error().code();
        }
        for (Rule rule : rules) {
            Object value = rule.acceptor.state() == WaiterModel.State.SUCCESS ? value(rule, outcome) : null;
            if (value != null) {
                String text = value.toString();
                return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
            }
        }
        return null;
    }

    /** What a match means, for messages. */
    static String describe(Acceptor acceptor) {
        return switch (acceptor.matcher()) {
            case STATUS -> "the answer has status " + acceptor.expected();
            case ERROR_TYPE -> "the answer is the error " + acceptor.expected();
            case SUCCESS -> "the call " + (Boolean.parseBoolean(acceptor.expected()) ? "succeeded" : "failed");
            default -> acceptor.path() + " is " + acceptor.expected();
        };
    }
}
