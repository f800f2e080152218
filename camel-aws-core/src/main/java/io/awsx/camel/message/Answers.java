package io.awsx.camel.message;

import io.awsx.AwsResponse;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.profile.Verb;
import io.awsx.model.JmesPath;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.ShapeType;
import java.io.Closeable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What an answer becomes in a message: its body, and beside a stream the rest of the output. Immutable. */
final class Answers {

    private final Results results;
    private final ProfileBinding profile;

    Answers(Results results, ProfileBinding profile) {
        this.results = results;
        this.profile = profile;
    }

    /**
     * Sets a body to an answer, by what a verb of the profile makes of it.
     *
     * @param stream what {@link #stream} gave
     */
    void set(Exchange exchange, Action action, AwsResponse response, @Nullable Object stream) {
        Operation operation = action.operation();
        Message message = exchange.getMessage();
        Member streamed = streamed(operation);
        if (stream == null || streamed == null) {
            Map<String, Object> output = results.plain(operation, response.output());
            Verb verb = results.queries() ? null : action.verb();
            if (verb == null || verb.body() == null) {
                message.setBody(results.body(results.found(output)));
                return;
            }
            message.setHeader(AwsxConstants.OUTPUT, output);
            JmesPath body = profile.body(action.name());
            if (body != null) {
                Object found = body.search(output);
                boolean text = verb.text() && found instanceof byte[];
                message.setBody(results.body(text ? new String((byte[]) found, StandardCharsets.UTF_8) : found));
            }
            return;
        }
        Map<String, Object> others = new LinkedHashMap<>(response.output());
        others.remove(streamed.name());
        message.setHeader(AwsxConstants.OUTPUT, others);
        message.setBody(stream instanceof Iterator<?> events ? eachOf(exchange, events) : stream);
    }

    /**
     * Sets a body to a part of an answer.
     *
     * @param answer the member of the output that it is where no query says otherwise, or null for all of it
     */
    void set(Message message, Operation operation, AwsResponse response, @Nullable String answer) {
        Map<String, Object> output = results.plain(operation, response.output());
        Object result = answer == null || results.queries() ? results.found(output) : member(operation, output, answer);
        message.setBody(results.body(result));
    }

    /** A member of an output; an empty list where there is no list. */
    private static @Nullable Object member(Operation operation, Map<String, Object> output, String name) {
        Object value = output.get(name);
        Member member = operation.output().member(name);
        return value == null && member != null && member.shape().type() == ShapeType.LIST ? List.of() : value;
    }

    private Iterator<@Nullable Object> eachOf(Exchange exchange, Iterator<?> events) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                // A split that was stopped goes through what is left, which may never end.
                return exchange.getException() == null && events.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return results.body(results.found(events.next()));
            }
        };
    }

    /** The stream of bytes or events that an output is, closed when the exchange is done unless it was read; or null. */
    static @Nullable Object stream(Exchange exchange, Operation operation, AwsResponse response) {
        CallMetadata.set(exchange.getMessage(), response);
        Member streamed = streamed(operation);
        Object value = streamed == null ? null : response.output().get(streamed.name());
        if (value instanceof InputStream bytes) {
            long length = SmallAnswer.length(response);
            if (SmallAnswer.is(exchange, length)) {
                return SmallAnswer.read(operation, length, bytes);
            }
            value = new AnswerBody(bytes, length);
        }
        if (value instanceof Closeable open) {
            OpenAnswer.watch(exchange, open);
        }
        return value;
    }

    /** The output member that is a stream of bytes or events, or null. */
    private static @Nullable Member streamed(Operation operation) {
        return operation.streamsOutput() ? operation.outputPayload() : operation.outputEvents();
    }
}
