package io.awsx.quirk;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.protocol.JsonText;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Headers that hold JSON, as Amazon Lex and AWS IoT have them: they are given and come as Maps. JSON as text is taken as
 * well.
 */
final class JsonHeaderQuirks implements ServiceQuirks {

    @Override
    public void input(Operation operation, Map<String, Object> input) {
        replace(operation.input(), input, value -> value instanceof CharSequence ? value : JsonText.of(value));
    }

    @Override
    public void output(Operation operation, Map<String, ?> given, Map<String, Object> output) {
        replace(operation.output(), output, value -> value instanceof String text ? JsonText.parsed(text) : value);
    }

    private static void replace(Shape shape, Map<String, Object> fields, UnaryOperator<Object> replacement) {
        for (Member member : shape.members()) {
            if (member.location() == Member.Location.HEADER && "application/json".equals(member.mediaType())) {
                fields.computeIfPresent(member.name(), (name, value) -> replacement.apply(value));
            }
        }
    }
}
