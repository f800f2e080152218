package io.awsx.camel.message;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message that become attributes of what is sent: those that an option names, but never one of Camel's own, in whatever case, and the
 * breadcrumb only where it is named without star. Immutable.
 */
final class HeaderAttributes {

    private static final List<String> CAMELS_OWN = List.of("camel", "org.apache.camel.");

    private final String option;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> exact = new ArrayList<>();

    /**
     * @param option the option, for messages
     * @param names separated by comma, with star for any text
     * @throws ClientException where a header of Camel's own is named without star
     */
    HeaderAttributes(String option, String names) {
        this.option = option;
        for (String name : CallParams.names(names)) {
            if (name.indexOf('*') < 0) {
                if (isCamelsOwn(name)) {
                    throw new ClientException(option + " names " + name + ", but headers that begin with Camel or"
                            + " org.apache.camel. never become attributes; set a header of another name");
                }
                exact.add(name);
            }
            patterns.add(Pattern.compile(
                    "\\Q" + name.replace("*", "\\E.*\\Q") + "\\E", Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
        }
    }

    /**
     * The attributes, as plain values.
     *
     * @throws ClientException where a header that is named without star cannot be one; others of such a kind are passed over
     */
    @Nullable Object of(Exchange exchange) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (value != null && isMeant(name)) {
                Object plain = plain(value);
                if (plain != null) {
                    attributes.put(name, plain);
                } else if (isNamed(name)) {
                    throw new ClientException("Header " + name + ", which " + option + " names, is a "
                            + value.getClass().getName() + "; only text, numbers, byte[], and lists can be attributes");
                }
            }
        });
        return attributes.isEmpty() ? null : attributes;
    }

    private boolean isMeant(String name) {
        return !isCamelsOwn(name)
                && patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches())
                && (!name.equalsIgnoreCase(Exchange.BREADCRUMB_ID) || isNamed(name));
    }

    private boolean isNamed(String name) {
        return exact.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean isCamelsOwn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return CAMELS_OWN.stream().anyMatch(lower::startsWith);
    }

    /** Empty texts are no attributes: the API does not take them. */
    private static @Nullable Object plain(@Nullable Object value) {
        boolean array = value instanceof Collection<?> many && many.stream().allMatch(one -> plain(one) != null);
        if (value instanceof byte[] || value instanceof Number || array) {
            return value;
        }
        if (value == null || !(value instanceof CharSequence || MessagePayload.isPlain(value))) {
            return null;
        }
        return value.toString().isEmpty() ? null : value.toString();
    }
}
