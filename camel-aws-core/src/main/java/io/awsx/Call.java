package io.awsx;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestId;
import io.awsx.model.InputValidator;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.retry.FailureClassifier;
import io.awsx.retry.FailureKind;
import io.awsx.retry.RetryAfter;
import io.awsx.retry.RetryStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
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
 *      ┌──────────── again: after a wait, or at once in another region ──────┤
 *      │                                                                     ▼
 *      └── 9 decide ◀── failure ◀── 8 read ◀── 7 send ◀── 6 sign with fresh credentials
 *                                     │
 *                                     └──▶ output
 * </pre>
 *
 * <p>The request is written once. Every failure of every step in the loop meets the same retry strategy. Before another
 * attempt the last answer is closed; a body that can be read once and was touched ends the loop.
 */
final class Call {

    private static final Logger LOG = LoggerFactory.getLogger(AwsClient.class);

    private final Pipeline pipeline;
    private final Operation operation;
    private final Map<String, ?> given;
    private final Map<String, Object> input;
    private final HttpRequest unsent;
    private final CallObserver.CallInfo info;
    private final long begun;
    private final String id;
    private Route route;

    /** Prepares a call: steps 1 to 5. */
    Call(Pipeline pipeline, Operation operation, Map<String, ?> given) {
        this.pipeline = pipeline;
        this.operation = operation;
        this.given = given;
        this.id = pipeline.surroundings().ids().get();
        this.begun = pipeline.surroundings().nanoTime().getAsLong();
        this.input = pipeline.complete(operation, given); // 1
        InputValidator.validate(operation, input); // 2
        refuseConversation(operation);
        this.unsent = pipeline.write(operation, input); // 3
        this.route = pipeline.route(operation, input); // 4
        this.info = new CallObserver.CallInfo(
                pipeline.model().name(), operation.name(), pipeline.config().region());
    }

    private static void refuseConversation(Operation operation) {
        if (operation.inputEvents() != null && operation.outputEvents() != null) {
            throw new ClientException(
                    operation + " streams events both ways at the same time, which needs HTTP/2 and is"
                            + " not supported yet; use an operation that streams one way, where the service has one");
        }
    }

    /** How an attempt ended: with an answer, or with a failure and the headers it came with. */
    private record Outcome(
            @Nullable AwsResponse response, @Nullable AwsException failure, Headers headers) {}

