package io.awsx.camel;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which operations a header may choose: messages are not trusted as routes are. By default only that of the URI, where it
 * names one, and any where it names none.
 */
public final class AllowedOperations {

    private final List<String> patterns;

    /**
     * @param operation the operation of the URI, or null
     * @param allowed the option: names separated by comma, with star for any text; or null
     */
    public AllowedOperations(@Nullable String operation, @Nullable String allowed) {
        String list = allowed != null ? allowed : operation != null ? operation : "*";
        List<String> patterns = new ArrayList<>();
        for (String pattern : list.split(",", -1)) {
            if (!pattern.isBlank()) {
                patterns.add(pattern.trim());
            }
        }
        this.patterns = List.copyOf(patterns);
    }

    /**
     * Gives an operation back where it is allowed.
     *
     * @throws ClientException where it is not
     */
    public String check(String operation) {
        for (String pattern : patterns) {
            if (matches(spelling(pattern), spelling(operation))) {
                return operation;
            }
        }
        throw new ClientException("The message asks for operation " + operation + ", but the endpoint allows "
                + patterns + " only; name it in the option allowedOperations, or remove the header");
    }

    /** The patterns that no known name matches. */
    public List<String> patternsWithout(Collection<String> known) {
        return patterns.stream()
                .filter(pattern -> known.stream().noneMatch(name -> matches(spelling(pattern), spelling(name))))
                .toList();
    }

    private static String spelling(String operation) {
        return operation.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static boolean matches(String pattern, String name) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(name);
        }
        String head = pattern.substring(0, star);
        if (!name.startsWith(head)) {
            return false;
        }
        String tail = pattern.substring(star + 1);
        for (int i = head.length(); i <= name.length(); i++) {
            if (matches(tail, name.substring(i))) {
                return true;
            }
        }
        return false;
    }
}
