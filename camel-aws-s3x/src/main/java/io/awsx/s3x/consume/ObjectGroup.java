package io.awsx.s3x.consume;

import io.awsx.camel.OptionExpression;
import io.awsx.error.ClientException;
import io.awsx.s3x.object.S3Object;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What tells the groups of objects in which order is kept, by the option {@code orderBy}. */
public final class ObjectGroup {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private ObjectGroup() {}

    /**
     * Compiles the option.
     *
     * @param option the option, or null for no groups
     * @param listed makes an exchange with the headers of what was listed
     * @return gives the group of an object; null for one that has none
     * @throws ClientException where the option is neither a number, nor an expression, nor a regular one
     */
    public static Function<S3Object, @Nullable Object> of(
            CamelContext context, @Nullable String option, Function<S3Object, Exchange> listed) {
        if (option == null) {
            return object -> null;
        } else if (NUMBER.matcher(option).matches()) {
            int folders = Integer.parseInt(option);
            return object -> folders(object.key(), folders);
        } else if (option.contains("${")) {
            OptionExpression expression = expression(context, option);
            return object -> expression.evaluate(listed.apply(object));
        }
        Pattern pattern = pattern(option);
        return object -> {
            Matcher found = pattern.matcher(object.key());
            return found.find() ? found.group(Math.min(1, found.groupCount())) : null;
        };
    }

    /** The first folders of a key, or as many as it has. */
    private static String folders(String key, int folders) {
        int end = 0;
        for (int folder = 0; folder < folders; folder++) {
            int slash = key.indexOf('/', end);
            if (slash < 0) {
                break;
            }
            end = slash + 1;
        }
        return key.substring(0, end);
    }

    private static OptionExpression expression(CamelContext context, String option) {
        try {
            return OptionExpression.compile(context, option);
        } catch (RuntimeException e) {
            throw new ClientException("orderBy " + option + " is no Simple expression: " + e.getMessage(), e);
        }
    }

    private static Pattern pattern(String option) {
        try {
            return Pattern.compile(option);
        } catch (PatternSyntaxException e) {
            throw new ClientException(
                    "orderBy is " + option
                            + ", but must be the number of folders that make a group, a regular expression, or a Simple expression such as"
                            + " ${header.CamelAwsS3Key}: " + e.getDescription(),
                    e);
        }
    }
}
