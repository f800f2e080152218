package io.awsx.camel.property;

import io.awsx.error.ClientException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a placeholder asks for: {@code NAME#FIELD@VERSION:DEFAULT}, all but the name left out at will. A version may stand behind the
 * default, too, where it cannot be a part of it.
 *
 * @param name the name or ARN
 * @param field a field of the JSON that the value is, or null for all of the value
 * @param version an id or label, or null for the current one
 * @param otherwise the value where there is none, or null where that is an error
 * @param optional whether there may be no value
 */
record Placeholder(
        String name,
        @Nullable String field,
        @Nullable String version,
        @Nullable String otherwise,
        boolean optional) {

    private static final Pattern FORM = Pattern.compile(
            "(?<name>arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:secret:)?[^:#@]+|[^:#@]+)(?:#(?<field>[^:@]+))?(?:@(?<version>[^:]+))?(?::(?<otherwise>.*))?",
            Pattern.DOTALL);

    /** An id of a version as Secrets Manager makes them, or one of its own labels. */
    private static final Pattern CERTAIN_VERSION = Pattern.compile(
            "(?<otherwise>.*)@(?<version>\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|AWS[A-Z]+)");

    /**
     * Reads what stands behind the name of a function.
     *
     * @param function its name, for messages
     * @throws ClientException where it cannot be read; nothing of it is told but the name, since a default may be secret
     */
    static Placeholder of(String function, String remainder) {
        boolean optional = remainder.startsWith("?");
        Matcher form = FORM.matcher(optional ? remainder.substring(1) : remainder);
        if (!form.matches()) {
            throw new ClientException(
                    "A placeholder of " + function + " cannot be read; write {{" + function + ":NAME}}, or {{"
                            + function + ":NAME#FIELD@VERSION:DEFAULT}} with all but the name left out at will");
        }
        String version = form.group("version");
        String otherwise = form.group("otherwise");
        Matcher behind = CERTAIN_VERSION.matcher(otherwise == null ? "" : otherwise);
        if (version == null && behind.matches()) {
            version = behind.group("version");
            otherwise = behind.group("otherwise");
        }
        return new Placeholder(form.group("name").trim(), form.group("field"), version, otherwise, optional);
    }

    /** The same for a field of something with another name. */
    Placeholder with(String other, String itsField) {
        return new Placeholder(other, itsField, version, otherwise, optional);
    }

    /** Without the default, which may be secret. */
    @Override
    public String toString() {
        return name + (field == null ? "" : '#' + field) + (version == null ? "" : '@' + version);
    }
}
