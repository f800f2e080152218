package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedTransport;
import io.awsx.call.ProtocolModels.EventCase;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.protocol.EventStream;
import io.awsx.protocol.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.protocoltests.traits.TestFailureExpectation;
import software.amazon.smithy.protocoltests.traits.eventstream.Event;
import software.amazon.smithy.protocoltests.traits.eventstream.EventType;

/** All client cases of Smithy's tests of event streams: frames to the byte, and what becomes of those that come. */
class EventStreamConformanceTest {

    private static final String PROTOCOL = "aws.protocols#restJson1";

    @TestFactory
    Stream<DynamicTest> restJson1() {
        return ProtocolModels.events(PROTOCOL).stream()
                .map(test -> DynamicTest.dynamicTest(test.toString(), () -> run(test)));
    }

    @Test
    void noCaseIsLeftOut() {
        assertThat(ProtocolModels.events(PROTOCOL)).hasSize(84);
    }

    private static void run(EventCase test) throws IOException {
        Operation operation = test.service().operation(test.operation());
        Protocol protocol = Protocol.of(test.service());
        List<Event> sent = test.events(EventType.REQUEST);
        boolean answers = !test.events(EventType.RESPONSE).isEmpty()
                || test.test().getInitialResponse().isPresent();
        if (!sent.isEmpty() || test.test().getInitialRequest().isPresent()) {
            compareRequest(test, operation, protocol.write(operation, input(test, operation, sent)), sent);
        }
        if (!answers) {
            return;
        }
        TestFailureExpectation failure =
                test.test().getExpectation().getFailure().orElse(null);
        if (failure == null) {
            compareAnswer(test, operation, read(protocol, operation, answer(test)));
        } else {
            assertThatThrownBy(() -> read(protocol, operation, answer(test)))
                    .isInstanceOfAny(AwsException.class, IOException.class)
                    .satisfies(thrown -> failure.getErrorId()
                            .ifPresent(id -> assertThat(((ServiceException) thrown).code())
                                    .isEqualTo(id.getName())));
        }
    }

    private static Map<String, Object> input(EventCase test, Operation operation, List<Event> sent) {
        Map<String, Object> input = new LinkedHashMap<>();
        test.test()
                .getInitialRequestParams()
                .ifPresent(params -> input.putAll(ProtocolValues.input(operation.input(), params)));
        Member stream = operation.inputEvents();
        List<Map<String, Object>> events = new ArrayList<>();
        for (Event event : sent) {
            events.add(ProtocolValues.input(stream.shape(), event.getParams().orElseThrow()));
        }
        if (!events.isEmpty()) {
            input.put(stream.name(), events);
        }
        return input;
    }

    private static void compareRequest(EventCase test, Operation operation, HttpRequest request, List<Event> sent)
            throws IOException {
        assertThat(request.headers().first("Content-Type")).isEqualTo("application/vnd.amazon.eventstream");
        test.test().getInitialRequest().ifPresent(initial -> {
            assertThat(request.method())
                    .isEqualTo(initial.expectStringMember("method").getValue());
            assertThat(request.path())
                    .isEqualTo(initial.expectStringMember("uri").getValue());
            headers(initial)
                    .forEach((name, value) ->
                            assertThat(request.headers().first(name)).as(name).isEqualTo(value));
        });
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (Event event : sent) {
            expected.write(event.getBytes().orElseThrow());
        }
        try (var in = request.body().open()) {
            assertThat(in.readAllBytes()).as("frames of " + operation).isEqualTo(expected.toByteArray());
        }
    }

    private static Map<String, String> headers(ObjectNode message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.getObjectMember("headers")
                .ifPresent(all -> all.getStringMap()
                        .forEach((name, value) ->
                                headers.put(name, value.expectStringNode().getValue())));
        return headers;
    }

    private static HttpResponse answer(EventCase test) throws IOException {
        ObjectNode initial = test.test().getInitialResponse().orElse(ObjectNode.objectNode());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ProtocolBodies.bytes("", initial.getStringMemberOrDefault("body", "")));
        for (Event event : test.events(EventType.RESPONSE)) {
            body.write(event.getBytes().orElseThrow());
        }
        List<String> fields = new ArrayList<>();
        headers(initial).forEach((name, value) -> fields.addAll(List.of(name, value)));
        return ScriptedTransport.answer(
                initial.getNumberMemberOrDefault("code", 200).intValue(),
                new java.io.ByteArrayInputStream(body.toByteArray()),
                fields.toArray(String[]::new));
    }

    /** The output, the stream in it read to its end into a List. */
    private static Map<String, Object> read(Protocol protocol, Operation operation, HttpResponse response)
            throws IOException {
        try (response) {
            if (!response.successful()) {
                throw protocol.readError(operation, response);
            }
            Map<String, Object> output = protocol.read(operation, response);
            List<Object> events = new ArrayList<>();
            try (EventStream stream =
                    (EventStream) output.remove(operation.outputEvents().name())) {
                stream.forEachRemaining(events::add);
            }
            output.put("", events);
            return output;
        }
    }

    private static void compareAnswer(EventCase test, Operation operation, Map<String, Object> output) {
        Iterator<?> events = ((List<?>) output.remove("")).iterator();
        test.test()
                .getInitialResponseParams()
                .ifPresent(params -> assertThat(output).isEqualTo(ProtocolValues.input(operation.output(), params)));
        Member stream = operation.outputEvents();
        for (Event event : test.events(EventType.RESPONSE)) {
            Object expected =
                    ProtocolValues.input(stream.shape(), event.getParams().orElseThrow());
            assertThat(ProtocolValues.comparable(stream.shape(), events.next()))
                    .isEqualTo(ProtocolValues.comparable(stream.shape(), expected));
        }
        assertThat(events).isExhausted();
    }
}
