package io.awsx.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.ServiceException;
import io.awsx.error.WaiterException;
import io.awsx.error.WaiterException.Reason;
import io.awsx.model.Member;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import io.awsx.model.SampleValues;
import io.awsx.model.ServiceModel;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.WaiterModel;
import io.awsx.model.WaiterModel.Acceptor;
import io.awsx.model.WaiterModel.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every acceptor of every waiter of the catalog, on an answer made by the model so that it matches. */
class CatalogWaitersTest {

    private static final Pattern PLAIN = Pattern.compile("\\w+(\\.\\w+|\\[]|\\[\\*]|\\[-?\\d+])*");
    private static final Pattern LITERAL = Pattern.compile("'(\\w+)'");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int shadowed;

    private static Outcome error(String code, int status) {
        return new Outcome(null, new ServiceException("s", "Op", code, null, status, null, Map.of(), 1), status);
    }

    /** An answer that an acceptor matches: with as little else as can be, and else with all there is. */
    private static List<Outcome> answers(Acceptor acceptor, Operation operation) {
        String expected = acceptor.expected();
        return switch (acceptor.matcher()) {
            case SUCCESS ->
                List.of(
                        Boolean.parseBoolean(expected)
                                ? new Outcome(new LinkedHashMap<>(), null, 200)
                                : error("SomeError", 400));
            case ERROR_TYPE -> List.of(error(expected, 400));
            case STATUS -> {
                int status = Integer.parseInt(expected);
                yield List.of(
                        status < 300 ? new Outcome(new LinkedHashMap<>(), null, status) : error("SomeError", status));
            }
            case OUTPUT, INPUT_OUTPUT -> outputs(acceptor, operation);
        };
    }

