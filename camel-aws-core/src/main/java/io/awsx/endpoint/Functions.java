package io.awsx.endpoint;

import io.awsx.endpoint.Expression.Literal;
import io.awsx.http.UriEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the rules engine's standard library and AWS library, bound to their arguments.
 *
 * <p>A function whose text is missing gives no value, so that a condition on it does not match.
 */
final class Functions {

    private Functions() {}

    /**
     * A function with its arguments.
     *
     * @throws IllegalArgumentException where there is no such function or the arguments do not fit it
     */
    static Expression bind(String name, List<Expression> arguments, Partitions partitions) {
        int expected = switch (name) {
            case "isSet", "not", "parseURL", "uriEncode", "aws.partition", "aws.parseArn" -> 1;
            case "substring" -> 4;
            case "split", "ite" -> 3;
            default -> 2;
        };
        if (arguments.size() != expected && !(name.equals("coalesce") && arguments.size() > 2)) {
            throw new IllegalArgumentException(name + " takes " + expected + " arguments");
        }
        Expression first = arguments.get(0);
        return switch (name) {
            case "isSet" -> scope -> first.evaluate(scope) != null;
            case "not" -> scope -> !first.holds(scope);
            case "booleanEquals", "stringEquals" -> equal(first, arguments.get(1));
            case "getAttr" -> GetAttr.of(first, literal(arguments, 1, String.class));
            case "coalesce" -> coalesce(arguments.toArray(Expression[]::new));
            case "ite" -> choice(first, arguments.get(1), arguments.get(2));
            case "substring" ->
                substring(
                        first,
                        literal(arguments, 1, Integer.class),
                        literal(arguments, 2, Integer.class),
                        arguments.get(3));
            case "split" -> split(first, arguments.get(1), literal(arguments, 2, Integer.class));
            case "uriEncode" -> onText(first, UriEncoding::encode);
            case "parseURL" -> onText(first, Url::parse);
            case "isValidHostLabel" -> onText(first, arguments.get(1), HostLabel::isValid);
            case "aws.partition" -> onText(first, partitions::of);
            case "aws.parseArn" -> onText(first, Arn::parse);
            case "aws.isVirtualHostableS3Bucket" -> onText(first, arguments.get(1), HostLabel::isVirtualHostableBucket);
            default -> throw new IllegalArgumentException("No function " + name);
        };
    }

    /**
     * Cuts a text at a delimiter.
     *
     * @param limit the most parts there may be; 0 for no limit
     */
    static List<String> split(String text, String delimiter, int limit) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end;
        while (parts.size() + 1 != limit && (end = text.indexOf(delimiter, start)) >= 0) {
            parts.add(text.substring(start, end));
            start = end + delimiter.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    private interface TextPredicate {
        boolean test(String text, boolean allowSubDomains);
    }

    private static Expression onText(Expression argument, Function<String, @Nullable Object> function) {
        return scope -> {
            String text = argument.text(scope);
            return text == null ? null : function.apply(text);
        };
    }

    private static Expression onText(Expression argument, Expression allowSubDomains, TextPredicate predicate) {
        return scope -> {
            String text = argument.text(scope);
            return text == null ? null : (Object) predicate.test(text, allowSubDomains.holds(scope));
        };
    }

    private static Expression equal(Expression left, Expression right) {
        return scope -> {
            Object value = left.evaluate(scope);
            return value != null && value.equals(right.evaluate(scope));
        };
    }

    private static Expression coalesce(Expression[] choices) {
        return scope -> {
            for (Expression choice : choices) {
                Object value = choice.evaluate(scope);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    private static Expression choice(Expression condition, Expression whenTrue, Expression whenFalse) {
        return scope -> (condition.holds(scope) ? whenTrue : whenFalse).evaluate(scope);
    }

    private static Expression split(Expression argument, Expression delimiter, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("split takes no negative limit");
        }
        return scope -> {
            String text = argument.text(scope);
            String cut = delimiter.text(scope);
            return text == null || cut == null || cut.isEmpty() ? null : split(text, cut, limit);
        };
    }

    private static Expression substring(Expression argument, int start, int end, Expression fromEnd) {
        return scope -> {
            String text = argument.text(scope);
            if (text == null || start < 0 || start >= end || end > text.length() || !isAscii(text)) {
                return null;
            }
            return fromEnd.holds(scope)
                    ? text.substring(text.length() - end, text.length() - start)
                    : text.substring(start, end);
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static <T> T literal(List<Expression> arguments, int index, Class<T> type) {
        if (arguments.get(index) instanceof Literal literal && type.isInstance(literal.value())) {
            return type.cast(literal.value());
        }
        throw new IllegalArgumentException("Argument " + (index + 1) + " is not a constant of the right type");
    }
}
