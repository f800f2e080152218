package io.awsx.testing;

import io.awsx.error.ClientException;
import io.awsx.model.InputValidator;
import io.awsx.model.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ScriptedAws} answers to calls of one operation: replies one after the other, the last one again and again unless
 * {@link #times} or {@link #once} says otherwise. A script that is used up leaves its calls to those given before it.
 * Each attempt of a call takes one reply. Thread-safe.
 */
public final class Script {

    private record Condition(String what, Predicate<Map<String, Object>> test) {}

    private final Operation operation;
    private final String place;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private boolean optional;

    Script(Operation operation, String place) {
        this.operation = operation;
        this.place = place;
    }

    /** Only for calls whose input fulfils this too; it sees the input as it is sent, a streamed payload as {@code byte[]}. */
    public synchronized Script when(Predicate<Map<String, Object>> condition) {
        conditions.add(new Condition("when(...)", Objects.requireNonNull(condition, "condition")));
        return this;
    }

    /**
     * Only for calls whose input has these members with these values. Of Maps within it, entries that are not named may
     * be there too.
     *
     * @throws ClientException where the operation has no such members
     */
    public synchronized Script with(Map<String, ?> members) {
        InputValidator.validateAnswer("The script's input of " + operation, operation.input(), members);
        conditions.add(new Condition(
                "with " + ShownInput.of(operation.input(), members), input -> Subset.covers(input, members)));
        return this;
    }

    /** Answers with an output without members. */
    public Script answer() {
        return answer(Map.of());
    }

    /**
     * Answers with an output.
     *
     * @param output the members by the names the API gives them. A streamed payload is bytes, text, a file, a path, or for one
     *     answer a stream; events are a List of Maps of one event each
     * @throws ClientException where the operation's output is not like that
     */
    public Script answer(Map<String, ?> output) {
        Replies.check(operation, output);
        return then("answer " + String.join(", ", output.keySet()), Replies.output(output));
    }

    /**
     * Answers with an output that is made from the input as it was sent. Where the output is not as the operation's is, the
     * call fails with a {@link ClientException}, which {@link ScriptedAws#verify} tells too.
     */
    public Script answer(Function<Map<String, Object>, Map<String, ?>> output) {
        Objects.requireNonNull(output, "output");
        return then("answer(...)", Replies.made(output));
    }

    /** Fails with an error, with the HTTP status that the model has for it, or 400. */
    public Script fail(String code) {
        return fail(code, Replies.status(operation, code));
    }

    /**
     * Fails with an error.
     *
     * @param code the error code or the name of the modelled error; it need not be modelled, many are not
     * @param status the HTTP status, from 300 to 599
     */
    public Script fail(String code, int status) {
        return fail(code, status, null, Map.of());
    }

    /**
     * Fails with an error, its words, and further members.
     *
     * @param message the service's words, or null
     * @param fields members by the names the API gives them
     * @throws ClientException where the error is modelled and its members are not like that
     */
    public Script fail(String code, int status, @Nullable String message, Map<String, ?> fields) {
        return then("fail " + code, Replies.error(operation, code, status, message, fields));
    }

    /** Asks the client to send fewer requests, with the code that the service has for that. */
    public Script throttle() {
        return then("throttle", Replies.throttling(operation));
    }

    /** Asks the client to send fewer requests, for a number of requests. */
    public Script throttle(int times) {
        return throttle().times(times);
    }

    /** Nobody takes the connection: nothing was sent. */
    public Script refuseConnection() {
        return then("refuse the connection", Replies.noAnswer("nobody accepted the connection", false));
    }

    /** The connection breaks before an answer comes: the request may have been served. */
    public Script resetConnection() {
        return then("reset the connection", Replies.noAnswer("the connection was reset", true));
    }

    /** No answer comes within the time that the client waits for one. */
    public Script timeOut() {
        return then("time out", Replies.noAnswer("no answer came in time", true));
    }

    private synchronized Script then(String what, Reply reply) {
        steps.add(Step.of(what, reply));
        return this;
    }

    /**
     * The reply said last takes a time: virtual time, nobody waits. Where the call has less time left, it gets no answer.
     *
     * @throws IllegalStateException where there is none yet
     */
    public synchronized Script delay(Duration delay) {
        return last(step -> step.delayed(delay));
    }

    /** The body of the answer said last breaks off after a number of bytes. */
    public synchronized Script breakAfter(long bytes) {
        return last(step -> step.with(Replies.broken(step.reply(), bytes)));
    }

    /** The reply said last is given so often, and expected so often by {@link ScriptedAws#verify}. */
    public synchronized Script times(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("A reply is given once or more, not " + times + " times");
        }
        return last(step -> step.repeated(times));
    }

    /** The reply said last is given once, even if it is the last one. */
    public Script once() {
        return times(1);
    }

    /** It is no failure for {@link ScriptedAws#verify} where this script is not used. */
    public synchronized Script optional() {
        optional = true;
        return this;
    }

    private Script last(Function<Step, Step> change) {
        if (steps.isEmpty()) {
            throw new IllegalStateException("Say first what " + operation + " answers, then how often or how slowly");
        }
        steps.set(steps.size() - 1, change.apply(steps.get(steps.size() - 1)));
        return this;
    }

    boolean isOf(Operation other) {
        return operation.toString().equals(other.toString());
    }

    boolean matches(Operation called, Map<String, Object> input) {
        return isOf(called) && conditions().stream().allMatch(condition -> condition.test.test(input));
    }

    private synchronized List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    /**
     * The next reply, which counts as given; null where there is none left.
     *
     * @param endless whether the last one is given again and again
     */
    synchronized @Nullable Step take(boolean endless) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean again = endless && i == steps.size() - 1 && step.times() == 0;
            if (again || !step.met()) {
                steps.set(i, step.taken());
                return step;
            }
        }
        return null;
    }

    /** Whether all replies were given so often as they are meant to be. */
    synchronized boolean met() {
        return steps.stream().allMatch(Step::met);
    }

    /** What was not asked for, or null where all was or need not be. */
    synchronized @Nullable String unmet() {
        if (optional || (met() && !steps.isEmpty())) {
            return null;
        }
        String missing = steps.stream()
                .filter(step -> !step.met())
                .map(step -> step.what() + (step.times() > 1 ? " (" + step.given() + " of " + step.times() + ')' : ""))
                .collect(Collectors.joining(", "));
        return this + (steps.isEmpty() ? ", which has no answer" : ": " + missing);
    }

    /** Operation, conditions, and where it was made. */
    @Override
    public String toString() {
        String when = conditions().stream().map(Condition::what).collect(Collectors.joining(" "));
        return operation + (when.isEmpty() ? "" : " " + when) + " (" + place + ')';
    }
}
