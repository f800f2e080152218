package io.awsx.camel.message;

import io.awsx.camel.MemberPath;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a URI gives of an input: the route's own. Messages may say the same again and add what it does not say; to say something
 * else they need the URI's leave.
 *
 * @param input what is given
 * @param paths where each of it stands
 * @param overridable what messages may set after all
 */
record OwnMembers(Operation operation, Map<String, Object> input, List<MemberPath> paths, List<String> overridable) {

    private static final int LONGEST = 100;

    /** Whether it says what a member is, so that messages cannot. */
    boolean holds(MemberPath member) {
        for (MemberPath path : paths) {
            if ((path.within(member.toString()) || member.within(path.toString())) && !isOpen(path)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(MemberPath path) {
        for (String open : overridable) {
            if (path.within(open)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks what a message gives.
     *
     * @param source what gave it, for the beginning of a sentence
     * @throws ClientException where it says of a member what the URI does not
     */
    void check(String source, Map<String, ?> given) {
        if (given.isEmpty()) {
            return;
        }
        for (MemberPath path : paths) {
            Object other = path.find(given);
            Object own = path.find(input);
            if (other != null && !isOpen(path) && (own == null || !same(own, other))) {
                throw new ClientException(source + " gives " + path + '=' + shown(path, other) + ", but the URI "
                        + (own == null ? "gives it by an expression, which found nothing" : "says " + shown(path, own))
                        + "; nothing was sent. Where messages may choose it, add the option overridable=" + path);
            }
        }
        checkOtherNames(source, given);
    }

    /** What the URI names in one way cannot be another thing that a message names in another way. */
    private void checkOtherNames(String source, Map<String, ?> given) {
        for (Map.Entry<String, ?> other : given.entrySet()) {
            String name = other.getKey();
            Object value = other.getValue();
            MemberPath path = value == null ? null : sameThing(name);
            if (path != null) {
                Object own = path.find(input);
                throw new ClientException(source + " gives " + name + '=' + shown(new MemberPath(name), value)
                        + ", but the URI names the same thing by " + path
                        + (own == null ? "" : '=' + shown(path, own))
                        + "; nothing was sent. Where messages may choose it, add the option overridable=" + name);
            }
        }
    }

    /** Where the URI names what a member names that it does not give; null where it does not, or leaves it open. */
    private @Nullable MemberPath sameThing(String name) {
        MemberPath same = null;
        for (MemberPath path : paths) {
            if (path.within(name)) {
                return null;
            }
            if (same == null && SameThing.are(operation.input(), path.toString(), name) && !isOpen(path)) {
                same = path;
            }
        }
        return same == null || isOpen(new MemberPath(name)) ? null : same;
    }

    /** Puts what the URI gives into an input that was checked. */
    void into(Map<String, Object> checked) {
        for (MemberPath path : paths) {
            Object own = path.find(input);
            if (own != null && path.find(checked) == null) {
                path.put(checked, operation.input(), own);
            }
        }
    }

    private String shown(MemberPath path, Object value) {
        if (path.sensitive(operation.input())) {
            return "xxxxxx";
        } else if (isPlain(value)
                || (value instanceof Collection<?> elements && elements.stream().allMatch(OwnMembers::isPlain))) {
            String text = value.toString();
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        }
        return "a " + value.getClass().getSimpleName();
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
    }

    private static boolean same(@Nullable Object own, @Nullable Object other) {
        if (own == null || other == null) {
            return own == other;
        } else if (own instanceof Number a && other instanceof Number b) {
            return a.equals(b) || decimal(a).compareTo(decimal(b)) == 0;
        } else if (own instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return a.size() == b.size()
                    && a.entrySet().stream().allMatch(entry -> same(entry.getValue(), b.get(entry.getKey())));
        } else if (own instanceof Collection<?> a && other instanceof Collection<?> b) {
            Iterator<?> theirs = b.iterator();
            return a.size() == b.size() && a.stream().allMatch(element -> same(element, theirs.next()));
        } else if (own instanceof byte[] || other instanceof byte[]) {
            return Arrays.equals(bytes(own), bytes(other));
        } else if (own instanceof CharSequence || other instanceof CharSequence) {
            return own.toString().equals(other.toString());
        }
        return Objects.equals(own, other);
    }

    private static BigDecimal decimal(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            return BigDecimal.valueOf(Double.doubleToLongBits(number.doubleValue()));
        }
    }

    private static byte @Nullable [] bytes(Object value) {
        return value instanceof CharSequence text
                ? text.toString().getBytes(StandardCharsets.UTF_8)
                : value instanceof byte[] bytes ? bytes : null;
    }
}
