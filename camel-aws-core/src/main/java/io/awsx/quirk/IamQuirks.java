package io.awsx.quirk;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.protocol.JsonText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Policies come as what they say, where IAM sends their JSON percent-encoded. */
final class IamQuirks implements ServiceQuirks {

    @Override
    public void output(Operation operation, Map<String, ?> given, Map<String, Object> output) {
        decode(operation.output(), output);
    }

    @SuppressWarnings("unchecked")
    private static void decode(Shape shape, Map<String, Object> fields) {
        for (Member member : shape.members()) {
            Object value = fields.get(member.name());
            if (value instanceof String text) {
                if (member.shape().name().equals("policyDocumentType")) {
                    fields.put(member.name(), policy(text));
                }
            } else if (value instanceof Map<?, ?> structure
                    && !member.shape().members().isEmpty()) {
                decode(member.shape(), (Map<String, Object>) structure);
            } else if (value instanceof List<?> elements) {
                Shape element = member.shape().listMember().shape();
                for (Object one : elements) {
                    if (one instanceof Map<?, ?> structure) {
                        decode(element, (Map<String, Object>) structure);
                    }
                }
            }
        }
    }

    /** As URIs have it, a plus is a plus. What is no JSON stays as it came. */
    private static Object policy(String text) {
        try {
            String json = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            Object policy = JsonText.parsed(json);
            return policy.equals(json) ? text : policy;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
