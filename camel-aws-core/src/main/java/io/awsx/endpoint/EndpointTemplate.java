package io.awsx.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint whose values are still expressions.
 *
 * @param headers names to the values they are sent with
 * @param authSchemes a list of maps, as the rules have it; or null
 * @param properties all others
 */
record EndpointTemplate(
        Expression url,
        Map<String, List<Expression>> headers,
        @Nullable Expression authSchemes,
        Map<String, Expression> properties) {

    /** The endpoint with the values of a scope, its URL checked: whatever a value holds, the host stays a host. */
    Endpoint evaluate(Scope scope) {
        String text = url instanceof Template template ? template.url(scope) : url.text(scope);
        Url parsed = text == null ? null : Url.parse(text);
        if (text == null || parsed == null) {
            throw scope.failure(
                    text == null ? "the rules give no URL" : "the result is no URL of host, port and path alone");
        }
        return Endpoint.of(text, parsed, headers(scope), authSchemes(scope), properties(scope));
    }

    private Map<String, List<String>> headers(Scope scope) {
        if (headers.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> evaluated = new LinkedHashMap<>();
        headers.forEach((name, expressions) -> {
            List<String> values = new ArrayList<>(expressions.size());
            for (Expression expression : expressions) {
                String value = expression.text(scope);
                if (value == null || value.chars().anyMatch(Character::isISOControl)) {
                    throw scope.failure("no value that can be sent for header " + name);
                }
                values.add(value);
            }
            evaluated.put(name, List.copyOf(values));
        });
        return evaluated;
    }

    private List<AuthScheme> authSchemes(Scope scope) {
        Object value = authSchemes == null ? null : authSchemes.evaluate(scope);
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        List<AuthScheme> schemes = new ArrayList<>(list.size());
        for (Object scheme : list) {
            schemes.add(AuthScheme.of((Map<?, ?>) scheme));
        }
        return schemes;
    }

    private Map<String, Object> properties(Scope scope) {
        if (properties.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> evaluated = new LinkedHashMap<>();
        properties.forEach((name, expression) -> {
            Object value = expression.evaluate(scope);
            if (value != null) {
                evaluated.put(name, value);
            }
        });
        return evaluated;
    }
}
