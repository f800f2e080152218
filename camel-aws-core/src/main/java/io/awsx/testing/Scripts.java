package io.awsx.testing;

import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All scripts, and which of them answers a call. Thread-safe. */
final class Scripts {

    private static final int MOST_PROBLEMS = 20;

    private final List<Script> scripts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean inOrder;

    synchronized void add(Script script) {
        scripts.add(script);
    }

    synchronized void inOrder() {
        inOrder = true;
    }

    private synchronized List<Script> all() {
        return List.copyOf(scripts);
    }

    /**
     * The reply to a call.
     *
     * @throws ClientException where no script has one
     */
    Step find(Operation operation, Map<String, Object> input) {
        Step found = isInOrder() ? next(operation, input) : latest(operation, input);
        if (found == null) {
            String message = unanswered(operation, input);
            problem(message);
            throw new ClientException(message);
        }
        return found;
    }

    private synchronized boolean isInOrder() {
        return inOrder;
    }

    /** The scripts given last come first, so that a test can say otherwise than what it was set up with. */
    private @Nullable Step latest(Operation operation, Map<String, Object> input) {
        List<Script> given = all();
        for (int i = given.size() - 1; i >= 0; i--) {
            Step step = given.get(i).matches(operation, input) ? given.get(i).take(true) : null;
            if (step != null) {
                return step;
            }
        }
        return null;
    }

    private @Nullable Step next(Operation operation, Map<String, Object> input) {
        Script expected = expected();
        return expected != null && expected.matches(operation, input) ? expected.take(false) : null;
    }

    private @Nullable Script expected() {
        for (Script script : all()) {
            if (!script.met()) {
                return script;
            }
        }
        return null;
    }

    private String unanswered(Operation operation, Map<String, Object> input) {
        StringBuilder text = new StringBuilder("No script answers ")
                .append(operation)
                .append(' ')
                .append(ShownInput.of(operation.input(), input));
        Set<String> others = new LinkedHashSet<>();
        if (isInOrder()) {
            Script expected = expected();
            text.append(expected == null ? "; all scripts are used up" : "; the next call expected is " + expected);
        } else {
            for (Script script : all()) {
                if (script.isOf(operation)) {
                    text.append("; ")
                            .append(script)
                            .append(script.matches(operation, input) ? " is used up" : " does not match this input");
                } else {
                    others.add(script.toString());
                }
            }
        }
        if (!others.isEmpty()) {
            text.append("; there are scripts of ").append(String.join(", ", others));
        }
        return text.append(". Add on(\"")
                .append(operation.service().name())
                .append("\", \"")
                .append(operation.name())
                .append("\").answer(...)")
                .toString();
    }

    /** Notes what {@link #verify} tells. */
    synchronized void problem(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    void verify() {
        List<String> wrong = new ArrayList<>();
        synchronized (this) {
            wrong.addAll(problems);
        }
        for (Script script : all()) {
            String unmet = script.unmet();
            if (unmet != null) {
                wrong.add("Not called: " + unmet);
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), wrong));
        }
    }
}
