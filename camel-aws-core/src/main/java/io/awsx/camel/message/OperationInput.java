package io.awsx.camel.message;

import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.model.Operation;
import io.awsx.quirk.DynamoDbValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/**
 * Makes inputs of calls from exchanges: defaults, the URI's parameters, the body, headers; the later wins member by member.
 * Thread-safe.
 */
final class OperationInput {

    private final MessageBinding binding;
    private final ModelTyping typing;
    private final CallParams params;

    OperationInput(CamelContext context, AwsxCallConfiguration configuration, MessageBinding binding) {
        this.binding = binding;
        this.typing = new ModelTyping(context.getTypeConverter(), binding.nativeTypes());
        this.params = new CallParams(context, Objects.requireNonNullElse(configuration.getParam(), Map.of()), typing);
    }

    /**
     * The input of a call.
     *
     * @param defaults members that stand behind all others and count where the operation has them
     * @param withBody whether the body counts
     * @throws io.awsx.error.ClientException where a value is not of its type, or the body cannot be used
     */
    Map<String, Object> of(Exchange exchange, Operation operation, Map<String, ?> defaults, boolean withBody) {
        Map<String, Object> input = new LinkedHashMap<>();
        defaults.forEach((member, value) -> {
            if (operation.input().member(member) != null) {
                input.put(member, value);
            }
        });
        params.into(input, operation, exchange);
        if (withBody) {
            MessageBody.into(input, exchange.getMessage(), operation, typing, binding.foreignBodies());
        }
        binding.headers().read(exchange.getMessage(), operation, input, typing);
        return binding.nativeTypes() ? DynamoDbValues.typed(operation, input) : input;
    }
}
