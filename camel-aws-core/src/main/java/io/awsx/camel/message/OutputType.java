package io.awsx.camel.message;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The class that results become, by Jackson and its annotations: records and beans, whose properties are members without regard to case; texts,
 * numbers, enums. Members that it has no property for are passed over, since services add members at any time. Times and bytes
 * are handed over as they are. No class is ever chosen by what a result says. Immutable.
 */
public final class OutputType {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES, MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().build())
            .addModule(new PlainValues())
            .build();

    private final JavaType type;

    private OutputType(Class<?> type) {
        this.type = MAPPER.constructType(type);
    }

    /**
     * The type of an option.
     *
     * @param name the name of a class, of a primitive type, or {@code String} and the like
     * @throws ClientException where Camel's class resolver finds none
     */
    public static OutputType of(CamelContext context, String name) {
        Class<?> type = context.getClassResolver().resolveClass(name);
        if (type == null || type == void.class) {
            throw new ClientException(
                    "outputType is " + name
                            + ", but there is no such class on the class path; give its full name, with $ before that of a class within");
        }
        return new OutputType(type);
    }

    /** The same for a class. */
    static OutputType of(Class<?> type) {
        return new OutputType(type);
    }

    /** A result as this type, or each of its elements where it is a list and the type is none; null stays null. */
    @Nullable Object convert(@Nullable Object result) {
        if (result instanceof Collection<?> elements
                && !type.isCollectionLikeType()
                && !type.isArrayType()
                && !type.isJavaLangObject()) {
            List<@Nullable Object> converted = new ArrayList<>(elements.size());
            for (Object element : elements) {
                converted.add(one(element, "[" + converted.size() + ']'));
            }
            return converted;
        }
        return one(result, "");
    }

    /**
     * Makes a body of this type of one that came from elsewhere: JSON as text or bytes, or a Map; of an array, a list of them. Text stays as it is
     * where the type is String, and bytes where it is {@code byte[]}.
     *
     * @throws ClientException where it is no JSON, or cannot become one; nothing of it is told
     */
    public void apply(Message message) {
        if (!type.getRawClass().isInstance(message.getBody())) {
            String advice = ", but outputType=" + type.toCanonical() + " is made of JSON";
            message.setBody(convert(MessageBody.plain(message.getExchange(), advice)));
        }
    }

    private @Nullable Object one(@Nullable Object result, String place) {
        if (result == null) {
            return null;
        }
        try {
            return MAPPER.convertValue(result, type);
        } catch (IllegalArgumentException e) {
            throw failure(e, place);
        }
    }

    /** A result as this type; null where the type is none that can be made at all. */
    @Nullable Object attempt(Object result) {
        try {
            return MAPPER.convertValue(result, type);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof InvalidDefinitionException none && type.equals(none.getType())) {
                return null;
            }
            throw failure(e, "");
        }
    }

    /** Neither Jackson's words nor the cause: they hold values. */
    private ClientException failure(IllegalArgumentException e, String place) {
        return new ClientException("The result cannot become a " + type.toCanonical() + ": "
                + (e.getCause() instanceof JacksonException failure
                        ? reason(failure, place)
                        : e.getClass().getSimpleName()));
    }

    private static String reason(JacksonException failure, String place) {
        String member = place;
        if (failure instanceof JsonMappingException mapping) {
            member += mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + ']' : '.' + step.getFieldName())
                    .collect(Collectors.joining());
        }
        String subject = member.isEmpty() ? "it" : "member " + (member.startsWith(".") ? member.substring(1) : member);
        if (failure instanceof InvalidDefinitionException definition) {
            return subject + ": " + definition.getOriginalMessage();
        } else if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return subject + " is no " + mismatch.getTargetType().getSimpleName();
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return subject + " is refused by a " + cause.getClass().getName();
    }
}
