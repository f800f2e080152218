package io.awsx.call;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestId;
import io.awsx.identity.Credentials;
import io.awsx.model.InputValidator;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.observe.CallObserver;
import io.awsx.observe.CallTally;
import io.awsx.protocol.OutputDocument;
import io.awsx.retry.FailureKind;
import io.awsx.retry.RetryAfter;
import io.awsx.retry.RetryStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from input to output: the only loop in which requests are sent. Used once, by one thread.
 *
 * <pre>
 *   input ── 1 complete ── 2 validate ── 3 write ── 4 resolve ── 5 protect ──┐
 *                                                                            │
 *      ┌──────────── again: after a wait, or at once with a remedy ──────────┤
 *      │                                                                     ▼
 *      └── 9 decide ◀── failure ◀── 8 read ◀── 7 send ◀── 6 sign with fresh credentials
 *                                     │
 *                                     └──▶ output
 * </pre>
 *
 * <p>The request is written once. Every failure of every step in the loop meets the same retry strategy. Before another
 * attempt the last answer is closed; a body that can be read once and was touched ends the loop.
 */
public final class Call {

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final Pipeline pipeline;
    private final Operation operation;
    private final Map<String, ?> given;
    private final Map<String, Object> input;
    private final HttpRequest unsent;
    private final CallObserver.CallInfo info;
    private final CallTime time;
    private final String id;
    private Route route;

    /** What the last attempt was signed with. */
    private Credentials who = Credentials.ANONYMOUS;

    private Duration clockOffset = Duration.ZERO;
    private @Nullable Remedies remedies;
    private int settling;

    /** Prepares a call: steps 1 to 5. */
    public Call(Pipeline pipeline, Operation operation, Map<String, ?> given) {
        this(pipeline, operation, given, null);
    }

    /**
     * The same with a limit of its own.
     *
     * @param limit the longest it may take, or null; the client's callTimeout holds besides
     */
    public Call(Pipeline pipeline, Operation operation, Map<String, ?> given, @Nullable Duration limit) {
        this.pipeline = pipeline;
        this.operation = operation;
        this.given = given;
        this.id = pipeline.surroundings().ids().get();
        this.time = new CallTime(
                pipeline.surroundings(), operation, pipeline.config().callTimeout(), limit);
        this.input = pipeline.complete(operation, given); // 1
        InputValidator.validate(operation, input); // 2
        refuseConversation(operation);
        this.unsent = pipeline.write(operation, input); // 3
        this.route = pipeline.route(operation, input); // 4
        this.info = new CallObserver.CallInfo(
                id,
                pipeline.model().name(),
                operation.name(),
                pipeline.config().region(),
                pipeline.model().sdkId());
    }

    private static void refuseConversation(Operation operation) {
        if (operation.inputEvents() != null && operation.outputEvents() != null && !operation.needsHttp2()) {
            throw new ClientException(
                    operation + " streams events both ways at the same time, which needs HTTP/2, and the"
                            + " model does not say that the service speaks it (eventStreamHttp of its protocol)");
        }
    }

    /** How an attempt ended: with an answer, or with a failure and the headers it came with. */
    private record Outcome(
            @Nullable Answer response, @Nullable AwsException failure, int status, Headers headers) {

        @Nullable String requestId() {
            if (response != null) {
                return response.requestId();
            }
            return failure instanceof ServiceException error ? error.requestId() : RequestId.of(headers);
        }

        static Outcome of(Answer response, HttpResponse answer) {
            return new Outcome(response, null, answer.status(), answer.headers());
        }

        static Outcome of(AwsException failure, HttpResponse answer) {
            return new Outcome(null, failure, answer.status(), answer.headers());
        }
    }

