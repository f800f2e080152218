package io.awsx.camel.message;

import io.awsx.camel.MemberPath;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.profile.Verb;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What a verb of a profile gives where nothing else does. Immutable. */
final class VerbDefaults {

    private final List<Default> defaults = new ArrayList<>();

    /** @param within what it is in, or null where that is the input itself */
    private record Default(MemberPath path, @Nullable MemberPath within, OptionExpression value) {}

    VerbDefaults(CamelContext context, Verb verb) {
        verb.defaults().forEach((path, value) -> {
            int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
            defaults.add(new Default(
                    new MemberPath(path),
                    end < 0 ? null : new MemberPath(path.substring(0, end)),
                    OptionExpression.compile(context, value)));
        });
    }

    /** Adds what is missing where what it is in is there. */
    void into(Exchange exchange, Operation operation, Map<String, Object> input, ModelTyping typing) {
        for (Default one : defaults) {
            boolean begun = one.within == null || one.within.find(input) != null;
            Object value = begun && one.path.find(input) == null ? one.value.value(exchange) : null;
            if (value != null) {
                typing.put(input, operation.input(), one.path.toString(), value);
            }
        }
    }
}
