package io.awsx.endpoint;

import io.awsx.error.ClientException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for an endpoint that cannot be resolved: what the rules said, with which parameters, and what to do. */
final class EndpointFailure {

    private static final String START = "Cannot resolve an endpoint: ";
    private static final String REGION = "AWS::Region";
    private static final String HOW_TO_SET_REGION =
            "Set the region on the client or session, in AWS_REGION, or as region in the profile";
    private static final int MAX_VALUE = 200;
    private static final Pattern USER_INFO = Pattern.compile("//[^/\\s]*@");

    private EndpointFailure() {}

    /**
     * The exception for a refusal by the rules.
     *
     * @param text what the rules say
     * @param parameters what the rules read
     * @param values their values in the same order; more may follow
     */
    static ClientException of(String text, List<Parameter> parameters, @Nullable Object[] values) {
        StringBuilder message = new StringBuilder(START).append(text);
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
                        .append(cut(value));
            }
        }
        message.append(given).append(given.length() == 0 ? "" : ")");
        if (regionMissing && !urlGiven) {
            message.append(". No region is known. ").append(HOW_TO_SET_REGION);
        }
        return new ClientException(printable(message));
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

    private static String cut(Object value) {
        String text = value.toString();
        return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "...";
    }

    /** Without line breaks, which would forge log lines, and without the user name and password a URL may carry. */
    private static String printable(StringBuilder message) {
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c < ' ' || (c > '~' + 1 && Character.isISOControl(c)) || c == '\u2028' || c == '\u2029') {
                message.setCharAt(i, '?');
            }
        }
        return USER_INFO.matcher(message).replaceAll("//***@");
    }
}
