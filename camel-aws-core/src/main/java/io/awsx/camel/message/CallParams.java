package io.awsx.camel.message;

import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.MemberPath;
import io.awsx.camel.OptionExpression;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The members of inputs that a URI gives as {@code param.PATH=value}. Values are typed once for each operation; Simple
 * expressions are compiled once and evaluated for each exchange. Thread-safe.
 */
final class CallParams {

    /** @param everywhere whether each operation must have it, rather than count it where it has it */
    private record Param(MemberPath path, OptionExpression value, boolean everywhere) {}

    /** What is the same for all calls of an operation. */
    private record Typed(Map<String, Object> members, List<MemberPath> paths) {}

    private final ModelTyping typing;
    private final List<Param> constants = new ArrayList<>();
    private final List<Param> expressions = new ArrayList<>();
    private final Map<String, Typed> typed = new ConcurrentHashMap<>();
    private final List<String> overridable;
    private final boolean readsBody;

    /** @throws RuntimeException where an expression is not Simple */
    CallParams(CamelContext context, AwsxCallConfiguration options, ModelTyping typing) {
        this.typing = typing;
        this.overridable = names(options.getOverridable());
        Set<String> shared = options.sharedParams();
        Map<String, Object> params = options.getParam() == null ? Map.of() : options.getParam();
        boolean readsBody = false;
        for (Map.Entry<String, Object> param : params.entrySet()) {
            OptionExpression compiled = OptionExpression.compile(context, param.getValue());
            (compiled.constant() ? constants : expressions)
                    .add(new Param(new MemberPath(param.getKey()), compiled, !shared.contains(param.getKey())));
            readsBody |= !compiled.constant() && compiled.readsBody();
        }
        this.readsBody = readsBody;
    }

    /** The names of a list separated by comma. */
    static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",", -1))
                        .map(String::trim)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** Whether any of them looks at the body. */
    boolean readsBody() {
        return readsBody;
    }

    /** Whether none of them is an expression. */
    boolean constant() {
        return expressions.isEmpty();
    }

    /**
     * The members for a call.
     *
     * @param lenient whether those are passed over that the operation does not have
     * @throws io.awsx.error.ClientException where the operation has no such member, or a value is not of its type
     */
    OwnMembers of(Operation operation, Exchange exchange, boolean lenient) {
        Typed same = constants.isEmpty()
                ? new Typed(Map.of(), List.of())
                : typed.computeIfAbsent(
                        lenient ? operation.name() + '?' : operation.name(),
                        name -> typed(operation, exchange, lenient));
        if (expressions.isEmpty()) {
            return new OwnMembers(operation, same.members, same.paths, overridable);
        }
        Map<String, Object> members = new LinkedHashMap<>(same.members);
        List<MemberPath> paths = new ArrayList<>(same.paths);
        for (Param param : expressions) {
            put(members, paths, operation, param, exchange, lenient);
        }
        return new OwnMembers(operation, members, paths, overridable);
    }

    private Typed typed(Operation operation, Exchange exchange, boolean lenient) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<MemberPath> paths = new ArrayList<>();
        for (Param param : constants) {
            put(members, paths, operation, param, exchange, lenient);
        }
        return new Typed(members, List.copyOf(paths));
    }

    private void put(
            Map<String, Object> input,
            List<MemberPath> paths,
            Operation operation,
            Param param,
            Exchange exchange,
            boolean lenient) {
        if ((lenient || !param.everywhere) && !param.path.fits(operation.input())) {
            return;
        }
        paths.add(param.path);
        Object value = param.value.value(exchange);
        if (value != null) {
            typing.put(input, operation.input(), param.path.toString(), value);
        }
    }
}