    public Answer run() {
        int attempt = 0;
        AwsException failure = null;
        pipeline.tally().begun();
        if (pipeline.observed()) {
            pipeline.observe(observer -> observer.started(info));
        }
        try {
            RequestIntegrity integrity = pipeline.protect(operation, input, unsent, route); // 5
            RetryStrategy.Attempts attempts = pipeline.retry().begin(operation.longPolls());
            while (true) {
                waitForTurn(attempts, failure);
                int number = ++attempt;
                Outcome outcome =
                        pipeline.observed() ? observedAttempt(integrity, number) : attempt(integrity, number, null);
                if (outcome.response() != null) {
                    attempts.succeeded();
                    failure = null;
                    return outcome.response();
                }
                failure = failure(outcome, number);
                boolean mended = mend(failure, outcome.headers()); // 9
                Duration delay = mended ? Duration.ZERO : delay(attempts, outcome, failure);
                if (delay == null) {
                    waitBeforeGivingUp(attempts.waitBeforeGivingUp(), failure);
                    throw failure;
                } else if (integrity.request().body().spent()) {
                    failure.addSuppressed(
                            new ClientException("Not sent again: the body is a stream that was read already;"
                                    + " give bytes or a file to have such failures retried"));
                    throw failure;
                }
                if (mended && !integrity.request().body().repeatable()) {
                    integrity = pipeline.protect(operation, input, unsent, route);
                }
                pause(delay, number, failure);
            }
        } catch (TransportException e) {
            TransportException told = e.about(operation.toString(), Subject.of(operation, input));
            failure = told;
            throw told;
        } catch (AwsException e) {
            failure = e;
            throw e;
        } catch (RuntimeException e) {
            failure = new ClientException(operation + " ended with " + e, e);
            throw e;
        } finally {
            finish(attempt, failure);
        }
    }

    private void finish(int attempts, @Nullable AwsException failure) {
        if (failure == null) {
            pipeline.tally().succeeded();
        } else {
            pipeline.tally().failed(told(attempts, failure));
        }
        if (pipeline.observed()) {
            Duration elapsed = time.elapsed();
            pipeline.observe(observer -> observer.finished(info, attempts, elapsed, failure));
        }
    }

    private CallTally.Failure told(int attempts, AwsException failure) {
        ServiceException answered = failure instanceof ServiceException error ? error : null;
        return new CallTally.Failure(
                pipeline.surroundings().clock().instant(),
                operation.name(),
                answered == null ? failure.getClass().getSimpleName() : answered.code(),
                answered == null ? 0 : answered.statusCode(),
                answered == null ? null : answered.requestId(),
                attempts);
    }

    private Outcome observedAttempt(RequestIntegrity integrity, int number) {
        pipeline.observe(observer -> observer.attempt(info, number));
        Duration begun = time.elapsed();
        Meter meter = new Meter();
        Outcome outcome = attempt(integrity, number, meter);
        CallObserver.Attempt told = new CallObserver.Attempt(
                number,
                time.elapsed().minus(begun),
                outcome.status(),
                outcome.requestId(),
                meter.sent(),
                meter.received(),
                outcome.failure());
        pipeline.observe(observer -> observer.attempted(info, told));
        return outcome;
    }

    private Outcome attempt(RequestIntegrity integrity, int number, @Nullable Meter meter) {
        try {
            who = pipeline.authentication().who(route, time.left());
            clockOffset =
                    pipeline.surroundings().clock().offset(route.endpoint().origin());
            HttpRequest signed = pipeline.sign(integrity, route, who, id, number, time.left()); // 6
            HttpResponse received = meter == null // 7
                    ? pipeline.transport().send(signed, time.left())
                    : meter.send(pipeline.transport(), signed, time.left());
            HttpResponse response = pipeline.quirks().answer(operation, received);
            boolean streams = operation.streamsOutput() || operation.outputEvents() != null;
            boolean open = false;
            try {
                Duration left = streams && response.successful() ? null : time.left();
                if (left != null) {
                    response.endWithin(left);
                }
                if (!response.successful()) {
                    ServiceException error = pipeline.protocol().readError(operation, response);
                    return Outcome.of(pipeline.quirks().failure(operation, error), response);
                }
                OutputDocument read = pipeline.protocol().readOutput(operation, response); // 8
                Map<String, Object> output = read.output();
                pipeline.quirks().output(operation, given, output);
                pipeline.learn(operation, input, output);
                verify(output, response);
                open = streams;
                if (open && meter != null) {
                    long told = meter.received();
                    meter.whenClosed(all -> streamed(all - told));
                }
                return Outcome.of(answer(read, response, number), response);
            } catch (ServiceException e) {
                return Outcome.of(e, response);
            } catch (IOException e) {
                return Outcome.of(unreadable(response, e), response);
            } finally {
                if (!open) {
                    close(response);
                }
            }
        } catch (TransportException e) {
            return new Outcome(null, e, 0, Headers.EMPTY);
        }
    }

    private void streamed(long received) {
        Duration elapsed = time.elapsed();
        pipeline.observe(observer -> observer.streamed(info, received, elapsed));
    }