    AwsResponse run() {
        int attempt = 0;
        AwsException failure = null;
        pipeline.observe(observer -> observer.started(info));
        try {
            RequestIntegrity integrity = pipeline.protect(operation, input, unsent, route); // 5
            RetryStrategy.Attempts attempts = pipeline.retry().begin();
            boolean redirected = false;
            while (true) {
                int number = ++attempt;
                pipeline.observe(observer -> observer.attempt(info, number));
                Outcome outcome = attempt(integrity, number);
                if (outcome.response() != null) {
                    attempts.succeeded();
                    failure = null;
                    return outcome.response();
                }
                failure = failure(outcome, number);
                String region = redirected ? null : redirectRegion(outcome); // 9
                Duration delay = region != null ? Duration.ZERO : delay(attempts, outcome, failure);
                if (delay == null) {
                    throw failure;
                } else if (integrity.request().body().spent()) {
                    failure.addSuppressed(
                            new ClientException("Not sent again: the body is a stream that was read already;"
                                    + " give bytes or a file to have such failures retried"));
                    throw failure;
                }
                if (region != null) {
                    redirected = true;
                    route = pipeline.reroute(operation, input, region);
                    integrity = integrity.request().body().repeatable()
                            ? integrity
                            : pipeline.protect(operation, input, unsent, route);
                }
                pause(delay, number, failure);
            }
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
        Duration elapsed = Duration.ofNanos(pipeline.surroundings().nanoTime().getAsLong() - begun);
        pipeline.observe(observer -> observer.finished(info, attempts, elapsed, failure));
    }

    private Outcome attempt(RequestIntegrity integrity, int number) {
        try {
            HttpRequest signed = pipeline.sign(integrity, route, id, number); // 6
            HttpResponse received = pipeline.transport().send(signed, timeLeft()); // 7
            HttpResponse response = pipeline.quirks().answer(operation, received);
            boolean open = false;
            try {
                if (!response.successful()) {
                    ServiceException error = pipeline.protocol().readError(operation, response);
                    return new Outcome(null, pipeline.quirks().failure(operation, error), response.headers());
                }
                Map<String, Object> output = pipeline.protocol().read(operation, response); // 8
                pipeline.quirks().output(operation, given, output);
                verify(output, response);
                open = operation.streamsOutput() || operation.outputEvents() != null;
                return new Outcome(response(output, response, number), null, response.headers());
            } catch (ServiceException e) {
                return new Outcome(null, e, response.headers());
            } catch (IOException e) {
                return new Outcome(null, unreadable(response, e), response.headers());
            } finally {
                if (!open) {
                    close(response);
                }
            }
        } catch (TransportException e) {
            return new Outcome(null, e, Headers.EMPTY);
        }
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

    private static AwsResponse response(Map<String, Object> output, HttpResponse response, int attempts) {
        return new AwsResponse(
                output,
                response.status(),
                RequestId.of(response.headers()),
                response.headers().toMap(),
                attempts);
    }

    private void verify(Map<String, Object> output, HttpResponse response) {
        Member payload = operation.outputPayload();
        if (payload != null && output.get(payload.name()) instanceof InputStream stream) {
            output.put(
                    payload.name(),
                    ResponseIntegrity.verifying(stream, operation, response.status(), response.headers()));
        }
    }

    private static AwsException failure(Outcome outcome, int attempts) {
        AwsException failure = outcome.failure();
        if (failure instanceof ServiceException error) {
            return error.withAttempts(attempts);
        }
        return failure == null ? new ClientException("An attempt ended without an outcome") : failure;
    }

    private @Nullable String redirectRegion(Outcome outcome) {
        if (!(outcome.failure() instanceof ServiceException error)) {
            return null;
        }
        String region = pipeline.quirks().redirectRegion(operation, error, outcome.headers());
        return region == null || region.equals(route.signingRegion()) ? null : region;
    }

    /** The wait before the next attempt, or null where there is none. */
    private @Nullable Duration delay(RetryStrategy.Attempts attempts, Outcome outcome, AwsException failure) {
        FailureKind modeled = null;
        if (failure instanceof ServiceException error) {
            Shape shape = operation.error(error.code());
            if (shape != null && shape.retryable()) {
                modeled = shape.throttling() ? FailureKind.THROTTLING : FailureKind.TRANSIENT;
            }
        }
        Duration wanted = RetryAfter.read(
                outcome.headers(), pipeline.surroundings().clock().instant());
        Duration delay = attempts.failed(failure, FailureClassifier.classify(failure, modeled), wanted);
        Duration limit = pipeline.config().callTimeout();
        return delay == null || (limit != null && elapsed().plus(delay).compareTo(limit) >= 0) ? null : delay;
    }

    private void pause(Duration delay, int number, AwsException failure) {
        pipeline.observe(observer -> observer.retrying(info, number, failure, delay));
        try {
            pipeline.surroundings().sleeper().sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(pipeline.surroundings().nanoTime().getAsLong() - begun);
    }

    /** What is left of the whole call's time, or null where it has no limit. */
    private @Nullable Duration timeLeft() {
        Duration limit = pipeline.config().callTimeout();
        if (limit == null) {
            return null;
        }
        Duration left = limit.minus(elapsed());
        if (left.isNegative() || left.isZero()) {
            throw new TransportException(operation + " took longer than its callTimeout of " + limit, null, false);
        }
        return left;
    }
}
