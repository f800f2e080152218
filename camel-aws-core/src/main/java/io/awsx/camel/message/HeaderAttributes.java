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
 * The headers of a message that become attributes of what is sent: those that an option names, but never one that begins with Camel, in
 * whatever case. Immutable.
 */
final class HeaderAttributes {

    private final String option;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> exact = new ArrayList<>();

    /**
     * @param option the option, for messages
     * @param names separated by comma, with star for any text
     */
    HeaderAttributes(String option, String names) {
        this.option = option;
        for (String name : CallParams.names(names)) {
            if (name.indexOf('*') < 0) {
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
                } else if (exact.stream().anyMatch(name::equalsIgnoreCase)) {
                    throw new ClientException("Header " + name + ", which " + option + " names, is a "
                            + value.getClass().getName() + "; only text, numbers, byte[], and lists can be attributes");
                }
            }
        });
        return attributes.isEmpty() ? null : attributes;
    }

    private boolean isMeant(String name) {
        return !name.toLowerCase(Locale.ROOT).startsWith("camel")
                && patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
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
