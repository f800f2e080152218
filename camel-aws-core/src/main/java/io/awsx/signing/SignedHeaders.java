package io.awsx.signing;

import io.awsx.http.Headers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The header fields that enter a signature: those of the request in the order of their names, with {@code host}. Left out
 * are those that a proxy or the transport may add, change, or take away.
 */
final class SignedHeaders {

    /** As the names are in lower case. */
    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER;

    /** Besides these, all that begin with {@code proxy-}; the host is not signed as a field, but as what is sent. */
    private static final Set<String> UNSIGNED = new TreeSet<>(BY_NAME);

    static {
        UNSIGNED.addAll(List.of(
                "authorization",
                "connection",
                "expect",
                "host",
                "keep-alive",
                "te",
                "trailer",
                "transfer-encoding",
                "upgrade",
                "user-agent",
                "x-amzn-trace-id",
                "x-forwarded-for"));
    }

    /** In place of an index. */
    private static final int HOST = -1;

    private final Headers headers;
    private final String host;
    private final int[] order;
    private final int count;
    private final String names;

    private SignedHeaders(Headers headers, String host) {
        this.headers = headers;
        this.host = host;
        this.order = new int[headers.size() + 1];
        order[0] = HOST;
        int known = 1;
        for (int i = 0; i < headers.size(); i++) {
            if (isSigned(headers.name(i))) {
                insert(i, known++);
            }
        }
        this.count = known;
        this.names = joined();
    }

    /** @param host what the transport sends as {@code Host}; a field of that name is ignored */
    static SignedHeaders of(Headers headers, String host) {
        return new SignedHeaders(headers, host);
    }

    private static boolean isSigned(String name) {
        return !UNSIGNED.contains(name) && !name.regionMatches(true, 0, "proxy-", 0, 6);
    }

    /** Behind all of its name: fields of one name keep their order. */
    private void insert(int field, int known) {
        int place = known;
        while (place > 0 && BY_NAME.compare(name(place - 1), headers.name(field)) > 0) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = field;
    }

    private String name(int place) {
        return order[place] == HOST ? "host" : headers.name(order[place]);
    }

    private boolean repeats(int place) {
        return place > 0 && name(place).equalsIgnoreCase(name(place - 1));
    }

    private String joined() {
        StringBuilder text = new StringBuilder(24 * count);
        for (int i = 0; i < count; i++) {
            if (!repeats(i)) {
                text.append(i == 0 ? "" : ";").append(name(i).toLowerCase(Locale.ROOT));
            }
        }
        return text.toString();
    }

    /** The names in lower case, with semicolons between them. */
    String names() {
        return names;
    }

    /** Adds a line for each name, with the values trimmed and commas between them. */
    void writeTo(ByteText text) {
        for (int i = 0; i < count; i++) {
            if (repeats(i)) {
                text.add(',');
            } else {
                text.add(i == 0 ? "" : "\n").addLowerCase(name(i)).add(':');
            }
            text.addTrimmed(order[i] == HOST ? host : headers.value(order[i]));
        }
        text.add('\n');
    }
}
