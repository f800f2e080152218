package io.awsx.camel.message;

import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Payload;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.model.InputAliases;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.ShapeType;
import io.awsx.quirk.DynamoDbValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Makes inputs of calls from exchanges: what the URI says is fixed, the body and then headers add to it. Thread-safe.
 */
final class OperationInput {

    private final MessageBinding binding;
    private final ModelTyping typing;
    private final CallParams params;

    OperationInput(CamelContext context, AwsxCallConfiguration configuration, MessageBinding binding) {
        this.binding = binding;
        this.typing = new ModelTyping(context.getTypeConverter(), binding.nativeTypes());
        this.params = new CallParams(context, configuration, typing);
    }

    /**
     * The input of a call.
     *
     * @param given members besides those of {@code param.*}
     * @param use what the body is
     * @throws io.awsx.error.ClientException where a value is not of its type, the body cannot be used, or the message gives a
     *     member another value than the URI
     */
    Map<String, Object> of(Exchange exchange, Action action, GivenMembers given, BodyUse use) {
        return of(exchange, action, given, use, false);
    }

    /** @param entry whether it is an entry of a batch: then members of the URI count only where the operation has them */
    private Map<String, Object> of(Exchange exchange, Action action, GivenMembers given, BodyUse use, boolean entry) {
        Operation operation = action.operation();
        ProfileBinding profile = binding.profile();
        OwnMembers own = profile.own(params.of(operation, exchange, entry));
        OwnMembers options = options(own, given.ofUri());
        MemberPath payload = payload(exchange, operation, profile.profile());
        Map<String, Object> headers = headers(exchange, operation, given, new LinkedHashMap<>());
        Map<String, Object> defaults = profile.defaults(exchange, operation);
        Map<String, Object> body = new LinkedHashMap<>();
        if (use != BodyUse.NONE) {
            boolean taken = payload == null
                    || own.holds(payload)
                    || profile.isInsteadOfPayload(operation, List.of(own.input(), headers, defaults));
            MemberPath free = taken ? null : payload;
            boolean read = binding.readsBody() || params.readsBody();
            boolean told = !entry
                    && !profile.equals(ProfileBinding.NONE)
                    && ProfileBinding.complete(operation, own.input(), headers, defaults, action.defaults());
            MessageBody.Need need = told && !headers.isEmpty()
                    ? MessageBody.Need.NONE
                    : told && action.isCamels() ? MessageBody.Need.MEMBERS : MessageBody.Need.ALL;
            new MessageBody(exchange, operation, payload, typing)
                    .into(body, use, use == BodyUse.PAYLOAD ? payload : free, read, need);
        }
        Map<String, Object> input = InputAliases.resolve(operation, body);
        own.check("The body", input);
        options.check("The body", input);
        own.check("A header", headers);
        if (input.isEmpty()) {
            input.putAll(headers);
        } else if (!headers.isEmpty()) {
            headers(exchange, operation, given, input);
        }
        own.into(input);
        options.into(input);
        ProfileOptions.fill(input, defaults);
        profile.complete(exchange, action, input);
        profile.finish(operation, input);
        if (!entry) {
            profile.checkSize(operation, own, input);
        }
        ClientTokens.into(exchange, operation, input);
        MessagePayload.encode(exchange, operation, payload, input);
        return binding.nativeTypes() ? DynamoDbValues.typed(operation, input) : input;
    }

    /**
     * An entry of a batch, made as the input of an operation.
     *
     * @param exchange one whose body is the thing that the entry is
     * @param like the operation
     */
    Map<String, Object> entry(Exchange exchange, Action like, BodyUse use) {
        return of(exchange, like, GivenMembers.NONE, use, true);
    }

    /** What a waiter looks at: the members of URI and headers that its operation has. */
    Map<String, Object> look(Exchange exchange, Operation operation, GivenMembers given) {
        Map<String, Object> input = headers(exchange, operation, given, new LinkedHashMap<>());
        OwnMembers own = binding.profile().own(params.of(operation, exchange, true));
        own.into(input);
        options(own, given.ofUri()).into(input);
        ProfileOptions.fill(input, binding.profile().defaults(exchange, operation));
        return input;
    }

    private Map<String, Object> headers(
            Exchange exchange, Operation operation, GivenMembers given, Map<String, Object> input) {
        input.putAll(known(operation, given.ofMessage()));
        binding.headers().read(exchange.getMessage(), operation, input, typing);
        return input;
    }

    private static Map<String, Object> known(Operation operation, Map<String, ?> members) {
        Map<String, Object> known = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (operation.input().member(name) != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    /** Named options, which stand behind params. */
    private static OwnMembers options(OwnMembers params, Map<String, ?> members) {
        Map<String, Object> known = known(params.operation(), members);
        known.keySet().removeAll(params.input().keySet());
        List<MemberPath> paths = new ArrayList<>();
        known.keySet().forEach(name -> paths.add(new MemberPath(name)));
        return new OwnMembers(params.operation(), known, paths, params.overridable());
    }

    /** The member that is an operation's payload of bytes or text; null where it has none. */
    static @Nullable MemberPath payload(Operation operation, ServiceProfile profile) {
        Member member = operation.inputPayload();
        if (member != null) {
            ShapeType type = member.shape().type();
            return type == ShapeType.BLOB || type == ShapeType.STRING ? new MemberPath(member.name()) : null;
        }
        Payload known = profile.payload(operation.name());
        return known == null ? null : new MemberPath(known.to());
    }

    /** The same for a message, whose headers may choose another one. */
    private static @Nullable MemberPath payload(Exchange exchange, Operation operation, ServiceProfile profile) {
        Payload known = profile.payload(operation.name());
        if (known != null) {
            for (Map.Entry<String, String> other : known.when().entrySet()) {
                if (exchange.getMessage().getHeader(other.getKey(), false, Boolean.class)) {
                    return new MemberPath(other.getValue());
                }
            }
        }
        return payload(operation, profile);
    }
}
