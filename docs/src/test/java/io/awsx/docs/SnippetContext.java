package io.awsx.docs;

import io.awsx.testing.ScriptedAws;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.resume.TransientResumeStrategy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** A context for routes of snippets: all endpoints are made and no route is started; other components than ours are stubs. */
final class SnippetContext implements AutoCloseable {

    private static final List<String> OTHERS = List.of("http", "jms", "kafka", "knative");

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    SnippetContext() {
        aws.on("secretsmanager", "GetSecretValue")
                .answer(Map.of("SecretString", "{\"password\": \"p\", \"user\": \"u\"}"))
                .optional();
        camel.setAutoStartup(false);
        camel.getRegistry().bind("aws", aws.session());
        for (String name : List.of("seen", "consumed")) {
            camel.getRegistry().bind(name, new MemoryIdempotentRepository());
        }
        for (String name : List.of("states", "checkpoints")) {
            camel.getRegistry().bind(name, new MemoryStateRepository());
        }
        camel.getRegistry().bind("worker", new Object());
        camel.getRegistry().bind("strategy", new TransientResumeStrategy(null));
        OTHERS.forEach(name -> camel.addComponent(name, new StubComponent()));
        camel.start();
    }

    DefaultCamelContext camel() {
        return camel;
    }

    @Override
    public void close() throws IOException {
        camel.close();
        aws.close();
    }
}
