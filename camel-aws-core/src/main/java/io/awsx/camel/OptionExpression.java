package io.awsx.camel;

import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An option's value: as it is, or a Simple expression, compiled when the route starts. Only options of URIs become one of
 * these, never what a message holds.
 */
public final class OptionExpression {

    private static final Pattern BODY =
            Pattern.compile("(?i)body|\\bexchange[.}\\[]|\\bmessageAs\\(|\\bjq\\b|jsonpath|xpath"
                    + "|tokenize|\\bbean:|\\bref:|attachment"
                    + "|\\b(?!random|headerAs|exchangePropertyAs|variableAs|exceptionAs|date)[a-z]+\\([^$()]*\\)");

    private final @Nullable Object value;
    private final @Nullable Expression expression;

    private OptionExpression(@Nullable Object value, @Nullable Expression expression) {
        this.value = value;
        this.expression = expression;
    }

    /**
     * Compiles an option; an expression is what holds <code>${</code>.
     *
     * @param option its value, or null where it is not given
     * @throws RuntimeException where it is not Simple
     */
    public static OptionExpression compile(CamelContext context, @Nullable Object option) {
        if (!(option instanceof String text) || !text.contains("${")) {
            return new OptionExpression(option, null);
        }
        Expression expression = context.resolveLanguage("simple").createExpression(text);
        expression.init(context);
        return new OptionExpression(option, expression);
    }

    /** Whether it may look at the body: by its name, as part of the exchange, or by a function that is told nothing else. */
    public boolean readsBody() {
        return expression != null && BODY.matcher(String.valueOf(value)).find();
    }

    /** Whether it is the same for all exchanges. */
    public boolean constant() {
        return expression == null;
    }

    /** The value for an exchange as text, or null where the option is not given or the expression finds nothing. */
    public @Nullable String evaluate(Exchange exchange) {
        if (expression != null) {
            return expression.evaluate(exchange, String.class);
        }
        return value == null ? null : value.toString();
    }

    /** The value for an exchange as what it is; a Simple expression that is one reference alone keeps its type. */
    public @Nullable Object value(Exchange exchange) {
        return expression == null ? value : expression.evaluate(exchange, Object.class);
    }
}
