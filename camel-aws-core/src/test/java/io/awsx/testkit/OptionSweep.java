package io.awsx.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Producer;

/** All options of a component by its entry in Camel's catalog, which nobody can forget to list. */
public final class OptionSweep {

    /** Names of what is secret, or sounds so. */
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(secret|token|password|proxyUser|external|key|userData|signature).*");

    private static final String EXPRESSION = "RAW(${bean:trap?method=spring})";

    private final JsonNode entry;

    private OptionSweep(JsonNode entry) {
        this.entry = entry;
    }

    /**
     * The options of a component.
     *
     * @param endpoint the class of its endpoints
     */
    public static OptionSweep of(Class<?> endpoint, String scheme) throws IOException {
        String file = '/' + ("META-INF/" + endpoint.getPackageName().replace('.', '/') + '/' + scheme + ".json");
        try (InputStream in = Objects.requireNonNull(endpoint.getResourceAsStream(file), file)) {
            return new OptionSweep(new JsonMapper().readTree(in));
        }
    }

    private Set<String> names(Predicate<JsonNode> wanted) {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> option : entry.path("properties").properties()) {
            if (option.getValue().path("kind").asText().equals("parameter") && wanted.test(option.getValue())) {
                names.add(option.getKey());
            }
        }
        return names;
    }

    /** Options of text that sound secret, but are not marked so. */
    public Set<String> unmarked() {
        Set<String> names = names(option -> option.path("type").asText().equals("string")
                && !option.path("secret").booleanValue());
        names.removeIf(name -> !SECRET.matcher(name).matches());
        return names;
    }

    /** Options of text that producers or consumers take an expression in, rather than refuse it. */
    public Set<String> takeExpressions(CamelContext camel, String uri) {
        Set<String> taken = new TreeSet<>();
        for (String name : names(option -> option.path("type").asText().equals("string"))) {
            Endpoint endpoint;
            try {
                endpoint = camel.getEndpoint(uri + '&' + name + '=' + EXPRESSION);
            } catch (RuntimeException e) {
                continue;
            }
            boolean byProducer = starts(() -> {
                try (Producer producer = endpoint.createProducer()) {
                    producer.start();
                }
            });
            boolean byConsumer = starts(() -> {
                try (Consumer consumer = endpoint.createConsumer(exchange -> {})) {
                    consumer.start();
                }
            });
            if (byProducer || byConsumer) {
                taken.add(name);
            }
        }
        return taken;
    }

    /** What starts, or throws. */
    private interface Start {
        void run() throws Exception;
    }

    private static boolean starts(Start start) {
        try {
            start.run();
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
