package io.awsx.endpoint;

import io.awsx.error.ClientException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for an endpoint that cannot be resolved: what the rules said, with which parameters, and what to do. */
final class EndpointFailure {

    private static final String START = "Cannot resolve an endpoint: ";
    private static final String REGION = "AWS::Region";
    private static final String HOW_TO_SET_REGION =
            "Set the region on the client or session, in AWS_REGION, or as region in the profile";
    private static final int MAX_TEXT = 1000;
    private static final int MAX_VALUE = 200;
    private static final Pattern AFTER_SLASHES = Pattern.compile("//(\\S*+)");

    private EndpointFailure() {}

    /**
     * The exception for a refusal by the rules.
     *
     * @param text what the rules say
     * @param parameters what the rules read
     * @param values their values in the same order; more may follow
     */
    static ClientException of(String text, List<Parameter> parameters, @Nullable Object[] values) {
        StringBuilder message = new StringBuilder(START).append(printable(text, MAX_TEXT));
        StringBuilder given = new StringBuilder();
        boolean regionMissing = false;
        boolean urlGiven = false;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Object value = values[i];
            regionMissing |= value == null && REGION.equals(parameter.builtIn());
            urlGiven |= value != null && "SDK::Endpoint".equals(parameter.builtIn());
            if (value != null && !value.equals(parameter.defaultValue())) {
                given.append(given.length() == 0 ? " (" : ", ")
                        .append(parameter.name())
                        .append('=')
                        .append(printable(value.toString(), MAX_VALUE));
            }
        }
        message.append(given).append(given.length() == 0 ? "" : ")");
        if (regionMissing && !urlGiven) {
            message.append(". No region is known. ").append(HOW_TO_SET_REGION);
        }
        return new ClientException(message.toString());
    }

    /** The exception for a required parameter without a value. */
    static ClientException missing(Parameter parameter) {
        String remedy = REGION.equals(parameter.builtIn())
                ? HOW_TO_SET_REGION
                : parameter.builtIn() != null
                        ? "It is part of the client's configuration (" + parameter.builtIn() + ")"
                        : "It comes from the input of the operation or the client's configuration";
        return new ClientException(START + parameter.name() + " is required and not set. " + remedy);
    }

    /** The exception for a value of the wrong type. */
    static ClientException wrongType(Parameter parameter, Object value) {
        String wanted = switch (parameter.type()) {
            case STRING -> "a String";
            case BOOLEAN -> "a Boolean";
            case STRING_ARRAY -> "a List of String";
        };
        return new ClientException(START + parameter.name() + " takes " + wanted + ", not "
                + value.getClass().getName());
    }

    /** Without the user name and password a URL may carry, without line breaks, which would forge log lines, and not endless. */
    private static String printable(String text, int length) {
        // Cut last: a cut before the @ would leave the password
        StringBuilder printable =
                new StringBuilder(AFTER_SLASHES.matcher(text).replaceAll(EndpointFailure::withoutUser));
        if (printable.length() > length) {
            printable.setLength(length);
            printable.append("...");
        }
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            if (c < ' ' || (c > '~' + 1 && Character.isISOControl(c)) || c == '\u2028' || c == '\u2029') {
                printable.setCharAt(i, '?');
            }
        }
        return printable.toString();
    }

    private static String withoutUser(MatchResult url) {
        int user = url.group(1).lastIndexOf('@');
        return Matcher.quoteReplacement(
                user < 0 ? url.group() : "//***" + url.group(1).substring(user));
    }
}
