package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/** Turns one service of botocore into a Smithy model: everything of the wire, no text. */
final class ServiceImport {
    private final BotocoreService service;
    private final RuleErrorCodes codes;

    ServiceImport(BotocoreService service, RuleErrorCodes codes) {
        this.service = service;
        this.codes = codes;
    }

    AstModel model() throws IOException {
        Vocabulary.check(service);
        ObjectNode metadata = Ast.object();
        metadata.putObject("io.awsx").put("service", service.name());
        var model = new AstModel(metadata);
        var graph = new ShapeGraph(service);
        var names = new ShapeNames(service, graph);
        var operations = new OperationShapes(service, names);
        operations.write(model);
        new ServiceShape(service, graph, names, codes).write(model);
        var shapes = new DataShapes(service, graph, names);
        shapes.write(model);
        overlay(model);
        return model;
    }

    private void overlay(AstModel model) throws IOException {
        try (InputStream in = ServiceImport.class.getResourceAsStream("overlay/" + service.name() + ".json")) {
            if (in != null) {
                JsonNode overlay = BotocoreData.JSON.readTree(in);
                model.overlay(overlay);
            }
        }
    }
}
