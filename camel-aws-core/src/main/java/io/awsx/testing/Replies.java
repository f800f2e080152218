package io.awsx.testing;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpResponse;
import io.awsx.model.InputValidator;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.protocol.Protocol;
import io.awsx.quirk.ServiceQuirks;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of replies. */
final class Replies {

    private Replies() {}

    /** Checks an output against the model. */
    static void check(Operation operation, Map<String, ?> output) {
        InputValidator.validateAnswer("Scripted output of " + operation, operation.output(), output);
    }

    /** @param output a valid output */
    static Reply output(Map<String, ?> output) {
        return arrival -> written(arrival, output);
    }

    static Reply made(Function<Map<String, Object>, Map<String, ?>> output) {
        return arrival -> {
            Map<String, ?> made = output.apply(arrival.input());
            if (made == null) {
                throw new ClientException("Scripted output of " + arrival.operation() + " is null; it must be a Map");
            }
            check(arrival.operation(), made);
            return written(arrival, made);
        };
    }

    private static HttpResponse written(Reply.Arrival arrival, Map<String, ?> output) {
        Operation operation = arrival.operation();
        if (output.isEmpty()) {
            requireEmptyCanBe(arrival);
        }
        return Protocol.of(operation.service()).writeOutput(operation, output, arrival.requestId());
    }

    /** What the client would take for a broken answer is a mistake of the script. */
    private static void requireEmptyCanBe(Reply.Arrival arrival) {
        Operation operation = arrival.operation();
        try {
            ServiceQuirks.of(operation.service().name()).output(operation, arrival.input(), new LinkedHashMap<>());
        } catch (IOException e) {
            throw new ClientException(
                    "Scripted output of " + operation
                            + " has no member, but the service never sends that: give some of "
                            + operation.output().memberNames(),
                    e);
        }
    }

    static Reply error(Operation operation, String code, int status, @Nullable String message, Map<String, ?> fields) {
        if (status < 300 || status > 599) {
            throw new ClientException("An error has an HTTP status from 300 to 599, not " + status);
        }
        Shape shape = operation.error(code);
        if (shape != null && !shape.members().isEmpty()) {
            // S3 sends more than it models; what is no error's own member is text there.
            Map<String, Object> known = new LinkedHashMap<>(fields);
            if (operation.service().protocols().contains("aws.protocols#restXml")) {
                known.keySet().retainAll(shape.memberNames());
            }
            InputValidator.validateAnswer("Scripted error " + code + " of " + operation, shape, known);
        }
        Map<String, ?> members = Map.copyOf(fields);
        return arrival -> Protocol.of(operation.service())
                .writeError(operation, status, code, message, members, arrival.requestId());
    }

    /** The HTTP status that the model has for an error, or 400. */
    static int status(Operation operation, String code) {
        Shape shape = operation.error(code);
        return shape == null || shape.errorStatus() < 0 ? 400 : shape.errorStatus();
    }

    static Reply throttling(Operation operation) {
        String message = "Rate exceeded";
        return switch (operation.service().name()) {
            case "s3" -> error(operation, "SlowDown", 503, message, Map.of());
            case "ec2" -> error(operation, "RequestLimitExceeded", 503, message, Map.of());
            default -> {
                boolean form = Protocol.of(operation.service()).toString().endsWith("Query");
                yield error(operation, form ? "Throttling" : "ThrottlingException", 400, message, Map.of());
            }
        };
    }

    static Reply noAnswer(String why, boolean sent) {
        return arrival -> {
            throw new TransportException(
                    arrival.operation() + " got no answer from "
                            + arrival.request().origin() + ": " + why + " (scripted)",
                    null,
                    sent);
        };
    }

    static Reply broken(Reply reply, long bytes) {
        return arrival -> {
            HttpResponse whole = reply.to(arrival);
            return whole.withBody(new BreakingStream(whole.body(), bytes));
        };
    }
}
