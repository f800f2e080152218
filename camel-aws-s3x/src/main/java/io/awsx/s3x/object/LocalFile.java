package io.awsx.s3x.object;

import io.awsx.camel.OptionExpression;
import io.awsx.error.ClientException;
import io.awsx.transfer.KeyPaths;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The option {@code localFile}. What stands before its first expression, up to the last slash, is the route's own; what the
 * expressions find may come from whoever names objects, and cannot lead out of that folder. Where nothing is fixed, the route
 * leaves the folder to the message: then a path cannot go upwards, and the key alone cannot be an absolute path.
 */
public final class LocalFile {

    private final OptionExpression expression;
    /** With its last slash; empty where nothing is fixed. */
    private final String fixed;

    private LocalFile(OptionExpression expression, String fixed) {
        this.expression = expression;
        this.fixed = fixed;
    }

    public static LocalFile compile(CamelContext context, @Nullable String option) {
        OptionExpression expression = OptionExpression.compile(context, option);
        String before = option == null || expression.constant() ? "" : option.substring(0, option.indexOf("${"));
        int end = Math.max(before.lastIndexOf('/'), before.lastIndexOf(java.io.File.separatorChar));
        return new LocalFile(expression, before.substring(0, end + 1));
    }

    /**
     * The file for an exchange, or null where the option is not given or finds nothing.
     *
     * @throws ClientException where it is outside of the folder that is fixed
     */
    public @Nullable Path path(Exchange exchange, String key) {
        String file = expression.evaluate(exchange);
        if (file == null || file.isEmpty()) {
            return null;
        } else if (expression.constant()) {
            return Path.of(file);
        } else if (!fixed.isEmpty() || file.startsWith(key)) {
            return KeyPaths.within(Path.of(fixed), file);
        }
        return upwards(file);
    }

    private static Path upwards(String file) {
        try {
            Path path = Path.of(file);
            for (Path segment : path) {
                if (segment.toString().equals("..")) {
                    throw new ClientException(
                            "localFile leads upwards by the segment ..: put the folder as fixed text before"
                                    + " the expression, or use localDirectory");
                }
            }
            return path;
        } catch (InvalidPathException e) {
            throw new ClientException("localFile is no file name here: " + e.getReason(), e);
        }
    }
}
