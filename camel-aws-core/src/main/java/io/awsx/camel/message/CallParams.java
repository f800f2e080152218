package io.awsx.camel.message;

import io.awsx.camel.OptionExpression;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/**
 * The members of inputs that a URI gives as {@code param.PATH=value}. Values are typed once for each operation; Simple
 * expressions are compiled once and evaluated for each exchange. Thread-safe.
 */
final class CallParams {

    private record Param(String path, OptionExpression value) {}

    private final ModelTyping typing;
    private final List<Param> constants = new ArrayList<>();
    private final List<Param> expressions = new ArrayList<>();
    private final Map<String, Map<String, Object>> typed = new ConcurrentHashMap<>();

    /** @throws RuntimeException where an expression is not Simple */
    CallParams(CamelContext context, Map<String, Object> params, ModelTyping typing) {
        this.typing = typing;
        params.forEach((path, value) -> {
            OptionExpression compiled = OptionExpression.compile(context, value);
            (compiled.constant() ? constants : expressions).add(new Param(path, compiled));
        });
    }

    /**
     * Puts the members into an input.
     *
     * @throws io.awsx.error.ClientException where the operation has no such member, or a value is not of its type
     */
    void into(Map<String, Object> input, Operation operation, Exchange exchange) {
        if (!constants.isEmpty()) {
            input.putAll(typed.computeIfAbsent(operation.name(), name -> {
                Map<String, Object> members = new LinkedHashMap<>();
                constants.forEach(param -> put(members, operation, param, exchange));
                return members;
            }));
        }
        expressions.forEach(param -> put(input, operation, param, exchange));
    }

    private void put(Map<String, Object> input, Operation operation, Param param, Exchange exchange) {
        Object value = param.value.value(exchange);
        if (value != null) {
            typing.put(input, operation.input(), param.path, value);
        }
    }
}
