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
import java.util.function.Supplier;
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
     * What is the same whatever the body is.
     *
     * @param own what the URI fixes
     * @param options named options, which stand behind that
     * @param payload where the operation takes bytes or text, or null
     * @param headers what the headers give
     * @param defaults what the profile's options give where nothing else does
     */
    private record Frame(
            Action action,
            GivenMembers given,
            OwnMembers own,
            OwnMembers options,
            @Nullable MemberPath payload,
            Map<String, Object> headers,
            Map<String, Object> defaults) {

        /** Whether nothing is missing, so that the body need not be looked at. */
        boolean complete() {
            return ProfileBinding.complete(action.operation(), own.input(), headers, defaults, action.defaults());
        }
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
        Frame frame = frame(exchange, action, given, false);
        boolean told = !binding.profile().equals(ProfileBinding.NONE) && frame.complete();
        MessageBody.Need need = told && !frame.headers.isEmpty()
                ? MessageBody.Need.NONE
                : told && action.isCamels() ? MessageBody.Need.MEMBERS : MessageBody.Need.ALL;
        Map<String, Object> input = filled(exchange, frame, use, need);
        binding.profile().checkSize(action.operation(), frame.own, input);
        return typed(action, input);
    }

    /**
     * Makes entries of a batch, each as the input of an operation; members of the URI count where the operation has them.
     *
     * @param exchange one whose body is the thing that the entry is, each time
     * @param like the operation
     */
    Supplier<Map<String, Object>> entries(Exchange exchange, Action like, BodyUse use) {
        boolean constant = params.constant() && binding.profile().constant();
        Frame same = constant ? frame(exchange, like, GivenMembers.NONE, true) : null;
        return () -> {
            Frame frame = same == null ? frame(exchange, like, GivenMembers.NONE, true) : same;
            return typed(like, filled(exchange, frame, use, MessageBody.Need.ALL));
        };
    }

    /** @param lenient whether members of the URI count only where the operation has them */
    private Frame frame(Exchange exchange, Action action, GivenMembers given, boolean lenient) {
        Operation operation = action.operation();
        ProfileBinding profile = binding.profile();
        OwnMembers own = profile.own(params.of(operation, exchange, lenient));
        return new Frame(
                action,
                given,
                own,
                options(own, given.ofUri()),
                payload(exchange, operation, profile.profile()),
                headers(exchange, operation, given, new LinkedHashMap<>()),
                profile.defaults(exchange, operation));
    }

    private Map<String, Object> filled(Exchange exchange, Frame frame, BodyUse use, MessageBody.Need need) {
        Operation operation = frame.action.operation();
        ProfileBinding profile = binding.profile();
        Map<String, Object> input =
                InputAliases.resolve(operation, use == BodyUse.NONE ? Map.of() : body(exchange, frame, use, need));
        frame.own.check("The body", input);
        frame.options.check("The body", input);
        frame.own.check("A header", frame.headers);
        if (input.isEmpty()) {
            input.putAll(frame.headers);
        } else if (!frame.headers.isEmpty()) {
            headers(exchange, operation, frame.given, input);
        }
        frame.own.into(input);
        frame.options.into(input);
        ProfileOptions.fill(input, frame.defaults);
        profile.complete(exchange, frame.action, input);
        profile.finish(operation, input);
        ClientTokens.into(exchange, operation, input);
        MessagePayload.encode(exchange, operation, frame.payload, input);
        return input;
    }

    private Map<String, Object> body(Exchange exchange, Frame frame, BodyUse use, MessageBody.Need need) {
        Operation operation = frame.action.operation();
        MemberPath payload = frame.payload;
        boolean taken = payload == null
                || frame.own.holds(payload)
                || binding.profile()
                        .isInsteadOfPayload(operation, List.of(frame.own.input(), frame.headers, frame.defaults));
        boolean reads = binding.readsBody() || params.readsBody();
        Map<String, Object> body = new LinkedHashMap<>();
        new MessageBody(exchange, operation, payload, typing)
                .into(body, use, use == BodyUse.PAYLOAD || !taken ? payload : null, reads, need);
        return body;
    }

    private Map<String, Object> typed(Action action, Map<String, Object> input) {
        return binding.nativeTypes() ? DynamoDbValues.typed(action.operation(), input) : input;
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
        for (Map.Entry<String, ?> member : members.entrySet()) {
            if (operation.input().member(member.getKey()) != null) {
                known.put(member.getKey(), member.getValue());
            }
        }
        return known;
    }

    /** Named options, which stand behind params. */
    private static OwnMembers options(OwnMembers params, Map<String, ?> members) {
        Map<String, Object> known = known(params.operation(), members);
        known.keySet().removeAll(params.input().keySet());
        List<MemberPath> paths = new ArrayList<>();
        for (String name : known.keySet()) {
            paths.add(new MemberPath(name));
        }
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
