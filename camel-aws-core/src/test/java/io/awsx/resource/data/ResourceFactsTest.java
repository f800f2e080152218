package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.model.Member;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalog of resources says goes with itself and with the models. */
class ResourceFactsTest {

    private final List<String> problems = new ArrayList<>();

    static List<String> services() {
        return ResourceCatalog.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void itGoesWithItselfAndTheModel(String service) {
        ServiceModel model = ModelCatalog.builtIn().service(service);
        ServiceResources types = new ScriptedClient(service).service().types();
        List<String> names = new ArrayList<>(types.names());
        names.add(ServiceResources.ROOT);
        for (String name : names) {
            check(types.type(name), types, model);
        }
        assertThat(problems).isEmpty();
    }

    private void check(ResourceType type, ServiceResources types, ServiceModel model) {
        if (type.shape() != null && model.shapeNamed(type.shape()) == null) {
            problems.add(type + ": there is no structure " + type.shape());
        }
        if (type.load() != null) {
            request(type, type.load().request(), model);
            Shape output = model.operation(type.load().request().operation()).output();
            known(type, type.load().path().toString(), output);
        }
        for (Map<String, Action> actions : List.of(type.actions(), type.batchActions(), type.collections())) {
            for (Action action : actions.values()) {
                request(type, action.request(), model);
                if (action.result() != null) {
                    Operation operation = model.operation(action.request().operation());
                    result(type, action.result(), types);
                    paths(type, action.result(), Source.Kind.RESPONSE, operation.output());
                    paths(type, action.result(), Source.Kind.REQUEST_PARAMETER, operation.input());
                }
            }
        }
        type.subResources().values().forEach(result -> result(type, result, types));
        for (Result reference : type.references().values()) {
            result(type, reference, types);
            paths(type, reference, Source.Kind.DATA, Objects.requireNonNull(model.shapeNamed(type.shape())));
        }
        for (Request waiter : type.waiters().values()) {
            String operation = Objects.requireNonNull(model.waiters().get(waiter.operation()))
                    .operation();
            request(type, new Request(operation, waiter.parameters()), model);
        }
    }

    /** Each parameter goes to a member of the input, and comes from an identifier that the type has. */
    private void request(ResourceType type, Request request, ServiceModel model) {
        Operation operation = model.operation(request.operation());
        for (Request.Parameter parameter : request.parameters()) {
            known(type, parameter.target().toString(), operation.input());
            source(type, parameter.source());
        }
    }

    private void source(ResourceType type, Source source) {
        if (source.kind() == Source.Kind.IDENTIFIER
                && type.identifiers().stream().noneMatch(known -> known.name().equals(source.name()))) {
            problems.add(type + ": it has no identifier " + source.name());
        }
    }

    /** Each identifier of the type that is made comes from somewhere. */
    private void result(ResourceType type, Result result, ServiceResources types) {
        Set<String> wanted = new TreeSet<>();
        types.type(result.type()).identifiers().forEach(identifier -> wanted.add(identifier.name()));
        if (!wanted.equals(new TreeSet<>(result.identifiers().keySet()))) {
            problems.add(type + ": " + result.type() + " is made of "
                    + result.identifiers().keySet());
        }
        result.identifiers().values().forEach(source -> source(type, source));
    }

    private void paths(ResourceType type, Result result, Source.Kind kind, Shape document) {
        result.identifiers().values().stream()
                .filter(source -> source.kind() == kind)
                .forEach(source -> known(type, Objects.requireNonNull(source.text()), document));
        if (result.text() != null && kind != Source.Kind.REQUEST_PARAMETER) {
            known(type, result.text(), document);
        }
    }

    /** The members that a path goes through, as far as it is plain. */
    private void known(ResourceType type, String path, Shape document) {
        Shape at = document;
        for (String part : path.split("\\.", -1)) {
            String member = part.replaceAll("\\[.*", "");
            if (!member.matches("\\w+")) {
                return;
            }
            Member found = at.member(member);
            if (found == null) {
                problems.add(type + ": " + at.name() + " has no member for " + path);
                return;
            }
            at = found.shape();
            if (at.type() == ShapeType.LIST) {
                at = Objects.requireNonNull(at.member("member")).shape();
            }
        }
    }
}
