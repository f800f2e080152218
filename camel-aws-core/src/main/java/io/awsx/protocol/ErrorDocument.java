package io.awsx.protocol;

import io.awsx.error.ServiceException;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestId;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an error says.
 *
 * @param code the error code, or null where there is none
 * @param message the service's words, or null
 * @param requestId the request id in the body, or null
 * @param fields all members, modelled or not, without what is told already and what belongs to the protocol
 */
record ErrorDocument(
        @Nullable String code,
        @Nullable String message,
        @Nullable String requestId,
        Map<String, Object> fields) {

    private static final String MESSAGE = "message";

    static final ErrorDocument NOTHING = new ErrorDocument(null, null, null, Map.of());

    /**
     * The same with the members that the model knows, each once, by its own name.
     *
     * @param members what was read of them
     * @param byWireName the member of a name in the document
     */
    ErrorDocument withMembers(Shape shape, Map<String, Object> members, Function<String, @Nullable Member> byWireName) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        fields.forEach((name, value) -> {
            Member known = byWireName.apply(name);
            Member member = known == null && name.equalsIgnoreCase(MESSAGE) ? words(shape) : known;
            all.putIfAbsent(member == null ? name : member.name(), value);
        });
        return new ErrorDocument(code, message, requestId, all);
    }

    /** The modelled error of its code, or null. */
    @Nullable Shape shape(Operation operation) {
        return code == null ? null : operation.error(code);
    }

    /**
     * The members as a service sends them, the words among them.
     *
     * @param usual what the words are called where the model does not say
     */
    Map<String, Object> membersWithMessage(Operation operation, String usual) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        if (message != null) {
            Shape shape = shape(operation);
            Member words = shape == null ? null : words(shape);
            all.putIfAbsent(words == null ? usual : words.name(), message);
        }
        return all;
    }

    /** Whether it is {@code message} or {@code Message}, models and services do not agree on. */
    private static @Nullable Member words(Shape shape) {
        for (Member member : shape.members()) {
            if (member.name().equalsIgnoreCase(MESSAGE)) {
                return member;
            }
        }
        return null;
    }

    /** The exception that an answer is, whose code the document or its reader knows. */
    ServiceException thrown(Operation operation, HttpResponse response) {
        String ofHeaders = RequestId.of(response.headers());
        return new ServiceException(
                operation.service().name(),
                operation.name(),
                Objects.requireNonNull(code, "code"),
                message,
                response.status(),
                ofHeaders == null ? requestId : ofHeaders,
                fields,
                1);
    }
}
