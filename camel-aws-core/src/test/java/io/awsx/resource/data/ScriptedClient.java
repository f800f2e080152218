package io.awsx.resource.data;

import io.awsx.model.ModelCatalog;
import io.awsx.model.ServiceModel;
import io.awsx.waiting.WaitLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client that gives the answers of a script and remembers what was called; a listing ends with the script. */
final class ScriptedClient implements ResourceClient {

    /** What was called, and with what. */
    record Called(String what, Map<String, ?> input) {}

    final List<Called> calls = new ArrayList<>();
    private final Deque<Supplier<Map<String, Object>>> script = new ArrayDeque<>();
    private final ServiceModel model;

    ScriptedClient(String service) {
        this.model = ModelCatalog.builtIn().service(service);
    }

    Resource service() {
        return ResourceCatalog.open(this);
    }

    ScriptedClient then(Map<String, Object> output) {
        return then(() -> output);
    }

    ScriptedClient then(Supplier<Map<String, Object>> answer) {
        script.add(answer);
        return this;
    }

    /** The only thing that was called since the last look. */
    Called called() {
        if (calls.size() != 1) {
            throw new AssertionError("not one call: " + calls);
        }
        return calls.remove(0);
    }

    private Map<String, Object> next(String what, Map<String, ?> input) {
        calls.add(new Called(what, new LinkedHashMap<>(input)));
        Supplier<Map<String, Object>> answer = script.poll();
        return answer == null ? Map.of() : answer.get();
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public Map<String, Object> call(String operation, Map<String, ?> input) {
        return next(operation, input);
    }

    @Override
    public Iterator<Map<String, Object>> pages(String operation, Map<String, ?> input, @Nullable Integer pageSize) {
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || !script.isEmpty();
            }

            @Override
            public Map<String, Object> next() {
                begun = true;
                return ScriptedClient.this.next(pageSize == null ? operation : operation + " by " + pageSize, input);
            }
        };
    }

    @Override
    public Map<String, Object> waitUntil(String waiter, Map<String, ?> input, WaitLimits limits) {
        return next("wait for " + waiter, input);
    }
}