    private static List<Outcome> outputs(Acceptor acceptor, Operation operation) {
        List<Outcome> outputs = new ArrayList<>();
        if (PLAIN.matcher(acceptor.path()).matches()) {
            Object value = "booleanEquals".equals(acceptor.comparator())
                    ? (Object) Boolean.valueOf(acceptor.expected())
                    : acceptor.expected();
            Object output = along(acceptor.path(), operation.output(), value);
            outputs.add(new Outcome(map(output), null, 200));
        }
        List<String> texts = new ArrayList<>(List.of(acceptor.expected()));
        Matcher literals = LITERAL.matcher(acceptor.path());
        while (literals.find()) {
            texts.add(literals.group(1));
        }
        for (String text : texts) {
            for (int elements = 0; elements < 2; elements++) {
                SampleValues sample = new SampleValues(text, 1, true, elements, 4);
                outputs.add(new Outcome(sample.structure(operation.output()), null, 200));
            }
        }
        return outputs;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** An output that holds a value where a plain path leads, and nothing else. The model must have each member. */
    private static Object along(String path, Shape shape, Object value) {
        if (path.isEmpty()) {
            assertThat(shape.type()).isIn(ShapeType.STRING, ShapeType.BOOLEAN);
            return value;
        } else if (path.startsWith("[")) {
            assertThat(shape.type()).isEqualTo(ShapeType.LIST);
            String rest = path.substring(path.indexOf(']') + 1);
            Object element = along(rest, shape.listMember().shape(), value);
            return new ArrayList<>(List.of(element));
        } else if (path.startsWith(".")) {
            return along(path.substring(1), shape, value);
        }
        String name = path.split("[.\\[]", 2)[0];
        Member member = shape.member(name);
        assertThat(member).as(name + " of " + shape.id()).isNotNull();
        return new LinkedHashMap<>(Map.of(name, along(path.substring(name.length()), member.shape(), value)));
    }

    private static final class Script implements Watch {

        private final Iterator<Outcome> answers;
        private long now;

        Script(Outcome... answers) {
            this.answers = Arrays.asList(answers).iterator();
        }

        @Override
        public Outcome look(Duration limit) {
            return answers.next();
        }

        @Override
        public void sleep(Duration time) {
            now += time.toNanos();
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public double chance() {
            return 0.5;
        }

        @Override
        public boolean givenUp() {
            return false;
        }

        @Override
        public void waiting(int looks, String state, Duration elapsed, Duration next) {}
    }

    /** The first answer that an acceptor decides on; where an earlier one always does, the same must come of it. */
    private Outcome decided(WaiterModel waiter, Acceptor acceptor, Operation operation) {
        Rules rules = new Rules(waiter, Map.of());
        Acceptor earlier = null;
        Outcome other = null;
        for (Outcome answer : answers(acceptor, operation)) {
            Acceptor match = rules.match(answer);
            if (acceptor.equals(match)) {
                return answer;
            } else if (match != null && matchesAlone(waiter, acceptor, answer)) {
                earlier = match;
                other = answer;
            }
        }
        assertThat(earlier).as("no answer matches").isNotNull();
        assertThat(earlier.state()).as("an earlier one decides").isEqualTo(acceptor.state());
        shadowed++;
        return other;
    }

    private static boolean matchesAlone(WaiterModel waiter, Acceptor acceptor, Outcome answer) {
        WaiterModel alone = new WaiterModel(
                waiter.name(), waiter.operation(), waiter.delay(), waiter.maxAttempts(), List.of(acceptor));
        return new Rules(alone, Map.of()).match(answer) != null;
    }

    private void check(WaiterModel waiter, Acceptor acceptor, Operation operation, Outcome success) {
        Outcome answer = decided(waiter, acceptor, operation);
        switch (acceptor.state()) {
            case SUCCESS -> {
                Waiter wait = new Waiter(waiter, Map.of(), WaitLimits.MODEL, new Script(answer));
                assertThat(wait.await()).isSameAs(answer);
            }
            case FAILURE -> {
                Waiter wait = new Waiter(waiter, Map.of(), WaitLimits.MODEL, new Script(answer));
                WaiterException failure = failure(wait);
                assertThat(failure.reason()).isEqualTo(Reason.FAILED);
                assertThat(failure.state()).isNotEmpty();
                assertThat(failure).hasMessageContaining(waiter.name());
            }
            default -> {
                Waiter wait = new Waiter(waiter, Map.of(), WaitLimits.MODEL, new Script(answer, success));
                assertThat(wait.await()).isSameAs(success);
                assertThat(wait.looks()).isEqualTo(2);
            }
        }
    }

    private static WaiterException failure(Waiter wait) {
        try {
            Outcome reached = wait.await();
            throw new AssertionError("reached by " + reached);
        } catch (WaiterException e) {
            return e;
        }
    }

    private static String kind(Acceptor acceptor) {
        return switch (acceptor.matcher()) {
            case OUTPUT, INPUT_OUTPUT ->
                acceptor.comparator().startsWith("all")
                        ? "pathAll"
                        : acceptor.comparator().startsWith("any") ? "pathAny" : "path";
            case STATUS -> "status";
            default -> "error";
        };
    }

    private void checkAll(WaiterModel waiter, Operation operation) {
        Acceptor first = waiter.acceptors().stream()
                .filter(acceptor -> acceptor.state() == State.SUCCESS)
                .findFirst()
                .orElseThrow();
        Outcome success = decided(waiter, first, operation);
        shadowed = 0;
        for (Acceptor acceptor : waiter.acceptors()) {
            counts.merge(kind(acceptor), 1, Integer::sum);
            counts.merge(acceptor.state().toString(), 1, Integer::sum);
            try {
                check(waiter, acceptor, operation, success);
            } catch (RuntimeException | AssertionError e) {
                failures.add(operation.service().name() + ' ' + waiter.name() + ' ' + acceptor + ": " + e);
            }
        }
        counts.merge("of these decided by an earlier one", shadowed, Integer::sum);
    }

    @Test
    void eachSucceedsFailsOrGoesOnAsItSays() {
        ModelCatalog catalog = ModelCatalog.builtIn();
        int waiters = 0;
        for (String name : catalog.services()) {
            ServiceModel service = catalog.service(name);
            for (WaiterModel waiter : service.waiters().values()) {
                waiters++;
                checkAll(waiter, service.operation(waiter.operation()));
                assertThat(waiter.minDelay()).isPositive().isLessThanOrEqualTo(waiter.maxDelay());
                assertThat(waiter.patience()).isPositive();
            }
        }
        System.out.println(waiters + " waiters, acceptors: " + counts);
        assertThat(failures).isEmpty();
        assertThat(waiters).isGreaterThanOrEqualTo(400);
    }

    @Test
    void anEmptyAnswerIsNotTakenForAStateByPathsOfLists() {
        List<String> taken = new ArrayList<>();
        ModelCatalog catalog = ModelCatalog.builtIn();
        for (String name : catalog.services()) {
            for (WaiterModel waiter : catalog.service(name).waiters().values()) {
                Acceptor match = new Rules(waiter, Map.of()).match(new Outcome(Map.of(), null, 299));
                if (match != null
                        && kind(match).startsWith("path")
                        && PLAIN.matcher(match.path()).matches()) {
                    taken.add(name + ' ' + waiter.name());
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void noneEndsEarlierThanItsDelayTimesItsCalls() {
        ModelCatalog catalog = ModelCatalog.builtIn();
        for (String name : catalog.services()) {
            for (WaiterModel waiter : catalog.service(name).waiters().values()) {
                Delays delays = new Delays(waiter, WaitLimits.MODEL, () -> 0.3);
                Duration waited = Duration.ZERO;
                int looks = 1;
                for (Duration next = delays.next(1, waited); next != null; next = delays.next(++looks, waited)) {
                    waited = waited.plus(next);
                    assertThat(next).isLessThanOrEqualTo(waiter.delay());
                }
                assertThat(waited).isEqualTo(waiter.delay().multipliedBy(waiter.maxAttempts()));
                assertThat(looks).isLessThanOrEqualTo(waiter.maxAttempts() * 4 / 3 + 8);
            }
        }
    }
}
