package io.awsx.docs;

import io.awsx.testing.ScriptedAws;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Route;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.resume.TransientResumeStrategy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** A context for routes of snippets: each route is started and stopped again; other components than ours are stubs. */
final class SnippetContext implements AutoCloseable {

    private static final List<String> OTHERS = List.of("http", "jms", "kafka", "knative");

    /** Consumers that ask a service, of which there is none here, before their first poll. */
    private static final Pattern ASKING_AT_START = Pattern.compile("clusterClaim|autoCreate|checkpointTable");

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

    /**
     * Adds routes, and starts and stops each, so that all is told that is wrong with them.
     *
     * @return their ids
     */
    Set<String> startAndStop(Addition routes) throws Exception {
        Set<String> before = ids();
        routes.add();
        Set<String> added = ids();
        added.removeAll(before);
        for (String id : added) {
            if (!ASKING_AT_START
                    .matcher(camel.getRoute(id).getEndpoint().getEndpointUri())
                    .find()) {
                camel.getRouteController().startRoute(id);
                camel.getRouteController().stopRoute(id);
            }
        }
        return added;
    }

    private Set<String> ids() {
        return camel.getRoutes().stream().map(Route::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds routes to the context. */
    interface Addition {

        void add() throws Exception;
    }

    @Override
    public void close() throws IOException {
        camel.close();
        aws.close();
    }
}
