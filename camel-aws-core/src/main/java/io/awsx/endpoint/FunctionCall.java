package io.awsx.endpoint;

import io.awsx.http.UriEncoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the rules engine's standard library or AWS library, bound to its arguments.
 *
 * <p>A function whose text is missing gives no value, so that a condition on it does not match.
 */
final class FunctionCall implements Expression {

    private final String name;
    private final Expression[] arguments;
    private final Partitions partitions;

    private FunctionCall(String name, List<Expression> arguments, Partitions partitions) {
        this.name = name;
        this.arguments = arguments.toArray(new Expression[0]);
        this.partitions = partitions;
    }

    /**
     * A function with its arguments.
     *
     * @throws IllegalArgumentException where there is no such function or the arguments do not fit it
     */
    static Expression bind(String name, List<Expression> arguments, Partitions partitions) {
        int expected = switch (name) {
            case "isSet", "not", "parseURL", "uriEncode", "aws.partition", "aws.parseArn" -> 1;
            case "booleanEquals",
                    "stringEquals",
                    "getAttr",
                    "coalesce",
                    "isValidHostLabel",
                    "aws.isVirtualHostableS3Bucket" -> 2;
            case "split", "ite" -> 3;
            case "substring" -> 4;
            default -> throw new IllegalArgumentException("No function " + name);
        };
        if (arguments.size() != expected && !(name.equals("coalesce") && arguments.size() > 2)) {
            throw new IllegalArgumentException(name + " takes " + expected + " arguments");
        }
        if (name.equals("getAttr")) {
            return GetAttr.of(arguments.get(0), literal(arguments, 1, String.class));
        } else if (name.equals("substring")) {
            literal(arguments, 1, Integer.class);
            literal(arguments, 2, Integer.class);
        } else if (name.equals("split") && literal(arguments, 2, Integer.class) < 0) {
            throw new IllegalArgumentException("split takes no negative limit");
        }
        return new FunctionCall(name, arguments, partitions);
    }

    private static <T> T literal(List<Expression> arguments, int index, Class<T> type) {
        if (arguments.get(index) instanceof Literal literal && type.isInstance(literal.value())) {
            return type.cast(literal.value());
        }
        throw new IllegalArgumentException("Argument " + (index + 1) + " is not a constant of the right type");
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        Expression first = arguments[0];
        return switch (name) {
            case "isSet" -> first.evaluate(scope) != null;
            case "not" -> !first.holds(scope);
            case "booleanEquals", "stringEquals" -> {
                Object value = first.evaluate(scope);
                yield value != null && value.equals(arguments[1].evaluate(scope));
            }
            case "coalesce" -> coalesce(scope);
            case "ite" -> arguments[first.holds(scope) ? 1 : 2].evaluate(scope);
            default -> {
                String text = first.text(scope);
                yield text == null ? null : ofText(text, scope);
            }
        };
    }

    private @Nullable Object ofText(String text, Scope scope) {
        return switch (name) {
            case "substring" -> substring(text, number(1), number(2), arguments[3].holds(scope));
            case "split" -> {
                String delimiter = arguments[1].text(scope);
                yield delimiter == null || delimiter.isEmpty() ? null : split(text, delimiter, number(2));
            }
            case "uriEncode" -> UriEncoding.encode(text);
            case "parseURL" -> Url.parse(text);
            case "isValidHostLabel" -> HostLabel.isValid(text, arguments[1].holds(scope));
            case "aws.partition" -> partitions.of(text);
            case "aws.parseArn" -> Arn.parse(text);
            case "aws.isVirtualHostableS3Bucket" -> HostLabel.isVirtualHostableBucket(text, arguments[1].holds(scope));
            default -> throw new IllegalStateException("No function " + name);
        };
    }

    private int number(int index) {
        return (int) ((Literal) arguments[index]).value();
    }

    private @Nullable Object coalesce(Scope scope) {
        for (Expression choice : arguments) {
            Object value = choice.evaluate(scope);
            if (value != null) {
                return value;
            }
        }
        return null;
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

    private static @Nullable String substring(String text, int start, int end, boolean fromEnd) {
        if (start < 0 || start >= end || end > text.length() || !isAscii(text)) {
            return null;
        }
        return fromEnd ? text.substring(text.length() - end, text.length() - start) : text.substring(start, end);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
