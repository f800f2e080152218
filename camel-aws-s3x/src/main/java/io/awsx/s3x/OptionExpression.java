package io.awsx.s3x;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.jspecify.annotations.Nullable;

/** An option's value: a text as it is, or a Simple expression, compiled when the route starts. */
final class OptionExpression {

    private final @Nullable String text;
    private final @Nullable Expression expression;

    private OptionExpression(@Nullable String text, @Nullable Expression expression) {
        this.text = text;
        this.expression = expression;
    }

    static OptionExpression compile(CamelContext context, @Nullable String option) {
        if (option == null || !option.contains("${")) {
            return new OptionExpression(option, null);
        }
        Expression expression = context.resolveLanguage("simple").createExpression(option);
        expression.init(context);
        return new OptionExpression(option, expression);
    }

    /** The value for an exchange, or null where the option is not given. */
    @Nullable String evaluate(Exchange exchange) {
        return expression == null ? text : expression.evaluate(exchange, String.class);
    }
}