    private TransportException unreadable(HttpResponse response, IOException cause) {
        String id = RequestId.of(response.headers());
        return new TransportException(
                operation + " got no answer that can be read (HTTP " + response.status()
                        + (id == null ? "" : ", request id " + id) + "): " + cause.getMessage(),
                cause,
                true);
    }

    /** What was read counts; a connection that does not close well is no failure of the call. */
    private void close(HttpResponse response) {
        try {
            response.close();
        } catch (UncheckedIOException e) {
            LOG.debug("The answer to {} could not be closed", operation, e);
        }
    }

    private static Answer answer(OutputDocument read, HttpResponse response, int attempts) {
        return new Answer(read.output(), response.status(), read.requestId(), response.headers(), attempts);
    }

    private void verify(Map<String, Object> output, HttpResponse response) {
        Member payload = operation.outputPayload();
        if (payload != null && output.get(payload.name()) instanceof InputStream stream) {
            output.put(
                    payload.name(),
                    ResponseIntegrity.verifying(
                            ResumingBody.of(stream, pipeline, operation, given, output, response),
                            operation,
                            input,
                            response.status(),
                            response.headers()));
        }
    }

    private AwsException failure(Outcome outcome, int attempts) {
        AwsException failure = outcome.failure();
        if (failure instanceof ServiceException error) {
            return error.about(Subject.of(operation, input)).withAttempts(attempts);
        }
        return failure == null ? new ClientException("An attempt ended without an outcome") : failure;
    }

    /** Puts right what the answer shows to be wrong with the request; whether there was something. */
    private boolean mend(AwsException failure, Headers answer) {
        if (!(failure instanceof ServiceException error)) {
            return false;
        } else if (remedies == null) {
            remedies = new Remedies(pipeline, operation, input, time);
        }
        Route next = remedies.apply(error, answer, route, who, clockOffset);
        route = next == null ? route : next;
        return next != null;
    }

    /** The wait before the next attempt, or null where there is none. */
    private @Nullable Duration delay(RetryStrategy.Attempts attempts, Outcome outcome, AwsException failure) {
        Duration settling = settling(failure);
        if (settling != null) {
            return time.endsWithin(settling) ? null : settling;
        }
        FailureKind modeled = null;
        if (failure instanceof ServiceException error) {
            Shape shape = operation.error(error.code());
            if (shape != null && shape.retryable()) {
                modeled = shape.throttling() ? FailureKind.THROTTLING : FailureKind.TRANSIENT;
            }
        }
        Duration wanted = RetryAfter.read(outcome.headers(), pipeline.now(route));
        FailureKind kind = pipeline.retry().classify(failure, modeled);
        Duration delay = attempts.failed(failure, kind, wanted);
        return delay == null || time.endsWithin(delay) ? null : delay;
    }

    /** The wait for something that is said not to be there, but was made a short time ago; null where it is not that. */
    private @Nullable Duration settling(AwsException failure) {
        if (!(failure instanceof ServiceException error)) {
            return null;
        }
        Collection<String> missing = pipeline.quirks().missing(operation, input, error);
        return missing.isEmpty()
                ? null
                : pipeline.learned()
                        .made()
                        .pause(
                                missing,
                                ++settling,
                                pipeline.surroundings().nanoTime().getAsLong(),
                                pipeline.surroundings().chance().getAsDouble());
    }

    /** Waits until the client may send again, where it sends too fast. */
    private void waitForTurn(RetryStrategy.Attempts attempts, @Nullable AwsException last) {
        Duration wait = attempts.waitBeforeSending(time.left());
        if (wait == null) {
            throw last != null
                    ? last
                    : new TransportException(
                            operation + " would wait for its turn longer than " + time.told()
                                    + " allows: the client was throttled, and sends more slowly",
                            null,
                            false);
        } else if (!wait.isZero()) {
            time.sleep(wait, new ClientException(operation + " was interrupted while it waited for its turn"));
        }
    }

    private void waitBeforeGivingUp(Duration wait, AwsException failure) {
        if (!wait.isZero() && !time.endsWithin(wait)) {
            time.sleep(wait, failure);
        }
    }

    private void pause(Duration delay, int number, AwsException failure) {
        pipeline.tally().retried();
        pipeline.observe(observer -> observer.retrying(info, number, failure, delay));
        time.sleep(delay, failure);
    }
}
