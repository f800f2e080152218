package io.awsx.s3x.consume;

import io.awsx.camel.OptionExpression;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.S3Object;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The text by which an object is remembered as consumed: a pattern of <code>${key}</code>, <code>${etag}</code>, <code>${bucket}</code>,
 * <code>${size}</code>, and <code>${lastModified}</code>, or a Simple expression over the headers of what was listed.
 */
public final class ObjectKey {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> KNOWN = Set.of("key", "etag", "bucket", "size", "lastModified");

    private ObjectKey() {}

    /**
     * Compiles the option.
     *
     * @param used whether it is used at all
     * @param listed makes an exchange with the headers of what was listed
     * @throws ClientException where it is the same for all objects, mixes the two forms, or is no expression
     */
    public static Function<S3Object, String> of(
            CamelContext context, String text, boolean used, Function<S3Object, Exchange> listed) {
        int known = 0;
        int others = 0;
        for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
            if (KNOWN.contains(found.group(1))) {
                known++;
            } else {
                others++;
            }
        }
        if (others == 0) {
            if (used && known == 0) {
                throw refused(text, "is the same for all objects, so that only one would ever be consumed", null);
            }
            return object -> object.identity(text);
        } else if (known > 0) {
            throw refused(text, "mixes placeholders with Simple expressions", null);
        }
        OptionExpression expression;
        try {
            expression = OptionExpression.compile(context, text);
        } catch (RuntimeException e) {
            throw refused(text, "is no Simple expression: " + e.getMessage(), e);
        }
        return object -> identity(expression, text, listed.apply(object));
    }

    private static String identity(OptionExpression expression, String text, Exchange listed) {
        String found = expression.evaluate(listed);
        if (found == null || found.isBlank()) {
            throw refused(text, "finds nothing for " + listed.getMessage().getHeader(S3Constants.KEY), null);
        }
        return found;
    }

    private static ClientException refused(String text, String why, @Nullable Throwable cause) {
        return new ClientException(
                "idempotentKey " + text + ' ' + why
                        + "; use ${key}, ${etag}, ${bucket}, ${size}, ${lastModified}, or Simple"
                        + " expressions over the headers of what was listed, such as ${header.CamelAwsS3Key}",
                cause);
    }
}
