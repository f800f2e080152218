package io.awsx.call;

import io.awsx.model.ServiceModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.ModelSerializer;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.transform.ModelTransformer;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;
import software.amazon.smithy.protocoltests.traits.eventstream.Event;
import software.amazon.smithy.protocoltests.traits.eventstream.EventStreamTestCase;
import software.amazon.smithy.protocoltests.traits.eventstream.EventStreamTestsTrait;
import software.amazon.smithy.protocoltests.traits.eventstream.EventType;

/**
 * The protocol test models of Smithy: loaded once by Smithy's own loader, each service handed to our reader as JSON AST.
 */
final class ProtocolModels {

    private static final class Loaded {
        static final Model MODEL = load();
    }

    private ProtocolModels() {}

    /** What a client must send for an input. */
    record RequestCase(ServiceModel service, String operation, HttpRequestTestCase expected) {

        @Override
        public String toString() {
            return expected.getId();
        }
    }

    /** What a client must give for an answer; {@code error} is the name of the error it must be, or null. */
    record ResponseCase(ServiceModel service, String operation, String error, HttpResponseTestCase answer) {

        @Override
        public String toString() {
            return answer.getId();
        }
    }

    /** A conversation of events. */
    record EventCase(ServiceModel service, String operation, EventStreamTestCase test) {

        List<Event> events(EventType type) {
            return test.getEvents().stream()
                    .filter(event -> event.getType() == type)
                    .toList();
        }

        @Override
        public String toString() {
            return test.getId();
        }
    }

    private static Model load() {
        Model model = Model.assembler()
                .discoverModels(ProtocolModels.class.getClassLoader())
                .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
                .disableValidation()
                .assemble()
                .getResult()
                .orElseThrow();
        return ModelTransformer.create().flattenAndRemoveMixins(model);
    }

    /** The request cases of a protocol in all services that speak it. */
    static List<RequestCase> requests(String protocol) {
        List<RequestCase> cases = new ArrayList<>();
        for (ServiceShape service : services(protocol)) {
            ServiceModel opened = open(service);
            for (OperationShape operation : operations(service)) {
                operation
                        .getTrait(HttpRequestTestsTrait.class)
                        .ifPresent(tests -> tests.getTestCases().stream()
                                .filter(test -> forClients(test, protocol))
                                .forEach(test -> cases.add(new RequestCase(
                                        opened, operation.getId().getName(), test))));
            }
        }
        return cases;
    }

    /** The cases of event streams of a protocol in all services that speak it. */
    static List<EventCase> events(String protocol) {
        List<EventCase> cases = new ArrayList<>();
        for (ServiceShape service : services(protocol)) {
            ServiceModel opened = open(service);
            for (OperationShape operation : operations(service)) {
                operation
                        .getTrait(EventStreamTestsTrait.class)
                        .ifPresent(tests -> tests.getTestCasesFor(AppliesTo.CLIENT).stream()
                                .filter(test -> test.getProtocol().toString().equals(protocol))
                                .forEach(test -> cases.add(
                                        new EventCase(opened, operation.getId().getName(), test))));
            }
        }
        return cases;
    }

    /** The response cases of a protocol, outputs and errors, in all services that speak it. */
    static List<ResponseCase> responses(String protocol) {
        List<ResponseCase> cases = new ArrayList<>();
        for (ServiceShape service : services(protocol)) {
            ServiceModel opened = open(service);
            Set<ShapeId> seen = new java.util.HashSet<>();
            for (OperationShape operation : operations(service)) {
                add(cases, opened, operation, operation, null, protocol);
                for (ShapeId id : operation.getErrors(service)) {
                    if (seen.add(id)) {
                        add(cases, opened, operation, Loaded.MODEL.expectShape(id), id.getName(), protocol);
                    }
                }
            }
        }
        return cases;
    }

    private static void add(
            List<ResponseCase> cases,
            ServiceModel service,
            OperationShape operation,
            Shape holder,
            String error,
            String protocol) {
        Optional<HttpResponseTestsTrait> tests = holder.getTrait(HttpResponseTestsTrait.class);
        tests.ifPresent(trait -> trait.getTestCases().stream()
                .filter(test -> forClients(test, protocol))
                .forEach(test ->
                        cases.add(new ResponseCase(service, operation.getId().getName(), error, test))));
    }

    private static boolean forClients(HttpMessageTestCase test, String protocol) {
        return test.getProtocol().toString().equals(protocol)
                && test.getAppliesTo().map(AppliesTo.CLIENT::equals).orElse(true);
    }

    private static List<ServiceShape> services(String protocol) {
        return Loaded.MODEL
                .shapes(ServiceShape.class)
                .filter(service -> service.hasTrait(ShapeId.from(protocol)))
                .sorted(Comparator.comparing(ServiceShape::getId))
                .toList();
    }

    private static Iterable<OperationShape> operations(ServiceShape service) {
        return TopDownIndex.of(Loaded.MODEL).getContainedOperations(service);
    }

    private static ServiceModel open(ServiceShape service) {
        Set<Shape> closure = new Walker(Loaded.MODEL).walkShapes(service);
        Node ast = ModelSerializer.builder()
                .shapeFilter(closure::contains)
                .traitFilter(trait -> !trait.toShapeId().getNamespace().equals("smithy.test"))
                .build()
                .serialize(Loaded.MODEL);
        String name = service.getId().getName();
        return ServiceModel.open(name, Node.printJson(ast).getBytes(StandardCharsets.UTF_8), "protocol tests " + name);
    }
}
