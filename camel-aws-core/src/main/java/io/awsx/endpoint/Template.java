package io.awsx.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Text with values in it, such as <code>https://{Bucket}.{url#authority}</code>, split when it is compiled. Doubled braces stand
 * for themselves. Where one value is missing the whole text is.
 */
final class Template implements Expression {

    private final Expression[] parts;

    private Template(Expression[] parts) {
        this.parts = parts;
    }

    /**
     * Compiles a text; one without values becomes a literal, one that is nothing but a value becomes that value.
     *
     * @param names finds what stands for a name
     * @throws IllegalArgumentException where braces do not match
     */
    static Expression of(String text, Function<String, Expression> names) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return new Literal(text);
        }
        List<Expression> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean brace = c == '{' || c == '}';
            if (brace && i + 1 < text.length() && text.charAt(i + 1) == c) {
                literal.append(c);
                i++;
            } else if (c == '{') {
                int close = text.indexOf('}', i);
                if (close < 0) {
                    throw new IllegalArgumentException("Unclosed brace in " + text);
                }
                flush(literal, parts);
                parts.add(value(text.substring(i + 1, close), names));
                i = close;
            } else if (brace) {
                throw new IllegalArgumentException("Unopened brace in " + text);
            } else {
                literal.append(c);
            }
        }
        flush(literal, parts);
        return parts.size() == 1 ? parts.get(0) : new Template(parts.toArray(Expression[]::new));
    }

    private static void flush(StringBuilder literal, List<Expression> parts) {
        if (literal.length() > 0) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static Expression value(String inBraces, Function<String, Expression> names) {
        int hash = inBraces.indexOf('#');
        return hash < 0
                ? names.apply(inBraces)
                : GetAttr.of(names.apply(inBraces.substring(0, hash)), inBraces.substring(hash + 1));
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        StringBuilder text = new StringBuilder(96);
        for (Expression part : parts) {
            Object value = part.evaluate(scope);
            if (value == null) {
                return null;
            }
            text.append(value);
        }
        return text.toString();
    }

    /**
     * The text as a URL, in which no value but the path of another URL may end the host: a bucket or region with a slash in
     * it would otherwise send the request elsewhere.
     *
     * @return null where a value is missing
     */
    @Nullable String url(Scope scope) {
        StringBuilder text = new StringBuilder(96);
        boolean inAuthority = false;
        for (Expression part : parts) {
            Object value = part.evaluate(scope);
            if (value == null) {
                return null;
            }
            String added = value.toString();
            if (part instanceof Literal) {
                int authority = added.indexOf("://");
                int from = authority < 0 ? 0 : authority + 3;
                inAuthority = (inAuthority || authority >= 0) && added.indexOf('/', from) < 0;
            } else if (inAuthority && added.indexOf('/') >= 0) {
                if (!part.isUrlPath()) {
                    throw scope.failure("a value with a slash cannot be part of a host name");
                }
                inAuthority = false;
            }
            text.append(added);
        }
        return text.toString();
    }
}
